// Gloss beside its peers in one run; tools/bench/README.md says what is measured and how. Called by tools/bench/run, which
// has built everything. Leaves build/bench/side-by-side.{md,svg,json}.
//
//   node tools/bench/side-by-side.mjs [--quick] [--only NAME,NAME]
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { glossBytes, peerBytes } from './bytes.mjs';
import { chart } from './chart.mjs';
import { preparePage, runInChromium } from './chromium.mjs';
import { writeCorpus } from './corpus.mjs';
import { WORKLOADS } from './passes.mjs';
import { summary } from './report.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const root = join(import.meta.dirname, '../..');
const here = join(root, 'build/bench');
const corpusFolder = join(here, 'corpus');
const pageFolder = join(here, 'browser');
const pack = join(root, 'build/native/gloss-en.pack');
const limits = options.quick ? { seconds: 0.3, cap: 2 } : { seconds: 1.5, cap: 5 };
const ROUNDS = options.quick ? 1 : 3;
const SILENCE = limits.cap * 3000 + 5000; // ms without a line: given up

const subjects = [
  {
    name: 'Gloss, native',
    finds: 'all',
    command: [join(root, 'build/native/gloss_native_bench'), pack],
    bytes: () => undefined,
  },
  { name: 'Gloss, wasm in node', finds: 'all', module: 'tools/bench/gloss-node.mjs', bytes: glossBytes },
  { name: 'Gloss, wasm in Chromium', finds: 'all', chromium: true, bytes: glossBytes },
  { name: 'wink-nlp', finds: 'words, figures', peer: 'wink-nlp' },
  { name: 'compromise', finds: 'names, numbers', peer: 'compromise' },
  { name: 'chrono-node', finds: 'dates', peer: 'chrono-node' },
  { name: 'Recognizers-Text', finds: 'figures', peer: 'recognizers-text' },
].filter(({ name }) => options.only === undefined || options.only.split(',').some((word) => name.includes(word)));

const peersInstalled = existsSync(join(import.meta.dirname, 'peers/node_modules'));

// One process, from its start to its end or to where it fell silent.
function runProcess({ command, module, peer }, workloads) {
  const file = peer === undefined ? module : `tools/bench/peers/${peer}.mjs`;
  const [program, ...first] = command ?? [process.execPath, 'tools/bench/subject.mjs', file];
  const begin = performance.now();
  const child = spawn(program, [...first, corpusFolder, limits.seconds, limits.cap, ...workloads].map(String), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const result = { first: undefined, lines: [] };
  return new Promise((resolve, reject) => {
    let silence;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => child.kill('SIGKILL'), SILENCE);
    };
    heard();
    createInterface({ input: child.stdout }).on('line', (line) => {
      heard();
      const said = JSON.parse(line);
      if (said.first) result.first = performance.now() - begin;
      else result.lines.push(said);
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearTimeout(silence);
      if (code === 0 || signal === 'SIGKILL') resolve(result);
      else reject(new Error(`${program} ended with ${code ?? signal}`));
    });
  });
}

const report = {
  load: [],
  corpus: writeCorpus(process.env.GLOSS_DATA, corpusFolder, options.quick),
  rounds: ROUNDS,
  limits,
  rows: [],
};
preparePage(pageFolder);
for (const subject of subjects) {
  if (subject.peer !== undefined && !peersInstalled) {
    console.error(`bench: skipped, ${subject.name}: tools/bench/peers is not installed (tools/bench/run does it)`);
    continue;
  }
  report.rows.push({
    name: subject.name,
    finds: subject.finds,
    subject,
    first: [],
    ready: [],
    mbps: {},
    rss: 0,
    linear: 0,
    workloads: [...WORKLOADS],
  });
}
const taggers = { native: [], wasm: [] };
const tagger = (program, seconds) =>
  JSON.parse(
    execFileSync(program[0], [...program.slice(1), pack, join(corpusFolder, 'distinct.nul'), seconds], {
      encoding: 'utf8',
    }),
  );

// Interleaved: whatever else the machine does in a round falls on all of them.
for (let round = 0; round < ROUNDS; round++) {
  report.load.push(loadavg()[0]);
  for (const row of report.rows) {
    console.error(`round ${round + 1} of ${ROUNDS}: ${row.name}`);
    const run = row.subject.chromium
      ? await runInChromium(pageFolder, row.workloads, limits)
      : await runProcess(row.subject, row.workloads);
    if (run.first !== undefined) row.first.push(run.first);
    if (run.ready !== undefined) row.ready.push(run.ready);
    for (const { workload, bytes, texts, ms, rss, linear } of run.lines) {
      const rate = { mbps: bytes / ms / 1000, whole: texts >= report.corpus[workload].texts, texts };
      row.mbps[workload] = [...(row.mbps[workload] ?? []), rate];
      row.rss = Math.max(row.rss, rss ?? 0);
      row.linear = Math.max(row.linear, linear ?? 0);
    }
    row.workloads = row.workloads.filter((workload) => row.mbps[workload] !== undefined); // silent once: not asked again
  }
  taggers.native.push(tagger([join(root, 'build/native/gloss_tagger_bench')], limits.seconds));
  taggers.wasm.push(tagger([process.execPath, join(root, 'build/wasm/gloss_tagger_bench.js')], limits.seconds));
}
report.load.push(loadavg()[0]);
for (const row of report.rows) {
  row.bytes = row.subject.peer === undefined ? row.subject.bytes() : await peerBytes(row.subject.peer);
  delete row.subject;
}
report.taggers = Object.fromEntries(
  Object.entries(taggers).map(([name, runs]) => [name, runs.map(({ tokens, ms }) => (tokens / ms) * 1000)]),
);

mkdirSync(here, { recursive: true });
const text = summary(report);
writeFileSync(join(here, 'side-by-side.json'), `${JSON.stringify(report, null, 1)}\n`);
writeFileSync(join(here, 'side-by-side.md'), text);
writeFileSync(join(here, 'side-by-side.svg'), chart(report));
console.log(text);
