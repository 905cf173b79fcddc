// A correction that is being made. Loaded with the card, where it is asked for.
import type { Mark } from '../engine/wire.ts';
import type { Correction } from './corrections.ts';

const AROUND = 24; // units, at most

export interface CorrectDetail {
  readonly correction: Correction;
  readonly corrections: readonly Correction[]; // with this one
}

/** A newer correction of the same words at the same place takes the place of the older one. */
export function correctionOf(
  text: string,
  { start, end }: Mark,
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
