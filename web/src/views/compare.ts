// <gloss-compare>: a second text beside the article: which names and figures stand in both, which in one alone. Loaded when it
// is first opened. Is given `.reading`, `.read` (how a text is annotated) and `.former` (the article before this one); fires
// `gloss-jump` with the id of a mark and `gloss-said` with words for the page's live region.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyText, saveCsv } from '../dom/handover.ts';
import { brief } from '../element/brief.ts';
import { shared } from '../element/shared-css.ts';
import { FILE_TYPES, Intake } from '../intake/intake.ts';
import { isForeign } from '../intake/language.ts';
import { compareStrings as texts } from '../strings/compare.ts';
import { strings } from '../strings.ts';
import { compareCss } from './compare-css.ts';
import { comparedFigures, comparedNames, type Read, type Row, type Side, WHERES, type Where } from './compare-rows.ts';
import { csvOf, type Sheet, toTable } from './csv.ts';
import { headline } from './headline.ts';
import { moreLine } from './more.ts';
import { type OtherAnswer, OtherText, type ReadText } from './other-text.ts';
import { isNews, type Reading } from './reading.ts';
import { sentenceAt, wording } from './sentences.ts';
import { viewCss } from './view-css.ts';

const WHATS = ['names', 'figures'] as const;
type What = (typeof WHATS)[number];
const STEP = 200; // rows drawn at once
const WHOLE = 300; // units of a headline in a file

export class GlossCompare extends LitElement {
  static override readonly properties = {
    reading: { attribute: false },
    read: { attribute: false },
    former: { attribute: false },
    isSample: { attribute: false },
    what: { state: true },
    where: { state: true },
    limit: { state: true },
    note: { state: true },
  };
  static override readonly styles = [shared, viewCss, compareCss];

