// What to draw for a text and its marks, before any DOM: blocks of pieces that tile the text exactly.
//
//   "Headline\n\nRussia said …"  ──►  [heading: "Headline"] "\n\n" [paragraph: mark("Russia"), " said …"]
//
// Invariant: the pieces' text in order is the input, so offsets into the DOM's textContent are offsets into the text.
// O(text + marks).
import type { Mark, Name, Span } from '../engine/wire.ts';
import { blocksOf, type Outline, type PartKind, PLAIN } from './outline.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'furniture'; readonly text: string }
  | { readonly kind: 'mark'; readonly mark: Mark; readonly inner: readonly Inner[] };

export interface Inner {
  readonly text: string;
  readonly name: Name | undefined;
}

export interface Block {
  readonly kind: PartKind | 'furniture';
  readonly level: number; // of a heading, from 1
  readonly before: string; // white space between the previous block and this one
  readonly pieces: readonly Piece[];
}

export interface Plan {
  readonly blocks: readonly Block[];
  readonly after: string; // white space after the last block
}

const HEADLINE_LENGTH = 140;

/** Block by block, so that a long text costs no more than what is drawn of it; the white space after the last is returned. */
export function* planned(
  text: string,
  marks: readonly Mark[] = [],
  furniture: readonly Span[] = [],
  outline: Outline = PLAIN,
): Generator<Block, string> {
  const headed = outline.some(({ kind }) => kind === 'heading');
  const front: Block[] = []; // held back until it is known whether it has the headline
  let prose = headed ? 2 : 0; // blocks that are no page chrome
  let nextMark = 0;
  let nextChrome = 0;
  let end = 0;
  for (const range of blocksOf(text, marks, outline)) {
    const pieces: Piece[] = [];
    let at = range.start;
    const chromeUntil = (limit: number): void => {
      while (at < limit) {
        while (nextChrome < furniture.length && (furniture[nextChrome]?.end ?? 0) <= at) nextChrome++;
        const chrome = furniture[nextChrome];
        const inside = chrome !== undefined && chrome.start <= at;
        const stop = Math.min(limit, chrome === undefined ? limit : inside ? chrome.end : chrome.start);
        pieces.push({ kind: inside ? 'furniture' : 'text', text: text.slice(at, stop) });
        at = stop;
      }
    };
    for (let mark = marks[nextMark]; mark !== undefined && mark.start < range.end; mark = marks[++nextMark]) {
      chromeUntil(mark.start);
      pieces.push({ kind: 'mark', mark, inner: inner(text, mark) });
      at = mark.end;
    }
    chromeUntil(range.end);
    const kind = range.kind === 'paragraph' ? kindOf(pieces) : range.kind;
    const block: Block = { kind, level: range.level, before: text.slice(end, range.start), pieces };
    end = range.end;
    if (prose < 2) {
      front.push(block);
      if (kind !== 'furniture') prose++;
      if (prose === 2) yield* withHeadline(front.splice(0));
    } else yield block;
  }
  yield* front;
  return text.slice(end);
}

/** All of it at once. */
export function plan(...given: Parameters<typeof planned>): Plan {
  const steps = planned(...given);
  const blocks: Block[] = [];
  for (;;) {
    const { value, done } = steps.next();
    if (done) return { blocks, after: value };
    blocks.push(value);
  }
}

function inner(text: string, mark: Mark): Inner[] {
  const out: Inner[] = [];
  let at = mark.start;
  for (const name of mark.nested) {
    if (name.start < at || name.end > mark.end) continue;
    if (name.start > at) out.push({ text: text.slice(at, name.start), name: undefined });
    out.push({ text: text.slice(name.start, name.end), name });
    at = name.end;
  }
  if (at < mark.end) out.push({ text: text.slice(at, mark.end), name: undefined });
  return out;
}

function kindOf(pieces: readonly Piece[]): 'furniture' | 'paragraph' {
  const chrome = pieces.some((piece) => piece.kind === 'furniture');
  const prose = pieces.some((piece) => piece.kind === 'text' && piece.text.trim() !== '');
  return chrome && !prose ? 'furniture' : 'paragraph';
}

/** The words of a block. */
export function wording(block: Block): string {
  return block.pieces
    .map((piece) => (piece.kind === 'mark' ? piece.inner.map((part) => part.text).join('') : piece.text))
    .join('');
}

// A headline where the article came without headings: the first block that is no page chrome, short, on one line, without a full stop, and prose after it.
function withHeadline(blocks: Block[]): Block[] {
  const first = blocks.findIndex((block) => block.kind !== 'furniture');
  const block = blocks[first];
  if (block?.kind !== 'paragraph') return blocks;
  const words = wording(block);
  const next = blocks.slice(first + 1).find((other) => other.kind !== 'furniture');
  const isHeadline =
    words.length <= HEADLINE_LENGTH &&
    !/\n/.test(words) &&
    !/[.!?…:;,]["'”’)]*$/.test(words) &&
    next !== undefined &&
    wording(next).length > words.length;
  if (isHeadline) blocks[first] = { ...block, kind: 'heading', level: 1 };
  return blocks;
}
