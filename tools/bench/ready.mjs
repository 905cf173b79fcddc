// How long the engine takes from its bytes to being ready: instantiated, the pack copied into its memory, checked and opened.
// Each time in a fresh process or browser; compiling the module, which a browser does while it streams, is told apart.
//
//   tools/bench/ready [TIMES]        budget: 25 ms
//   node tools/bench/ready.mjs once  one time in this process, as JSON
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { preparePage, runInChromium } from './chromium.mjs';
import { writeSample } from './corpus.mjs';
import { median, sorted } from './report.mjs';

const BUDGET = 25;
const root = join(import.meta.dirname, '../..');
const built = (path) => join(root, 'build', path);

async function once() {
  const [wasm, pack] = [readFileSync(built('wasm/gloss.wasm')), readFileSync(built('native/gloss-en.pack'))];
  const { default: createGloss } = await import(built('wasm/gloss.mjs'));
  const begin = performance.now();
  const module = await WebAssembly.compile(wasm);
  const compiled = performance.now();
  const gloss = await createGloss({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance, module);
      return instance.exports;
    },
  });
  const address = gloss.allocate(pack.length);
  gloss.HEAPU8.set(pack, address);
  const code = gloss.open(address, pack.length);
  if (code !== 0) throw new Error(gloss.message(code));
  return { ready: performance.now() - compiled, compile: compiled - begin, linear: gloss.HEAPU8.length };
}

async function main(times) {
  const line = (name, values) => {
    const all = sorted(values);
    const spread = `${all[0].toFixed(1)}–${all.at(-1).toFixed(1)}`;
    console.log(`${name.padEnd(36)}${median(values).toFixed(1).padStart(8)} ms  (${spread}, of ${all.length})`);
    return median(values);
  };
  console.log(`load of the machine ${loadavg()[0].toFixed(1)}; budget of "ready" ${BUDGET} ms`);
  const node = Array.from({ length: times }, () =>
    JSON.parse(execFileSync(process.execPath, [import.meta.filename, 'once'], { encoding: 'utf8' })),
  );
  line(
    'node: the module compiled',
    node.map(({ compile }) => compile),
  );
  const inNode = line(
    'node: ready after that',
    node.map(({ ready }) => ready),
  );
  const folder = built('bench/browser');
  writeSample(built('bench/corpus'));
  preparePage(folder);
  const chromium = [];
  for (let i = 0; i < times; i++) chromium.push((await runInChromium(folder, [], { seconds: 0, cap: 1 })).ready);
  const inChromium = line('Chromium, worker: ready after that', chromium);
  console.log(`wasm memory then ${(node[0].linear / 1048576).toFixed(1)} MiB`);
  console.log(Math.max(inNode, inChromium) <= BUDGET ? 'within the budget' : 'above the budget');
}

if (process.argv[2] === 'once') console.log(JSON.stringify(await once()));
else await main(Number(process.argv[2] ?? 7));