  declare reading: Reading | undefined;
  declare read: ReadText | undefined;
  declare former: string | undefined;
  declare isSample: boolean;
  declare private what: What;
  declare private where: Where | undefined; // undefined: all
  declare private limit: number;
  declare private note: string; // what became of the copy
  #shown: Reading | undefined; // what #rows were made from
  #rows: Readonly<Record<What, readonly Row[]>> = { names: [], figures: [] };
  readonly #other = new OtherText({
    changed: () => this.requestUpdate(),
    answered: () => void this.#answered(),
  });
  readonly #intake = new Intake(this, {
    arrived: (article, joined) =>
      joined === undefined ? this.#other.take(article.text) : this.#other.takeJoined(article.text, joined.text),
    refused: (why) => this.#other.refuse(why),
  });

  constructor() {
    super();
    this.reading = undefined;
    this.read = undefined;
    this.former = undefined;
    this.isSample = false;
    this.what = 'names';
    this.where = undefined;
    this.limit = STEP;
    this.note = '';
    this.addEventListener('drop', this.#dropped);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('paste', this.#pasted, { capture: true });
  }

  override disconnectedCallback(): void {
    removeEventListener('paste', this.#pasted, { capture: true });
    this.#other.stop();
    super.disconnectedCallback();
  }

  // While the other text is missing, what is pasted outside of any field is that one; later, and while the sample is shown, it
  // is the article.
  readonly #pasted = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    const inField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    if (inField || this.hidden || this.isSample || !this.#other.isEmpty || !this.#hasArticle) return;
    event.stopPropagation();
    if (this.#intake.paste(event.clipboardData)) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined || this.isSample || !this.#hasArticle) return; // then it is the page's, as what is pasted
    event.preventDefault();
    event.stopPropagation();
    void this.#intake.open(file);
  };

  get #hasArticle(): boolean {
    return (this.#shown?.text ?? this.reading?.text ?? '').trim() !== '';
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('read')) this.#other.read = this.read;
    if (!isNews(this.reading, this.#shown)) return;
    // Terms of the desk may be others now: they hold for the other text as well. Or the engine, which could not answer before,
    // is back.
    const { answer, trouble } = this.#other;
    const stale = this.#shown !== undefined || trouble !== '' || answer === undefined;
    if (stale && this.reading?.document !== undefined) void this.#other.annotate();
    this.#shown = this.reading;
    this.limit = STEP;
    this.#rows = this.#compared();
  }

  async #answered(): Promise<void> {
    this.#rows = this.#compared();
    this.note = '';
    this.requestUpdate();
    await this.updateComplete;
    this.#emit('gloss-said', this.#other.isJoined ? `${texts.joined} ${this.#summary()}` : this.#summary());
  }

  #compared(): Readonly<Record<What, readonly Row[]>> {
    const { text = '', marks, document } = this.#shown ?? {};
    const { answer } = this.#other;
    if (document === undefined || answer === undefined) return { names: [], figures: [] };
    const here: Read = { text, marks: marks?.marks ?? [], document };
    const there: Read = { text: answer.text, marks: answer.marks.marks, document: answer.document };
    return { names: comparedNames(here, there), figures: comparedFigures(here, there) };
  }

  #summary(): string {
    const rows = this.#rows[this.what];
    const count = (where: Where): number => rows.filter((row) => row.where === where).length;
    const told = texts.said(count('both'), count('differ'), count('here'), count('there'));
    return `${texts.whats[this.what]}: ${told}`;
  }

  // A button that may go once it is pressed: the keyboard is at the text then.
  #action(words: string, act: () => void): TemplateResult {
    const press = async (): Promise<void> => {
      act();
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.focus();
    };
    return html`<button type="button" class="action" @click=${() => void press()}>${words}</button>`;
  }

  #clear(): void {
    this.#other.take('');
    this.#emit('gloss-said', texts.cleared);
  }

  // ---- what is seen ---------------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    if (this.#shown !== undefined && !this.#hasArticle) return html`<p class="none">${texts.noArticle}</p>`;
    return html`${this.#source()}${this.#result()}`;
  }

  #source(): TemplateResult {
    const { former } = this;
    const { text, isEmpty, answer, trouble, refused, canGoBack } = this.#other;
    const here = this.#shown?.text ?? this.reading?.text ?? '';
    const open = async (event: Event): Promise<void> => {
      const input = event.currentTarget as HTMLInputElement;
      await this.#intake.open(input.files?.[0]);
      input.value = ''; // the same file may be opened again
    };
    return html`<section class="source">
      <p class="note" id="explain">${texts.explain} ${this.isSample ? nothing : texts.paste}</p>
      ${this.isSample ? html`<p class="first">${texts.sample}</p>` : nothing}
      <p class="headline">${texts.article} <bdi>${texts.quoted(headline(here))}</bdi></p>
      <label for="other">${texts.field}</label>
      <textarea
        id="other"
        rows=${isEmpty ? 8 : 4}
        spellcheck="false"
        dir="auto"
        aria-describedby="explain"
        placeholder=${texts.hint}
        .value=${text}
        @paste=${(event: ClipboardEvent) => this.#pasting(event)}
        @input=${(event: InputEvent) => this.#other.typed((event.currentTarget as HTMLTextAreaElement).value)}
      ></textarea>
      <div class="group">
        <label class="action file"
          ><input type="file" accept=${FILE_TYPES} @change=${(event: Event) => void open(event)} />${texts.open}</label
        >
        ${
          former === undefined || !isEmpty
            ? nothing
            : this.#action(texts.before(headline(former)), () => this.#other.take(former))
        }
        ${canGoBack ? this.#action(texts.back, () => this.#other.back()) : nothing}
        ${isEmpty ? nothing : this.#action(texts.clear, () => this.#clear())}
      </div>
      ${refused === '' ? nothing : this.#alert(refused, strings.understood, () => this.#other.refuse(''))}
      ${trouble === '' ? nothing : this.#alert(trouble, strings.again, () => void this.#other.annotate())}
      ${answer === undefined || isEmpty ? nothing : this.#day(answer)}
    </section>`;
  }

  #alert(words: string, button: string, act: () => void): TemplateResult {
    return html`<div class="trouble"><p role="alert">${words}</p>${this.#action(button, act)}</div>`;
  }

  #day({ text }: OtherAnswer): TemplateResult {
    return html`<gloss-date
        .label=${texts.date}
        .subject=${this.#other.dateSubject}
        @gloss-date=${(event: CustomEvent<string | null>) => this.#other.setDate(event.detail ?? undefined)}
        @gloss-date-show=${() => this.#showDate()}
      ></gloss-date>
      ${isForeign(text) ? html`<p class="note">${strings.status.foreign}</p>` : nothing}
      ${this.#other.isJoined ? html`<p class="note">${texts.joined}</p>` : nothing}
      ${text === this.#shown?.text ? html`<p class="note">${texts.same}</p>` : nothing}`;
  }

  #showDate(): void {
    const where = this.#other.answer?.marks.date.where;
    const field = this.renderRoot.querySelector('textarea');
    field?.focus();
    if (where !== undefined) field?.setSelectionRange(where.start, where.end);
  }

  // A page pasted into the empty field, or over all that stands in it, comes without its menus.
  #pasting(event: ClipboardEvent): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLTextAreaElement;
    const over = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
    if (over && this.#intake.paste(event.clipboardData)) event.preventDefault();
  }

  #result(): TemplateResult | typeof nothing {
    const { isEmpty, answer, trouble } = this.#other;
    if (isEmpty || (answer === undefined && trouble !== '')) return nothing;
    if (answer === undefined) return html`<p class="none">${texts.reading}</p>`;
    if (this.#shown?.document === undefined) return html`<p class="none">${texts.waiting}</p>`;
    const all = this.#rows[this.what];
    const wheres = WHERES.filter((where) => where !== 'differ' || all.some((row) => row.where === where));
    const where = wheres.find((each) => each === this.where);
    const rows = where === undefined ? all : all.filter((row) => row.where === where);
    return html`<div class="bar">
        <div class="group" role="group" aria-label=${texts.what}>
          ${WHATS.map((what) => this.#choice(texts.whats[what], what === this.what, () => this.#look(what, where)))}
        </div>
        <div class="group" role="group" aria-label=${texts.where}>
          ${[undefined, ...wheres].map((each) => {
            const count = each === undefined ? all.length : all.filter((row) => row.where === each).length;
            const words = html`${texts.wheres[each ?? 'all']} <span class="count">${count.toLocaleString('en')}</span>`;
            return this.#choice(words, each === where, () => this.#look(this.what, each));
          })}
        </div>
        <div class="group out">
          ${this.note === '' ? nothing : html`<span class="note">${this.note}</span>`}
          <button type="button" class="action" ?disabled=${rows.length === 0} @click=${() => void this.#copy(rows)}>
            ${texts.copy}
          </button>
          <button type="button" class="action" ?disabled=${rows.length === 0} @click=${() => this.#save(rows)}>
            ${texts.save}
          </button>
        </div>
      </div>
      <p class="note">${texts.note[this.what]}</p>
      ${rows.length === 0 ? html`<p class="none">${texts.none}</p>` : this.#table(rows)}`;
  }

  #choice(words: string | TemplateResult, pressed: boolean, choose: () => void): TemplateResult {
    return html`<button type="button" class="action" aria-pressed=${pressed ? 'true' : 'false'} @click=${choose}>
      ${words}
    </button>`;
  }

  #look(what: What, where: Where | undefined): void {
    this.what = what;
    this.where = where;
    this.limit = STEP;
    this.note = '';
    const rows = this.#rows[what].filter((row) => where === undefined || row.where === where).length;
    this.#emit('gloss-said', texts.chosen(texts.whats[what], texts.wheres[where ?? 'all'], rows));
  }

  #table(rows: readonly Row[]): TemplateResult {
    const head = (column: keyof typeof texts.column, text = ''): TemplateResult =>
      html`<th role="columnheader" scope="col" class=${column}>
        ${texts.column[column]}${text === '' ? nothing : html` <bdi class="of">${texts.quoted(headline(text))}</bdi>`}
      </th>`;
    return html`<div class="frame">
        <table role="table" aria-label=${texts.label(texts.whats[this.what])}>
          <thead role="rowgroup">
            <tr role="row">
              ${head('name')} ${head('kind')} ${head('here', this.#shown?.text)}
              ${head('there', this.#other.answer?.text)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.slice(0, this.limit).map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${moreLine(texts, { limit: this.limit, all: rows.length, step: STEP }, () => this.#more())}`;
  }

  #row({ name, type, here, there, where }: Row): TemplateResult {
    return html`<tr role="row" data-where=${where}>
      <th role="rowheader" scope="row" class="name"><bdi>${brief(name)}</bdi></th>
      <td role="cell" class="kind">${strings.type[type]}</td>
      ${this.#cell('here', this.#shown?.text ?? '', here)} ${this.#cell('there', this.#other.answer?.text ?? '', there)}
    </tr>`;
  }

  #cell(side: 'here' | 'there', text: string, said: Side | undefined): TemplateResult {
    const label = texts.column[side];
    if (said === undefined) {
      return html`<td role="cell" class=${side} data-label=${label}><span class="absent">${texts.absent}</span></td>`;
    }
    const { before, surface, after } = sentenceAt(text, said.first.start, said.first.end);
    const { id, category } = said.first;
    const words = html`<bdi>${brief(surface)}</bdi>`;
    return html`<td role="cell" class=${side} data-label=${label}>
      <div>
        ${
          side === 'there'
            ? html`<b class="surface">${words}</b>`
            : html`<button type="button" class="to" data-category=${category} title=${texts.show} @click=${() => this.#emit('gloss-jump', id)}>
                ${words}
              </button>`
        }
        ${said.count > 1 ? html`<span class="times">${texts.times(said.count)}</span>` : nothing}
        <p class="sentence" dir="auto">${before}<b>${surface}</b>${after}</p>
      </div>
    </td>`;
  }

  // The keyboard goes on at the first of the new rows, where there is something to press.
  #more(): void {
    const next = this.limit;
    this.limit += STEP;
    void this.updateComplete.then(() => {
      const rows = [...this.renderRoot.querySelectorAll('tbody tr')].slice(next);
      for (const row of rows) {
        const to = row.querySelector<HTMLElement>('.to');
        if (to !== null) {
          to.focus();
          return;
        }
      }
    });
  }

  #sheet(rows: readonly Row[]): Sheet {
    const words = (text: string, said: Side | undefined): string =>
      said === undefined ? '' : wording(sentenceAt(text, said.first.start, said.first.end));
    const articles = [this.#shown?.text, this.#other.answer?.text].map((text = '') => headline(text, WHOLE));
    return {
      header: texts.csv,
      rows: rows.map(({ name, type, where, here, there }) => [
        name,
        strings.type[type],
        texts.wheres[where],
        here?.count ?? 0,
        words(this.#shown?.text ?? '', here),
        there?.count ?? 0,
        words(this.#other.answer?.text ?? '', there),
        ...articles,
      ]),
    };
  }

  async #copy(rows: readonly Row[]): Promise<void> {
    const sheet = this.#sheet(rows);
    this.note = (await copyText(csvOf(sheet), toTable(sheet))) ? texts.copied(rows.length) : texts.copyRefused;
    this.#emit('gloss-said', this.note);
  }

  #save(rows: readonly Row[]): void {
    saveCsv(texts.file(texts.whats[this.what]), csvOf(this.#sheet(rows)));
    this.note = texts.saved(rows.length);
    this.#emit('gloss-said', this.note);
  }

  #emit(name: string, detail: number | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

if (!customElements.get('gloss-compare')) customElements.define('gloss-compare', GlossCompare);
