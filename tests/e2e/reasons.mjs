// Whatever reason the engine gives for a mark, a card has words for it: asked of the engine that ships, over all of tests/cases, where
// each rule of the core has its examples. web/tests/reasons.test.mjs asks the core's own source, should one have none.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerTo } from '../../web/scripts/answer.mjs';
import { reasons } from '../../web/src/strings/reasons.ts';
import { root } from './support.mjs';

const read = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8'));

export const tests = {
  'every reason that the engine gives for a mark is worded': async () => {
    const given = new Set();
    const { document } = await answerTo(read('tests/cases', '.case').join('\n\n'));
    for (const { evidence } of document.annotations) for (const { kind } of evidence ?? []) given.add(kind);
    assert.ok(given.size > 80, `the cases give ${given.size} reasons`);
    assert.deepEqual([...given].filter((kind) => !Object.hasOwn(reasons, kind)).sort(), []);
    return `${given.size} reasons`;
  },
};
