// Who appears with whom: pairs of entities that are named in one sentence, or in one paragraph, with the places where they are.
// Only what the text puts side by side; whether they met is for the reader to see. O(text + marks) for a bounded crowd.
import { blocksOf, PLAIN } from '../dom/outline.ts';
import type { DocumentEntity, GlossDocument } from '../engine/document.ts';
import type { Mark, Span } from '../engine/wire.ts';
import { sentences } from './sentences.ts';

export const UNITS = ['sentence', 'paragraph'] as const;
export type Unit = (typeof UNITS)[number];
export const CASTS = ['actors', 'all'] as const; // all: places and assets as well
export type Cast = (typeof CASTS)[number];

export interface Place extends Span {
  readonly first: Mark; // of one and of the other, as they stand in the text
  readonly second: Mark;
}

export interface Pair {
  readonly one: DocumentEntity; // the one with more mentions
  readonly other: DocumentEntity;
  readonly places: readonly Place[];
}

const CROWD = 30; // of one unit: in a longer list nobody is with anybody

export function pairsOf(
  text: string,
  marks: readonly Mark[],
  { entities }: GlossDocument,
  unit: Unit,
  cast: Cast,
): Pair[] {
  const pairs = new Map<string, { one: DocumentEntity; other: DocumentEntity; places: Place[] }>();
  for (const { start, end, inside } of crowds(text, marks, unit, cast)) {
    for (const [at, first] of inside.entries()) {
      for (const second of inside.slice(at + 1)) {
        const [a, b] = [entities[first.entity ?? -1], entities[second.entity ?? -1]];
        if (a === undefined || b === undefined) continue;
        const [one, other] = leads(a, b) ? [a, b] : [b, a];
        const key = `${one.id} ${other.id}`;
        const pair = pairs.get(key) ?? { one, other, places: [] };
        pairs.set(key, pair);
        pair.places.push({ start, end, first, second });
      }
    }
  }
  return [...pairs.values()];
}

const leads = (a: DocumentEntity, b: DocumentEntity): boolean =>
  a.mentions.length > b.mentions.length || (a.mentions.length === b.mentions.length && a.id < b.id);

interface Crowd extends Span {
  readonly inside: readonly Mark[]; // the first mention of each
}

function* crowds(text: string, marks: readonly Mark[], unit: Unit, cast: Cast): Generator<Crowd> {
  const named = marks.filter(
    ({ entity, category }) =>
      entity !== undefined &&
      (category === 'actor' || (cast === 'all' && category !== 'role' && category !== 'figure')),
  );
  let next = 0;
  const crowd = (span: Span): Crowd => {
    const inside = new Map<number, Mark>();
    for (let mark = named[next]; mark !== undefined && mark.start < span.end; mark = named[++next]) {
      const { entity = -1 } = mark;
      if (!inside.has(entity)) inside.set(entity, mark);
    }
    return { ...span, inside: [...inside.values()] };
  };
  const counts = ({ inside }: Crowd): boolean => inside.length > 1 && inside.length <= CROWD;
  for (const block of blocksOf(text, marks, PLAIN)) {
    const first = next;
    const whole = crowd({ start: block.start, end: block.end });
    if (unit === 'paragraph') {
      if (counts(whole)) yield whole;
    } else if (whole.inside.length > 1) {
      const after = next;
      next = first;
      for (const { begin, stop } of sentences(text.slice(block.start, block.end), block.start)) {
        const one = crowd({ start: begin, end: stop });
        if (counts(one)) yield one;
      }
      next = after;
    }
  }
}

export const ORDERS = ['count', 'one', 'other', 'text'] as const;
export type PairOrder = (typeof ORDERS)[number];

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** `with` keeps the pairs of one entity, and puts it first. */
export function arranged(pairs: readonly Pair[], order: PairOrder, down: boolean, entity?: number): Pair[] {
  const kept =
    entity === undefined
      ? [...pairs]
      : pairs.flatMap(({ one, other, places }): Pair[] => {
          if (one.id === entity) return [{ one, other, places }];
          return other.id === entity ? [{ one: other, other: one, places }] : [];
        });
  const start = ({ places }: Pair): number => places[0]?.start ?? 0;
  const by: Readonly<Record<PairOrder, (a: Pair, b: Pair) => number>> = {
    count: (a, b) => a.places.length - b.places.length,
    one: (a, b) => names.compare(a.one.name, b.one.name),
    other: (a, b) => names.compare(a.other.name, b.other.name),
    text: (a, b) => start(a) - start(b),
  };
  const sign = down ? -1 : 1;
  return kept.sort(
    (a, b) => sign * by[order](a, b) || start(a) - start(b) || a.one.id - b.one.id || a.other.id - b.other.id,
  );
}

export interface Arc {
  readonly from: number; // rows of the picture
  readonly to: number;
  readonly count: number; // of places
}

/** The picture: those with most company, as they come in the text, and who is with whom among them. Who is with others
 *  alone, that are not in it, is left out. */
export function arcsOf(pairs: readonly Pair[], most = 12): { who: DocumentEntity[]; arcs: Arc[] } {
  const company = new Map<DocumentEntity, number>();
  for (const { one, other, places } of pairs)
    for (const each of [one, other]) company.set(each, (company.get(each) ?? 0) + places.length);
  const busy = new Set(
    [...company]
      .sort((a, b) => b[1] - a[1] || a[0].id - b[0].id)
      .slice(0, most)
      .map(([entity]) => entity),
  );
  const among = pairs.filter(({ one, other }) => busy.has(one) && busy.has(other));
  const who = [...new Set(among.flatMap(({ one, other }) => [one, other]))].sort(
    (a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0),
  );
  const row = new Map(who.map((entity, at) => [entity, at]));
  const arcs = among.map(({ one, other, places }): Arc => {
    const rows = [row.get(one) ?? 0, row.get(other) ?? 0];
    return { from: Math.min(...rows), to: Math.max(...rows), count: places.length };
  });
  return { who, arcs };
}
