// The article being read: its text, the date it is read against, and what the engine answered. No DOM.
//
//   text ──annotate──► marks (packed spans: draw them) ──► document (values, entities: fill card, list and table)
//     └───foretell───► both, of the sample only, while the engine loads
//
// A date set by the reader belongs to the text: it stays while the text is edited, goes when another article takes its
// place, and comes back with the text when that is undone.
import { edited, type Outline, type Outlined, PLAIN } from '../dom/outline.ts';
import { longDay } from '../element/days.ts';
import type { EngineClient } from '../engine/client.ts';
import type { GlossDocument } from '../engine/document.ts';
import { EngineError } from '../engine/errors.ts';
import type { ArticleDate, Marks } from '../engine/wire.ts';
import { isForeign } from '../intake/language.ts';
import { strings } from '../strings.ts';
import { type Draft, History } from './history.ts';

const TYPING_PAUSE = 200; // ms without a key before the text is read again
const ADDRESS = /^\s*https?:\S+\s*$/i; // of a page, where its article should be

export interface ArticleEvents {
  changed(): void;
  marked(): void; // new marks are there, or the text without any
}

/** What the reader corrected, laid over what the engine says. */
export interface Corrector {
  read(text: string): void; // this text is the article now
  correct(text: string, marks: Marks, document: GlossDocument | undefined): Answer;
}

interface Answer {
  readonly marks: Marks;
  readonly document: GlossDocument | undefined;
}

export class Article {
  engine: Pick<EngineClient, 'annotate' | 'asOf'> | undefined;
  corrector: Corrector | undefined;
  text: string;
  outline: Outline = PLAIN; // how it is built, where it came with headings and lists
  given: string | undefined; // the date set by the reader
  found: ArticleDate | undefined; // what the engine found in this very text, where it was asked
  marks: Marks | undefined; // corrected, as is the document
  document: GlossDocument | undefined;
  status: string = strings.status.loading;
  said = ''; // for the one live region
  error = '';
  failed = false; // the error is the engine's: asked again, it may answer
  readonly #events: ArticleEvents;
  readonly #opening: string; // nobody brought it
  readonly #drafts = new History();
  #note: string | undefined; // on how the text came
  #answer: Answer | undefined; // the engine's, before any correction
  #foretold: Marks | undefined; // shown before the engine was asked
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(text: string, events: ArticleEvents) {
    this.text = text;
    this.#opening = text;
    this.#events = events;
  }

  get isEmpty(): boolean {
    return this.text.trim() === '';
  }

  get canUndo(): boolean {
    return this.#drafts.depth > 0;
  }

  /** The article that this one took the place of: neither itself, its lines still cut, nor what the page opens with. */
  get former(): string | undefined {
    return this.#drafts.lastBut([this.text, this.#opening])?.text;
  }

  async annotate(wording = (status: string): string => status): Promise<void> {
    clearTimeout(this.#typing);
    const { engine, text, given } = this;
    if (engine === undefined) return;
    // An answer on its way while the reader types is one to another text.
    const isCurrent = (): boolean => this.text === text && this.given === given;
    this.error = '';
    this.failed = false;
    if (engine.asOf !== undefined) this.status = strings.status.reading;
    else if (this.#answer === undefined) this.status = strings.status.loading;
    this.#events.changed();
    this.corrector?.read(text);
    try {
      const { marks: read, document } = await engine.annotate(text, { date: given, key: this });
      if (!isCurrent()) return;
      const marks = this.#asForetold(read);
      if (given === undefined) this.found = marks.date;
      if (marks === read) this.#take({ marks, document: undefined });
      performance.mark('gloss-highlights');
      const details = await document;
      if (!isCurrent()) return;
      this.#take({ marks, document: details });
      this.said = wording(this.status);
      performance.mark('gloss-details');
    } catch (error) {
      const { code, message } = EngineError.from(error);
      if (code === 'superseded' || !isCurrent()) return;
      this.error = message;
      this.failed = true;
      this.status = '';
    }
    this.#events.changed();
  }

  /** Shows an answer to the text as it came, had in advance, until the engine gives its own. */
  foretell(answer: Required<Answer>): void {
    if (this.#answer !== undefined || this.given !== undefined) return;
    this.#foretold = answer.marks;
    this.found = answer.marks.date;
    this.#take(answer);
    performance.mark('gloss-foretold');
    this.#events.changed();
  }

  // What is shown already need not be drawn again: a reader may have a mark of it in focus.
  #asForetold(read: Marks): Marks {
    const shown = this.#answer?.marks;
    const same = shown !== undefined && shown === this.#foretold && JSON.stringify(shown) === JSON.stringify(read);
    return same ? shown : read;
  }

  // New marks are told; a document that changes none of them is only more to say.
  #take(answer: Answer): void {
    this.#answer = answer;
    const { marks, document } = this.corrector?.correct(this.text, answer.marks, answer.document) ?? answer;
    const moved = marks !== this.marks;
    this.marks = marks;
    this.document = document;
    if (document !== undefined) this.status = this.#summary(marks, document);
    if (moved) this.#events.marked();
  }

  #summary({ marks }: Marks, { entities }: GlossDocument): string {
    if (ADDRESS.test(this.text)) return strings.address;
    if (this.isEmpty) return strings.empty;
    if (marks.length === 0) return isForeign(this.text) ? strings.status.foreign : strings.noMarks;
    const done = strings.status.done(marks.length, entities.length);
    return [done, isForeign(this.text) ? strings.status.foreign : this.#note].filter(Boolean).join('. ');
  }

  /** Other corrections hold than before. */
  recorrect(): void {
    if (this.#answer !== undefined) this.#take(this.#answer);
    this.#events.changed();
  }

  /** Another article takes the place of this one; the old one can be had back. With a note, which is shown until it is edited,
   *  it is the same, laid out anew. */
  replace(article: Outlined, said: string, note?: string): void {
    this.keep(note !== undefined);
    this.#set({ ...article, date: undefined }, said);
    this.#note = note;
  }

  undo(): void {
    const draft = this.#drafts.undo();
    if (draft !== undefined) this.#set(draft, strings.status.restored);
  }

  #set(draft: Draft, said: string): void {
    this.#forget();
    this.restore(draft);
    this.said = said;
    void this.annotate();
  }

  get draft(): Draft {
    return { text: this.text, outline: this.outline, date: this.given };
  }

  /** As it was before the page was loaded anew; nothing is read yet. */
  restore({ text, outline, date }: Draft): void {
    this.text = text;
    this.outline = outline;
    this.given = date;
  }

  /** Keeps everything as it is for undo(). */
  keep(relaid = false): void {
    this.#drafts.keep({ ...this.draft, relaid });
  }

  /** The reader edits the text: read again when the keys rest. */
  typed(text: string): void {
    this.#forget();
    this.outline = edited(this.outline, this.text, text);
    this.text = text;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.annotate(), TYPING_PAUSE);
    this.#events.changed();
  }

  #forget(): void {
    this.#answer = undefined;
    this.marks = undefined;
    this.document = undefined;
    this.found = undefined;
    this.#note = undefined;
  }

  /** Everything relative is read against this day; undefined: against the text's own date again. */
  setDate(iso: string | undefined): void {
    this.given = iso;
    void this.annotate((status) => {
      const day = this.marks?.date.iso;
      return day === undefined ? status : strings.date.set(longDay(day));
    });
  }

  /** Something else than reading went wrong; '' takes it back. */
  complain(error: string): void {
    this.error = error;
    this.failed = false;
    this.#events.changed();
  }

  say(words: string): void {
    this.said = words;
    this.#events.changed();
  }
}
