// How a reader corrects: from the card of a mark, or by selecting words that should be one. The dialogs are loaded when they are
// asked for; what holds is the ledger's (corrections/ledger.ts).
import { html, nothing, type TemplateResult } from 'lit';
import { isWhole, occurrences } from '../corrections/anchor.ts';
import { Ledger } from '../corrections/ledger.ts';
import { LONGEST, quote } from '../corrections/model.ts';
import type { Reader } from '../dom/reader.ts';
import type { Mark, Span } from '../engine/wire.ts';
import { correctionStrings as texts } from '../strings/corrections.ts';
import { strings } from '../strings.ts';
import type { GlossCorrect, Other, Who } from '../views/correct.ts';
import type { GlossCorrections } from '../views/corrections.ts';
import type { Article } from './article.ts';

const SHOWN = 24; // units of the selected words on the button

export interface CorrectingHost extends HTMLElement {
  readonly article: Article;
  readonly reader: Reader | undefined;
  complain(why: string): void;
  requestUpdate(): void;
}

export class Correcting {
  readonly ledger: Ledger;
  readonly #host: CorrectingHost;
  #selected: Span | undefined;
  #asks: GlossCorrect | undefined;
  #list: GlossCorrections | undefined;

  constructor(host: CorrectingHost) {
    this.#host = host;
    this.ledger = new Ledger({
      open: async () => (await import('../corrections/store.ts')).Store.open(),
      channel: typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('gloss-corrections'),
      changed: () => {
        host.article.recorrect();
        this.#refresh();
      },
    });
    host.article.corrector = this.ledger;
  }

