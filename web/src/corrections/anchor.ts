// Finds the words of a correction again in a text that may have changed: where they were, if what stands around them is
// still there; else the occurrence whose surroundings agree best, as Hypothesis does. O(text) for a quote of bounded length.
import type { Quote } from './model.ts';

const ENOUGH = 10; // units of context that must agree: fewer agree by chance

/** Where the quote starts; undefined where its words are gone, or stand in another context only. */
export function anchor(text: string, quote: Quote): number | undefined {
  const { exact, prefix, suffix, start } = quote;
  const whole = prefix.length + suffix.length;
  if (text.startsWith(exact, start) && agreement(text, start, quote) === whole) return start;
  let best: number | undefined;
  let bestAgreement = Math.min(ENOUGH, whole) - 1;
  for (const at of occurrences(text, exact)) {
    const agrees = agreement(text, at, quote);
    const nearer = best === undefined || Math.abs(at - start) < Math.abs(best - start);
    if (agrees > bestAgreement || (agrees === bestAgreement && best !== undefined && nearer)) {
      best = at;
      bestAgreement = agrees;
    }
  }
  return best;
}

/** Units around the words that are as they were, counted outwards from them. */
function agreement(text: string, at: number, { exact, prefix, suffix }: Quote): number {
  let before = 0;
  while (before < prefix.length && text[at - 1 - before] === prefix[prefix.length - 1 - before]) before++;
  const end = at + exact.length;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after++;
  return before + after;
}

export function* occurrences(text: string, words: string): Generator<number> {
  if (words === '') return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) yield at;
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;

/** Whether no word is cut in two there: "Dawei" is not in "Daweian". */
export function isWhole(text: string, start: number, end: number): boolean {
  const cut = (at: number): boolean =>
    ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at)) && BEGINS_WITH_WORD.test(text.slice(at, at + 2));
  return !cut(start) && !cut(end);
}
