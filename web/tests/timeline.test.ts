import { describe, expect, test } from 'vitest';
import type { FigureValue, GlossDocument } from '../src/engine/document.ts';
import type { Type } from '../src/engine/vocabulary.ts';
import { unpack } from '../src/engine/wire.ts';
import { around, barOf, DAY, ticks, timelineOf, wholeOf, zooms } from '../src/views/timeline-rows.ts';
import { packed } from './packed.ts';

function timeline(figures: readonly (readonly [string, Type, FigureValue])[], date: string | null = '2024-06-03') {
  const text = figures.map(([surface]) => surface).join('\n');
  let at = 0;
  const marks = figures.map(([surface, type]) => {
    const start = at;
    at += surface.length + 1;
    return { start, end: at - 1, category: 'figure' as const, type };
  });
  const annotations = marks.map((mark, id) => ({
    id,
    ...mark,
    text: text.slice(mark.start, mark.end),
    score: 900,
    value: figures[id]?.[2] ?? {},
  }));
  const document: GlossDocument = { schema: 'gloss/1', date, annotations, entities: [] };
  return timelineOf(text, unpack(packed({ marks })).marks, document);
}

const mixed = timeline([
  ['since 2021', 'date', { timex: '2021', start: '2021-01-01' }],
  ['next Friday', 'date', { timex: '2024-06-14', end: '2024-06-15', inferred: ['year', 'month', 'day'] }],
  ['1990s', 'date', { timex: '199X', start: '1990-01-01', end: '2000-01-01' }],
  ['8 am', 'time', { timex: '2024-06-04T08:00', start: '2024-06-04T08:00' }],
  ['recently', 'date', { timex: 'PAST_REF' }],
  ['$3', 'money', { amount: 3, currency: 'USD' }],
  ['90 days', 'duration', { timex: 'P90D' }],
]);

describe('dates as a timeline', () => {
  test('are in the order of time, what is not on the calendar apart, nothing but dates and times', () => {
    expect(mixed.dated.map(({ surface }) => surface)).toEqual(['1990s', 'since 2021', '8 am', 'next Friday']);
    expect(mixed.undated.map(({ surface }) => surface)).toEqual(['recently']);
    expect(mixed.article).toBe(Date.UTC(2024, 5, 3, 12));
  });

  test('say which way an open one goes; an hour is a point', () => {
    const [decade, since, hour, until] = mixed.dated;
    expect(decade?.words).toBe('the 1990s');
    expect(since?.words).toBe('2021 (from 1 January 2021)');
    expect([since?.from, since?.to]).toEqual([Date.UTC(2021, 0, 1), undefined]);
    expect([hour?.from, hour?.to]).toEqual([Date.UTC(2024, 5, 4, 8), Date.UTC(2024, 5, 4, 8)]);
    expect([until?.from, until?.to]).toEqual([undefined, Date.UTC(2024, 5, 15)]);
    expect(until?.words).toContain('until 14 June 2024');
  });

  test('are placed on the axis: spans, points, arrows, and what lies to one side', () => {
    const stretch = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 0, 1) + 100 * DAY };
    const bar = (from: number | undefined, to: number | undefined) =>
      barOf(
        {
          id: 0,
          start: 0,
          end: 0,
          surface: '',
          words: '',
          inferred: '',
          from: from === undefined ? undefined : stretch.from + from * DAY,
          to: to === undefined ? undefined : stretch.from + to * DAY,
        },
        stretch,
      );
    expect(bar(10, 30)).toEqual({ left: 10, right: 30, shape: 'span', before: false, after: false });
    expect(bar(10, 11)).toEqual({ left: 10.5, right: 10.5, shape: 'point', before: false, after: false });
    expect(bar(90, undefined)).toEqual({ left: 90, right: 100, shape: 'span', before: false, after: true });
    expect(bar(undefined, 30)).toEqual({ left: 0, right: 30, shape: 'span', before: true, after: false });
    expect(bar(200, 300)).toEqual({ left: 100, right: 100, shape: 'none', before: false, after: true });
    expect(bar(-20, -10)).toEqual({ left: 0, right: 0, shape: 'none', before: true, after: false });
  });

  test('have round ticks, few enough to read, at any length', () => {
    const isos = (from: string, days: number) =>
      ticks({ from: Date.parse(from), to: Date.parse(from) + days * DAY }, 5).map(({ iso }) => iso);
    expect(isos('1989-06-01', 365 * 36)).toEqual(['1990-01-01', '2000-01-01', '2010-01-01', '2020-01-01']);
    expect(isos('2024-11-10', 120)).toEqual(['2024-12-01', '2025-01-01', '2025-02-01', '2025-03-01']);
    expect(isos('2024-06-03', 4)).toHaveLength(5);
    for (const days of [1, 10, 50, 200, 900, 9_000, 90_000, 900_000]) {
      expect(isos('1024-06-03', days).length).toBeLessThanOrEqual(6);
    }
  });

  test('offer a closer look around the article where that shows more', () => {
    expect(zooms(mixed)).toEqual(['decade', 'year', 'month']);
    expect(around(mixed, 'month')?.from).toBe(Date.UTC(2024, 5, 3, 12) - 15.5 * DAY);
    expect(zooms(timeline([['1990', 'date', { timex: '1990', start: '1990-01-01', end: '1991-01-01' }]]))).toEqual([]);
    expect(zooms(timeline([], null))).toEqual([]);
    expect(wholeOf(timeline([], null))).toEqual({ from: 0, to: DAY });
  });
});
