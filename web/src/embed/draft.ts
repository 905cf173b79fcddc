// A text that changes under its marks, as one does in an editor. Between two answers of the engine the marks move with the
// text: what stands before the change stays, what stands behind it is shifted, what it touches goes. No DOM.
//
//   "Putin met Xi"  ──►  "On Monday Putin met Xi"     the marks are shifted by 10 at once, and asked for anew a little later
import type { Annotated, EngineClient } from '../engine/client.ts';
import type { GlossDocument } from '../engine/document.ts';
import { EngineError } from '../engine/errors.ts';
import type { ArticleDate, Mark } from '../engine/wire.ts';

export type DraftEngine = Pick<EngineClient, 'annotate' | 'asOf'>;

export interface DraftEvents {
  /** The marks are other ones, or stand elsewhere. `fresh`: they are an answer of the engine to this very text. */
  marked(fresh: boolean): void;
  /** Values, entities and evidence have arrived. */
  complete?(): void;
  failed?(error: EngineError): void;
}

const PAUSE = 250; // ms without a change before the text is read again

export class Draft {
  text = '';
  /** By id. One that a change touched is empty (start = end) until the engine has answered. */
  marks: readonly Mark[] = [];
  date: ArticleDate | undefined;
  document: GlossDocument | undefined; // of the text as it was annotated last
  #given: string | undefined;
  readonly #engine: DraftEngine;
  readonly #events: DraftEvents;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;
  #asked: string | undefined; // the text that was asked about last

  constructor(engine: DraftEngine, events: DraftEvents, given?: string) {
    this.#engine = engine;
    this.#events = events;
    this.#given = given;
  }

  get asOf(): string | undefined {
    return this.#engine.asOf;
  }

  /** The text is now this one. True where it is another than before. */
  update(text: string): boolean {
    if (this.#closed || text === this.text) return false;
    const before = this.text;
    const isFirst = this.#asked === undefined;
    this.text = text;
    if (this.marks.length > 0) {
      this.marks = shifted(this.marks, before, text);
      this.#events.marked(false);
    }
    clearTimeout(this.#timer);
    if (isFirst) void this.#annotate();
    else this.#timer = setTimeout(() => void this.#annotate(), PAUSE);
    return true;
  }

  /** Everything relative is read against this day. */
  setDate(given: string | undefined): void {
    if (given === this.#given) return;
    this.#given = given;
    if (this.#asked !== undefined) void this.#annotate();
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** Asks again, as after a failure. */
  async again(): Promise<void> {
    await this.#annotate();
  }

  async #annotate(): Promise<void> {
    clearTimeout(this.#timer);
    const { text } = this;
    const given = this.#given;
    this.#asked = text;
    const isCurrent = (): boolean => !this.#closed && this.text === text && this.#given === given;
    try {
      const answer: Annotated = await this.#engine.annotate(text, { date: given, key: this });
      if (!isCurrent()) return;
      this.marks = answer.marks.marks;
      this.date = answer.marks.date;
      this.document = undefined;
      this.#events.marked(true);
      const document = await answer.document;
      if (!isCurrent()) return;
      this.document = document;
      this.#events.complete?.();
    } catch (error) {
      const reason = EngineError.from(error);
      if (reason.code === 'superseded' || !isCurrent()) return;
      this.#asked = undefined;
      this.#events.failed?.(reason);
    }
  }
}

/** The marks of `before` as they stand in `after`. O(text + marks). */
export function shifted(marks: readonly Mark[], before: string, after: string): Mark[] {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  while (
    suffix < limit - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  const by = after.length - before.length;
  const behind = before.length - suffix;
  return marks.map((mark) => {
    if (mark.end <= prefix) return mark;
    if (mark.start < behind) return { ...mark, start: prefix, end: prefix, nested: [] };
    if (by === 0) return mark;
    const nested = mark.nested.map((name) => ({ ...name, start: name.start + by, end: name.end + by }));
    return { ...mark, start: mark.start + by, end: mark.end + by, nested };
  });
}
