// What an editor said about single marks: it is none, or it is something else. A correction hangs on the words and a little
// of what stands around them, so that it is found again when the text is edited or opened another day. How one is made: correction.ts.
import type { Category, Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';

export interface Correction {
  readonly text: string; // the words that were marked
  readonly before: string; // what stands before and after them
  readonly after: string;
  /** Null: these words carry no mark. */
  readonly as: { readonly category: Category; readonly type: Type } | null;
}

/** The same words at the same place; one side of what stands around them may have been edited. */
function meets(text: string, mark: Mark, correction: Correction): boolean {
  if (text.slice(mark.start, mark.end) !== correction.text) return false;
  return text.slice(0, mark.start).endsWith(correction.before) || text.startsWith(correction.after, mark.end);
}

/** Marks with their ids kept; one that is taken back is empty (start = end). */
export function corrected(text: string, marks: readonly Mark[], corrections: readonly Correction[]): readonly Mark[] {
  if (corrections.length === 0) return marks;
  return marks.map((mark) => {
    const correction = corrections.findLast((each) => meets(text, mark, each));
    if (correction === undefined) return mark;
    return correction.as === null ? { ...mark, end: mark.start, nested: [] } : { ...mark, ...correction.as };
  });
}

/** Data from outside (a property, a database): what is no correction is passed over. */
export function readCorrections(value: unknown): Correction[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each: Partial<Correction> | null): each is Correction => {
    const { text, before, after, as } = each ?? {};
    const worded = [text, before, after].every((part) => typeof part === 'string');
    return worded && (as === null || (typeof as?.category === 'string' && typeof as.type === 'string'));
  });
}
