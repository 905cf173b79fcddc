// What every view is given: the article as it was read.
import type { GlossDocument } from '../engine/document.ts';
import type { Marks } from '../engine/wire.ts';

export interface Reading {
  readonly text: string;
  readonly marks: Marks | undefined;
  readonly document: GlossDocument | undefined;
}

/** Whether a view is to be worked out anew. While the same text is read again, against another date, it stays as it is
 *  until the new values are there. */
export function isNews(now: Reading | undefined, before: Reading | undefined): boolean {
  if (now?.document === before?.document) return false;
  return now?.document !== undefined || now?.text !== before?.text;
}
