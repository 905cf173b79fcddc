// A correction that is being made. Loaded with the card, where it is asked for.
import type { Span } from '../engine/wire.ts';
import { correctStrings } from './correct-strings.ts';
import type { Correction } from './corrections.ts';

const AROUND = 24; // units, at most

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
  const correction: Correction = {
    text: text.slice(start, end),
    before: text.slice(Math.max(0, start - AROUND), start),
    after: text.slice(end, end + AROUND),
    as,
  };
  const same = (other: Correction): boolean =>
    other.text === correction.text && other.before === correction.before && other.after === correction.after;
  return { correction, corrections: [...all.filter((other) => !same(other)), correction] };
}

/** What is said of it. */
export const saidOf = ({ text, as }: Correction): string =>
  as === null ? correctStrings.removed(text) : correctStrings.corrected(text);

/** Both, for whom this file is not loaded: an object of its own, since a module's is made in ways that some pages break. */
export const making = { correctionOf, saidOf };
