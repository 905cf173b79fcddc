// The desk lexicon in both engines: the same bytes under desk.csv, and what 10,000 rows take to compile in wasm.
//
//   node tests/differential/lexicon.mjs [FILE.jsonl]...    gold-dev and nasty of $GLOSS_DATA where no FILE is named
// Exit code 1 where the engines differ or 10,000 rows take 200 ms or more (the least of five runs).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { annotate, openEngine } from './wasm.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));
const data = process.env.GLOSS_DATA ?? path('../../../shared/data');
const files = process.argv.length > 2 ? process.argv.slice(2) : [`${data}/gold-dev.jsonl`, `${data}/nasty/nasty.jsonl`];
const desk = path('desk.csv');
const budget = 200; // ms

const gloss = await openEngine();

function give(csv) {
  const bytes = new TextEncoder().encode(csv);
  const address = gloss.allocate(Math.max(1, bytes.length));
  gloss.HEAPU8.set(bytes, address);
  const report = JSON.parse(gloss.lexicon(address, bytes.length));
  gloss.release(address);
  return report;
}

function compare(name, lines) {
  const native = spawnSync(path('../../build/native/gloss'), ['annotate', '--format', 'jsonl', '--lexicon', desk], {
    input: lines.join('\n'),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  }).stdout.split('\n');
  let marked = 0;
  for (const [i, line] of lines.entries()) {
    const { id, text, date } = JSON.parse(line);
    const named = id === undefined ? '' : `"id":${JSON.stringify(id)},`;
    let ours;
    try {
      ours = annotate(gloss, text, date ?? '').replace('{"schema":"gloss/1",', (head) => head + named);
    } catch {
      continue; // a refusal: tests/differential/run holds those
    }
    marked += ours.split('"lexicon_line":').length - 1;
    if (ours === native[i]) continue;
    console.log(`${name}: document ${i + 1} differs under desk.csv\n  native: ${native[i]}\n  wasm:   ${ours}`);
    process.exit(1);
  }
  console.log(`${name}: ${lines.length} documents alike under desk.csv, ${marked} entities of it`);
}

const report = give(await readFile(desk, 'utf8'));
console.log(`desk.csv: ${report.rows} rows, ${report.problems.map(({ line, code }) => `${line} ${code}`).join(', ')}`);
compare('own sentences', [
  JSON.stringify({
    id: 1,
    text: 'The junta and the SAC spoke of US$ 3 million of crude oil in Upper-Lower, a Reuters man said.',
  }),
]);
for (const file of files) {
  if (!existsSync(file)) console.log(`differential: skipped, no ${file} (set GLOSS_DATA)`);
  else
    compare(
      file.split('/').at(-1),
      (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== ''),
    );
}

const syllables = ['ka', 'lo', 'min', 'dra', 'vos', 'tel', 'qui', 'ser', 'zan', 'pol'];
const word = (n) => [...String(n).padStart(5, '0')].map((digit) => syllables[digit]).join('');
const rows = Array.from({ length: 10_000 }, (_, n) => {
  const name = `${word(n)} ${word(99_999 - n)}`;
  return `${name.replace(/\b./g, (c) => c.toUpperCase())},${word(n).toUpperCase()}|the ${word(n)} group,organization,prefer,"Row ${n}, with a note"`;
});
const big = `term,aliases,type,role,note\n${rows.join('\n')}\n`;
const times = Array.from({ length: 5 }, () => {
  const begin = performance.now();
  const { rows: working } = give(big);
  if (working !== 10_000) throw new Error(`${working} of 10,000 rows work`);
  return performance.now() - begin;
}).sort((a, b) => a - b);
console.log(
  `10,000 rows, 30,000 forms, ${big.length} bytes: ${times.map((ms) => ms.toFixed(0)).join(', ')} ms in wasm`,
);
process.exitCode = times[0] < budget ? 0 : 1;
