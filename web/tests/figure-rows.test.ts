import { describe, expect, test } from 'vitest';
import type { DocumentAnnotation, FigureValue, GlossDocument } from '../src/engine/document.ts';
import type { Type } from '../src/engine/vocabulary.ts';
import { unpack } from '../src/engine/wire.ts';
import { strings } from '../src/strings.ts';
import { toCsv } from '../src/views/csv.ts';
import { COLUMNS, type Column, csvRow, type Direction, figureRows, sorted } from '../src/views/figure-rows.ts';
import { sentenceAt, wording } from '../src/views/sentences.ts';
import { totals } from '../src/views/totals.ts';
import { packed } from './packed.ts';

// Figures of a made-up article, one after the other, each its own line.
function rowsOf(figures: readonly (readonly [string, Type, FigureValue])[]) {
  const text = figures.map(([surface]) => surface).join('\n');
  let at = 0;
  const spans = figures.map(([surface, type]) => {
    const start = at;
    at += surface.length + 1;
    return { start, end: at - 1, category: 'figure' as const, type };
  });
  const annotations: DocumentAnnotation[] = spans.map((span, id) => {
    const value = figures[id]?.[2];
    return {
      id,
      ...span,
      text: text.slice(span.start, span.end),
      score: 900,
      ...(value === undefined ? {} : { value }),
    };
  });
  const document: GlossDocument = { schema: 'gloss/1', date: null, annotations, entities: [] };
  return { text, rows: figureRows(text, unpack(packed({ marks: spans })).marks, document) };
}

const mixed = rowsOf([
  ['$3 billion', 'money', { amount: 3e9, currency: 'USD' }],
  ['last year', 'date', { timex: '2024', start: '2024-01-01', end: '2025-01-01' }],
  ['90 days', 'duration', { timex: 'P90D' }],
  ['12', 'number', { value: 12, unit: 'ships', mod: 'about' }],
  ['recently', 'date', { timex: 'PAST_REF' }],
  ['3 May 2023', 'date', { timex: '2023-05-03', start: '2023-05-03', end: '2023-05-04' }],
  ['2 weeks', 'duration', { timex: 'P2W' }],
  ['5 to 7 percent', 'percent', { min: 5, max: 7 }],
]);
const order = (column: Column, direction: Direction) =>
  sorted(mixed.rows, column, direction).map(({ surface }) => surface);

describe('figures as rows', () => {
  test('say value, unit, modifier and ISO form apart', () => {
    expect(mixed.rows.map(({ amount, unit, modifier, iso }) => [amount, unit, modifier, iso])).toEqual([
      ['3 billion', 'USD', '', ''],
      ['2024', '', '', '2024'],
      ['90 days', '', '', 'P90D'],
      ['12', 'ships', 'about', ''],
      ['recently, no exact date', '', '', ''],
      ['Wednesday, 3 May 2023', '', '', '2023-05-03'],
      ['2 weeks', '', '', 'P2W'],
      ['5 to 7', '%', '', ''],
    ]);
  });

  test('sort by number, not by letter; dates by the calendar; durations by length; what has none stays last', () => {
    expect(order('value', 'ascending')).toEqual([
      '5 to 7 percent',
      '12',
      '$3 billion',
      '3 May 2023',
      'last year',
      '2 weeks',
      '90 days',
      'recently',
    ]);
    expect(order('value', 'descending').at(0)).toBe('90 days');
    expect(order('value', 'descending').at(-1)).toBe('recently');
    expect(order('iso', 'ascending').slice(0, 4)).toEqual(['3 May 2023', 'last year', '2 weeks', '90 days']);
    expect(order('unit', 'ascending').slice(0, 3)).toEqual(['5 to 7 percent', '12', '$3 billion']);
    expect(order('modifier', 'descending')[0]).toBe('12');
  });

  test('sort by sentence is the order of the article, and every column has both directions', () => {
    const article = mixed.rows.map(({ surface }) => surface);
    expect(order('sentence', 'ascending')).toEqual(article);
    expect(order('sentence', 'descending')).toEqual(article.toReversed());
    for (const column of COLUMNS) {
      for (const direction of ['ascending', 'descending'] as const) {
        expect(order(column, direction).toSorted()).toEqual(article.toSorted());
      }
    }
  });

  test('as CSV: numbers as numbers, one cell for each heading', () => {
    const [money, , , , , day, , percent] = mixed.rows.map((row) => csvRow(row, mixed.text));
    expect(money).toHaveLength(strings.table.csv.length);
    expect(money?.slice(0, 7)).toEqual(['$3 billion', 'money', 3e9, undefined, undefined, 'USD', '']);
    expect(day?.slice(7, 10)).toEqual(['2023-05-03', '2023-05-03', '2023-05-04']);
    expect(percent?.slice(2, 6)).toEqual([undefined, 5, 7, '%']);
  });
});

