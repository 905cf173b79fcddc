// What the reader had before it was cleared or replaced. Nothing that was typed is lost to a button.
import type { Outlined } from '../dom/outline.ts';

export interface Draft extends Outlined {
  readonly date: string | undefined; // set by the reader
}

const KEPT = 20;

export class History {
  #drafts: Draft[] = [];

  get depth(): number {
    return this.#drafts.length;
  }

  get last(): Draft | undefined {
    return this.#drafts.at(-1);
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
