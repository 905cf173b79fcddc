import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { reasons } from '../src/strings/reasons.ts';

const core = fileURLToPath(new URL('../../core', import.meta.url));
const sources = ['assets', 'figures', 'lexicon', 'names'].flatMap((folder) =>
  readdirSync(`${core}/${folder}`, { recursive: true })
    .filter((name) => name.endsWith('.cc'))
    .map((name) => readFileSync(`${core}/${folder}/${name}`, 'utf8')),
);

// because("…", why = "…" and what says it through them, vote(…, "…") and add(…, "…")
const LITERAL = /\b(?:because\(|why = |(?:vote\w*|add)\([^;"]*, )"((?:[^"\\]|\\.)+)"/g;

test('every reason that the core’s source names is worded', () => {
  const named = sources.flatMap((source) =>
    [...source.matchAll(LITERAL)].map(([, kind]) => kind.replaceAll('\\"', '"')),
  );
  expect(named.length).toBeGreaterThan(80);
  expect(named.filter((kind) => !Object.hasOwn(reasons, kind))).toEqual([]);
});
