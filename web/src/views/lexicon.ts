// <gloss-lexicon>: the dialog in which the newsroom's own terms are edited, imported and exported. Loaded when it is first
// opened. What it shows and changes is a Desk (lexicon/desk.ts). Rows are drawn in slices: 10,000 are only ever counted.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { saveCsv } from '../dom/handover.ts';
import { shared } from '../element/shared-css.ts';
import type { LexiconProblem } from '../engine/lexicon.ts';
import type { Desk } from '../lexicon/desk.ts';
import {
  addRows,
  COLUMNS,
  type Column,
  changeRow,
  EMPTY,
  find,
  fromCsv,
  ROLES,
  type Row,
  rowOfLine,
  toFile,
} from '../lexicon/table.ts';
import { lexiconStrings as texts } from '../strings/lexicon.ts';
import { strings } from '../strings.ts';
import { dialogCss } from './dialog-css.ts';
import { lexiconCss } from './lexicon-css.ts';

const SLICE = 50; // rows drawn at a time
const PAUSE = 300; // ms without a key before what was typed is compiled
const MAX_FILE = 8 << 20; // what the engine takes
const FAULTS = 5; // named; more are counted
const TYPES = Object.keys(strings.type);

export class GlossLexicon extends LitElement {
  static override readonly properties = {
    desk: { attribute: false },
    sought: { state: true },
    onlyProblems: { state: true },
    room: { state: true },
  };
  static override readonly styles = [shared, dialogCss, lexiconCss];

