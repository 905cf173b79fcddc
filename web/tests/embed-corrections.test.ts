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
      '“Lantern Fleet” marked as vehicle.',
      '“Lantern Fleet” is no longer marked.',
    ]);
  });

  test('a short side is no place where the words stand elsewhere too', () => {
    const line = 'They met in Lima.';
    const inLima = correctionOf(line, { start: 12, end: 16 }, { category: 'asset', type: 'port' }, []).corrections;
    const edited = 'They went to Lima.';
    expect(told(corrected(edited, [], inLima), edited)).toEqual(['Lima port']);
    const other = 'They went to Lima, and liked Lima.';
    expect(corrected(other, [], inLima)).toEqual([]);
  });

  test('of all that was said of one place the newest holds, also where the text beside it was edited between', () => {
    const missed = correction('Lantern Fleet', fleet);
    const edited = text.replace('Ana met', 'On Monday Ana saw');
    const start = edited.indexOf('Lantern Fleet');
    const none = correctionOf(edited, { start, end: start + 13 }, null, missed).corrections;
    expect(none).toHaveLength(1);
    expect(corrected(edited, [], none)).toEqual([]);
    const stored = [...missed, ...none]; // as lists of before have it
    expect(corrected(edited, [], stored)).toEqual([]);
    expect(told(corrected(edited, [], [...none, ...missed]), edited)).toEqual(['Lantern Fleet vehicle']);
  });

  test('a mark that was made keeps its id when its type is changed', () => {
    const first = correction('met', fleet);
    const both = correction('left', fleet, 0, first);
    const again = correction('met', { category: 'asset', type: 'port' }, 0, both);
    const all = corrected(text, marks, again);
    expect(all[2]).toMatchObject({ ...at('met'), type: 'port' });
    expect(all[3]).toMatchObject({ ...at('left'), type: 'vehicle' });
  });

  test('but what took its place is taken the place of in turn', () => {
    const long = correction('Lantern Fleet', fleet);
    const short = correction('Lantern', fleet, 0, long);
    expect(told(corrected(text, [], short))).toEqual(['Lantern vehicle']);
    expect(told(corrected(text, [], correction('Lantern Fleet', fleet, 0, short)))).toEqual(['Lantern Fleet vehicle']);
  });

  test('where the same line stands again and again, that one is marked which was meant', () => {
    const line = 'The harbour of Lantern Bay was closed again in the morning.\n';
    const much = `${line.repeat(5)}And so on.`;
    for (const nth of [0, 1, 2, 3, 4]) {
      const start = nth * line.length + line.indexOf('Lantern');
      const span = { start, end: start + 'Lantern Bay'.length };
      const said = correctionOf(much, span, fleet, []).corrections;
      expect(corrected(much, [], said)).toMatchObject([span]);
      // What stands before is edited, far away or near.
      const later = corrected(`On Monday.\n${much}`, [], said);
      expect(later).toMatchObject([{ start: start + 11, end: span.end + 11 }]);
    }
    const endless = line.repeat(200);
    const { correction: made } = correctionOf(endless, { start: 6015, end: 6026 }, null, []);
    expect(made.before.length).toBeLessThanOrEqual(1000); // what WordPress keeps
  });

  test('takes back one mark and not the others of the same words, also the first of the text', () => {
    const twice = 'Lima slept. Lima ate.';
    const spans = [0, 12].map((start) => ({ start, end: start + 4, category: 'place', type: 'city' }) as const);
    const { marks: both } = unpack(packed({ marks: spans }));
    const said = correctionOf(twice, { start: 0, end: 4 }, null, []).corrections;
    expect(told(corrected(twice, both, said), twice)).toEqual(['Lima city']);
  });
});
