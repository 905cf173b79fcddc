// <gloss-date>: what the article's relative dates are read against, where that comes from, and a field to change it.
// Fires `gloss-date` with the day set (null: the text's own again), `gloss-date-show` to be led to where it stands.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { strings } from '../strings.ts';
import { longDay, monthYear } from './days.ts';
import { shared } from './shared-css.ts';

const texts = strings.date;

export interface DateSubject {
  readonly iso: string | undefined; // in force; "2025-03-04", or "2025-03" where the text says no more
  readonly given: boolean; // set by the reader
  readonly surface: string | undefined; // the words of the text it was found in
  readonly found: string | undefined; // what the text says, where it is known while another one is set
  readonly read: boolean; // an article was read: what is not known was not found
}

export class GlossDate extends LitElement {
  static override readonly properties = { subject: { attribute: false }, label: { attribute: false } };

  declare subject: DateSubject | undefined;
  declare label: string;
  #own: string | undefined; // the day typed last, until the page has it
  #shown: string | undefined; // the day the field was last set to

  constructor() {
    super();
    this.subject = undefined;
    this.label = texts.label;
  }

  static override readonly styles = [
    shared,
    css`
      :host {
        color: var(--gloss-muted);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.25rem 0.6rem;
      }
      input {
        min-height: 2rem;
        padding: 0.1rem 0.4rem;
        border: 1px solid var(--gloss-rule);
        border-radius: 4px;
        background: var(--gloss-sheet);
        color: var(--gloss-ink);
        font: inherit;
      }
      .words {
        overflow-wrap: anywhere;
      }
      b {
        font-weight: 500;
        color: var(--gloss-ink);
      }
      button {
        padding: 0.1rem 0;
        border: 0;
        background: none;
        color: var(--gloss-link);
        text-align: start;
        text-decoration: underline;
        text-underline-offset: 0.15em;
        overflow-wrap: anywhere;
      }
      @media print {
        button {
          color: inherit;
          text-decoration: none;
        }
        button.back,
        input {
          display: none;
        }
      }
    `,
  ];

  override render(): TemplateResult | typeof nothing {
    const { subject } = this;
    if (subject === undefined) return nothing;
    return html`<div class="line">
      <label for="date">${this.label}</label>
      <input
        id="date"
        type="date"
        min="1000-01-01"
        max="9999-12-31"
        aria-describedby="words"
        @input=${(event: Event) => this.#typed(event.currentTarget as HTMLInputElement)}
        @blur=${(event: Event) => this.#left(event.currentTarget as HTMLInputElement)}
      />
      <span class="words" id="words">${this.#source(subject)}</span>
      ${
        subject.given
          ? html`<button type="button" class="back" @click=${() => this.#reset()}>
              ${subject.found === undefined ? texts.reset : texts.resetTo(wordDay(subject.found))}
            </button>`
          : nothing
      }
    </div>`;
  }

  #source({ iso, given, surface, read }: DateSubject): TemplateResult | string {
    if (iso === undefined) return read ? texts.none : '';
    if (given) return html`<b>${wordDay(iso)}</b>, ${texts.given}`;
    if (surface === undefined) return html`<b>${wordDay(iso)}</b>`;
    return html`<b>${wordDay(iso)}</b>, ${texts.found}
      <button type="button" title=${texts.show} @click=${() => this.dispatchEvent(new CustomEvent('gloss-date-show'))}>
        <bdi>“${surface}”</bdi>
      </button>`;
  }

  // While a year is typed the field holds the years 2, 20 and 202 in turn, and between two digits nothing: a day counts
  // from the year 1000 on, and an emptied field is left as it is until the reader goes. What was typed is never written
  // back into the field, since that would begin the typing anew.
  #typed(input: HTMLInputElement): void {
    if (input.value === '' || input.value < input.min || input.value === this.subject?.iso) return;
    this.#own = input.value;
    this.#set(input.value);
  }

  #left(input: HTMLInputElement): void {
    input.value = fieldValue(this.subject?.iso);
  }

  override updated(): void {
    const input = this.renderRoot.querySelector('input');
    const iso = this.subject?.iso;
    if (input === null || iso === this.#shown) return;
    this.#shown = iso;
    if (this.#own === undefined || iso !== this.#own) input.value = fieldValue(iso);
    this.#own = undefined;
  }

  #reset(): void {
    this.#set(null);
    this.renderRoot.querySelector('input')?.focus(); // the button that was pressed goes
  }

  #set(iso: string | null): void {
    this.dispatchEvent(new CustomEvent('gloss-date', { detail: iso }));
  }
}

const fieldValue = (iso = ''): string => (/^\d{4}-\d\d-\d\d$/.test(iso) ? iso : '');
const wordDay = (iso: string): string => (iso.length > 7 ? longDay(iso) : monthYear(iso));
