// How an article is built, beside the plain text that is read: which stretch of it is a heading, a list item, a quote. It
// comes with HTML and Markdown (intake/), moves along while the text is edited, and tells page, export and print what to draw.
//
//   "Storm at sea\n\nA tanker …"     { start: 0, end: 12, kind: 'heading', level: 1 }, { start: 14, … kind: 'paragraph' }
//
// What no part covers is parted by its blank lines, as plain text always is.
import type { Span } from '../engine/wire.ts';

export type PartKind = 'paragraph' | 'heading' | 'item' | 'step' | 'quote' | 'caption'; // item of a list, step of a numbered one

export interface Part extends Span {
  readonly kind: PartKind;
  readonly level: number; // of a heading, 1 to 6; else 0
}

/** In the order of the text; parts do not overlap. */
export type Outline = readonly Part[];

export const PLAIN: Outline = [];

/** A text with its outline. */
export interface Outlined {
  readonly text: string;
  readonly outline: Outline;
}

/** The blocks of the text: its parts and, between them, paragraphs. A mark across an edge makes one block of both. Levels of
 *  headings are told from 1 without gaps. O(text + marks) in all, a block at a time. */
export function* blocksOf(text: string, marks: readonly Span[], outline: Outline): Generator<Part, undefined> {
  const level = nested();
  let mark = 0;
  let last: Part | undefined;
  for (const block of bare(text, outline)) {
    const edge = last?.end ?? 0;
    while (last !== undefined && (marks[mark]?.end ?? Number.POSITIVE_INFINITY) <= edge) mark++;
    if (last !== undefined && (marks[mark]?.start ?? Number.POSITIVE_INFINITY) < block.start) {
      last = { ...last, end: block.end };
      continue;
    }
    if (last !== undefined) yield level(last);
    last = block;
  }
  if (last !== undefined) yield level(last);
}

function* bare(text: string, outline: Outline): Generator<Part, undefined> {
  let at = 0;
  for (const part of outline) {
    for (const range of paragraphs(text, at, part.start)) yield { ...range, kind: 'paragraph', level: 0 };
    let { kind, level } = part;
    for (const range of paragraphs(text, part.start, part.end)) {
      yield { ...range, kind, level };
      if (kind === 'heading' || kind === 'caption') [kind, level] = ['paragraph', 0]; // one of them is one block
    }
    at = part.end;
  }
  for (const range of paragraphs(text, at, text.length)) yield { ...range, kind: 'paragraph', level: 0 };
}

// A heading below one of level 2 is of level 3, whatever the page it came from called it.
function nested(): (block: Part) => Part {
  const open: number[] = []; // levels of the headings one is under
  return (block) => {
    if (block.kind !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    return { ...block, level: open.length };
  };
}

// Blank lines part paragraphs.
function* paragraphs(text: string, from: number, to: number): Generator<Span> {
  let open: { start: number; end: number } | undefined;
  for (let at = from; at < to; ) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline > to ? to : newline;
    if (text.slice(at, stop).trim() !== '') {
      open ??= { start: at, end: at };
      open.end = text[stop - 1] === '\r' ? stop - 1 : stop;
    } else if (open !== undefined) {
      yield open;
      open = undefined;
    }
    at = stop + 1;
  }
  if (open !== undefined) yield open;
}

/** The outline of the text after an edit: what is typed into a part or at its edge is that part's. */
export function edited(outline: Outline, before: string, after: string): Outline {
  if (outline.length === 0) return outline;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let kept = 0;
  while (kept < shorter - from && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  const to = before.length - kept; // before's [from, to) gave way to after's [from, back)
  const back = after.length - kept;
  const typed = after.slice(from, back);
  const firstLine = typed.indexOf('\n');
  const head = from + (firstLine < 0 ? typed.length : firstLine);
  const tail = from + typed.lastIndexOf('\n') + 1;
  const out: Part[] = [];
  for (const part of outline) {
    const start = part.start < from ? part.start : part.start <= to ? tail : part.start + back - to;
    const end = part.end > to ? part.end + back - to : part.end < from ? part.end : head;
    const moved = { ...part, start, end };
    const last = out.at(-1);
    if (moved.end <= moved.start || after.slice(moved.start, moved.end).trim() === '') continue;
    if (last !== undefined && !after.slice(last.end, moved.start).includes('\n')) {
      out[out.length - 1] = { ...last, end: Math.max(last.end, moved.end) }; // what parted them is gone
    } else out.push(moved);
  }
  return out;
}

/** Soft hyphens and the like, which cut names in two. */
export const LOST = /[\u00ad\u200b\ufeff]/g;

export const plain = (text: string): Outlined => ({ text: text.replace(LOST, ''), outline: PLAIN });
