// One subject in a process of its own: loads it, answers once, then reads each workload. A line of JSON for each step, so
// that who started it can tell the time to the first answer and what it was at when it took too long.
//
//   node tools/bench/subject.mjs MODULE CORPUS SECONDS CAP WORKLOAD…
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure } from './passes.mjs';

const [module, corpus, seconds, cap, ...workloads] = process.argv.slice(2);
const texts = (name) => readFileSync(join(corpus, `${name}.nul`), 'utf8').split('\0');
const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
// The process's own peak; getrusage's may be that of the process which started it.
const rss = () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) * 1024;

const [sample] = texts('sample');
const { open } = await import(pathToFileURL(resolve(module)).href);
const { read, linear } = await open();
read(sample);
say({ first: true });
const limits = { seconds: Number(seconds), cap: Number(cap) };
measure([sample], read, { seconds: limits.seconds / 3, cap: limits.cap }); // compilers warm up
for (const workload of workloads) {
  say({ workload, ...measure(texts(workload), read, limits), rss: rss(), linear: linear?.() });
}
