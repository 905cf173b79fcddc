// How long the engine takes from the last byte of its pack to being ready: checked and opened. What it does while the pack comes
// (instantiated, what came put into its memory) is told apart, for over a network the module is there first; where all
// is there at once, the two add up. Compiling, which a browser does while it streams, is told apart, too. Each time in a fresh process or browser.
//
//   tools/bench/ready [TIMES]        budget: 25 ms
//   node tools/bench/ready.mjs once  one time in this process, as JSON
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { Starting } from '../../web/src/engine/runtime.ts';
import { preparePage, runInChromium } from './chromium.mjs';
import { writeSample } from './corpus.mjs';
import { median, timesLine } from './report.mjs';

const BUDGET = 25;
const PIECE = 65_536; // as Chromium hands out a body
const root = join(import.meta.dirname, '../..');
const built = (path) => join(root, 'build', path);

async function once() {
  const [wasm, pack] = [readFileSync(built('wasm/gloss.wasm')), readFileSync(built('native/gloss-en.pack'))];
  const { default: createGloss } = await import(built('wasm/gloss.mjs'));
  const begin = performance.now();
  const module = await WebAssembly.compile(wasm);
  const compiled = performance.now();
  const starting = await Starting.begin(createGloss, module, 'the pack');
  for (let at = 0; at < pack.length - PIECE; at += PIECE) starting.take(pack.subarray(at, at + PIECE));
  const last = performance.now();
  starting.take(pack.subarray(pack.length - (pack.length % PIECE || PIECE)));
  starting.take(undefined);
  const end = performance.now();
  return { ready: end - last, setUp: last - compiled, compile: compiled - begin };
}

async function main(times) {
  const line = (name, values) => {
    console.log(timesLine(name, values));
    return median(values);
  };
  console.log(`load of the machine ${loadavg()[0].toFixed(1)}; budget of "ready" ${BUDGET} ms`);
  const node = Array.from({ length: times }, () =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, 'once'], { encoding: 'utf8' })),
  );
  const lines = (where, runs) => {
    line(
      `${where}: set up, all but the last piece`,
      runs.map(({ setUp }) => setUp),
    );
    line(
      `${where}: both`,
      runs.map(({ setUp, ready }) => setUp + ready),
    );
    return line(
      `${where}: ready after the last byte`,
      runs.map(({ ready }) => ready),
    );
  };
  line(
    'node: the module compiled',
    node.map(({ compile }) => compile),
  );
  const inNode = lines('node', node);
  const folder = built('bench/browser');
  writeSample(built('bench/corpus'));
  preparePage(folder);
  const chromium = [];
  for (let i = 0; i < times; i++) chromium.push(await runInChromium(folder, [], { seconds: 0, cap: 1 }));
  const inChromium = lines('Chromium, worker', chromium);
  console.log(Math.max(inNode, inChromium) <= BUDGET ? 'within the budget' : 'above the budget');
}

if (process.argv[2] === 'once') console.log(JSON.stringify(await once()));
else await main(Number(process.argv[2] ?? 7));
