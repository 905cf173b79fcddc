// What a reader corrects: these words carry no mark, are of another kind, or are marked though the engine passed over them;
// whom they name is one with another, or is not; at one place or wherever the article has them. A correction hangs on the words and what stands around them, never on an
// offset alone. Each is a record of its own that never changes; taken back, a tombstone without words takes its place. So
// the union of what two tabs did is right whatever comes first.
import { CATEGORIES, type Category, TYPES_OF, type Type } from '../engine/vocabulary.ts';

export const BY_READER = 'correction'; // kind of evidence

export interface Kind {
  readonly category: Category;
  readonly type: Type;
}

export interface Quote {
  readonly exact: string;
  readonly prefix: string; // at most AROUND units
  readonly suffix: string;
  readonly start: number; // where it was, in UTF-16 units
}

export const SCOPES = ['everywhere', 'here'] as const;
export type Scope = (typeof SCOPES)[number];

export type Change =
  | { readonly does: 'reject' }
  | ({ readonly does: 'retype' } & Kind)
  | ({ readonly does: 'mark' } & Kind)
  | { readonly does: 'merge'; readonly with: Quote } // whoever the words name is whom that other mention names
  | { readonly does: 'split'; readonly to: Quote | null }; // these words name another: that mention's, or somebody new

export interface Correction {
  readonly id: string;
  readonly article: string;
  readonly removed: false;
  readonly made: number; // ms since 1970: a later one is applied after an earlier one
  readonly scope: Scope;
  readonly quote: Quote;
  readonly change: Change;
}

export interface Tombstone {
  readonly id: string;
  readonly article: string;
  readonly removed: true;
}

export type Stored = Correction | Tombstone;

export const AROUND = 32; // units of context on each side
export const LONGEST = 200; // units of a quote: no name is longer

export function quote(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - AROUND), start),
    suffix: text.slice(end, end + AROUND),
    start,
  };
}

/** All of both; what one of them took back stays taken back. */
export function union(one: Iterable<Stored>, other: Iterable<Stored>): Map<string, Stored> {
  const all = new Map<string, Stored>();
  for (const records of [one, other]) {
    for (const record of records)
      if (record.removed || all.get(record.id)?.removed !== true) all.set(record.id, record);
  }
  return all;
}

/** Those that hold, in the order they were made. */
export function standing(records: Iterable<Stored>): Correction[] {
  return [...records].filter((record) => !record.removed).sort((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1));
}

export const isKind = ({ category, type }: Partial<Kind>): boolean =>
  CATEGORIES.some((each) => each === category && TYPES_OF[each].some((one) => one === type));

/** Records come from a database or another tab, perhaps of another version: what is none is passed over. */
export function isStored(value: unknown): value is Stored {
  const record = (value ?? {}) as Partial<Correction>;
  if (typeof record.id !== 'string' || typeof record.article !== 'string') return false;
  if ((record.removed as unknown) === true) return true;
  const { change, scope, made } = record;
  return (
    isQuote(record.quote) && Number.isFinite(made) && SCOPES.some((each) => each === scope) && isChange(change ?? {})
  );
}

function isQuote(value: unknown): value is Quote {
  const { exact, prefix, suffix, start } = (value ?? {}) as Partial<Quote>;
  const words = [exact, prefix, suffix].every((part) => typeof part === 'string');
  return words && exact !== '' && Number.isSafeInteger(start);
}

function isChange(change: Partial<Change>): boolean {
  if (change.does === 'retype' || change.does === 'mark') return isKind(change);
  if (change.does === 'merge') return isQuote(change.with);
  return change.does === 'reject' || (change.does === 'split' && (change.to === null || isQuote(change.to)));
}