  connect(): void {
    document.addEventListener('selectionchange', this.#selecting);
    addEventListener('keydown', this.#pressed);
  }

  disconnect(): void {
    document.removeEventListener('selectionchange', this.#selecting);
    removeEventListener('keydown', this.#pressed);
  }

  /** Stands where the selection ends. */
  button(): TemplateResult | typeof nothing {
    const { article } = this.#host;
    if (this.#selected === undefined) return nothing;
    const words = article.text.slice(this.#selected.start, this.#selected.end);
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()}…` : words;
    return html`<button
      type="button"
      class="mark-missed"
      aria-haspopup="dialog"
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => void this.#askSelected()}
    >
      <bdi>${texts.markMissed(shown)}</bdi>
    </button>`;
  }

  /** After the button is drawn. */
  place(): void {
    const button = this.#host.querySelector<HTMLElement>('.mark-missed');
    const selection = getSelection();
    if (button === null || selection === null || selection.rangeCount === 0) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    const around = (button.offsetParent ?? document.body).getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - button.offsetWidth - 8);
    button.style.left = `${Math.max(8, left) - around.left}px`;
    button.style.top = `${box.bottom + 6 - around.top}px`;
  }

  /** Asks what is wrong with a mark. */
  async ask(mark: Mark): Promise<void> {
    const { text, marks } = this.#host.article;
    const words = text.slice(mark.start, mark.end);
    const same = marks?.marks.filter(({ start, end }) => text.slice(start, end) === words) ?? [];
    await this.#correct(mark, { words, kind: mark, places: same.length, who: this.#who(mark) });
  }

  // Whom the mark names, and whom else the article does, by name.
  #who({ entity }: Mark): Who | undefined {
    const { text, marks, document } = this.#host.article;
    const now = entity === undefined ? undefined : document?.entities[entity];
    if (now === undefined || document === undefined || marks === undefined) return undefined;
    const others = document.entities.flatMap(({ id, name, category, mentions }): Other[] => {
      const named = mentions.flatMap((mention) => marks.marks[mention] ?? []);
      const best = named.find(({ start, end }) => text.slice(start, end) === name) ?? named[0];
      return id === now.id || best === undefined
        ? []
        : [{ name, category, mention: quote(text, best.start, best.end) }];
    });
    others.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return { name: now.name, mentions: now.mentions.length, others };
  }

  async #askSelected(): Promise<void> {
    const span = this.#selected;
    if (span === undefined) return;
    const { text } = this.#host.article;
    const words = text.slice(span.start, span.end);
    const places = [...occurrences(text, words)].filter(
      (start) => start === span.start || isWhole(text, start, start + words.length),
    );
    await this.#correct(span, { words, kind: undefined, places: places.length });
  }

  async #correct(span: Span, question: Parameters<GlossCorrect['ask']>[0]): Promise<void> {
    const { article } = this.#host;
    const { text } = article;
    const dialog = await this.#load(async () => {
      const { GlossCorrect } = await import('../views/correct.ts');
      this.#asks ??= new GlossCorrect();
      return this.#asks;
    });
    const choice = await dialog?.ask(question);
    if (choice === undefined || article.text !== text) return;
    const { scope, change } = choice;
    const { scrollY } = window;
    getSelection()?.removeAllRanges();
    await this.ledger.add(quote(text, span.start, span.end), scope, change);
    const made = this.ledger.corrections.at(-1);
    const { marks = [] } = article.marks ?? {};
    const near = marks.findLast(({ start }) => start <= span.start) ?? marks[0];
    scrollTo({ top: scrollY, behavior: 'instant' });
    if (near !== undefined) this.#host.reader?.focus(near.id); // which is said as well: what was done comes last
    article.say(texts.said[change.does](question.words, made === undefined ? 0 : this.ledger.places(made.id)));
  }

  async list(): Promise<void> {
    const dialog = await this.#load(async () => {
      const { GlossCorrections } = await import('../views/corrections.ts');
      if (this.#list === undefined) {
        this.#list = new GlossCorrections();
        this.#list.addEventListener('gloss-undo', () => void this.ledger.undo());
        this.#list.addEventListener('gloss-remove', (event) => {
          void this.ledger.remove((event as CustomEvent<string>).detail);
        });
      }
      return this.#list;
    });
    this.#refresh();
    await dialog?.open();
  }

  async undo(): Promise<void> {
    await this.ledger.undo();
    this.#host.article.say(texts.undone);
  }

  async #load<T extends HTMLElement>(load: () => Promise<T>): Promise<T | undefined> {
    try {
      const dialog = await load();
      if (!dialog.isConnected) document.body.append(dialog);
      return dialog;
    } catch {
      this.#host.complain(strings.loadFailed);
      return undefined;
    }
  }

  #refresh(): void {
    const { ledger } = this;
    if (this.#list === undefined) return;
    const { corrections, canUndo, trouble } = ledger;
    this.#list.listed = { corrections, canUndo, trouble, places: (id) => ledger.places(id) };
  }

  // ---- what is selected -----------------------------------------------------------------------------------------------

  readonly #selecting = (): void => {
    const before = this.#selected;
    this.#selected = this.#span();
    if (before?.start !== this.#selected?.start || before?.end !== this.#selected?.end) this.#host.requestUpdate();
  };

  // The drawn article's text is the text, so that lengths of ranges are offsets.
  #span(): Span | undefined {
    const { article } = this.#host;
    const drawn = this.#host.querySelector('.article');
    const selection = getSelection();
    if (drawn === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
    const range = selection.getRangeAt(0);
    if (!drawn.contains(range.commonAncestorContainer) || article.marks === undefined) return undefined;
    const words = range.toString();
    if (words.length > LONGEST * 2 || words.trim().length > LONGEST || words.trim() === '') return undefined;
    const front = document.createRange();
    front.setStart(drawn, 0);
    front.setEnd(range.startContainer, range.startOffset);
    const start = front.toString().length + (words.length - words.trimStart().length);
    const end = start + words.trim().length;
    return article.text.slice(start, end) === words.trim() && !words.trim().includes('\n') ? { start, end } : undefined;
  }

  // `m` marks what is selected; typed into a field it is that field's.
  // "m" marks what is selected, "c" corrects the mark that the keyboard is at.
  readonly #pressed = (event: KeyboardEvent): void => {
    const { key } = event;
    if ((key !== 'm' && key !== 'c') || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return;
    const isMark = key === 'c' && target.matches('mark[data-id]');
    const mark = isMark ? this.#host.article.marks?.marks[Number(target.dataset.id)] : undefined;
    if (mark === undefined && (key === 'c' || this.#selected === undefined)) return;
    event.preventDefault();
    void (mark === undefined ? this.#askSelected() : this.ask(mark));
  };
}
