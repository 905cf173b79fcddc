// <gloss-page>: the page around the engine. Holds what is being read and how it is looked at; the article itself is drawn
// by dom/reader.ts, the parts by the components of element/. In the light DOM, so that the article prints, is found by
// the browser's search and is styled by the page's own sheet.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Reader } from '../dom/reader.ts';
import type { GlossCard } from '../element/card.ts';
import { kin, type Subject, subjectOf } from '../element/subject.ts';
import { longDay } from '../element/words.ts';
import type { EngineClient } from '../engine/client.ts';
import type { GlossDocument } from '../engine/document.ts';
import { EngineError } from '../engine/errors.ts';
import type { Category } from '../engine/vocabulary.ts';
import type { Marks } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import { History } from './history.ts';
import { placeCard } from './place-card.ts';
import { sample } from './sample.ts';

const TYPING_PAUSE = 200; // ms without a key before the text is read again
const HOVER_GRACE = 300; // ms for the pointer to reach the card
const MAX_FILE = 20_000_000; // bytes

type CardHold = 'hover' | 'focus' | 'open';

export class GlossPage extends LitElement {
  static override readonly properties = {
    view: { state: true },
    text: { state: true },
    date: { state: true },
    hide: { state: true },
    types: { state: true },
    marks: { state: true },
    document: { state: true },
    at: { state: true },
    status: { state: true },
    said: { state: true },
    error: { state: true },
  };

  declare private view: 'read' | 'edit';
  declare private text: string;
  declare private date: string | undefined; // set by the reader; else the text's own
  declare private hide: ReadonlySet<Category>;
  declare private types: boolean; // name the type of each mark in the text
  declare private marks: Marks | undefined;
  declare private document: GlossDocument | undefined;
  declare private at: number | undefined; // the mark the card is about
  declare private status: string;
  declare private said: string; // for the one live region
  declare private error: string;

  engine: EngineClient | undefined;
  #reader: Reader | undefined;
  #drawn = ''; // the text the article shows
  #hold: CardHold = 'hover';
  #grace: ReturnType<typeof setTimeout> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  readonly #history = new History();

