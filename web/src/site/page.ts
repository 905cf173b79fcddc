// <gloss-page>: puts the rooms together. What is read is article.ts; in which view, and with which marks, looking.ts; where the
// reader looks is attention.ts; how a text comes in is intake.ts; the article is drawn by dom/reader.ts, the parts by the
// components of element/ and, loaded when they are opened, of views/. In the light DOM, so that the article prints, is found
// by the browser's search and is styled by the page's own sheet.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Filter } from '../dom/filter.ts';
import { type Outlined, plain } from '../dom/outline.ts';
import { Reader } from '../dom/reader.ts';
import type { GlossCard } from '../element/card.ts';
import type { MentionShown } from '../element/entities.ts';
import type { FilterChange } from '../element/legend.ts';
import type { EngineClient } from '../engine/client.ts';
import type { Mark } from '../engine/wire.ts';
import { Intake } from '../intake/intake.ts';
import { correctionStrings } from '../strings/corrections.ts';
import { strings } from '../strings.ts';
import type { GlossExport } from '../views/export.ts';
import type { GlossLexicon } from '../views/lexicon.ts';
import type { ReadText } from '../views/other-text.ts';
import { Article } from './article.ts';
import { AskHelp } from './ask-help.ts';
import { Attention } from './attention.ts';
import { Correcting } from './correcting.ts';
import { DeskDoor } from './desk.ts';
import { Editor } from './editor.ts';
import { keepDraft, takeKept } from './kept.ts';
import { errorBox, newsBox, options } from './lines.ts';
import { Looking } from './looking.ts';
import { takePrepared } from './prepared.ts';
import { sample } from './sample.ts';
import { dateSubject, markSubject } from './subjects.ts';
import { Taking } from './taking.ts';
import { toolbar } from './toolbar.ts';
import { asksUndo } from './undo-key.ts';
import { lazyViews } from './views.ts';

const NONE: readonly never[] = []; // one and the same, so that nothing is drawn anew for it

export class GlossPage extends LitElement {
  static override readonly properties = {
    newer: { state: true },
  };

  declare private newer: (() => void) | undefined; // a new version of the page, and how it takes over

