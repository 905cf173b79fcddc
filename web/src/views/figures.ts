// <gloss-figures>: every figure of the article as a table: sorted by any column, filtered by kind, copied or saved as
// CSV; each row leads back to its mark. Loaded when it is first opened. Fires `gloss-jump` with the id of a mark and
// `gloss-said` with words for the page's live region.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { copyText, saveCsv } from '../dom/handover.ts';
import { shared } from '../element/shared-css.ts';
import type { Type } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';
import { csvOf, type Sheet, toTable } from './csv.ts';
import { COLUMNS, type Column, csvRow, type Direction, type FigureRow, figureRows, sorted } from './figure-rows.ts';
import { figuresCss } from './figures-css.ts';
import { moreLine } from './more.ts';
import { isNews, type Reading } from './reading.ts';
import { sentenceAt } from './sentences.ts';
import { type Total, totals } from './totals.ts';
import { totalsCss, totalsList } from './totals-list.ts';
import { viewCss } from './view-css.ts';

const texts = strings.table;
const STEP = 200; // rows drawn at once: a table of 100,000 must not hang the page

export class GlossFigures extends LitElement {
  static override readonly properties = {
    reading: { attribute: false },
    column: { state: true },
    direction: { state: true },
    kind: { state: true },
    limit: { state: true },
    note: { state: true },
  };
  static override readonly styles = [shared, viewCss, figuresCss, totalsCss];

  declare reading: Reading | undefined;
  declare private column: Column;
  declare private direction: Direction;
  declare private kind: Type | undefined; // undefined: all
  declare private limit: number;
  declare private note: string; // what became of the copy
  #rows: readonly FigureRow[] = [];
  #totals: readonly Total[] = [];
  #read: Reading | undefined; // what #rows were made from

  constructor() {
    super();
    this.reading = undefined;
    this.column = 'sentence';
    this.direction = 'ascending';
    this.kind = undefined;
    this.limit = STEP;
    this.note = '';
  }

  override willUpdate(): void {
    const { reading } = this;
    if (!isNews(reading, this.#read)) return;
    const same = reading?.text === this.#read?.text;
    this.#read = reading;
    const { text = '', marks, document } = reading ?? {};
    this.#rows = document === undefined ? [] : figureRows(text, marks?.marks ?? [], document);
    this.#totals = totals(this.#rows);
    this.note = '';
    if (!same) this.limit = STEP;
    if (document !== undefined && !this.#rows.some((row) => row.type === this.kind)) this.kind = undefined;
  }

  get #text(): string {
    return this.#read?.text ?? '';
  }

  #shown(): FigureRow[] {
    const { kind } = this;
    const rows = kind === undefined ? this.#rows : this.#rows.filter((row) => row.type === kind);
    return sorted(rows, this.column, this.direction);
  }

  override render(): TemplateResult {
    if (this.#rows.length === 0) {
      return html`<p class="none">${this.#read?.document === undefined ? texts.waiting : texts.none}</p>`;
    }
    const rows = this.#shown();
    return html`
      <div class="bar">
        <div class="kinds" role="group" aria-label=${texts.filter}>${this.#kinds()}</div>
        <div class="out">
          <span class="note">${this.note === '' ? nothing : this.note}</span>
          <button type="button" class="action" @click=${() => void this.#copy(rows)}>${texts.copy}</button>
          <button type="button" class="action" @click=${() => this.#save(rows)}>${texts.save}</button>
        </div>
      </div>
      <div class="sheet">
        <table role="table" aria-label=${texts.label}>
          <thead role="rowgroup">
            <tr role="row">
              ${COLUMNS.map((column) => this.#head(column))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${rows.slice(0, this.limit).map((row) => this.#row(row))}
          </tbody>
        </table>
      </div>
      ${moreLine(texts, { limit: this.limit, all: rows.length, step: STEP }, () => this.#more())}
      ${
        this.kind === undefined || this.kind === 'money'
          ? totalsList(this.#totals, (id) => this.#emit('gloss-jump', id))
          : nothing
      }
    `;
  }

  #kinds(): TemplateResult[] {
    const counts = new Map<Type | undefined, number>([[undefined, this.#rows.length]]);
    for (const { type } of this.#rows) counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts].map(
      ([kind, count]) =>
        html`<button type="button" aria-pressed=${this.kind === kind ? 'true' : 'false'} @click=${() => this.#filter(kind)}>
          ${kind === undefined ? texts.all : strings.type[kind]} <span class="count">${count}</span>
        </button>`,
    );
  }

  #head(column: Column): TemplateResult {
    const here = this.column === column;
    const arrow = this.direction === 'ascending' ? '▲' : '▼';
    return html`<th role="columnheader" scope="col" class=${column} aria-sort=${here ? this.direction : nothing}>
      <button type="button" title=${texts.hint[column]} @click=${() => this.#sort(column)}>
        ${texts.column[column]}<span class="arrow" aria-hidden="true">${here ? arrow : ''}</span>
      </button>
    </th>`;
  }

  #row(row: FigureRow): TemplateResult {
    const { before, surface, after } = sentenceAt(this.#text, row.start, row.end);
    const cell = (column: Column, words: string): TemplateResult =>
      html`<td role="cell" class=${column} data-label=${texts.column[column]}>${words === '' ? nothing : words}</td>`;
    return html`<tr role="row">
      <th role="rowheader" scope="row" class="text">
        <button type="button" class="to" title=${texts.show} @click=${() => this.#emit('gloss-jump', row.id)}>
          <bdi>${row.surface}</bdi>
        </button>
      </th>
      ${cell('kind', strings.type[row.type])} ${cell('value', row.amount)} ${cell('unit', row.unit)}
      ${cell('modifier', row.modifier)} ${cell('iso', row.iso)}
      <td role="cell" class="sentence" dir="auto">${before}<b>${surface}</b>${after}</td>
    </tr>`;
  }

  #sort(column: Column): void {
    const again = this.column === column && this.direction === 'ascending';
    this.direction = again ? 'descending' : 'ascending';
    this.column = column;
    this.#emit('gloss-said', texts.sorted(texts.column[column], texts.direction[this.direction]));
  }

  #filter(kind: Type | undefined): void {
    this.kind = kind;
    this.limit = STEP;
    const count = this.#rows.filter((row) => kind === undefined || row.type === kind).length;
    this.#emit('gloss-said', texts.filtered(kind === undefined ? texts.all : strings.type[kind], count));
  }

  // The keyboard goes on at the first of the new rows.
  #more(): void {
    const next = this.limit;
    this.limit += STEP;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll<HTMLElement>('tbody th button')[next]?.focus(),
    );
  }

  #sheet(rows: readonly FigureRow[]): Sheet {
    return { header: texts.csv, rows: rows.map((row) => csvRow(row, this.#text)) };
  }

  async #copy(rows: readonly FigureRow[]): Promise<void> {
    const sheet = this.#sheet(rows);
    this.note = (await copyText(csvOf(sheet), toTable(sheet))) ? texts.copied(rows.length) : texts.copyRefused;
    this.#emit('gloss-said', this.note);
  }

  #save(rows: readonly FigureRow[]): void {
    saveCsv(texts.file(this.#read?.document?.date ?? undefined), csvOf(this.#sheet(rows)));
    this.note = texts.saved(rows.length);
    this.#emit('gloss-said', this.note);
  }

  #emit(name: string, detail: number | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

if (!customElements.get('gloss-figures')) customElements.define('gloss-figures', GlossFigures);