  constructor() {
    super();
    this.view = 'read';
    this.text = sample;
    this.date = undefined;
    this.hide = new Set();
    this.types = false;
    this.marks = undefined;
    this.document = undefined;
    this.at = undefined;
    this.status = strings.status.loading;
    this.said = '';
    this.error = '';
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('paste', this.#pasted);
    addEventListener('keydown', this.#escaped);
    addEventListener('click', this.#clickedAway);
    addEventListener('resize', this.#place);
    this.addEventListener('dragover', this.#dragged);
    this.addEventListener('drop', this.#dropped);
  }

  override disconnectedCallback(): void {
    removeEventListener('paste', this.#pasted);
    removeEventListener('keydown', this.#escaped);
    removeEventListener('click', this.#clickedAway);
    removeEventListener('resize', this.#place);
    this.removeEventListener('dragover', this.#dragged);
    this.removeEventListener('drop', this.#dropped);
    super.disconnectedCallback();
  }

  override firstUpdated(): void {
    this.#reader = new Reader(this.#find('.article'), {
      at: (id, approach) => this.#look(id, approach),
      leave: () => this.#leave(),
      escape: () => this.#close(),
    });
    this.#draw();
    void this.#annotate();
  }

  override updated(): void {
    if (this.at !== undefined) void this.#card.updateComplete.then(this.#place);
  }

  // ---- what is read -------------------------------------------------------------------------------------------------

  async #annotate(): Promise<void> {
    clearTimeout(this.#typing);
    const { engine, text } = this;
    if (engine === undefined) return;
    this.error = '';
    if (engine.asOf !== undefined) this.status = strings.status.reading;
    try {
      const { marks, document } = await engine.annotate(text, { date: this.date, key: this });
      this.marks = marks;
      this.document = undefined;
      this.#draw();
      performance.mark('gloss-highlights');
      this.document = await document;
      this.status = marks.marks.length === 0 ? this.#nothing() : this.#summary(marks, this.document);
      this.said = this.status;
      performance.mark('gloss-details');
    } catch (error) {
      const { code, message } = EngineError.from(error);
      if (code === 'superseded') return;
      this.error = message;
      this.status = '';
    }
  }

  #nothing(): string {
    return this.text.trim() === '' ? strings.empty : strings.noMarks;
  }

  #summary(marks: Marks, document: GlossDocument): string {
    return strings.status.done(marks.marks.length, document.entities.length);
  }

  #draw(): void {
    this.#close();
    if (this.view !== 'read') return;
    this.#reader?.draw(this.text, this.marks);
    this.#drawn = this.text;
  }

  // Another article takes the place of this one; the old one can be had back.
  #replace(text: string, said: string): void {
    this.#history.keep({ text: this.text, date: this.date });
    this.#set(text, undefined, said);
  }

  #set(text: string, date: string | undefined, said: string): void {
    this.text = text;
    this.date = date;
    this.marks = undefined;
    this.document = undefined;
    this.said = said;
    this.#show(text === '' ? 'edit' : 'read');
    void this.#annotate();
  }

  #clear(): void {
    this.#replace('', strings.status.cleared);
  }

  #undo(): void {
    const draft = this.#history.undo();
    if (draft !== undefined) this.#set(draft.text, draft.date, strings.status.restored);
  }

  #show(view: 'read' | 'edit'): void {
    const moved = this.view !== view;
    this.view = view;
    if (view === 'edit') this.#close();
    else if (this.#drawn !== this.text || this.marks !== undefined) this.#draw();
    if (moved) void this.updateComplete.then(() => this.#find(view === 'edit' ? 'textarea' : '.article').focus());
  }

  #typed(event: InputEvent): void {
    const area = event.currentTarget as HTMLTextAreaElement;
    const fresh = this.text.trim() === '';
    this.text = area.value;
    this.marks = undefined;
    this.document = undefined;
    if (event.inputType === 'insertFromPaste' && (fresh || this.#pastedOverAll)) {
      this.#show('read');
      void this.#annotate();
      return;
    }
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#annotate(), TYPING_PAUSE);
  }

  #pastedOverAll = false;

  readonly #pasted = (event: ClipboardEvent): void => {
    const { target } = event;
    if (target instanceof HTMLTextAreaElement) {
      this.#pastedOverAll = target.selectionStart === 0 && target.selectionEnd === target.value.length;
      if (this.#pastedOverAll) this.#history.keep({ text: this.text, date: this.date });
      return;
    }
    if (target instanceof HTMLInputElement) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    this.#replace(text, strings.status.replaced);
  };

  readonly #dragged = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.#open(file);
  };

  async #open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > MAX_FILE) {
      this.error = strings.status.fileTooLarge;
      return;
    }
    const text = await file.text();
    if (text.includes('\0')) this.error = strings.status.fileNotText;
    else this.#replace(text, strings.status.replaced);
  }

  #setDate(date: string | undefined): void {
    this.date = date === '' ? undefined : date;
    void this.#annotate();
  }

  // ---- how it is looked at ------------------------------------------------------------------------------------------

  #toggle(category: Category): void {
    const hide = new Set(this.hide);
    const hidden = !hide.delete(category);
    if (hidden) hide.add(category);
    this.hide = hide;
    this.#reader?.hide(hide);
    const words = strings.categories[category];
    this.said = hidden ? strings.status.hidden(words) : strings.status.shown(words);
    if (this.at !== undefined && this.#category(this.at) === category) this.#close();
  }

