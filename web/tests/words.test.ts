import { describe, expect, test } from 'vitest';
import { wordAmount, wordFigure, wordInferred, wordInterval, wordSi } from '../src/element/words.ts';
import type { FigureValue } from '../src/engine/document.ts';
import type { Type } from '../src/engine/vocabulary.ts';

const cases: readonly [Type, FigureValue, string, string][] = [
  ['money', { amount: 4e8, currency: 'USD', mod: 'over' }, 'over 400 million US dollars', 'USD 400000000'],
  ['money', { amount: 1, currency: 'USD' }, '1 US dollar', 'USD 1'],
  ['money', { amount: 3.2e9, currency: 'EUR' }, '3.2 billion euros', 'EUR 3200000000'],
  ['money', { min: 5e9, max: 7e9, currency: 'EUR' }, '5 to 7 billion euros', 'EUR 5000000000/7000000000'],
  [
    'money',
    { min: 9e8, max: 2e9, currency: 'JPY' },
    '900 million to 2 billion Japanese yen',
    'JPY 900000000/2000000000',
  ],
  ['money', { min: 2e6, currency: 'USD', mod: 'vague' }, 'roughly 2 million or more US dollars', 'USD ≥ 2000000'],
  ['money', { amount: 71.4, currency: 'USD', per: 'barrel' }, '71.40 US dollars per barrel', 'USD 71.4'],
  ['money', { amount: 25.5e6, currency: 'EUR' }, '25.5 million euros', 'EUR 25500000'],
  ['money', { amount: 80, currency: 'USD', per: 'barrel' }, '80 US dollars per barrel', 'USD 80'],
  ['number', { value: 6366, unit: 'civilians', mod: 'at_least' }, 'at least 6,366 civilians', '6366 civilians'],
  ['number', { value: 1234567 }, '1,234,567', '1234567'],
  ['number', { value: -2.5e6 }, '-2.5 million', '-2500000'],
  ['number', { min: 24, mod: 'vague' }, 'roughly 24 or more', '≥ 24'],
  ['number', { max: 24 }, '24 or less', '≤ 24'],
  ['number', { min: 3, max: 4, unit: 'ships' }, '3 to 4 ships', '3/4 ships'],
  ['percent', { value: 66.7 }, '66.7 percent', '66.7 %'],
  ['percent', { value: 1, unit: 'percentage points' }, '1 percentage point', '1 percentage points'],
  ['ordinal', { value: 4 }, '4th', '4'],
  ['ordinal', { value: 22 }, '22nd', '22'],
  ['quantity', { value: 1.5, unit: 'km' }, '1.5 kilometres', '1.5 km'],
  ['quantity', { value: 1, unit: 'mi' }, '1 mile', '1 mi'],
  ['quantity', { value: 2.4e6, unit: 'bbl/d' }, '2.4 million barrels per day', '2400000 bbl/d'],
  ['quantity', { value: 5.2, unit: 'magnitude' }, 'magnitude 5.2', '5.2 magnitude'],
  ['quantity', { value: 3, unit: 'furlong' }, '3 furlong', '3 furlong'],
  ['date', { timex: '2025-03-04' }, 'Tuesday, 4 March 2025', '2025-03-04'],
  ['date', { timex: '2023-05' }, 'May 2023', '2023-05'],
  ['date', { timex: '2021' }, '2021', '2021'],
  ['date', { timex: '0987' }, '0987', '0987'],
  ['date', { timex: '2025-W09' }, 'the week of 24 February 2025', '2025-W09'],
  ['date', { timex: '2019-W26-WE' }, 'the weekend of 29 June 2019', '2019-W26-WE'],
  ['date', { timex: '2024-Q3' }, '3rd quarter of 2024', '2024-Q3'],
  ['date', { timex: '2025-H1' }, '1st half of 2025', '2025-H1'],
  ['date', { timex: '2019-SU' }, 'summer 2019', '2019-SU'],
  ['date', { timex: 'FY2025' }, 'fiscal year 2025', 'FY2025'],
  ['date', { timex: '199X' }, 'the 1990s', '199X'],
  ['date', { timex: '12XX' }, 'the 13th century', '12XX'],
  ['date', { timex: '2014/2018' }, '2014 to 2018', '2014/2018'],
  ['date', { timex: '2019-03-15/2019-03-17' }, '15 to 17 March 2019', '2019-03-15/2019-03-17'],
  ['date', { timex: '2019-12-30/2020-01-02' }, '30 December 2019 to 2 January 2020', '2019-12-30/2020-01-02'],
  ['date', { timex: 'PAST_REF', mod: 'vague' }, 'recently, no exact date', ''],
  ['date', { timex: '2025', mod: 'end' }, 'the end of 2025', '2025'],
  ['date', { timex: 'XXXX-WXX-3' }, 'a Wednesday, not known which', 'XXXX-WXX-3'],
  ['date', { timex: 'XXXX-12-27' }, '27 December, year not known', 'XXXX-12-27'],
  ['date', { timex: 'XXXX-02-29' }, '29 February, year not known', 'XXXX-02-29'],
  ['date', { timex: 'XXXX-12' }, 'December, year not known', 'XXXX-12'],
  ['date', { timex: 'XXXX' }, 'a year, not known which', 'XXXX'],
  ['date', { timex: '-P1Y' }, '1 year earlier, counted from a day that is not known', '-P1Y'],
  ['date', { timex: 'P2W' }, '2 weeks later, counted from a day that is not known', 'P2W'],
  ['time', { timex: '2019-10-13TNI' }, 'Sunday, 13 October 2019, night', '2019-10-13TNI'],
  ['time', { timex: '2019-09-14T01:00Z' }, 'Saturday, 14 September 2019, 01:00 UTC', '2019-09-14T01:00Z'],
  [
    'time',
    { timex: '2019-09-14T04:00+03:00' },
    'Saturday, 14 September 2019, 04:00 (UTC+03:00)',
    '2019-09-14T04:00+03:00',
  ],
  [
    'time',
    { timex: '2016-12-15T19:00/2016-12-15T20:00' },
    'Thursday, 15 December 2016, 19:00 to 20:00',
    '2016-12-15T19:00/2016-12-15T20:00',
  ],
  ['time', { timex: 'T17:00/T18:00' }, '17:00 to 18:00', 'T17:00/T18:00'],
  ['time', { timex: 'T16:00' }, '16:00', 'T16:00'],
  ['time', { timex: 'P1DT08:00' }, '1 day later, counted from a day that is not known, 08:00', 'P1DT08:00'],
  ['time', { timex: 'PRESENT_REFTNI' }, 'at the time of the article, night', ''],
  ['duration', { timex: 'P45D' }, '45 days', 'P45D'],
  ['duration', { timex: 'P1Y' }, '1 year', 'P1Y'],
  ['duration', { timex: 'PXW', mod: 'vague' }, 'some weeks', 'PXW'],
  ['duration', { timex: 'PT2H30M' }, '2 hours 30 minutes', 'PT2H30M'],
  ['duration', { timex: 'P1DT12H' }, '1 day 12 hours', 'P1DT12H'],
  ['duration', { timex: 'P40Y/P50Y', mod: 'about' }, 'about 40 to 50 years', 'P40Y/P50Y'],
  ['duration', { timex: 'P8DE', mod: 'nearly' }, 'nearly 8 decades', 'P8DE'],
];