describe('CSV', () => {
  test('is RFC 4180', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x', 1.5],
          ['say "no"', undefined],
          ['one, two', -3],
          ['two\nlines', 'é'],
        ],
      ),
    ).toBe('a,b\r\nx,1.5\r\n"say ""no""",\r\n"one, two",-3\r\n"two\nlines",é\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '\n@x'])('%j is no formula', (words) => {
    const [, line = ''] = toCsv(['a'], [[words]]).split(/^a\r\n/);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  test('words that are none stay as they are', () => {
    for (const words of ['a=b', '3-5', 'x@y', "'quoted'", 'plain'])
      expect(toCsv([], [[words]])).toBe(`\r\n${words}\r\n`);
    expect(toCsv([], [[Number.NaN, Number.POSITIVE_INFINITY]])).toBe('\r\n,\r\n');
  });
});

describe('the sentence of a mark', () => {
  const of = (text: string, surface: string): string => {
    const start = text.indexOf(surface);
    return wording(sentenceAt(text, start, start + surface.length));
  };

  test('begins and ends where the sentence does', () => {
    expect(of('It rained. They paid $5 in May. Then they left.', '$5')).toBe('They paid $5 in May.');
    expect(of('Headline of 2024\n\nThe text begins.', '2024')).toBe('Headline of 2024');
  });

  test('does not end at an abbreviation or an initial', () => {
    const text =
      'He left. Gen. Rosa M. Lind told the U.S. Navy on Jan. 5 that No. 3 had 40 men, i.e. all. They agreed.';
    expect(of(text, '40')).toBe('Gen. Rosa M. Lind told the U.S. Navy on Jan. 5 that No. 3 had 40 men, i.e. all.');
  });

  test('is cut at words where it goes on and on, and costs the same everywhere', () => {
    const text = `${'word '.repeat(1000)}40 ships ${'word '.repeat(1000)}`;
    const cut = of(text, '40');
    expect(cut).toMatch(/^… word .*40 ships.* word …$/);
    expect(cut.length).toBeLessThan(900);
    const long = `${'a'.repeat(1e6)} 40 ${'b'.repeat(1e6)}`;
    const begin = performance.now();
    for (let i = 0; i < 1000; i++) sentenceAt(long, 1e6 + 1, 1e6 + 3);
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  test('a mark over two lines or two sentences keeps both', () => {
    const text = 'By 3.\nMay it was over.';
    const { before, surface, after } = sentenceAt(text, 3, 9);
    expect([before, surface, after]).toEqual(['By ', '3.\nMay', ' it was over.']);
  });
});

describe('totals by currency', () => {
  const money = (value: FigureValue): readonly [string, Type, FigureValue] => ['sum', 'money', value];
  const told = (values: readonly FigureValue[]) =>
    totals(rowsOf(values.map(money)).rows).map(({ currency, words, added, uncertain }) => [
      currency,
      words,
      added.length,
      uncertain.length,
    ]);

  test('add exact amounts, and ranges from low to high', () => {
    expect(
      told([
        { amount: 3e9, currency: 'USD' },
        { min: 5e9, max: 7e9, currency: 'USD' },
        { amount: 0.1, currency: 'EUR' },
        { amount: 0.2, currency: 'EUR' },
      ]),
    ).toEqual([
      ['EUR', '0.30 euros', 2, 0],
      ['USD', '8 to 10 billion US dollars', 2, 0],
    ]);
  });

  test('count apart what is rough, open, a rate or inferred in its magnitude', () => {
    expect(
      told([
        { amount: 5e7, currency: 'USD', inferred: ['currency'] },
        { amount: 4e8, currency: 'USD', mod: 'over' },
        { amount: 80, currency: 'USD', per: 'barrel' },
        { min: 1e6, currency: 'USD' },
        { amount: 5e9, currency: 'USD', inferred: ['magnitude'] },
        { amount: 7, mod: 'about' },
      ]),
    ).toEqual([
      ['USD', '50 million US dollars', 1, 4],
      ['', '', 0, 1],
    ]);
  });

  test('leave out what is no money', () => {
    expect(totals(mixed.rows).map(({ currency }) => currency)).toEqual(['USD']);
    expect(totals([])).toEqual([]);
  });
});
