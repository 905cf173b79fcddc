// <gloss-export>: the dialog by which an article is taken away: each format copied or saved, or all of it printed. Loaded when
// it is first opened. Fires `gloss-said` with words for the page's live region and `gloss-print`.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { copyText, saveCsv, saveFile } from '../dom/handover.ts';
import { shared } from '../element/shared-css.ts';
import { webAnnotations } from '../export/annotations.ts';
import {
  entitiesCsv,
  entitySheet,
  figureSheet,
  figuresCsv,
  pairSheet,
  pairsCsv,
  toFormatted,
  toGeoJson,
  toHtml,
  toJson,
  toMarkdown,
} from '../export/formats.ts';
import type { Outgoing } from '../export/outgoing.ts';
import { exportStrings as texts } from '../strings/export.ts';
import { uuid } from '../uuid.ts';
import { toTable } from './csv.ts';
import { dialogCss } from './dialog-css.ts';

interface Format {
  readonly ending: string;
  readonly mime: string;
  readonly write: (out: Outgoing) => string;
  readonly formatted?: (out: Outgoing) => string; // as HTML beside it in the clipboard, for Word and spreadsheets
}

const FORMATS: Readonly<Record<keyof typeof texts.formats, Format>> = {
  html: { ending: '.html', mime: 'text/html', write: toHtml, formatted: toFormatted },
  markdown: { ending: '.md', mime: 'text/markdown', write: toMarkdown },
  entities: {
    ending: '-entities.csv',
    mime: 'text/csv',
    write: entitiesCsv,
    formatted: (out) => toTable(entitySheet(out)),
  },
  figures: {
    ending: '-figures.csv',
    mime: 'text/csv',
    write: figuresCsv,
    formatted: (out) => toTable(figureSheet(out)),
  },
  pairs: {
    ending: '-together.csv',
    mime: 'text/csv',
    write: pairsCsv,
    formatted: (out) => toTable(pairSheet(out)),
  },
  geojson: { ending: '.geojson', mime: 'application/geo+json', write: toGeoJson },
  annotations: { ending: '-annotations.jsonld', mime: 'application/ld+json', write: jsonLd },
  json: { ending: '.json', mime: 'application/json', write: toJson },
};

// Names that nobody else gives: random, since the text has no address.
function jsonLd(out: Outgoing): string {
  const name = (): string => `urn:uuid:${uuid()}`;
  return `${JSON.stringify(webAnnotations(out, name(), name()), undefined, 2)}\n`;
}

export class GlossExport extends LitElement {
  static override readonly properties = { outgoing: { attribute: false }, note: { state: true } };
  static override readonly styles = [
    shared,
    dialogCss,
    css`
      :host {
        --dialog-width: 38rem;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: 0.5rem;
        padding: 0.6rem 0;
        border-top: 1px solid var(--gloss-rule);
      }
      .what {
        flex: 1 1 14rem;
      }
      .what span {
        display: block;
        color: var(--gloss-muted);
        font-size: 0.85rem;
      }
      .print {
        margin-top: 0.5rem;
      }
    `,
  ];

  declare outgoing: Outgoing | undefined;
  declare private note: string;

  constructor() {
    super();
    this.outgoing = undefined;
    this.note = '';
  }

  async open(): Promise<void> {
    this.note = '';
    await this.updateComplete;
    this.#dialog?.showModal(); // keeps the keyboard inside, Escape closes, the button that opened it gets the focus back
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  override render(): TemplateResult {
    const names = Object.keys(FORMATS) as (keyof typeof FORMATS)[];
    return html`<dialog aria-labelledby="title" aria-describedby="explain">
      <div class="head">
        <h2 id="title">${texts.title}</h2>
        <button type="button" @click=${() => this.#dialog?.close()}>${texts.close}</button>
      </div>
      <p id="explain">${texts.explain}</p>
      <ul>
        ${names.map((name) => this.#format(name))}
      </ul>
      <button type="button" class="print" @click=${() => this.#print()}>${texts.print}</button>
      <p class="note" role="status">${this.note}</p>
    </dialog>`;
  }

  #format(name: keyof typeof FORMATS): TemplateResult {
    const [title, explanation] = texts.formats[name];
    return html`<li data-format=${name}>
      <span class="what"><b>${title}</b><span>${explanation}</span></span>
      <span class="buttons">
        <button type="button" aria-label=${texts.copyOf(title)} @click=${() => void this.#copy(name)}>${texts.copy}</button>
        <button type="button" aria-label=${texts.saveOf(title)} @click=${() => this.#save(name)}>${texts.save}</button>
      </span>
    </li>`;
  }

  async #copy(name: keyof typeof FORMATS): Promise<void> {
    if (this.outgoing === undefined) return;
    const [title] = texts.formats[name];
    const { write, formatted } = FORMATS[name];
    this.note = (await copyText(write(this.outgoing), formatted?.(this.outgoing)))
      ? texts.copied(title)
      : texts.refused;
  }

  #save(name: keyof typeof FORMATS): void {
    if (this.outgoing === undefined) return;
    const { ending, mime, write } = FORMATS[name];
    const day = this.outgoing.document.date;
    const file = `gloss${day === null ? '' : `-${day}`}${ending}`;
    if (mime === 'text/csv') saveCsv(file, write(this.outgoing));
    else saveFile(file, `${mime};charset=utf-8`, write(this.outgoing));
    this.note = texts.saved(texts.formats[name][0]);
  }

  #print(): void {
    this.#dialog?.close();
    this.dispatchEvent(new CustomEvent('gloss-print'));
  }
}

customElements.define('gloss-export', GlossExport);
