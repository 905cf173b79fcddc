// <gloss-legend>: the categories with their counts, each a switch. Fires `gloss-toggle` with the category.
import { css, html, LitElement, type TemplateResult } from 'lit';
import { CATEGORIES, type Category } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';
import { shared } from './shared-css.ts';

export class GlossLegend extends LitElement {
  static override readonly properties = { counts: { attribute: false }, hide: { attribute: false } };

  declare counts: Readonly<Partial<Record<Category, number>>>;
  declare hide: ReadonlySet<Category>;

  constructor() {
    super();
    this.counts = {};
    this.hide = new Set();
  }

  static override readonly styles = [
    shared,
    css`
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: 0.35rem;
      }
      button {
        display: inline-flex;
        align-items: baseline;
        gap: 0.45em;
        min-height: 2rem;
        padding: 0.25rem 0.6rem;
        font-size: 0.85rem;
        border: 1px solid var(--gloss-rule);
        border-radius: 999px;
        background: var(--tint);
        white-space: nowrap;
      }
      button:hover {
        border-color: var(--hue);
      }
      .letter {
        font-size: 0.75em;
        font-weight: 700;
        color: var(--hue);
      }
      .count {
        font-variant-numeric: tabular-nums;
        color: var(--gloss-muted);
      }
      button[aria-pressed='false'] {
        background: none;
        border-style: dashed;
        color: var(--gloss-muted);
      }
      button[aria-pressed='false'] .sample {
        text-decoration: line-through;
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-width: 2px;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${strings.legend}>
      ${CATEGORIES.map((category) => this.#chip(category))}
    </div>`;
  }

  #chip(category: Category): TemplateResult {
    return html`<button
      type="button"
      data-category=${category}
      aria-pressed=${this.hide.has(category) ? 'false' : 'true'}
      title=${strings.legendHint}
      @click=${() => this.dispatchEvent(new CustomEvent('gloss-toggle', { detail: category }))}
    >
      <span class="letter" aria-hidden="true">${strings.letter[category]}</span>
      <span class="sample">${strings.categories[category]}</span>
      <span class="count">${this.counts[category] ?? 0}</span>
    </button>`;
  }
}