  readonly article = new Article(sample, {
    changed: () => this.requestUpdate(),
    marked: () => this.#draw(),
  });
  readonly attention = new Attention(this);
  readonly #looking = new Looking(this);
  readonly #intake = new Intake(this, {
    arrived: (article, joined) => {
      this.#replace(article, strings.status.replaced);
      if (joined !== undefined) this.#replace(joined, strings.status.replaced, strings.status.joined); // undone, it is as it came
    },
    refused: (why) => this.article.complain(why),
  });
  readonly #help = new AskHelp(this);
  readonly #taking = new Taking(this);
  readonly #correcting = new Correcting(this);
  readonly #desk = new DeskDoor(this);
  #deskReady: Promise<void> = Promise.resolve();
  readonly #editor = new Editor({
    typed: (text) => this.article.typed(text),
    pastedOver: (data) => this.#intake.paste(data), // another article: the old one is kept, its date goes with it
  });
  reader: Reader | undefined;

  constructor() {
    super();
    this.newer = undefined;
  }

  /** What the page opens with, before it is drawn for the first time. */
  #begin(): void {
    const kept = takeKept();
    if (kept !== undefined) this.article.restore(kept);
    const prepared = this.article.text === sample && !this.#desk.keeps ? takePrepared() : undefined;
    if (prepared !== undefined) this.article.foretell(prepared);
  }

  set engine(engine: EngineClient) {
    this.article.engine = engine;
    this.#deskReady = this.#desk.start(engine);
  }

  annotateAnew(): void {
    void this.article.annotate();
  }

  get asOf(): string | undefined {
    return this.article.engine?.asOf;
  }

  complain(why: string): void {
    this.article.complain(why);
  }

  override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    this.replaceChildren(); // what stood in the HTML, drawn anew within this task
    this.#begin();
    super.connectedCallback();
    this.#intake.connect();
    this.#help.connect();
    this.#taking.connect();
    this.#correcting.connect();
    addEventListener('pagehide', this.#keep);
    addEventListener('pageshow', this.#shown);
    addEventListener('keydown', this.#undoing);
    this.attention.connect();
    this.#looking.connect();
  }

  // What was corrected was corrected in the article that came last.
  readonly #undoing = (event: KeyboardEvent): void => {
    const { ledger } = this.#correcting;
    if (!asksUndo(event) || !(ledger.canUndo || this.article.canUndo)) return;
    event.preventDefault();
    if (ledger.canUndo) void this.#correcting.undo();
    else this.#undo();
  };

  override disconnectedCallback(): void {
    this.#intake.disconnect();
    this.#help.disconnect();
    this.#taking.disconnect();
    this.#correcting.disconnect();
    removeEventListener('pagehide', this.#keep);
    removeEventListener('pageshow', this.#shown);
    removeEventListener('keydown', this.#undoing);
    this.attention.disconnect();
    this.#looking.disconnect();
    super.disconnectedCallback();
  }

  readonly #keep = (): void => {
    const { article } = this;
    if (!article.isEmpty && (article.text !== sample || article.given !== undefined)) keepDraft(article.draft);
  };

  // Come back to as it was left: it needs nothing that was kept.
  readonly #shown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted) takeKept();
  };

  override firstUpdated(): void {
    this.reader = new Reader(this.find('.article'), {
      at: (id, approach) => this.attention.look(id, approach),
      leave: () => this.attention.leave(),
      escape: () => this.attention.close(),
    });
    this.#looking.recall();
    this.#draw();
    void this.#open();
  }

  // The sample is shown as it was read when the page was built, until the engine has read it, which may start behind that.
  async #open(): Promise<void> {
    if (this.article.document !== undefined) await new Promise((painted) => setTimeout(painted));
    await this.#deskReady;
    await this.article.annotate();
    await this.#keepOffline();
  }

  // Once the first article is read, so that nothing of it waits.
  async #keepOffline(): Promise<void> {
    const { keepOffline } = await import('./offline.ts');
    await keepOffline((take) => {
      this.newer = take;
    });
  }

  override updated(): void {
    this.#looking.remember();
    this.#correcting.place();
    if (this.attention.at !== undefined) void this.card.updateComplete.then(this.attention.place);
  }

  // ---- what is read -------------------------------------------------------------------------------------------------

  #draw(): void {
    this.#looking.draw();
    this.attention.redrawn();
  }

  #replace(article: Outlined, said: string, note?: string): void {
    this.article.replace(article, said, note);
    this.#looking.settle();
  }

  #undo(): void {
    this.article.undo();
    this.#looking.settle();
  }

  // ---- how it is taken away and corrected -----------------------------------------------------------------------------

  get exports(): GlossExport {
    return this.find('gloss-export') as GlossExport;
  }

  get sheet(): Element | undefined {
    return this.#looking.view === 'read' ? this.find('.article') : undefined;
  }

  drawn(): Promise<unknown> {
    this.#looking.show('read');
    return this.updateComplete;
  }

  // The card stays while the dialog asks, and the keyboard comes back to it.
  #correct(mark: Mark): void {
    this.attention.look(mark.id, 'open');
    void this.#correcting.ask(mark);
  }

  get filter(): Filter {
    return this.#looking.filter;
  }

  get card(): GlossCard {
    return this.find('gloss-card') as GlossCard;
  }

  get margin(): Element {
    return this.find('.margin');
  }

  find(selector: string): HTMLElement {
    const element = this.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The page has no ${selector}`);
    return element;
  }

  // ---- what is shown ------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const { article } = this;
    const looking = this.#looking;
    const { view, filter } = looking;
    const { ledger } = this.#correcting;
    const { at } = this.attention;
    const reading = view === 'read';
    return html`
      <div class="top">
        <button type="button" class="skip" @click=${() => void looking.enter()}>${strings.skip}</button>
        ${toolbar({
          view,
          isEmpty: article.text === '',
          show: (next) => this.#looking.show(next),
          sample: () => this.#replace(plain(sample), strings.status.replaced),
          open: (file) => this.#intake.open(file),
          clear: () => this.#replace(plain(''), strings.status.cleared),
          corrections: ledger.corrections.length,
          listCorrections: () => void this.#correcting.list(),
          takeAway: () => void this.#taking.open(),
          deskTerms: this.#desk.active,
          desk: () => void this.#desk.open(() => this.find('gloss-lexicon') as GlossLexicon),
        })}
      </div>
      <div class="layout" data-view=${view}>
        <section class="sheet">
          <gloss-legend
            ?hidden=${!reading}
            .marks=${article.marks?.marks ?? NONE}
            .filter=${filter}
            @gloss-filter=${(event: CustomEvent<FilterChange>) => looking.filterBy(event.detail)}
          ></gloss-legend>
          <p class="visually-hidden" role="status">${article.said}</p>
          ${article.error === '' ? nothing : errorBox(article)}
          ${this.newer === undefined ? nothing : newsBox(this.newer)}
          <div class="line">
            <p class="status">${article.status}</p>
            ${
              article.canUndo
                ? html`<button type="button" @click=${() => this.#undo()}>${strings.undo}</button>`
                : nothing
            }
            ${
              ledger.canUndo
                ? html`<button type="button" @click=${() => void this.#correcting.undo()}>
                    ${correctionStrings.undo}
                  </button>`
                : nothing
            }
            ${
              reading
                ? options({
                    filter,
                    types: looking.types,
                    filterBy: (change) => looking.filterBy(change),
                    nameTypes: (on) => looking.nameTypes(on),
                  })
                : nothing
            }
            <button type="button" class="help" title=${strings.helpHint} @click=${() => void this.#help.show()}>
              ${strings.help}
            </button>
          </div>
          ${ledger.trouble && ledger.canUndo ? html`<p class="trouble">${correctionStrings.trouble}</p>` : nothing}
          <gloss-date
            .subject=${dateSubject(article)}
            @gloss-date=${(event: CustomEvent<string | null>) => article.setDate(event.detail ?? undefined)}
            @gloss-date-show=${() => void looking.showDate()}
          ></gloss-date>
          <article
            class="article"
            tabindex="-1"
            aria-label=${strings.articleLabel}
            aria-describedby="article-help"
            data-empty=${strings.empty}
            data-labels=${looking.types ? 'types' : 'letters'}
            ?hidden=${!reading}
          ></article>
          ${reading ? this.#correcting.button() : nothing}
          <p id="article-help" class="visually-hidden">${strings.articleHelp}</p>
          ${view === 'edit' ? this.#editor.render(article.text) : nothing} ${this.#lazyViews()}
        </section>
        <gloss-entities
          ?hidden=${!reading}
          .entities=${article.document?.entities ?? NONE}
          .filter=${filter}
          .marks=${article.marks?.marks ?? NONE}
          .at=${at}
          @gloss-mention=${({ detail }: CustomEvent<MentionShown>) => this.attention.look(detail.id, 'focus', detail.said)}
          @gloss-entity=${(event: CustomEvent<number>) => looking.choose(event.detail)}
          @gloss-point=${(event: CustomEvent<number | null>) => this.attention.point(event.detail ?? undefined)}
          >${at?.entity === undefined ? nothing : this.#correctButton(at, correctionStrings.correctName)}</gloss-entities
        >
        <aside class="margin" ?hidden=${!reading}><p>${strings.card.hint}</p></aside>
        <gloss-export @gloss-print=${() => void this.#taking.print()}></gloss-export>
        <gloss-lexicon></gloss-lexicon>
        <gloss-card
          ?hidden=${at === undefined}
          .subject=${markSubject(article, at)}
          @gloss-jump=${(event: CustomEvent<number>) => this.attention.jump(event.detail)}
          @gloss-close=${() => this.attention.close()}
          @pointerenter=${() => this.attention.stay()}
          @pointerleave=${() => this.attention.leave()}
          >${at === undefined ? nothing : this.#correctButton(at, correctionStrings.correct)}</gloss-card
        >
      </div>
    `;
  }

  // On the card, and in the list in the row of whom it names.
  #correctButton(mark: Mark, words: string): TemplateResult {
    return html`<button
      slot="correct"
      class="correct"
      type="button"
      aria-haspopup="dialog"
      @click=${() => this.#correct(mark)}
    >
      ${words}
    </button>`;
  }

  readonly #readOther: ReadText = (text, date, key) => {
    const { engine } = this.article;
    if (engine === undefined) return Promise.reject(new Error(strings.loadFailed));
    return engine.annotate(text, { date, key });
  };

  #lazyViews(): TemplateResult[] {
    const { text, marks, document } = this.article;
    const { view } = this.#looking;
    const former = view === 'compare' ? this.article.former : undefined;
    return lazyViews({
      view,
      loaded: this.#looking.loaded,
      reading: { text, marks, document },
      jump: (id) => void this.#looking.jumpFromView(id),
      said: (words) => this.article.say(words),
      other: { read: this.#readOther, former, isSample: text === sample },
    });
  }
}
