import { describe, expect, test } from 'vitest';
import { type Plan, plan } from '../src/dom/plan.ts';
import { unpack } from '../src/engine/wire.ts';
import { packed, type Row } from './packed.ts';

const marksOf = (rows: readonly Row[], nested: readonly Row[] = []) => unpack(packed({ marks: rows, nested })).marks;

function textOf({ blocks, after }: Plan): string {
  const wording = blocks.map(
    (block) =>
      block.before +
      block.pieces
        .map((piece) => (piece.kind === 'mark' ? piece.inner.map((part) => part.text).join('') : piece.text))
        .join(''),
  );
  return wording.join('') + after;
}

const kinds = ({ blocks }: Plan): string[] => blocks.map((block) => block.kind);

describe('plan', () => {
  test('tiles any text', () => {
    for (const text of [
      '',
      ' ',
      '\n\n\n',
      'one',
      '\n one \n\n\n two\r\n\r\nthree\n',
      'a\n \t\nb\n\n',
      '𝔘nicode 👩‍👩‍👧 \u202Eback\u202C\n\nZ\u0301\u0301\u0301',
    ]) {
      expect(textOf(plan(text))).toBe(text);
    }
  });

  test('tiles the text with marks, nested names and page chrome in it', () => {
    const text = 'Share + −\n\nThe Dawei special economic zone is in Myanmar.';
    const marks = marksOf(
      [
        { start: 15, end: 42, category: 'asset', type: 'zone', nested: [0, 1] },
        { start: 49, end: 56, category: 'place', type: 'country' },
      ],
      [{ start: 15, end: 20, category: 'place', type: 'city' }],
    );
    const result = plan(text, marks, [{ start: 0, end: 9 }]);
    expect(textOf(result)).toBe(text);
    expect(kinds(result)).toEqual(['furniture', 'paragraph']);
    expect(result.blocks[1]?.pieces.map((piece) => piece.kind)).toEqual(['text', 'mark', 'text', 'mark', 'text']);
    const zone = result.blocks[1]?.pieces[1];
    expect(zone?.kind === 'mark' && zone.inner.map((part) => [part.text, part.name?.type])).toEqual([
      ['Dawei', 'city'],
      [' special economic zone', undefined],
    ]);
  });

  test('page chrome with a date in it is still page chrome', () => {
    const marks = marksOf([{ start: 5, end: 15, category: 'figure', type: 'date' }]);
    const result = plan('date 2025-03-04 + −\n\nText follows.', marks, [
      { start: 0, end: 4 },
      { start: 16, end: 19 },
    ]);
    expect(kinds(result)).toEqual(['furniture', 'paragraph']);
  });

  test('a short first line without a full stop is the headline', () => {
    const prose = 'The minister said on Monday that the port would open within the year.';
    expect(kinds(plan(`Port to open within the year\n\n${prose}`))).toEqual(['heading', 'paragraph']);
    expect(kinds(plan(`${prose}\n\n${prose}`))).toEqual(['paragraph', 'paragraph']);
    expect(kinds(plan('Only this'))).toEqual(['paragraph']);
  });

  test('a mark across a blank line keeps both lines in one block', () => {
    const marks = marksOf([{ start: 2, end: 6, category: 'actor', type: 'person' }]);
    const result = plan('a bc\n\nd e', marks);
    expect(result.blocks).toHaveLength(1);
    expect(textOf(result)).toBe('a bc\n\nd e');
  });

  test('is linear: a megabyte of white space, of blank lines, of one word', () => {
    for (const text of [' '.repeat(1e6), '\n'.repeat(1e6), 'a'.repeat(1e6), 'a\n\n'.repeat(3e5)]) {
      const begin = performance.now();
      expect(textOf(plan(text))).toBe(text);
      expect(performance.now() - begin).toBeLessThan(10_000); // quadratic would be minutes;
    }
  }, 60_000);
});
