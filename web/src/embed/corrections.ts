// What an editor said about single marks: it is none, it is something else, or one was missed. A correction hangs on the words
// and a little of what stands around them, so that it is found again when the text is edited or opened another day. How one is
// made: correction.ts.
import type { Category, Type } from '../engine/vocabulary.ts';
import type { Mark, Span } from '../engine/wire.ts';

export interface Correction {
  readonly text: string; // the words that were marked, or should have been
  readonly before: string; // what stands before and after them
  readonly after: string;
  /** Null: these words carry no mark. */
  readonly as: { readonly category: Category; readonly type: Type } | null;
}

const SIDE = 24; // units that agree on one side: that is the place
const LEAST = 8; // on a side that is shorter, where the words stand elsewhere too

/** Where the words of a correction stand: of all places where they do, the one with the most around it as it was. One side may
 *  have been edited. Undefined: nowhere. */
export function placeOf(text: string, { text: words, before, after }: Correction): number | undefined {
  const around = before.length + after.length;
  if (words === '' || around === 0) return undefined;
  let [place, most, alone]: (number | undefined)[] = [];
  for (let at = text.indexOf(words), end = 0; at >= 0; at = text.indexOf(words, at + 1)) {
    end = at + words.length;
    const head = agreeing(before.length, (n) => before.at(-1 - n) === text[at - 1 - n]);
    const tail = agreeing(after.length, (n) => after[n] === text[end + n]);
    const whole = Math.max(head === before.length ? head : 0, tail === after.length ? tail : 0);
    const isEdge = (at === 0 && before === '') || (end === text.length && after === '');
    alone = alone === undefined && (whole > 0 || isEdge) ? at : -1;
    const holds = head + tail === around || whole >= LEAST || head >= SIDE || tail >= SIDE;
    if (holds && head + tail > (most ?? 0)) [place, most] = [at, head + tail];
  }
  return place ?? (alone === -1 ? undefined : alone);
}

function agreeing(length: number, same: (n: number) => boolean): number {
  let n = 0;
  while (n < length && same(n)) n++;
  return n;
}

/** Marks with their ids kept; one that is taken back, or that a missed one takes the place of, is empty (start = end). Missed
 *  ones stand behind the others. Of what was said of the same place, the newest holds. */
export function corrected(text: string, marks: readonly Mark[], corrections: readonly Correction[]): readonly Mark[] {
  const said = new Map<string, Span & Pick<Correction, 'as'>>();
  const key = ({ start, end }: Span): string => `${start} ${end}`;
  for (const correction of corrections) {
    const start = placeOf(text, correction);
    if (start === undefined) continue;
    const { as } = correction;
    const span = { start, end: start + correction.text.length, as };
    said.delete(key(span));
    said.set(key(span), span);
  }
  if (said.size === 0) return marks;
  let all = marks.map((mark) => {
    const as = said.get(key(mark))?.as;
    if (as === undefined) return mark;
    said.delete(key(mark));
    return as === null ? gone(mark) : { ...mark, ...as };
  });
  for (const { start, end, as } of said.values()) {
    if (as === null) continue;
    all = all.map((mark) => (mark.start < end && start < mark.end ? gone(mark) : mark));
    const nobody = { entity: undefined, holder: undefined, nested: [] };
    all.push({ ...nobody, id: all.length, start, end, score: 1000, named: true, ...as });
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
