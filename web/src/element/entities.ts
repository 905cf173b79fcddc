// <gloss-entities>: who and what the article names. Searched, sorted, one keyboard stop: arrow up and down walk the rows,
// left and right step through a row's mentions in the text, Enter goes there. Fires `gloss-entity` with the entity's id
// when a row is chosen, `gloss-mention` with a mention to show, `gloss-point` with the id (or null) while the pointer is
// over a row. What is put into the element stands in the row of the entity one is at.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Filter } from '../dom/filter.ts';
import type { DocumentEntity } from '../engine/document.ts';
import { CATEGORIES, type Category } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import { brief } from './brief.ts';
import { countryName } from './country.ts';
import { entitiesCss } from './entities-css.ts';
import { type EntityOrder, isEntityOrder, listed, ORDERS, otherNames, step } from './entity-list.ts';
import { shared } from './shared-css.ts';

const texts = strings.entities;

export interface MentionShown {
  readonly id: number; // of the mark
  readonly said: string;
}

export class GlossEntities extends LitElement {
  static override readonly properties = {
    entities: { attribute: false },
    marks: { attribute: false },
    filter: { attribute: false },
    at: { attribute: false },
    query: { state: true },
    order: { state: true },
  };
  static override readonly styles = [shared, entitiesCss];

  declare entities: readonly DocumentEntity[];
  declare marks: readonly Mark[];
  declare filter: Filter;
  declare at: Mark | undefined; // the mention the reader is at
  declare private query: string;
  declare private order: EntityOrder;
  #stop: number | undefined; // the entity whose row Tab reaches

  constructor() {
    super();
    this.entities = [];
    this.marks = [];
    this.filter = Filter.all;
    this.at = undefined;
    this.query = '';
    this.order = 'mentions';
  }

  override render(): TemplateResult {
    if (this.entities.length === 0) return html`<h2>${texts.title}</h2><p>${texts.none}</p>`;
    const all = listed(this.entities, { query: this.query, order: this.order, filter: this.filter });
    const rows = CATEGORIES.flatMap((category) => all.filter((row) => row.category === category));
    const stop = rows.find(({ id }) => id === this.#stop) ?? rows.find(({ id }) => id === this.at?.entity) ?? rows[0];
    return html`<h2>${texts.title}</h2>
      <div class="bar">
        <input
          type="search"
          aria-label=${texts.search}
          placeholder=${texts.search}
          spellcheck="false"
          .value=${this.query}
          @input=${(event: Event) => {
            this.query = (event.currentTarget as HTMLInputElement).value;
          }}
        />
        <select
          aria-label=${texts.sort}
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement;
            if (isEntityOrder(value)) this.order = value;
          }}
        >
          ${ORDERS.map(
            (order) => html`<option value=${order} ?selected=${order === this.order}>${texts.order[order]}</option>`,
          )}
        </select>
      </div>
      ${rows.length === 0 ? html`<p>${texts.noneFound}</p>` : nothing}
      <p id="help" class="visually-hidden">${texts.help}</p>
      <div @keydown=${(event: KeyboardEvent) => this.#key(event)}>
        ${CATEGORIES.map((category) =>
          this.#group(
            category,
            rows.filter((row) => row.category === category),
            stop?.id,
          ),
        )}
      </div>`;
  }

  #group(
    category: Category,
    rows: readonly DocumentEntity[],
    stop: number | undefined,
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<div data-category=${category}>
      <h3 id="group-${category}">${strings.categories[category]}</h3>
      <ul aria-labelledby="group-${category}">
        ${rows.map((entity) => this.#row(entity, entity.id === stop))}
      </ul>
    </div>`;
  }

  #row(entity: DocumentEntity, isStop: boolean): TemplateResult {
    const here = entity.id === this.at?.entity;
    const count = entity.mentions.length;
    const place = here ? entity.mentions.indexOf(this.at?.id ?? -1) + 1 : 0;
    const others = otherNames(entity);
    return html`<li
      aria-current=${here ? 'true' : nothing}
      @pointerenter=${() => this.#emit('gloss-point', entity.id)}
      @pointerleave=${() => this.#emit('gloss-point', null)}
    >
      <button
        type="button"
        class="row"
        data-entity=${entity.id}
        tabindex=${isStop ? 0 : -1}
        aria-describedby="help"
        aria-current=${here ? 'true' : nothing}
        @focus=${() => {
          this.#stop = entity.id;
        }}
        @click=${() => this.#emit('gloss-entity', entity.id)}
      >
        <span class="name"
          ><bdi>${brief(entity.name)}</bdi> <span class="type">${kindOf(entity)}</span>
          ${others.length === 0 ? nothing : html`<span class="aliases"><bdi>${brief(others.join(', '))}</bdi></span>`}
        </span>
        <span class="count">${place > 0 && count > 1 ? texts.of(place, count) : count}</span>
      </button>
      ${
        here && count > 1
          ? html`<span class="steps">
              ${this.#stepButton(entity, -1, '‹', texts.previous)} ${this.#stepButton(entity, 1, '›', texts.next)}
            </span>`
          : nothing
      }${here ? html`<slot name="correct"></slot>` : nothing}
    </li>`;
  }

  // For the pointer; the keyboard has its arrows.
  #stepButton(entity: DocumentEntity, by: 1 | -1, sign: string, title: string): TemplateResult {
    return html`<button
      type="button"
      tabindex="-1"
      title=${title}
      aria-label=${title}
      @click=${() => this.#step(entity, by)}
    >
      ${sign}
    </button>`;
  }

  #step(entity: DocumentEntity, by: 1 | -1): void {
    const id = step(entity, this.marks, this.filter, this.at?.id, by);
    if (id === undefined) return;
    const said = texts.mention(entity.name, entity.mentions.indexOf(id) + 1, entity.mentions.length);
    this.#emit('gloss-mention', { id, said } satisfies MentionShown);
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      const row = rows[Math.max(0, Math.min(to, rows.length - 1))];
      for (const each of rows) each.tabIndex = each === row ? 0 : -1;
      row?.focus();
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      const entity = this.entities[Number(rows[at]?.dataset.entity)];
      if (entity !== undefined) this.#step(entity, event.key === 'ArrowRight' ? 1 : -1);
    } else {
      return;
    }
    event.preventDefault();
  }

  #emit(name: string, detail: number | null | MentionShown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function kindOf({ type, country }: DocumentEntity): string {
  if (type === 'role') return '';
  const kind = strings.type[type];
  return country === undefined || type === 'country' ? kind : texts.kindIn(kind, countryName(country, 'short'));
}
