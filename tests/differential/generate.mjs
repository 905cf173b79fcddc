// Requests made of the sentences in tests/cases: words dropped, doubled and taken from each other, with dates and without,
// now and then a character that no article has. The same seed makes the same requests on every machine.
//
//   node tests/differential/generate.mjs COUNT [SEED] >requests.jsonl
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../cases/', import.meta.url));
const ODD = ['\u0301', '\u200b', '\u202e', '\ud83d\udea2', '\u5317', '\u00ad', '\n\n', '\u2014', '\0', '"', '\\'];
const DATES = [undefined, '2024-02-29', '2024-02', '2024', '2024-12-31T23:59', 'no date'];

/** SplitMix32: small, and whole numbers only. */
function randomOf(seed) {
  let state = seed | 0;
  return (bound) => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    z ^= z >>> 15;
    return (z >>> 0) % bound;
  };
}

/** The words of every case's text, in order. */
function wordsOfCases() {
  const words = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.case')) continue;
    let bars = 0; // two open a case's text, "----" ends it
    for (const line of readFileSync(folder + name, 'utf8').split('\n')) {
      if (line.startsWith('====')) bars++;
      else if (line === '----') bars = 0;
      else if (bars === 2) words.push(...line.split(/\s+/).filter(Boolean), '\n');
    }
  }
  return words;
}

const [count, seed = 1] = process.argv.slice(2).map(Number);
const words = wordsOfCases();
const random = randomOf(seed);
for (let id = 0; id < count; id++) {
  const text = [];
  let at = random(words.length);
  for (let n = 1 + random(60); n > 0; n--, at = (at + 1) % words.length) {
    const fate = random(14);
    if (fate === 0) continue;
    if (fate === 1) text.push(ODD[random(ODD.length)]);
    if (fate === 2) text.push(words[at]);
    if (fate === 3) at = random(words.length);
    text.push(words[at], ' ');
  }
  process.stdout.write(`${JSON.stringify({ id, text: text.join(''), date: DATES[random(DATES.length)] })}\n`);
}
