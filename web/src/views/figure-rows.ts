// The figures of an article as rows: for the table, sorted, and for a spreadsheet.
import { timeOf } from '../element/days.ts';
import { durationParts, isoOf } from '../element/timex.ts';
import { wordAmount, wordInferred, wordModifier } from '../element/words.ts';
import type { FigureValue, GlossDocument } from '../engine/document.ts';
import type { Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import type { Cell } from './csv.ts';
import { sentenceAt, wording } from './sentences.ts';

export interface FigureRow {
  readonly id: number; // of the mark
  readonly start: number;
  readonly end: number;
  readonly type: Type;
  readonly surface: string;
  readonly value: FigureValue;
  readonly amount: string; // in words, without unit and modifier
  readonly unit: string;
  readonly modifier: string;
  readonly iso: string; // dates, times, durations
}

export const COLUMNS = ['text', 'kind', 'value', 'unit', 'modifier', 'iso', 'sentence'] as const;
export type Column = (typeof COLUMNS)[number];
export type Direction = 'ascending' | 'descending';

export function figureRows(text: string, marks: readonly Mark[], document: GlossDocument): FigureRow[] {
  return marks.flatMap(({ id, start, end, category, type }) => {
    const value = document.annotations[id]?.value;
    if (category !== 'figure' || value === undefined) return [];
    return {
      id,
      start,
      end,
      type,
      surface: text.slice(start, end),
      value,
      amount: wordAmount(type, value),
      unit: unitOf(type, value),
      modifier: wordModifier(value),
      iso: isoOf(value.timex ?? ''),
    };
  });
}

function unitOf(type: Type, { currency, unit, per }: FigureValue): string {
  const whole = currency ?? unit ?? (type === 'percent' ? '%' : '');
  return per === undefined ? whole : `${whole} ${strings.figures.per(per)}`.trim();
}

// What a column sorts by: numbers before dates before durations before words; what is empty stays last either way.
type Key = readonly [rank: number, number: number, words: string];
const NOTHING: Key = [9, 0, ''];

export function sorted(rows: readonly FigureRow[], column: Column, direction: Direction): FigureRow[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  keyed.sort((a, b) => {
    if (a.key === NOTHING || b.key === NOTHING) return Number(a.key === NOTHING) - Number(b.key === NOTHING);
    return sign * compare(a.key, b.key) || a.row.id - b.row.id;
  });
  return keyed.map(({ row }) => row);
}

function compare(a: Key, b: Key): number {
  return a[0] - b[0] || a[1] - b[1] || words.compare(a[2], b[2]);
}

const words = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function keyOf(row: FigureRow, column: Column): Key {
  switch (column) {
    case 'text':
      return [0, 0, row.surface];
    case 'kind':
      return [0, 0, strings.type[row.type]];
    case 'value':
      return valueKey(row);
    case 'unit':
      return row.unit === '' ? NOTHING : [0, 0, row.unit];
    case 'modifier':
      return row.modifier === '' ? NOTHING : [0, 0, row.modifier];
    case 'iso':
      return row.iso === '' ? NOTHING : valueKey(row);
    case 'sentence':
      return [0, row.start, '']; // the order of the article
  }
}

function valueKey({ type, value, iso }: FigureRow): Key {
  const number = value.amount ?? value.value ?? value.min ?? value.max;
  if (number !== undefined) return [0, number, ''];
  if (value.timex === undefined) return NOTHING;
  if (type === 'duration') return [2, seconds(value.timex), value.timex];
  const day = value.start ?? value.end;
  const time = day === undefined ? undefined : timeOf(day);
  if (time !== undefined) return [1, time, iso];
  return iso === '' ? NOTHING : [3, 0, iso];
}

const SECONDS: Readonly<Record<string, number>> = {
  ML: 31_556_952_000,
  CE: 3_155_695_200,
  DE: 315_569_520,
  Y: 31_556_952,
  Q: 7_889_238,
  M: 2_629_746,
  WE: 172_800,
  W: 604_800,
  D: 86_400,
  TH: 3_600,
  TM: 60,
  TS: 1,
  TMS: 0.001,
};

// "Some years" sorts as two.
function seconds(timex: string): number {
  const [first = ''] = timex.split('/');
  return durationParts(first).reduce((sum, { count = 2, unit }) => sum + count * (SECONDS[unit] ?? 0), 0);
}

/** One row of the spreadsheet a figure, in the order of strings.table.csv. */
export function csvRow(row: FigureRow, text: string): Cell[] {
  const { type, value, surface, unit, modifier, iso } = row;
  const { min, max, start, end, si } = value;
  return [
    surface,
    strings.type[type],
    value.amount ?? value.value,
    min,
    max,
    unit,
    modifier,
    iso,
    start,
    end,
    si?.value ?? si?.min,
    si?.max,
    si?.unit,
    wordInferred(type, value),
    wording(sentenceAt(text, row.start, row.end)),
  ];
}
