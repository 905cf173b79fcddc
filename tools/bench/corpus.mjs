// The texts of each workload, as build/bench/corpus/NAME.nul with a NUL between two of them. Distinct articles are what
// $GLOSS_DATA has of news: Wikinews, and the newspapers of three corpora of places.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { sample } from '../../web/src/site/sample.ts';

const LONG = 256 * 1024; // UTF-16 units
const FILES = ['news-open.jsonl.gz', 'geowebnews.jsonl', 'tr-news.jsonl', 'geovirus.jsonl'];

const rows = (path) => {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').filter(Boolean).map(JSON.parse);
};

function write(folder, name, texts) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.nul`), texts.join('\0'));
}

export const writeSample = (folder) => write(folder, 'sample', [sample]);

/** Writes the files; `some`: only every tenth article, for a quick look. Returns what they hold. */
export function writeCorpus(data, folder, some) {
  const missing = FILES.find((name) => !existsSync(join(data, name)));
  if (missing !== undefined)
    throw new Error(`there is no ${join(data, missing)}; set GLOSS_DATA to the folder that holds it`);
  const articles = FILES.flatMap((name) => rows(join(data, name)))
    .filter(({ source }) => !/state_union|factbook/.test(source ?? ''))
    .map(({ text }) => text.replaceAll('\0', ' '))
    .filter((_, i) => !some || i % 10 === 0);
  const long = articles.join('\n\n').slice(0, some ? LONG / 8 : LONG);
  const corpus = { sample: [sample], distinct: articles, long: [long.toWellFormed()] };
  for (const [name, texts] of Object.entries(corpus)) write(folder, name, texts);
  const bytes = (texts) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return Object.fromEntries(
    Object.entries(corpus).map(([name, texts]) => [name, { texts: texts.length, bytes: bytes(texts) }]),
  );
}
