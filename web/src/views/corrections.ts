// <gloss-corrections>: the dialog that lists the corrections of the article. Loaded when it is first opened. Fires
// `gloss-remove` with the id of one and `gloss-undo`.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Change, Correction } from '../corrections/model.ts';
import { shared } from '../element/shared-css.ts';
import { correctionStrings as texts } from '../strings/corrections.ts';
import { strings } from '../strings.ts';
import { correctionsCss } from './corrections-css.ts';
import { dialogCss } from './dialog-css.ts';

export interface Listed {
  readonly corrections: readonly Correction[];
  readonly places: (id: string) => number;
  readonly canUndo: boolean;
  readonly trouble: boolean;
}

export class GlossCorrections extends LitElement {
  static override readonly properties = { listed: { attribute: false }, note: { state: true } };
  static override readonly styles = [shared, dialogCss, correctionsCss];

  declare listed: Listed | undefined;
  declare private note: string;

  constructor() {
    super();
    this.listed = undefined;
    this.note = '';
  }

  async open(): Promise<void> {
    this.note = '';
    await this.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  override render(): TemplateResult {
    const { corrections = [], canUndo = false, trouble = false } = this.listed ?? {};
    return html`<dialog
      aria-labelledby="title"
      aria-describedby="explain"
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
    >
      <div class="head">
        <h2 id="title">${texts.listTitle}</h2>
        <button type="button" class="close" @click=${() => this.#dialog?.close()}>${texts.close}</button>
      </div>
      <p id="explain">${texts.listExplain}</p>
      ${trouble ? html`<p>${texts.trouble}</p>` : nothing}
      ${
        corrections.length === 0
          ? html`<p>${texts.none}</p>`
          : html`<ul>
              ${corrections.map((each) => this.#row(each))}
            </ul>`
      }
      ${
        canUndo
          ? html`<div class="buttons">
              <button type="button" @click=${() => this.#undo()}>${texts.undo}</button>
            </div>`
          : nothing
      }
      <p class="note" role="status">${this.note}</p>
    </dialog>`;
  }

  #row({ id, quote, scope, change }: Correction): TemplateResult {
    const places = this.listed?.places(id) ?? 0;
    return html`<li>
      <div><b dir="auto">${quote.exact}</b><span>${texts.row(wordChange(change), scope === 'everywhere', places)}</span></div>
      <button type="button" aria-label=${texts.removeOf(quote.exact)} @click=${() => this.#remove(id, quote.exact)}>
        ${texts.remove}
      </button>
    </li>`;
  }

  #remove(id: string, words: string): void {
    this.#focusClose(); // the button goes with its row
    this.note = texts.removed(words);
    this.dispatchEvent(new CustomEvent('gloss-remove', { detail: id }));
  }

  #undo(): void {
    this.#focusClose();
    this.note = texts.undone;
    this.dispatchEvent(new CustomEvent('gloss-undo'));
  }

  #focusClose(): void {
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus();
  }
}

function wordChange(change: Change): string {
  if (change.does === 'reject') return texts.does.reject;
  if (change.does === 'merge') return texts.does.merge(change.with.exact);
  if (change.does === 'split') return texts.does.split(change.to?.exact);
  return texts.does[change.does](kindOf(change));
}

function kindOf({
  category,
  type,
}: {
  category: keyof typeof strings.category;
  type: keyof typeof strings.type;
}): string {
  const [what, kind] = [strings.category[category], strings.type[type]];
  return what.toLowerCase() === kind ? kind : `${what.toLowerCase()}, ${kind}`;
}

if (!customElements.get('gloss-corrections')) customElements.define('gloss-corrections', GlossCorrections);