  #category(id: number): Category | undefined {
    return this.marks?.marks[id]?.category;
  }

  #look(id: number, approach: CardHold): void {
    const mark = this.marks?.marks[id];
    if (mark === undefined || this.marks === undefined) return;
    if (approach === 'hover' && this.at !== undefined && this.#hold !== 'hover') return;
    clearTimeout(this.#grace);
    this.at = id;
    this.#hold = approach;
    const ids = kin(mark, this.marks.marks);
    this.#reader?.relate(ids, id);
    if (approach === 'focus') {
      const what = mark.category === 'role' ? strings.category.role : strings.type[mark.type];
      this.said = strings.status.focus(what, this.text.slice(mark.start, mark.end), ids.length);
    }
    if (approach !== 'hover') void this.updateComplete.then(() => this.#reader?.reveal(id));
    if (approach === 'open') void this.updateComplete.then(() => this.#card.enter());
  }

  #leave(): void {
    if (this.#hold !== 'hover') return;
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => this.#close(), HOVER_GRACE);
  }

  #close(): void {
    clearTimeout(this.#grace);
    const { at } = this;
    if (at === undefined) return;
    const inside = this.#card.contains(document.activeElement);
    this.at = undefined;
    this.#hold = 'hover';
    this.#reader?.relate([]);
    if (inside) this.#reader?.element(at)?.focus({ preventScroll: true });
  }

  // Focusing the mark again must not open the card that was just closed.
  readonly #escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.at === undefined) return;
    const { at } = this;
    this.#close();
    this.#reader?.element(at)?.focus({ preventScroll: true });
    this.#close();
  };

  readonly #clickedAway = (event: MouseEvent): void => {
    if (this.at === undefined) return;
    const kept = event
      .composedPath()
      .some((node) => node instanceof Element && node.matches('mark[data-id], gloss-card, gloss-entities'));
    if (!kept) this.#close();
  };

  #jump(id: number): void {
    this.#reader?.focus(id);
    this.#look(id, 'focus');
  }

  #choose(entity: number): void {
    const first = this.marks?.marks.find((mark) => mark.entity === entity && !this.hide.has(mark.category));
    if (first !== undefined) this.#jump(first.id);
  }

  #point(entity: number | undefined): void {
    if (this.at !== undefined) return;
    const marks = this.marks?.marks ?? [];
    this.#reader?.relate(
      entity === undefined ? [] : marks.filter((mark) => mark.entity === entity).map((mark) => mark.id),
    );
  }

  readonly #place = (): void => {
    const mark = this.at === undefined ? undefined : this.#reader?.element(this.at);
    if (mark !== undefined) placeCard(this.#card, mark, this.#find('.margin'));
  };

  get #card(): GlossCard {
    return this.#find('gloss-card') as GlossCard;
  }

  #find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The page has no ${selector}`);
    return element;
  }

  // ---- what is shown ------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const reading = this.view === 'read';
    return html`
      <div class="layout" data-view=${this.view}>
        <section class="sheet">
          <div class="controls">
            <div class="switch" role="group" aria-label=${strings.views}>
              ${this.#viewButton('read', strings.read)} ${this.#viewButton('edit', strings.edit)}
            </div>
            <div class="actions">
              <button type="button" @click=${() => this.#replace(sample, strings.status.replaced)}>
                ${strings.sample}
              </button>
              <label class="file"
                ><input
                  type="file"
                  accept=".txt,.md,text/plain"
                  @change=${(event: Event) => {
                    const input = event.currentTarget as HTMLInputElement;
                    void this.#open(input.files?.[0]).then(() => {
                      input.value = '';
                    });
                  }}
                /><span>${strings.open}</span></label
              >
              <button type="button" ?disabled=${this.text === ''} @click=${() => this.#clear()}>${strings.clear}</button>
            </div>
          </div>
          <gloss-legend
            .counts=${this.#counts()}
            .hide=${this.hide}
            @gloss-toggle=${(event: CustomEvent<Category>) => this.#toggle(event.detail)}
          ></gloss-legend>
          <p class="visually-hidden" role="status">${this.said}</p>
          ${this.error === '' ? nothing : html`<p class="error" role="alert">${this.error}</p>`}
          <div class="line">
            <p class="status">${this.status}</p>
            ${
              this.#history.depth === 0
                ? nothing
                : html`<button type="button" @click=${() => this.#undo()}>${strings.undo}</button>`
            }
            <label class="option" title=${strings.typesHint}
              ><input
                type="checkbox"
                .checked=${this.types}
                @change=${(event: Event) => {
                  this.types = (event.currentTarget as HTMLInputElement).checked;
                }}
              />${strings.types}</label
            >
          </div>
          ${this.#dateLine()}
          <article
            class="article"
            tabindex="-1"
            aria-label=${strings.articleLabel}
            aria-describedby="article-help"
            data-labels=${this.types ? 'types' : 'letters'}
            ?hidden=${!reading}
          ></article>
          <p id="article-help" class="visually-hidden">${strings.articleHelp}</p>
          ${reading ? nothing : this.#editor()}
        </section>
        <gloss-entities
          .entities=${this.document?.entities ?? []}
          .hide=${this.hide}
          .at=${this.at === undefined ? undefined : this.marks?.marks[this.at]?.entity}
          @gloss-entity=${(event: CustomEvent<number>) => this.#choose(event.detail)}
          @gloss-point=${(event: CustomEvent<number | undefined>) => this.#point(event.detail)}
        ></gloss-entities>
        <aside class="margin"><p>${strings.card.hint}</p></aside>
        <gloss-card
          ?hidden=${this.at === undefined}
          .subject=${this.#subject()}
          @gloss-jump=${(event: CustomEvent<number>) => this.#jump(event.detail)}
          @gloss-close=${() => this.#close()}
          @pointerenter=${() => clearTimeout(this.#grace)}
          @pointerleave=${() => this.#leave()}
        ></gloss-card>
      </div>
    `;
  }

  #viewButton(view: 'read' | 'edit', words: string): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.view === view ? 'true' : 'false'}
      @click=${() => this.#show(view)}
    >
      ${words}
    </button>`;
  }

  #editor(): TemplateResult {
    return html`<textarea
      class="editor"
      aria-label=${strings.pasteLabel}
      placeholder=${strings.pasteHint}
      spellcheck="false"
      .value=${this.text}
      @input=${(event: InputEvent) => this.#typed(event)}
    ></textarea>`;
  }

  #dateLine(): TemplateResult {
    const date = this.marks?.date;
    const iso = date?.iso ?? this.date ?? '';
    return html`<p class="dateline">
      <label for="article-date">${strings.date}</label>
      <input
        id="article-date"
        type="date"
        .value=${iso}
        @change=${(event: Event) => this.#setDate((event.currentTarget as HTMLInputElement).value)}
      />
      <span>${this.text.trim() === '' ? nothing : this.#dateSource()}</span>
      ${
        this.date === undefined
          ? nothing
          : html`<button type="button" class="plain" @click=${() => this.#setDate(undefined)}>
              ${strings.dateReset}
            </button>`
      }
    </p>`;
  }

  #dateSource(): TemplateResult | string {
    const date = this.marks?.date;
    if (date === undefined) return '';
    const { iso, source, where } = date;
    if (iso === undefined) return strings.dateNone;
    if (source !== 'text' || where === undefined) return `${longDay(iso)}, ${strings.dateGiven}`;
    const surface = `“${this.text.slice(where.start, where.end)}”`;
    const mark = this.marks?.marks.find((each) => each.start <= where.start && where.end <= each.end);
    const shown =
      mark === undefined || this.hide.has(mark.category)
        ? surface
        : html`<button type="button" class="plain" title=${strings.dateShow} @click=${() => this.#jump(mark.id)}>
            ${surface}
          </button>`;
    return html`${longDay(iso)}, ${strings.dateFound} ${shown}`;
  }

  #counts(): Partial<Record<Category, number>> {
    const counts: Partial<Record<Category, number>> = {};
    for (const { category } of this.marks?.marks ?? []) counts[category] = (counts[category] ?? 0) + 1;
    return counts;
  }

  #subject(): Subject | undefined {
    const mark = this.at === undefined ? undefined : this.marks?.marks[this.at];
    if (mark === undefined || this.marks === undefined) return undefined;
    return subjectOf(mark, this.text, this.marks.marks, this.document, this.engine?.asOf);
  }
}
