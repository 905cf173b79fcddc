// The text that an article is compared with: as it was typed, pasted or opened, the date it is read against, and what the engine
// answered. An answer stays until the next is there. No DOM.
import type { DateSubject } from '../element/date-line.ts';
import type { Annotated } from '../engine/client.ts';
import type { GlossDocument } from '../engine/document.ts';
import { EngineError } from '../engine/errors.ts';
import type { Marks } from '../engine/wire.ts';

const PAUSE = 200; // ms without a key before the text is read
const KEPT = 8; // texts that can be had back

/** Annotates a text; a newer one with the same key takes its place. */
export type ReadText = (text: string, date: string | undefined, key: object) => Promise<Annotated>;

export interface OtherAnswer {
  readonly text: string;
  readonly marks: Marks;
  readonly document: GlossDocument;
}

export interface OtherEvents {
  changed(): void;
  answered(): void; // to another text or date than before
}

export class OtherText {
  read: ReadText | undefined;
  text = '';
  date: string | undefined; // set by the reader
  answer: OtherAnswer | undefined;
  #found: string | undefined; // the date that the text itself says
  trouble = ''; // the engine's: asked again, it may answer
  refused = ''; // why what was brought is not read; the text and its answer stay
  isJoined = false; // lines cut to a width were made paragraphs
  #lost: readonly string[] = []; // what other texts took the place of, the last one last
  readonly #events: OtherEvents;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(events: OtherEvents) {
    this.#events = events;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  get canGoBack(): boolean {
    return this.#lost.length > 0;
  }

  get dateSubject(): DateSubject {
    const { answer, date } = this;
    const where = date === undefined ? answer?.marks.date.where : undefined;
    return {
      iso: date ?? answer?.marks.date.iso,
      given: date !== undefined,
      surface: where === undefined ? undefined : answer?.text.slice(where.start, where.end),
      found: this.#found,
      read: answer !== undefined,
    };
  }

  /** Another text takes the place of this one, and brings its own date. */
  take(article: string): void {
    const text = article.replace(/\r\n?/g, '\n'); // as a field has it
    if (!this.isEmpty) this.#lost = [...this.#lost, this.text].slice(-KEPT);
    this.#put(text);
  }

  /** As `take`; going back has the text as it came, its lines cut. */
  takeJoined(article: string, joined: string): void {
    this.take(article);
    this.take(joined);
    this.isJoined = true;
  }

  /** The text before this one, which is kept as the oldest: pressed on, it comes round again. */
  back(): void {
    const text = this.#lost.at(-1);
    if (text === undefined) return;
    this.#lost = [...(this.isEmpty ? [] : [this.text]), ...this.#lost.slice(0, -1)];
    this.#put(text);
  }

  #put(text: string): void {
    this.#lost = this.#lost.filter((each) => each !== text);
    this.text = text;
    this.date = undefined;
    this.refused = '';
    this.isJoined = false;
    void this.annotate();
  }

  typed(text: string): void {
    this.refused = '';
    this.isJoined = false;
    this.#found = undefined;
    this.text = text;
    this.stop();
    this.#typing = setTimeout(() => void this.annotate(), PAUSE);
    this.#events.changed();
  }

  setDate(date: string | undefined): void {
    this.date = date;
    void this.annotate();
  }

  /** What was brought cannot be read; '' takes that back. */
  refuse(why: string): void {
    this.refused = why;
    this.#events.changed();
  }

  stop(): void {
    clearTimeout(this.#typing);
  }

  async annotate(): Promise<void> {
    this.stop();
    const { text, date, read } = this;
    this.trouble = '';
    if (this.isEmpty || read === undefined) {
      this.answer = undefined;
      this.#events.changed();
      return;
    }
    this.#events.changed();
    try {
      const { marks, document: details } = await read(text, date, this);
      const document = await details;
      if (this.text !== text || this.date !== date) return;
      this.answer = { text, marks, document };
      if (date === undefined) this.#found = marks.date.iso;
      this.#events.answered();
    } catch (error) {
      const { code, message } = EngineError.from(error);
      if (code === 'superseded' || this.text !== text) return;
      this.answer = undefined;
      this.trouble = message;
      this.#events.changed();
    }
  }
}
