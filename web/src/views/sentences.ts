// The sentence a mark stands in, for a table row. Looks no further than a window around the mark, so that a row costs
// the same in any text; a sentence that goes on beyond it is cut at a word, with an ellipsis.
//
// The browser's sentence breaks do not know abbreviations ("Gen. | Min Aung Hlaing"): pieces that end in one are joined
// again, by the same table the engine reads.
import table from '../../../core/data/en/abbreviations.tsv?raw';

export interface Sentence {
  readonly before: string;
  readonly surface: string;
  readonly after: string;
}

const WINDOW = 400; // UTF-16 units to each side

const abbreviations: ReadonlyMap<string, string> = new Map(
  table
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([kind]) => kind === 'abbreviation')
    .map(([, phrase = '', value = '']) => [phrase.toLowerCase(), value]),
);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

export function sentenceAt(text: string, start: number, end: number): Sentence {
  const [left, right] = lineAround(text, start, end);
  const surface = text.slice(start, end);
  let [from, to] = [left, right];
  for (const { begin, stop } of sentences(text.slice(left, right), left)) {
    if (begin <= start) from = begin;
    if (stop >= end) {
      to = stop;
      break;
    }
  }
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    before: from === left && isCut(text, left, -1) ? `…${before.replace(/^\S*\s/, ' ')}` : before.trimStart(),
    surface,
    after: to === right && isCut(text, right, 0) ? `${after.replace(/\s\S*$/, ' ')}…` : after.trimEnd(),
  };
}

export function wording({ before, surface, after }: Sentence): string {
  return (before + surface + after).replace(/\s+/g, ' ');
}

// The mark's line, as far as the window goes.
function lineAround(text: string, start: number, end: number): [left: number, right: number] {
  const left = Math.max(0, start - WINDOW);
  const newline = text.slice(left, start).lastIndexOf('\n');
  const right = Math.min(text.length, end + WINDOW);
  const next = text.slice(end, right).indexOf('\n');
  return [newline < 0 ? left : left + newline + 1, next < 0 ? right : end + next];
}

// Whether the window, not the text or the line, ends here.
function isCut(text: string, at: number, side: -1 | 0): boolean {
  const neighbour = text[at + side];
  return neighbour !== undefined && neighbour !== '\n';
}

export interface Stretch {
  readonly begin: number;
  readonly stop: number;
}

export function* sentences(window: string, offset: number): Generator<Stretch> {
  let begin = 0;
  let stop = 0;
  for (const { segment, index } of segmenter.segment(window)) {
    if (index > begin && !goesOn(window.slice(begin, index), segment)) {
      yield { begin: offset + begin, stop: offset + index };
      begin = index;
    }
    stop = index + segment.length;
  }
  if (stop > begin) yield { begin: offset + begin, stop: offset + stop };
}

function goesOn(before: string, next: string): boolean {
  const match = /(?:^|[\s("“‘[])((?:\p{L}\.)+|\p{L}+\.)\s*$/u.exec(before.slice(-24));
  const word = match?.[1];
  if (word === undefined) return false;
  if (/^(?:\p{Lu}\.)+$/u.test(word)) return true; // initials, "U.S."
  const kind = abbreviations.get(word.slice(0, -1).toLowerCase());
  return kind === 'number' ? /^\d/.test(next) : kind !== undefined;
}