describe('figures in words', () => {
  test.each(cases)('%s %j', (type, value, words, machine) => {
    expect(wordFigure(type, value)).toEqual({ words, machine });
  });

  test('for a table the number stands without unit and modifier', () => {
    expect(wordAmount('money', { amount: 4e8, currency: 'USD', mod: 'over' })).toBe('400 million');
    expect(wordAmount('number', { value: 6366, unit: 'civilians' })).toBe('6,366');
    expect(wordAmount('ordinal', { value: 4 })).toBe('4th');
    expect(wordAmount('date', { timex: '2025-03-04' })).toBe('Tuesday, 4 March 2025');
  });

  test('an interval names its last day; what the words say already is not said again', () => {
    const week = { start: '2025-02-24', end: '2025-03-03' };
    expect(wordInterval(week)).toBe('24 February to 2 March 2025');
    expect(wordInterval({ start: '2019-06-29', end: '2019-07-01' })).toBe('29 to 30 June 2019');
    expect(wordInterval({ timex: '2023-05', start: '2023-05-01', end: '2023-06-01' })).toBe('');
    expect(wordInterval({ start: '2025-03-04', end: '2025-03-05' })).toBe('');
    expect(wordInterval({ start: '2021-02-01' })).toBe('from 1 February 2021');
    expect(wordInterval({ end: '2025-03-05' })).toBe('until 4 March 2025');
    expect(wordInterval({ start: '2019-01-04T05:00', end: '2019-01-04T12:00' })).toBe('');
    expect(wordInterval({})).toBe('');
  });

  test('what is inferred is named, as far as the date goes', () => {
    const all = ['year', 'month', 'day'];
    expect(wordInferred('date', { timex: '2024-12-27', inferred: ['year'] })).toBe('the year is inferred');
    expect(wordInferred('date', { timex: '2025-02', inferred: all })).toMatch(/^the date is inferred/);
    expect(wordInferred('date', { timex: '2021', inferred: ['year', 'month'] })).toBe('the year is inferred');
    expect(wordInferred('date', { timex: 'XXXX-12-27', inferred: ['year'] })).toBe('');
    expect(wordInferred('date', { timex: '2025-05-03', inferred: ['day_order'] })).toBe(
      'the order of day and month is inferred',
    );
    expect(wordInferred('money', { amount: 5, currency: 'USD', inferred: ['currency', 'magnitude'] })).toBe(
      'the currency and the magnitude are inferred',
    );
    expect(wordInferred('number', { value: 3 })).toBe('');
  });

  test('SI values, where they say something new', () => {
    expect(wordSi({ value: 1, unit: 'mi', si: { value: 1609.344, unit: 'm' } })).toBe('1,609 m');
    expect(wordSi({ value: 7, unit: 'm', si: { value: 7, unit: 'm' } })).toBe('');
    expect(wordSi({ value: 2, unit: 'ha', si: { value: 20000, unit: 'm2' } })).toBe('20,000 m²');
    expect(wordSi({})).toBe('');
  });

  test('values from nowhere do not throw', () => {
    for (const type of ['money', 'number', 'percent', 'ordinal', 'date', 'duration', 'quantity'] as const) {
      expect(() => wordFigure(type, {})).not.toThrow();
      for (const timex of ['Pnonsense', 'T', '/', '-P', '9999-99-99', '2025-13', 'PT', 'XXXX-99-99']) {
        expect(() => wordFigure(type, { currency: '???', timex })).not.toThrow();
      }
    }
  });
});
