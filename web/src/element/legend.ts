// <gloss-legend>: the categories with their counts, each a switch; their types behind one more button.
// Fires `gloss-filter` with the new filter and words for the live region.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { Filter } from '../dom/filter.ts';
import { CATEGORIES, type Category, TYPES, type Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import { shared } from './shared-css.ts';

const texts = strings.legend;

export interface FilterChange {
  readonly filter: Filter;
  readonly said: string;
}

export class GlossLegend extends LitElement {
  static override readonly properties = {
    marks: { attribute: false },
    filter: { attribute: false },
    open: { state: true },
  };

  declare marks: readonly Mark[];
  declare filter: Filter;
  declare private open: boolean; // the types are shown
  #counts = new Map<Category, Map<Type, number>>();

  constructor() {
    super();
    this.marks = [];
    this.filter = Filter.all;
    this.open = false;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('marks')) return;
    this.#counts = new Map(CATEGORIES.map((category) => [category, new Map<Type, number>()]));
    for (const { category, type } of this.marks) {
      const types = this.#counts.get(category);
      types?.set(type, (types.get(type) ?? 0) + 1);
    }
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
        padding: 0.25rem 0.5rem;
        font-size: 0.85rem;
        border: 1px solid var(--gloss-rule);
        border-radius: 999px;
        background: var(--tint);
        white-space: nowrap;
      }
      button:hover {
        border-color: var(--hue);
      }
      .more {
        background: none;
      }
      .more:hover {
        background: var(--gloss-hover);
      }
      .types:not([hidden]) {
        display: grid;
        grid-template-columns: max-content 1fr;
        gap: 0.4rem 0.9rem;
        max-height: 40vh;
        overflow-y: auto;
        margin-top: 0.5rem;
        padding: 0.6rem 0.7rem;
        border: 1px solid var(--gloss-rule);
        border-radius: 3px;
        background: var(--gloss-sheet);
      }
      .of {
        padding-top: 0.25rem;
        font-size: 0.8rem;
        font-weight: 600;
        color: var(--hue);
      }
      .types button {
        min-height: 1.75rem;
        padding: 0.1rem 0.5rem;
        font-size: 0.8rem;
      }
      .types p {
        grid-column: 1 / -1;
        margin: 0;
        color: var(--gloss-muted);
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
      button[aria-pressed='mixed'] {
        border-style: dashed;
        border-color: var(--hue);
      }
      [data-category][aria-pressed='false'],
      [data-category] button[aria-pressed='false'] {
        background: none;
        border-style: dashed;
        color: var(--gloss-muted);
      }
      button[aria-pressed='false'] .sample {
        text-decoration: line-through;
      }
      @media (max-width: 39.99rem) {
        .types:not([hidden]) {
          grid-template-columns: 1fr;
          gap: 0.2rem;
        }
      }
      @media print {
        .more,
        .types:not([hidden]) {
          display: none;
        }
      }
      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-width: 2px;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<div class="chips" role="group" aria-label=${texts.label}>
        ${CATEGORIES.map((category) => this.#chip(category))}
        <button
          type="button"
          class="more"
          title=${texts.typesHint}
          aria-expanded=${this.open ? 'true' : 'false'}
          aria-controls="types"
          @click=${() => {
            this.open = !this.open;
          }}
        >
          ${texts.types} <span aria-hidden="true">${this.open ? '▴' : '▾'}</span>
        </button>
      </div>
      <div id="types" class="types" ?hidden=${!this.open}>${this.open ? this.#types() : nothing}</div>`;
  }

  #chip(category: Category): TemplateResult {
    const state = this.filter.state(category);
    const count = [...(this.#counts.get(category)?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    return html`<button
      type="button"
      data-category=${category}
      aria-pressed=${{ on: 'true', some: 'mixed', off: 'false' }[state]}
      title=${texts.hint}
      @click=${() => {
        const filter = this.filter.toggle(category);
        this.#change(filter, strings.categories[category], filter.state(category) === 'on');
      }}
    >
      <span class="letter" aria-hidden="true">${strings.letter[category]}</span>
      <span class="sample">${strings.categories[category]}</span>
      <span class="count">${count}</span>
    </button>`;
  }

  // The types that the article has, in the order of the vocabulary.
  #types(): TemplateResult | TemplateResult[] {
    if (this.marks.length === 0) return html`<p>${texts.none}</p>`;
    return CATEGORIES.flatMap((category) => {
      const counts = this.#counts.get(category);
      const types = TYPES.filter((type) => counts?.has(type));
      if (types.length === 0) return [];
      return html`<span class="of" data-category=${category} id="of-${category}">${strings.categories[category]}</span>
        <div class="chips" role="group" aria-labelledby="of-${category}" data-category=${category}>
          ${types.map((type) => this.#typeChip(category, type, types, counts?.get(type) ?? 0))}
        </div>`;
    });
  }

  #typeChip(category: Category, type: Type, types: readonly Type[], count: number): TemplateResult {
    return html`<button
      type="button"
      aria-pressed=${this.filter.shows({ category, type }) ? 'true' : 'false'}
      title=${texts.hint}
      @click=${() => {
        const filter = this.filter.toggleType(category, type, types);
        this.#change(
          filter,
          `${strings.categories[category]}, ${strings.type[type]}`,
          filter.shows({ category, type }),
        );
      }}
    >
      <span class="sample">${strings.type[type]}</span> <span class="count">${count}</span>
    </button>`;
  }

  #change(filter: Filter, what: string, shown: boolean): void {
    const said = shown ? strings.status.shown(what) : strings.status.hidden(what);
    const detail: FilterChange = { filter, said };
    this.dispatchEvent(new CustomEvent('gloss-filter', { detail }));
  }
}
