// What the reader had before it was cleared or replaced. Nothing that was typed is lost to a button.
import type { Outlined } from '../dom/outline.ts';

export interface Draft extends Outlined {
  readonly date: string | undefined; // set by the reader
  readonly relaid?: boolean; // the one after it is the same article, its lines joined
}

const KEPT = 20;
const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

export class History {
  #drafts: Draft[] = [];

  get depth(): number {
    return this.#drafts.length;
  }

  /** The last one that is another article than these. */
  lastBut(texts: readonly string[]): Draft | undefined {
    const words = texts.map(squeezed);
    return this.#drafts.findLast(({ text, relaid }) => relaid !== true && !words.includes(squeezed(text)));
  }

  keep(draft: Draft): void {
    if (draft.text.trim() === '') return;
    this.#drafts.push(draft);
    if (this.#drafts.length > KEPT) this.#drafts.shift();
  }

  undo(): Draft | undefined {
    return this.#drafts.pop();
  }
}