  declare desk: Desk | undefined;
  declare private sought: string;
  declare private onlyProblems: boolean;
  declare private room: number; // how many rows may be drawn
  #typed: { readonly at: number; readonly was: Row; readonly row: Row } | undefined; // not compiled yet
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.desk = undefined;
    this.sought = '';
    this.onlyProblems = false;
    this.room = SLICE;
  }

  async open(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
  }

  override render(): TemplateResult | typeof nothing {
    const { desk } = this;
    if (desk === undefined) return nothing;
    const { problems } = desk;
    const { length } = desk.report?.problems ?? [];
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="explain"
      @close=${() => this.#flush()}
      @paste=${(event: Event) => event.stopPropagation()}
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${(event: DragEvent) => void this.#drop(desk, event)}
    >
      <div class="head">
        <h2 id="title">${texts.title}</h2>
        <button type="button" @click=${() => this.renderRoot.querySelector('dialog')?.close()}>${texts.close}</button>
      </div>
      <p id="explain">${texts.explain}</p>
      ${desk.error === '' ? nothing : html`<p class="error" role="alert">${desk.error}</p>`}
      <div class="line">
        <button type="button" @click=${() => void this.#add(desk)}>${texts.add}</button>
        <input type="file" hidden accept=".csv,text/csv" @change=${(event: Event) => void this.#choose(desk, event)} />
        <button type="button" @click=${() => this.#askFile()}>${texts.import}</button>
        <button type="button" ?disabled=${desk.rows.length === 0} @click=${() => this.#export(desk)}>${texts.export}</button>
        <button type="button" ?disabled=${desk.rows.length === 0} @click=${() => this.#clear(desk)}>${texts.clear}</button>
        <button type="button" ?disabled=${!desk.canUndo} @click=${() => this.#undo(desk)}>${texts.undo}</button>
        <label class="option"
          ><input
            type="checkbox"
            .checked=${desk.on}
            @change=${(event: Event) => desk.switch((event.currentTarget as HTMLInputElement).checked)}
          />${texts.on}</label
        >
      </div>
      <p class="state">${desk.on ? texts.state(desk.active, length) : texts.off}</p>
      <p class="notice" role="status">${desk.notice}</p>
      ${(problems.get(-1) ?? []).map((problem) => this.#problem(problem))}
      ${desk.rows.length === 0 ? html`<p>${texts.none}</p>` : this.#table(desk, problems)}
    </dialog>`;
  }

  #table(desk: Desk, problems: Desk['problems']): TemplateResult {
    const all = find(desk.rows, this.sought).filter((at) => !this.onlyProblems || problems.has(at));
    const drawn = all.slice(0, this.room);
    return html`<div class="line">
        <input
          class="find"
          type="search"
          aria-label=${texts.find}
          placeholder=${texts.find}
          .value=${this.sought}
          @input=${(event: Event) => this.#seek((event.currentTarget as HTMLInputElement).value)}
        />
        <label class="option"
          ><input
            type="checkbox"
            .checked=${this.onlyProblems}
            @change=${(event: Event) => {
              this.onlyProblems = (event.currentTarget as HTMLInputElement).checked;
              this.room = SLICE;
            }}
          />${texts.onlyProblems}</label
        >
      </div>
      <table role="table" aria-label=${texts.table} aria-rowcount=${desk.rows.length + 1}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="number">#</th>
            ${COLUMNS.map(
              (column) =>
                html`<th role="columnheader" scope="col">
                  ${texts.column[column]} <small>${texts.hint[column]}</small>
                </th>`,
            )}
            <td role="cell"></td>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${drawn.map((at) => this.#row(desk, at, problems.get(at) ?? []))}
        </tbody>
      </table>
      ${all.length === 0 ? html`<p>${texts.noneFound}</p>` : html`<p>${texts.shown(drawn.length, desk.rows.length)}</p>`}
      ${
        all.length > drawn.length
          ? html`<button type="button" @click=${() => void this.#more(all[drawn.length])}>
              ${texts.more(Math.min(SLICE, all.length - drawn.length))}
            </button>`
          : nothing
      }`;
  }

  #row(desk: Desk, at: number, problems: readonly LexiconProblem[]): TemplateResult {
    const row = this.#typed?.at === at ? this.#typed.row : (desk.rows[at] ?? EMPTY);
    const wrong = new Set(problems.map(({ column }) => column));
    return html`<tr role="row" data-row=${at} aria-rowindex=${at + 2}>
      <th role="rowheader" scope="row" class="number">${at + 1}</th>
      ${COLUMNS.map(
        (column) =>
          html`<td role="cell" class=${column === 'type' || column === 'role' ? '' : 'wide'}>
            <span class="label" aria-hidden="true">${texts.column[column]} ${texts.hint[column]}</span>
            ${
              column === 'type' || column === 'role'
                ? this.#choice(desk, at, column, row, wrong.has(column))
                : this.#field(desk, at, column, row, wrong.has(column))
            }
          </td>`,
      )}
      <td role="cell" class="wide">
        <button type="button" aria-label=${texts.removeRow(row.term, at + 1)} @click=${() => void this.#remove(desk, at)}>
          ${texts.remove}
        </button>
      </td>
      ${
        problems.length === 0
          ? nothing
          : html`<td role="cell" class="problems" id="problems-${at}">
              ${problems.map((problem) => this.#problem(problem))}
            </td>`
      }
    </tr>`;
  }

  #problem({ line, column, message }: LexiconProblem): TemplateResult {
    return html`<p class="problem" dir="auto">${texts.problem(rowOfLine(line) + 1, column, message)}</p>`;
  }

  #field(desk: Desk, at: number, column: Column, row: Row, wrong: boolean): TemplateResult {
    return html`<input
      type="text"
      dir="auto"
      spellcheck="false"
      autocomplete="off"
      data-column=${column}
      aria-label=${texts.cell(texts.column[column], at + 1)}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? `problems-${at}` : nothing}
      .value=${row[column]}
      @input=${(event: Event) => this.#type(desk, at, { ...row, [column]: valueIn(event) })}
      @change=${() => this.#flush()}
      @keydown=${(event: KeyboardEvent) => this.#key(event, desk, at, column)}
    />`;
  }

  // What a file holds that is no type or role stays to be seen, as the engine complains about it.
  #choice(desk: Desk, at: number, column: 'type' | 'role', row: Row, wrong: boolean): TemplateResult {
    const value = row[column].trim().toLowerCase();
    const known: readonly string[] = column === 'type' ? TYPES : ROLES;
    const shown = value === '' && column === 'role' ? 'prefer' : value;
    const options = column === 'type' ? ['', ...known] : known;
    return html`<select
      data-column=${column}
      aria-label=${texts.cell(texts.column[column], at + 1)}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby=${wrong ? `problems-${at}` : nothing}
      @change=${(event: Event) => this.#pick(desk, at, { ...row, [column]: valueIn(event) })}
    >
      ${(options.includes(shown) ? options : [shown, ...options]).map(
        (name) =>
          html`<option value=${name} title=${texts.roles[name] ?? ''} .selected=${name === shown}>
            ${this.#option(name, column, row)}
          </option>`,
      )}
    </select>`;
  }

  #option(name: string, column: 'type' | 'role', row: Row): string {
    if (name === '') return row.role.trim().toLowerCase() === 'never' ? texts.noType : texts.choose;
    return column === 'type' ? ((strings.type as Readonly<Record<string, string>>)[name] ?? name) : name;
  }

  // ---- what is done -------------------------------------------------------------------------------------------------

  #type(desk: Desk, at: number, row: Row): void {
    if (this.#typed !== undefined && this.#typed.at !== at) this.#flush();
    this.#typed = { at, was: this.#typed?.was ?? desk.rows[at] ?? EMPTY, row };
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#flush(), PAUSE);
    if (desk.notice !== '') desk.say('');
    else this.requestUpdate(); // the listeners of this row know what was typed
  }

  #pick(desk: Desk, at: number, row: Row): void {
    this.#type(desk, at, row);
    this.#flush();
  }

  #flush(): void {
    clearTimeout(this.#typing);
    const typed = this.#typed;
    this.#typed = undefined;
    const { desk } = this;
    if (typed === undefined || desk === undefined) return;
    desk.set(changeRow(desk.rows, typed.at, typed.was, typed.row)); // another tab may have moved it
  }

  // Enter goes a row down, and from the last one begins another.
  #key(event: KeyboardEvent, desk: Desk, at: number, column: Column): void {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    this.#flush();
    const next = (event.currentTarget as Element).closest('tr')?.nextElementSibling;
    const field = next?.querySelector<HTMLElement>(`[data-column="${column}"]`);
    if (field) field.focus();
    else if (at === desk.rows.length - 1) void this.#add(desk);
  }

  // On top, where it is seen, and where it goes before what is there already by the same name.
  async #add(desk: Desk): Promise<void> {
    this.#flush();
    this.sought = '';
    this.onlyProblems = false;
    desk.set([EMPTY, ...desk.rows]);
    desk.say(texts.added);
    await this.#focus(0);
  }

  async #remove(desk: Desk, at: number): Promise<void> {
    this.#flush();
    desk.set(desk.rows.toSpliced(at, 1), { undoable: true });
    desk.say(texts.removed);
    await this.#focus(Math.min(at, desk.rows.length - 1));
  }

  #clear(desk: Desk): void {
    this.#flush();
    desk.set([], { undoable: true });
    desk.say(texts.cleared);
    void this.#focus(-1);
  }

  #undo(desk: Desk): void {
    this.#flush();
    desk.undo();
  }

  async #more(first: number | undefined): Promise<void> {
    this.room += SLICE;
    if (first !== undefined) await this.#focus(first);
  }

  #seek(words: string): void {
    this.#flush();
    this.sought = words;
    this.room = SLICE;
  }

  /** The term of a row, or the first button where there is none. */
  async #focus(at: number): Promise<void> {
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLElement>(`[data-row="${at}"] [data-column="term"]`);
    (field ?? this.renderRoot.querySelector<HTMLElement>('.line button'))?.focus();
  }

  #askFile(): void {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  }

  async #choose(desk: Desk, event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) await this.#import(desk, file);
    input.value = ''; // the same file may be chosen again
  }

  async #drop(desk: Desk, event: DragEvent): Promise<void> {
    event.stopPropagation(); // it is no article
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    await this.#import(desk, file);
  }

  async #import(desk: Desk, file: File): Promise<void> {
    this.#flush();
    if (file.size > MAX_FILE) {
      desk.say(texts.tooLarge);
      return;
    }
    let bytes: ArrayBuffer;
    try {
      bytes = await file.arrayBuffer();
    } catch {
      desk.say(texts.unreadable);
      return;
    }
    const { text, latin } = decode(bytes);
    const imported = fromCsv(text);
    if (imported === undefined) {
      desk.say(texts.noHeader);
      return;
    }
    const { rows, unknown, faults } = imported;
    const { rows: all, added } = addRows(desk.rows, rows);
    desk.set(all, { undoable: true });
    const named = faults.slice(0, FAULTS).map(({ line, why }) => ({ line, why: texts.importedFault[why] }));
    desk.say(
      [
        texts.imported(added, rows.length),
        latin ? texts.importedLatin : '',
        unknown.length > 0 ? texts.importedNot(unknown) : '',
        faults.length > 0 ? texts.importedFaults(named, faults.length - named.length) : '',
      ]
        .filter((words) => words !== '')
        .join(' '),
    );
  }

  #export(desk: Desk): void {
    this.#flush();
    saveCsv(texts.file, toFile(desk.rows));
    desk.say(texts.exported(desk.rows.length));
  }
}

const valueIn = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

// "Unicode text" of a spreadsheet is UTF-16, by its mark.
function decode(bytes: ArrayBuffer): { text: string; latin: boolean } {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), latin: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), latin: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), latin: true };
  }
}

customElements.define('gloss-lexicon', GlossLexicon);
