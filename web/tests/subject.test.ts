import { describe, expect, test } from 'vitest';
import { kin, subjectOf } from '../src/element/subject.ts';
import type { GlossDocument } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { packed } from './packed.ts';

const text = 'Russia sent ships.\n\nThe Kremlin said Russia would pay $5.';
const { marks } = unpack(
  packed({
    marks: [
      { start: 0, end: 6, category: 'actor', type: 'country', entity: 0 },
      { start: 24, end: 31, category: 'actor', type: 'country', entity: 0 },
      { start: 37, end: 43, category: 'actor', type: 'country', entity: 0, score: 912 },
      { start: 54, end: 56, category: 'figure', type: 'money' },
    ],
  }),
);
const common = { start: 0, end: 0, text: '', score: 900 } as const;
const document: GlossDocument = {
  schema: 'gloss/1',
  date: null,
  annotations: [
    { id: 0, ...common, category: 'actor', type: 'country', entity: 0 },
    {
      id: 1,
      ...common,
      category: 'actor',
      type: 'country',
      entity: 0,
      evidence: [{ kind: 'knowledge', weight: 900, detail: 'capitals.tsv' }],
    },
    { id: 2, ...common, category: 'actor', type: 'country', entity: 0 },
    {
      id: 3,
      ...common,
      category: 'figure',
      type: 'money',
      value: { amount: 5, currency: 'USD', inferred: ['currency'] },
      evidence: [
        { kind: 'currency-in-front', weight: 900, detail: '$' },
        { kind: 'year', weight: 0, detail: '5' },
      ],
    },
  ],
  entities: [
    {
      id: 0,
      type: 'country',
      category: 'actor',
      name: 'Russia',
      aliases: ['Russia', 'Kremlin'],
      mentions: [0, 1, 2],
      lat: 60,
      lon: 100,
      ids: { wikidata: 'Q159' },
      source: 'countries.tsv',
      reason: 'a seat of government stands for its country',
    },
  ],
};

describe('the subject of a card', () => {
  test('before the document: what the spans say', () => {
    const [first] = marks;
    if (first === undefined) throw new Error('no mark');
    const subject = subjectOf(first, text, marks, undefined, undefined);
    expect(subject).toMatchObject({ title: 'Russia', complete: false, facts: [], score: 900 });
    expect(subject.mentions.map(({ id, here }) => [id, here])).toEqual([
      [0, true],
      [1, false],
      [2, false],
    ]);
    expect(kin(first, marks)).toEqual([0, 1, 2]);
  });

  test('a reason whose words are the mark’s own does not repeat them', () => {
    const money = marks[3];
    if (money === undefined) throw new Error('no mark');
    const { reasons } = subjectOf(money, text, marks, document, undefined);
    expect(reasons).toEqual(['A currency before it: $', 'A year']);
  });

  test('with it: name, note, place, links, reasons, source', () => {
    const kremlin = marks[1];
    if (kremlin === undefined) throw new Error('no mark');
    const subject = subjectOf(kremlin, text, marks, document, '2026-11-23');
    expect(subject.title).toBe('Russia');
    expect(subject.reasons).toEqual(['In the knowledge files: capitals.tsv']);
    expect(subject.together).toContain('seat of government');
    expect(subject.source).toBe('countries.tsv, knowledge of 23 November 2026');
    expect(subject.facts).toContainEqual({ name: 'Location', words: '60.00°\u00a0N, 100.00°\u00a0E', machine: true });
    expect(subject.facts).toContainEqual(expect.objectContaining({ url: 'https://www.wikidata.org/wiki/Q159' }));
    expect(subject.mentions[1]).toEqual({
      id: 1,
      before: 'The ',
      surface: 'Kremlin',
      after: ' said Russia would pay $5.',
      here: true,
    });
  });

  test('a figure shows its value and what was concluded', () => {
    const money = marks[3];
    if (money === undefined) throw new Error('no mark');
    const { facts, mentions } = subjectOf(money, text, marks, document, undefined);
    expect(facts.map(({ name, words }) => [name, words])).toEqual([
      ['Value', '5 US dollars'],
      ['As data', 'USD 5'],
      ['Not in the text', 'the currency is inferred'],
    ]);
    expect(mentions).toHaveLength(1);
  });

  test('a mark that is none of the engine’s: by an editor, of no certainty', () => {
    const [first] = marks;
    if (first === undefined) throw new Error('no mark');
    const made = { ...first, id: marks.length, start: 14, end: 19, entity: undefined };
    const subject = subjectOf(made, text, [...marks, made], document, undefined);
    expect(subject.reasons).toEqual(['Marked by an editor']);
    expect(subject.score).toBe(undefined);
    expect(subjectOf(made, text, [...marks, made], undefined, undefined).reasons).toEqual([]);
  });
});
