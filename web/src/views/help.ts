// <gloss-help>: a modal dialog with the keys, what the marks mean and what they can get wrong. Loaded when it is first asked
// for. The browser keeps the focus inside, closes it on Escape and gives the focus back.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from '../element/shared-css.ts';
import { CATEGORIES } from '../engine/vocabulary.ts';
import { helpStrings as texts } from '../strings/help.ts';
import { strings } from '../strings.ts';
import { dialogCss } from './dialog-css.ts';

export class GlossHelp extends LitElement {
  static override readonly properties = { asOf: { attribute: false } };

  declare asOf: string | undefined; // the date of the knowledge

  constructor() {
    super();
    this.asOf = undefined;
  }

  static override readonly styles = [
    shared,
    dialogCss,
    css`
      :host {
        --dialog-width: 40rem;
      }
      dialog {
        padding: 0;
      }
      .head {
        position: sticky;
        top: 0;
        padding: 0.8rem 1.5rem 0.5rem;
        background: var(--gloss-sheet);
      }
      .body {
        padding: 0 1.5rem 1.25rem;
      }
      h3 {
        margin: 1.2rem 0 0.4rem;
        font: 600 1.1rem/1.2 var(--gloss-serif, serif);
      }
      ol,
      ul {
        list-style: revert;
        margin: 0;
        padding-inline-start: 1.2rem;
      }
      li {
        margin-bottom: 0.35rem;
      }
      dl {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.3rem 1rem;
        margin: 0;
      }
      dt {
        font-weight: 600;
      }
      dd {
        margin: 0;
      }
      @media (max-width: 34rem) {
        dl {
          grid-template-columns: 1fr;
          gap: 0;
        }
        dd {
          margin-bottom: 0.5rem;
        }
      }
      .marks .sample {
        background: var(--tint);
      }
      sup {
        padding-inline-start: 0.1em;
        font-size: 0.7em;
        color: var(--hue);
      }
      .date {
        margin: 1rem 0 0;
        color: var(--gloss-muted);
      }
    `,
  ];

  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.#dialog();
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${texts.title}</h2>
        <button type="button" autofocus @click=${() => this.#dialog()?.close()}>${texts.close}</button>
      </div>
      <div class="body">
        <ol>
          ${texts.how.map((line) => html`<li>${line}</li>`)}
        </ol>
        <h3>${texts.marksTitle}</h3>
        <dl class="marks">
          ${CATEGORIES.map(
            (category) => html`<dt data-category=${category}>
                <span class="sample">${strings.categories[category]}</span
                ><sup aria-hidden="true">${strings.letter[category]}</sup>
              </dt>
              <dd>${texts.marks[category]}</dd>`,
          )}
        </dl>
        <h3>${texts.keysTitle}</h3>
        <dl>
          ${texts.keys.map(
            ([key, does]) => html`<dt>${key}</dt>
              <dd>${does}</dd>`,
          )}
        </dl>
        <h3>${texts.wrongTitle}</h3>
        <ul>
          ${texts.wrong.map((line) => html`<li>${line}</li>`)}
        </ul>
        <p class="date">${texts.asOf(this.asOf)}</p>
      </div>
    </dialog>`;
  }

  #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

if (!customElements.get('gloss-help')) customElements.define('gloss-help', GlossHelp);
