// The workloads of gloss_bench in the browser's engine under node, beside its own numbers.
//
//   node tools/bench/compare.mjs ARTICLES.jsonl NATIVE.json     (NATIVE.json: gloss_bench --benchmark_format=json)
//
// "annotate" is what the page does for its highlights: encode the text into the wasm heap, annotate, copy the packed
// spans out. The native side has no text to encode and no spans to copy, so the ratio counts that work against wasm.
import { readFile } from 'node:fs/promises';
import { openEngine } from '../../tests/differential/wasm.mjs';

const SECONDS = 3; // per workload, after one pass that warms up

const [articlesPath, nativePath] = process.argv.slice(2);
const texts = (await readFile(articlesPath, 'utf8'))
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line).text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const gloss = await openEngine();
const encoder = new TextEncoder();
function pass(take) {
  for (const text of texts) {
    const room = Math.max(1, 3 * text.length);
    const address = gloss.allocate(room);
    const { written } = encoder.encodeInto(text, gloss.HEAPU8.subarray(address, address + room));
    gloss.annotate(address, written, '');
    take();
    gloss.release(address);
  }
}

// The median pass, in MB/s: passes that something else on the machine disturbed do not count.
function measure(take) {
  pass(take);
  const times = [];
  for (const begin = performance.now(); performance.now() - begin < SECONDS * 1000; ) {
    const from = performance.now();
    pass(take);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return bytes / 1000 / times[times.length >> 1];
}
const wasm = {
  annotate: measure(() => gloss.spans().slice()),
  annotate_json: measure(() => new TextDecoder().decode(gloss.json(false))),
};

// A keystroke in a draft of 5,000 words, as gloss_bench types it (annotate.cc).
const TYPED = ' The ministry said on Friday that 300 lorries of grain had left the port of Odesa for Mombasa, Kenya. ';
function keystrokes() {
  let draft = texts.join('\n\n');
  for (let at = -1, words = 0; words < 5000; words++) {
    at = draft.indexOf(' ', at + 1);
    if (at < 0) break;
    if (words === 4999) draft = draft.slice(0, at);
  }
  const caret = draft.indexOf(' ', draft.length >> 1);
  const times = [];
  for (let round = 0; round < 3; round++) {
    for (let typed = 1; typed <= TYPED.length; typed++) {
      const text = draft.slice(0, caret) + TYPED.slice(0, typed) + draft.slice(caret);
      const from = performance.now();
      const address = gloss.allocate(3 * text.length);
      const { written } = encoder.encodeInto(text, gloss.HEAPU8.subarray(address, address + 3 * text.length));
      gloss.annotate(address, written, '');
      gloss.spans().slice();
      gloss.release(address);
      if (round > 0) times.push(performance.now() - from); // the first round warms up
    }
  }
  times.sort((a, b) => a - b);
  return { p50_ms: times[times.length >> 1], p95_ms: times[Math.floor((times.length * 95) / 100)] };
}
const typing = keystrokes();

// gloss_bench repeats and reports medians under "<name>_median"; "/manual_time" is its mark for the stages.
const rows = JSON.parse(await readFile(nativePath, 'utf8'))
  .benchmarks.filter(({ aggregate_name }) => aggregate_name === 'median')
  .map(({ run_name, bytes_per_second, real_time, p50_ms, p95_ms }) => ({
    name: run_name.replace('/manual_time', ''),
    native: bytes_per_second === undefined ? undefined : bytes_per_second / 1e6,
    milliseconds: real_time,
    p50_ms,
    p95_ms,
  }));

const cell = (value, digits = 1) => (value === undefined ? '' : value.toFixed(digits)).padStart(12);
console.log(`${texts.length} distinct articles, ${(bytes / 1e6).toFixed(1)} MB`);
console.log(`${'MB/s'.padEnd(18)}${'native'.padStart(12)}${'wasm, node'.padStart(12)}${'wasm/native'.padStart(12)}`);
for (const { name, native, milliseconds, p50_ms, p95_ms } of rows) {
  if (p95_ms !== undefined) {
    const both = (p50, p95) => `${p50.toFixed(1)}, ${p95.toFixed(1)}`.padStart(12);
    console.log(`${name.padEnd(18)}${both(p50_ms, p95_ms)}${both(typing.p50_ms, typing.p95_ms)} ms (p50, p95)`);
  } else if (native === undefined) console.log(`${name.padEnd(18)}${cell(milliseconds, 2)} ms`);
  else console.log(name.padEnd(18) + cell(native) + cell(wasm[name]) + cell(wasm[name] && wasm[name] / native, 2));
}
