// <gloss-entities>: who and what the article names, most mentioned first within each category. Fires `gloss-entity`
// with the entity's id when a row is chosen, `gloss-point` with the id (or null) while the pointer is over one.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import type { DocumentEntity } from '../engine/document.ts';
import { CATEGORIES, type Category } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';
import { shared } from './shared-css.ts';

export class GlossEntities extends LitElement {
  static override readonly properties = {
    entities: { attribute: false },
    hide: { attribute: false },
    at: { attribute: false },
  };

  declare entities: readonly DocumentEntity[];
  declare hide: ReadonlySet<Category>;
  declare at: number | undefined;

  constructor() {
    super();
    this.entities = [];
    this.hide = new Set();
    this.at = undefined;
  }

  static override readonly styles = [
    shared,
    css`
      h2 {
        margin: 0 0 0.5rem;
        font: 600 1.05rem/1.3 var(--gloss-serif, serif);
      }
      h3 {
        margin: 0.9rem 0 0.15rem;
        font-size: 0.72rem;
        letter-spacing: 0.08em;
        text-transform: uppercase;
        color: var(--hue);
      }
      button {
        display: flex;
        gap: 0.6rem;
        width: 100%;
        padding: 0.22rem 0.4rem;
        margin-inline: -0.4rem;
        border: 0;
        border-radius: 3px;
        background: none;
        text-align: start;
      }
      button:hover {
        background: var(--gloss-hover);
      }
      button[aria-current] {
        background: var(--tint);
      }
      .name {
        flex: 1;
        min-width: 0;
        overflow-wrap: break-word;
        overflow: clip;
      }
      .type,
      .count,
      p {
        color: var(--gloss-muted);
      }
      .type {
        font-size: 0.85em;
      }
      .count {
        font-variant-numeric: tabular-nums;
      }
      p {
        margin: 0;
      }
      @media print {
        :host {
          columns: 3;
        }
        h2 {
          column-span: all;
        }
        li {
          break-inside: avoid;
        }
      }
    `,
  ];

  override render(): TemplateResult {
    const groups = CATEGORIES.filter((category) => !this.hide.has(category)).map((category) => this.#group(category));
    return html`<h2>${strings.entities}</h2>
      ${this.entities.length === 0 ? html`<p>${strings.entitiesNone}</p>` : groups}`;
  }

  #group(category: Category): TemplateResult | typeof nothing {
    const rows = this.entities
      .filter((entity) => entity.category === category && entity.mentions.length > 0)
      .sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id);
    if (rows.length === 0) return nothing;
    return html`<div data-category=${category}>
      <h3>${strings.categories[category]}</h3>
      <ul>
        ${rows.map((entity) => this.#row(entity))}
      </ul>
    </div>`;
  }

  #row(entity: DocumentEntity): TemplateResult {
    const count = entity.mentions.length;
    const say = (name: string, detail: number | null): boolean => this.dispatchEvent(new CustomEvent(name, { detail }));
    return html`<li>
      <button
        type="button"
        aria-current=${entity.id === this.at ? 'true' : nothing}
        @click=${() => say('gloss-entity', entity.id)}
        @pointerenter=${() => say('gloss-point', entity.id)}
        @pointerleave=${() => say('gloss-point', null)}
      >
        <span class="name"
          ><bdi>${entity.name}</bdi>
          ${entity.type === 'role' ? nothing : html`<span class="type">${strings.type[entity.type]}</span>`}
        </span>
        <span class="count">${count}</span>
      </button>
    </li>`;
  }
}
