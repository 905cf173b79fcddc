// Reads the packed answer of wasm/wire.h: spans enough to draw every highlight, before any JSON is parsed.
import { CATEGORIES, type Category, TYPES, type Type } from './vocabulary.ts';

export const WIRE = {
  version: 1,
  header: ['Version', 'Annotations', 'Nested', 'Furniture', 'Entities', 'Date', 'DateSource', 'DateStart', 'DateEnd'],
  record: ['Start', 'End', 'Category', 'Type', 'Entity', 'Holder', 'Score', 'Flags', 'NestedBegin', 'NestedEnd'],
} as const;

const HEADER_INTS = WIRE.header.length;
const RECORD_INTS = WIRE.record.length;
const NAMED = 1;

export interface Span {
  readonly start: number; // UTF-16 units into the text: text.slice(start, end) is the surface
  readonly end: number;
}

export interface Name extends Span {
  readonly category: Category;
  readonly type: Type;
  readonly entity: number | undefined; // row of GlossDocument.entities
}

export interface Mark extends Name {
  readonly id: number; // row of GlossDocument.annotations
  readonly holder: number | undefined; // entity of the person who holds a role
  readonly score: number; // 0..1000
  readonly named: boolean;
  readonly nested: readonly Name[];
}

export type DateSource = 'none' | 'caller' | 'text';
const DATE_SOURCES: readonly DateSource[] = ['none', 'caller', 'text'];

export interface ArticleDate {
  readonly iso: string | undefined; // "2025-03-04"; "2025-03" where only the month is known
  readonly source: DateSource;
  readonly where: Span | undefined; // where the text says it
}

export interface Marks {
  readonly marks: readonly Mark[]; // by start; they do not overlap
  readonly furniture: readonly Span[]; // page chrome that was left unmarked
  readonly date: ArticleDate;
}

export class WireError extends Error {}

export function unpack(ints: Int32Array): Marks {
  const at = (index: number): number => {
    const value = ints[index];
    if (value === undefined) throw new WireError(`the packed answer ends before ${index}`);
    return value;
  };
  if (at(0) !== WIRE.version) throw new WireError(`packed answer of version ${at(0)}, not ${WIRE.version}`);
  const [, annotations, nestedCount, furnitureCount] = [at(0), at(1), at(2), at(3)];
  const total = HEADER_INTS + (annotations + nestedCount) * RECORD_INTS + furnitureCount * 2;
  if (total !== ints.length) throw new WireError(`packed answer of ${ints.length} integers, not ${total}`);

  const optional = (value: number): number | undefined => (value < 0 ? undefined : value);
  const name = (base: number): Name => {
    const category = CATEGORIES[at(base + 2)];
    const type = TYPES[at(base + 3)];
    if (category === undefined || type === undefined) throw new WireError('a word outside the vocabulary');
    return { start: at(base), end: at(base + 1), category, type, entity: optional(at(base + 4)) };
  };

  const nestedBase = HEADER_INTS + annotations * RECORD_INTS;
  const nested: Name[] = [];
  for (let row = 0; row < nestedCount; row++) nested.push(name(nestedBase + row * RECORD_INTS));

  const marks: Mark[] = [];
  for (let id = 0; id < annotations; id++) {
    const base = HEADER_INTS + id * RECORD_INTS;
    marks.push({
      ...name(base),
      id,
      holder: optional(at(base + 5)),
      score: at(base + 6),
      named: (at(base + 7) & NAMED) !== 0,
      nested: nested.slice(at(base + 8), at(base + 9)),
    });
  }

  const furniture: Span[] = [];
  for (let base = nestedBase + nestedCount * RECORD_INTS; base < total; base += 2) {
    furniture.push({ start: at(base), end: at(base + 1) });
  }

  const source = DATE_SOURCES[at(6)] ?? 'none';
  const date: ArticleDate = {
    iso: at(5) === 0 ? undefined : isoDay(at(5)),
    source,
    where: source === 'text' ? { start: at(7), end: at(8) } : undefined,
  };
  return { marks, furniture, date };
}

function isoDay(yyyymmdd: number): string {
  const digits = String(yyyymmdd).padStart(8, '0');
  const day = digits.slice(6);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}${day === '00' ? '' : `-${day}`}`;
}
