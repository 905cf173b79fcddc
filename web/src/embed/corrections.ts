// What an editor said about single marks: it is none, it is something else, or one was missed. A correction hangs on the words
// and a little of what stands around them, so that it is found again when the text is edited or opened another day. How one is
// made: correction.ts.
import type { Category, Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';

export interface Correction {
  readonly text: string; // the words that were marked, or should have been
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

/** Where words stand that were missed; one side of what stands around them may have been edited. Undefined: nowhere. */
function placeOf(text: string, { text: words, before, after }: Correction): number | undefined {
  for (const [head, tail] of [
    [before, after],
    [before, ''],
    ['', after],
  ] as const) {
    const at = head + tail ? text.indexOf(head + words + tail) : -1;
    if (at >= 0) return at + head.length;
  }
  return undefined;
}

/** Marks with their ids kept; one that is taken back, or that a missed one takes the place of, is empty (start = end). Missed
 *  ones stand behind the others. */
export function corrected(text: string, marks: readonly Mark[], corrections: readonly Correction[]): readonly Mark[] {
  if (corrections.length === 0) return marks;
  let all = marks.map((mark) => {
    const correction = corrections.findLast((each) => meets(text, mark, each));
    if (correction === undefined) return mark;
    return correction.as === null ? gone(mark) : { ...mark, ...correction.as };
  });
  for (const correction of corrections) {
    const start = placeOf(text, correction);
    if (correction.as === null || start === undefined) continue;
    const end = start + correction.text.length;
    if (marks.some((mark) => mark.start === start && mark.end === end)) continue; // said of a mark of the engine's: done above
    all = all.map((mark) => (mark.start < end && start < mark.end ? gone(mark) : mark));
    const nobody = { entity: undefined, holder: undefined, nested: [] };
    all.push({ ...nobody, id: all.length, start, end, score: 1000, named: true, ...correction.as });
  }
  return all;
}

const gone = (mark: Mark): Mark => ({ ...mark, end: mark.start, nested: [] });

/** Those to be drawn, in the order of the text. */
export const drawn = (marks: readonly Mark[], shows: (mark: Mark) => boolean): Mark[] =>
  marks.filter((mark) => mark.start < mark.end && shows(mark)).sort((a, b) => a.start - b.start);

/** Data from outside (a property, a database): what is no correction is passed over. */
export function readCorrections(value: unknown): Correction[] {
  if (!Array.isArray(value)) return [];
  return value.filter((each: Partial<Correction> | null): each is Correction => {
    const { text, before, after, as } = each ?? {};
    const worded = [text, before, after].every((part) => typeof part === 'string');
    return worded && (as === null || (typeof as?.category === 'string' && typeof as.type === 'string'));
  });
}
