// <gloss-help>: a modal dialog with the keys, what the marks mean and what they can get wrong. Loaded when it is first asked
// for. The browser keeps the focus inside, closes it on Escape and gives the focus back.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { shared } from '../element/shared-css.ts';
import { helpStrings as texts } from '../strings/help.ts';

export class GlossHelp extends LitElement {
  static override readonly properties = { asOf: { attribute: false } };

  declare asOf: string | undefined; // the date of the knowledge

  constructor() {
    super();
    this.asOf = undefined;
  }

  static override readonly styles = [
    shared,
    css`
      dialog {
        width: min(40rem, calc(100vw - 2rem));
        max-height: calc(100vh - 2rem);
        padding: 0;
        border: 1px solid var(--gloss-rule);
        border-radius: 4px;
        background: var(--gloss-card);
        color: var(--gloss-ink);
        box-shadow: var(--gloss-shadow);
        overscroll-behavior: contain;
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 45%);
      }
      .head {
        position: sticky;
        top: 0;
        display: flex;
        align-items: center;
        justify-content: space-between;
        padding: 0.8rem 1.25rem 0.5rem;
        background: var(--gloss-card);
      }
      .body {
        padding: 0 1.25rem 1.25rem;
        overflow-wrap: break-word;
      }
      h2,
      h3 {
        margin: 0;
        font: 600 1.4rem/1.2 var(--gloss-serif, serif);
      }
      h3 {
        margin: 1.2rem 0 0.4rem;
        font-size: 1.1rem;
      }
      .head button {
        min-height: 2.1rem;
        padding: 0.3rem 0.75rem;
        border: 1px solid var(--gloss-rule);
        border-radius: 4px;
        background: var(--gloss-sheet);
      }
      .head button:hover {
        background: var(--gloss-hover);
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
