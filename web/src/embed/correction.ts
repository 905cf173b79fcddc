// A correction that is being made. Loaded with the card, where it is asked for.
import type { Span } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import { correctStrings } from './correct-strings.ts';
import { type Correction, placeOf } from './corrections.ts';

const AROUND = 24; // units, where that is enough to tell the place
const MOST = 768; // what a database may take of one side is bounded

export interface CorrectDetail {
  readonly correction: Correction;
  readonly corrections: readonly Correction[]; // with this one
}

/** A newer correction of the same words at the same place takes the place of the older one. */
export function correctionOf(
  text: string,
  { start, end }: Span,
  as: Correction['as'],
  all: readonly Correction[],
): CorrectDetail {
  const words = text.slice(start, end);
  const correction: Correction = { text: words, ...around(text, { start, end }), as };
  const isSame = (other: Correction): boolean => other.text === words && placeOf(text, other) === start;
  const overlaps = (other: Correction): boolean => {
    const at = placeOf(text, other) ?? end;
    return at < end && start < at + other.text.length;
  };
  // In the list where the older one was, for marks that were made have their ids by its order; but what came between and took
  // its place is older than this.
  const at = all.findLastIndex(isSame);
  const isKept = at >= 0 && !all.slice(at + 1).some(overlaps);
  const corrections = all.flatMap((other, index) => {
    if (isKept && index === at) return correction;
    return isSame(other) ? [] : other;
  });
  return { correction, corrections: isKept ? corrections : [...corrections, correction] };
}

/** As much of what stands around as tells the place from others where the same line stands. */
function around(text: string, { start, end }: Span): Pick<Correction, 'before' | 'after'> {
  for (let units = AROUND; ; units *= 2) {
    const from = Math.max(0, start - units);
    const line = text.slice(from, end + units);
    if (units >= MOST || text.indexOf(line) === text.lastIndexOf(line)) {
      return { before: text.slice(from, start), after: text.slice(end, end + units) };
    }
  }
}

/** What is said of it. */
export const saidOf = ({ text, as }: Correction): string =>
  as === null ? correctStrings.removed(text) : correctStrings.marked(text, strings.type[as.type]);

/** Both, for whom this file is not loaded: an object of its own, since a module's is made in ways that some pages break. */
export const making = { correctionOf, saidOf };
