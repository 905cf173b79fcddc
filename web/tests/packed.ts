// Builds packed answers as wasm/wire.h lays them out.
import { CATEGORIES, type Category, TYPES, type Type } from '../src/engine/vocabulary.ts';

export interface Row {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly type: Type;
  readonly entity?: number;
  readonly holder?: number;
  readonly score?: number;
  readonly flags?: number;
  readonly nested?: readonly [number, number];
}

export interface Answer {
  readonly marks?: readonly Row[];
  readonly nested?: readonly Row[];
  readonly furniture?: readonly (readonly [number, number])[];
  readonly date?: number;
  readonly dateAt?: readonly [number, number];
}

export function packed(answer: Answer = {}): Int32Array<ArrayBuffer> {
  const { marks = [], nested = [], furniture = [], date = 0, dateAt } = answer;
  const record = (row: Row): number[] => [
    row.start,
    row.end,
    CATEGORIES.indexOf(row.category),
    TYPES.indexOf(row.type),
    row.entity ?? -1,
    row.holder ?? -1,
    row.score ?? 900,
    row.flags ?? 0,
    ...(row.nested ?? [0, 0]),
  ];
  return Int32Array.from([
    1,
    marks.length,
    nested.length,
    furniture.length,
    0,
    date,
    date === 0 ? 0 : dateAt ? 2 : 1,
    ...(dateAt ?? [-1, -1]),
    ...marks.flatMap(record),
    ...nested.flatMap(record),
    ...furniture.flat(),
  ]);
}
