import { describe, expect, test } from 'vitest';
import { blocksOf as blocks, edited, type Outline, type Part, plain } from '../src/dom/outline.ts';

const part = (text: string, words: string, kind: Part['kind'], level = 0): Part => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  kind,
  level,
});
const blocksOf = (...given: Parameters<typeof blocks>): Part[] => [...blocks(...given)];
const told = (text: string, outline: Outline): string[] =>
  outline.map(({ start, end, kind, level }) => `${kind}${level || ''} ${text.slice(start, end)}`);

const text = 'Storm\n\nThe boats stayed in.\n\nHerring\n\nCod';
const outline = [
  part(text, 'Storm', 'heading', 1),
  part(text, 'The boats stayed in.', 'paragraph'),
  part(text, 'Herring', 'item'),
  part(text, 'Cod', 'item'),
];
const changed = (now: string): string[] => told(now, edited(outline, text, now));

test('a plain text comes without what is not seen and cuts names in two', () => {
  expect(plain('\ufeffHor\u00admuz, Mos\u200bcow, Z\u0301\u00a0x').text).toBe('Hormuz, Moscow, Z\u0301\u00a0x');
});

describe('edited', () => {
  test('text typed into a part or at its edges is that part’s', () => {
    expect(changed(text.replace('Storm', 'Big Storm'))[0]).toBe('heading1 Big Storm');
    expect(changed(text.replace('Storm', 'Storms'))[0]).toBe('heading1 Storms');
    expect(changed(text.replace('boats', 'fishing boats'))[1]).toBe('paragraph The fishing boats stayed in.');
    expect(changed(text.replace('Cod', 'Code'))[3]).toBe('item Code');
    expect(changed(text.replace('Storm', 'Calm'))[0]).toBe('heading1 Calm');
  });

  test('a new paragraph is nobody’s, and the others move along', () => {
    const now = text.replace('Herring', 'A new one.\n\nHerring');
    expect(changed(now)).toEqual(told(text, outline));
    expect(told(now, blocksOf(now, [], edited(outline, text, now)))).toEqual([
      'heading1 Storm',
      'paragraph The boats stayed in.',
      'paragraph A new one.',
      'item Herring',
      'item Cod',
    ]);
  });

  test('a part that goes is gone; two whose gap goes are one', () => {
    expect(changed(text.replace('Herring\n\n', ''))).toEqual([
      'heading1 Storm',
      'paragraph The boats stayed in.',
      'item Cod',
    ]);
    expect(changed(text.replace('Storm\n\nThe', 'Storm: the'))[0]).toBe('heading1 Storm: the boats stayed in.');
    expect(changed('')).toEqual([]);
    expect(changed('Nothing of it is left')).toHaveLength(1);
  });

  test('whatever is edited, parts stay in the text, in order, apart', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      return (seed >>> 8) % below;
    };
    for (let round = 0; round < 2000; round++) {
      let [now, parts]: [string, Outline] = [text, outline];
      for (let edit = 0; edit < 4; edit++) {
        const at = random(now.length + 1);
        const typed = ['', 'x', '\n', '\n\n', 'a\n\nb', ' '][random(6)] ?? '';
        const next = now.slice(0, at) + typed + now.slice(at + random(12));
        parts = edited(parts, now, next);
        now = next;
        let end = 0;
        for (const each of parts) {
          expect(each.start).toBeGreaterThanOrEqual(end);
          expect(each.end).toBeGreaterThan(each.start);
          end = each.end;
        }
        expect(end).toBeLessThanOrEqual(now.length);
      }
    }
  });
});

describe('blocksOf', () => {
  test('parts what was parted by the reader: a heading is one block, an item may be two', () => {
    const first = text.replace('Storm', 'Storm\n\nmore');
    const now = first.replace('Herring', 'Her\n\nring');
    expect(told(now, blocksOf(now, [], edited(edited(outline, text, first), first, now)))).toEqual([
      'heading1 Storm',
      'paragraph more',
      'paragraph The boats stayed in.',
      'item Her',
      'item ring',
      'item Cod',
    ]);
  });

  test('tells the levels of headings without gaps', () => {
    const levels = [2, 4, 4, 3, 6, 2, 1].map(
      (level, i): Part => ({ start: i * 2, end: i * 2 + 1, kind: 'heading', level }),
    );
    expect(blocksOf('a\nb\nc\nd\ne\nf\ng', [], levels).map(({ level }) => level)).toEqual([1, 2, 2, 2, 3, 1, 1]);
  });

  test('a mark across an edge makes one block of both', () => {
    expect(told(text, blocksOf(text, [{ start: 3, end: 10 }], outline))[0]).toBe(
      'heading1 Storm\n\nThe boats stayed in.',
    );
  });
});
