import { describe, expect, test } from 'vitest';
import { correctionOf, saidOf } from '../src/embed/correction.ts';
import { type Correction, corrected, drawn } from '../src/embed/corrections.ts';
import { type Mark, unpack } from '../src/engine/wire.ts';
import { packed } from './packed.ts';

const text = 'Ana met the Lantern Fleet in Port Lima. The Lantern Fleet left.';
const at = (words: string, from = 0): { start: number; end: number } => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const { marks } = unpack(
  packed({
    marks: [
      { ...at('Ana'), category: 'actor', type: 'person' },
      { ...at('Lima'), category: 'place', type: 'city' },
    ],
  }),
);
const fleet = { category: 'asset', type: 'vehicle' } as const;
const correction = (words: string, as: Correction['as'], from = 0, all: readonly Correction[] = []): Correction[] => [
  ...correctionOf(text, at(words, from), as, all).corrections,
];
const told = (all: readonly Mark[], of = text): string[] =>
  drawn(all, () => true).map(({ start, end, type }) => `${of.slice(start, end)} ${type}`);

describe('corrected', () => {
  test('marks what was missed, at its place, behind the others by id', () => {
    const all = corrected(text, marks, correction('Lantern Fleet', fleet, 20));
    expect(told(all)).toEqual(['Ana person', 'Lima city', 'Lantern Fleet vehicle']);
    expect(all.map(({ id }) => id)).toEqual([0, 1, 2]);
    expect(all[2]).toMatchObject({ ...at('Lantern Fleet', 20), entity: undefined, score: 1000 });
  });

  test('lets it take the place of what it overlaps, and is drawn in the order of the text', () => {
    const all = corrected(text, marks, correction('Port Lima', { category: 'asset', type: 'port' }));
    expect(told(all)).toEqual(['Ana person', 'Port Lima port']);
    expect(told(corrected(text, marks, correction('met', fleet)))).toEqual(['Ana person', 'met vehicle', 'Lima city']);
  });

  test('retypes a mark that is there, and makes no second one', () => {
    const all = corrected(text, marks, correction('Lima', { category: 'asset', type: 'port' }));
    expect(told(all)).toEqual(['Ana person', 'Lima port']);
    expect(all).toHaveLength(2);
  });

  test('finds the words again where one side was edited, and nothing where both were', () => {
    const missed = correction('Lantern Fleet', fleet);
    const before = text.replace('Ana met', 'On Monday Ana saw');
    expect(told(corrected(before, [], missed), before)).toEqual(['Lantern Fleet vehicle']);
    const both = 'The Lantern Fleet was seen.';
    expect(corrected(both, [], missed)).toEqual([]);
    const alone = [{ text: 'Lantern', before: '', after: '', as: fleet }];
    expect(corrected(text, marks, alone)).toEqual(marks); // it would be anywhere
  });

  test('takes a missed one back when it is none after all', () => {
    const missed = correction('Lantern Fleet', fleet);
    const none = correction('Lantern Fleet', null, 0, missed);
    expect(none).toHaveLength(1);
    expect(told(corrected(text, marks, none))).toEqual(['Ana person', 'Lima city']);
    expect([...missed, ...none].map(saidOf)).toEqual([
      '“Lantern Fleet” corrected.',
      '“Lantern Fleet” is no longer marked.',
    ]);
  });
});
