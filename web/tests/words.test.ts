import { describe, expect, test } from 'vitest';
import { wordFigure, wordInterval, wordSi } from '../src/element/words.ts';
import type { FigureValue } from '../src/engine/document.ts';
import type { Type } from '../src/engine/vocabulary.ts';

const cases: readonly [Type, FigureValue, string, string][] = [
  ['money', { amount: 4e8, currency: 'USD', mod: 'over' }, 'over 400 million US dollars', 'USD 400000000'],
  ['money', { min: 5e9, max: 7e9, currency: 'EUR' }, '5 billion to 7 billion euros', 'EUR 5000000000/7000000000'],
  ['number', { value: 6366, unit: 'civilians', mod: 'at_least' }, 'at least 6,366 civilians', '6366 civilians'],
  ['number', { min: 24, mod: 'vague' }, 'roughly ≥ 24', '≥ 24'],
  ['percent', { value: 66.7 }, '66.7 percent', '66.7 %'],
  ['ordinal', { value: 4 }, '4th', '4'],
  ['ordinal', { value: 22 }, '22nd', '22'],
  ['quantity', { value: 1.5, unit: 'km' }, '1.5 km', '1.5 km'],
  ['date', { timex: '2025-03-04' }, 'Tuesday 4 March 2025', '2025-03-04'],
  ['date', { timex: '2023-05' }, 'May 2023', '2023-05'],
  ['date', { timex: '2021' }, '2021', '2021'],
  ['date', { timex: '2025-W09' }, 'week 9 of 2025', '2025-W09'],
  ['date', { timex: '199X' }, 'the 1990s', '199X'],
  ['date', { timex: 'PAST_REF', mod: 'vague' }, 'recently, no exact date', 'PAST_REF'],
  ['date', { timex: '2025', mod: 'end' }, 'the end of 2025', '2025'],
  ['date', { timex: 'XXXX-WXX-3' }, 'XXXX-WXX-3', 'XXXX-WXX-3'],
  ['time', { timex: '2019-10-13TNI' }, 'Sunday 13 October 2019, night', '2019-10-13TNI'],
  ['duration', { timex: 'P45D' }, '45 days', 'P45D'],
  ['duration', { timex: 'P1Y' }, '1 year', 'P1Y'],
  ['duration', { timex: 'PXW' }, 'some weeks', 'PXW'],
  ['duration', { timex: 'PT2H30M' }, '2 hours 30 minutes', 'PT2H30M'],
];

describe('figures in words', () => {
  test.each(cases)('%s %j', (type, value, words, machine) => {
    expect(wordFigure(type, value)).toEqual({ words, machine });
  });

  test('an interval names its last day; a single day needs none', () => {
    expect(wordInterval({ start: '2025-02-24', end: '2025-03-03' })).toBe('24 February 2025 to 2 March 2025');
    expect(wordInterval({ start: '2025-03-04', end: '2025-03-05' })).toBe('');
    expect(wordInterval({ start: '2021-02-01' })).toBe('from 1 February 2021');
    expect(wordInterval({ end: '2025-03-05' })).toBe('until 4 March 2025');
    expect(wordInterval({})).toBe('');
  });

  test('SI values', () => {
    expect(wordSi({ si: { value: 1609.344, unit: 'm' } })).toBe('1,609.344 m');
    expect(wordSi({})).toBe('');
  });

  test('values from nowhere do not throw', () => {
    for (const type of ['money', 'number', 'percent', 'ordinal', 'date', 'duration', 'quantity'] as const) {
      expect(() => wordFigure(type, {})).not.toThrow();
      expect(() => wordFigure(type, { currency: '???', timex: 'Pnonsense' })).not.toThrow();
    }
  });
});
