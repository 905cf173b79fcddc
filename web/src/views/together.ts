// <gloss-together>: who appears with whom, in a sentence or a paragraph. The table is the reading for everybody; the arcs beside
// it show the same to the eye. Fires `gloss-jump` with the id of a mark and `gloss-said`.
import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { brief } from '../element/brief.ts';
import { shared } from '../element/shared-css.ts';
import type { DocumentEntity } from '../engine/document.ts';
import { viewStrings } from '../strings/views.ts';
import { moreLine } from './more.ts';
import { isNews, type Reading } from './reading.ts';
import { sentenceAt, wording } from './sentences.ts';
import { togetherCss } from './together-css.ts';
import {
  type Arc,
  arcsOf,
  arranged,
  CASTS,
  type Cast,
  type ORDERS,
  type Pair,
  type PairOrder,
  type Place,
  pairsOf,
  UNITS,
  type Unit,
} from './together-rows.ts';
import { viewCss } from './view-css.ts';

const texts = viewStrings.together;
const STEP = 100; // rows drawn at once
const MOST = 20; // sentences of one pair
const ROW = 26; // of the picture, px
const WIDE = 110; // room for its arcs

export class GlossTogether extends LitElement {
  static override readonly properties = {
    reading: { attribute: false },
    unit: { state: true },
    cast: { state: true },
    order: { state: true },
    down: { state: true },
    entity: { state: true },
    opened: { state: true },
    limit: { state: true },
  };
  static override readonly styles = [shared, viewCss, togetherCss];

  declare reading: Reading | undefined;
  declare private unit: Unit;
  declare private cast: Cast;
  declare private order: PairOrder;
  declare private down: boolean;
  declare private entity: string | undefined; // the name whose company is shown
  declare private opened: ReadonlySet<string>; // pairs with all their sentences shown
  declare private limit: number;
  #pairs: readonly Pair[] = [];
  #read: Reading | undefined; // what #pairs was made from

  constructor() {
    super();
    this.reading = undefined;
    this.unit = 'sentence';
    this.cast = 'actors';
    this.order = 'count';
    this.down = true;
    this.entity = undefined;
    this.opened = new Set();
    this.limit = STEP;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const { reading } = this;
    const news = isNews(reading, this.#read);
    if (!news && !changed.has('unit') && !changed.has('cast')) return;
    if (news) this.#read = reading;
    if (reading?.text !== this.#read?.text) this.limit = STEP;
    const { text = '', marks, document } = this.#read ?? {};
    this.#pairs = document === undefined ? [] : pairsOf(text, marks?.marks ?? [], document, this.unit, this.cast);
  }

  override render(): TemplateResult {
    if (this.#read?.document === undefined) return html`<p class="none">${texts.waiting}</p>`;
    const people = new Map<number, DocumentEntity>();
    for (const { one, other } of this.#pairs) people.set(one.id, one).set(other.id, other);
    const chosen = [...people.values()].find(({ name }) => name === this.entity);
    const rows = arranged(this.#pairs, this.order, this.down, chosen?.id);
    return html`
      <div class="bar">
        ${this.#choice(texts.unit, UNITS, texts.units, this.unit, (unit) => {
          this.unit = unit;
        })}
        ${this.#choice(texts.cast, CASTS, texts.casts, this.cast, (cast) => {
          this.cast = cast;
        })}
        ${people.size < 3 ? nothing : this.#who([...people.values()], chosen)}
      </div>
      <p class="note">${texts.note}</p>
      ${
        rows.length === 0
          ? html`<p class="none">${texts.none}</p>`
          : html`<div class="parts">
              <div class="frame">${this.#table(rows)}</div>
              ${picture(arcsOf(rows), (entity) => this.#hue(entity))}
            </div>`
      }
    `;
  }

  #choice<T extends string>(
    label: string,
    all: readonly T[],
    names: Readonly<Record<T, string>>,
    now: T,
    choose: (one: T) => void,
  ): TemplateResult {
    const press = async (one: T): Promise<void> => {
      choose(one);
      await this.updateComplete;
      this.#emit('gloss-said', texts.chosen(names[one], this.#pairs.length));
    };
    return html`<div class="group" role="group" aria-label=${label}>
      ${all.map(
        (one) =>
          html`<button
            type="button"
            class="action"
            aria-pressed=${one === now ? 'true' : 'false'}
            @click=${() => void press(one)}
          >
            ${names[one]}
          </button>`,
      )}
    </div>`;
  }

  #who(people: DocumentEntity[], chosen: DocumentEntity | undefined): TemplateResult {
    people.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const choose = async (event: Event): Promise<void> => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.entity = people.find(({ id }) => String(id) === value)?.name;
      await this.updateComplete;
      this.#emit(
        'gloss-said',
        texts.chosen(this.entity ?? texts.everybody, this.renderRoot.querySelectorAll('tbody tr').length),
      );
    };
    return html`<div class="company">
      <label for="company">${texts.company}</label>
      <select id="company" @change=${(event: Event) => void choose(event)}>
        <option value="">${texts.everybody}</option>
        ${people.map((each) => html`<option value=${each.id} .selected=${each === chosen}>${brief(each.name)}</option>`)}
      </select>
    </div>`;
  }

  #table(rows: readonly Pair[]): TemplateResult {
    return html`<table aria-label=${texts.label}>
        <thead>
          <tr>
            ${(['one', 'other', 'count', 'text'] satisfies PairOrder[]).map((order) => this.#column(order))}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, this.limit).map((pair) => this.#row(pair))}
        </tbody>
      </table>
      ${moreLine(texts, { limit: this.limit, all: rows.length, step: STEP }, () => this.#more())}`;
  }

  #column(order: (typeof ORDERS)[number]): TemplateResult {
    const sorted = this.order === order;
    const direction = this.down ? 'descending' : 'ascending';
    const sort = (): void => {
      this.down = sorted ? !this.down : order === 'count';
      this.order = order;
      this.#emit(
        'gloss-said',
        texts.sorted(texts.column[order], texts.direction[this.down ? 'descending' : 'ascending']),
      );
    };
    return html`<th scope="col" class=${order === 'count' ? 'number' : ''} aria-sort=${sorted ? direction : nothing}>
      <button type="button" class="sort" @click=${sort}>
        ${texts.column[order]}${sorted ? html`<span aria-hidden="true"> ${this.down ? '▾' : '▴'}</span>` : nothing}
      </button>
    </th>`;
  }

  #row(pair: Pair): TemplateResult {
    const { one, other, places } = pair;
    const key = `${one.name}\n${other.name}`;
    const open = this.opened.has(key);
    const shown = places.slice(0, open ? MOST : 1);
    const name = (entity: DocumentEntity): TemplateResult =>
      html`<bdi class="name" data-category=${this.#hue(entity)}>${brief(entity.name)}</bdi>`;
    const toggle = (): void => {
      const opened = new Set(this.opened);
      if (!opened.delete(key)) opened.add(key);
      this.opened = opened;
    };
    return html`<tr>
      <th scope="row">${name(one)}</th>
      <td>${name(other)}</td>
      <td class="number">${places.length.toLocaleString('en')}</td>
      <td>
        <ul>
          ${shown.map((place) => this.#place(place))}
        </ul>
        ${
          places.length < 2
            ? nothing
            : html`<button type="button" class="action rest" aria-expanded=${open ? 'true' : 'false'} @click=${toggle}>
                ${open ? texts.fewer : texts.rest(Math.min(places.length, MOST) - 1)}
              </button>`
        }
      </td>
    </tr>`;
  }

  // A country may be a place elsewhere in the text: among the actors it acts.
  #hue({ category }: DocumentEntity): DocumentEntity['category'] {
    return this.cast === 'actors' ? 'actor' : category;
  }

  #place({ first, second }: Place): TemplateResult {
    const { text = '' } = this.#read ?? {};
    const { before, surface, after } = sentenceAt(text, first.start, first.end);
    const next = sentenceAt(text, second.start, second.end);
    const apart = wording(next) !== wording({ before, surface, after });
    return html`<li>
      <button type="button" class="to" data-category=${first.category} title=${texts.show} @click=${() => this.#emit('gloss-jump', first.id)}>
        <bdi>${surface}</bdi>
      </button>
      <p class="sentence" dir="auto">
        ${before}<b>${surface}</b>${apart ? after : bold(after, text.slice(second.start, second.end))}${
          apart ? html` … ${next.before}<b>${next.surface}</b>${next.after}` : nothing
        }
      </p>
    </li>`;
  }

  // The keyboard goes on at the first of the new rows.
  #more(): void {
    const next = this.limit;
    this.limit += STEP;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelectorAll('tbody tr')[next]?.querySelector<HTMLElement>('.to')?.focus(),
    );
  }

  #emit(name: string, detail: number | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function bold(words: string, name: string): TemplateResult {
  const at = words.indexOf(name);
  if (at < 0) return html`${words}`;
  return html`${words.slice(0, at)}<b>${name}</b>${words.slice(at + name.length)}`;
}

// Sizes are attributes of the drawing, not styles: the page's policy allows none in the markup.
function picture(
  { who, arcs }: { who: readonly DocumentEntity[]; arcs: readonly Arc[] },
  hue: (entity: DocumentEntity) => string,
): TemplateResult | typeof nothing {
  if (who.length < 3) return nothing;
  const middle = (row: number): number => row * ROW + ROW / 2;
  const curve = ({ from, to }: Arc): string => {
    const [top, bottom] = [middle(from), middle(to)];
    const reach = Math.min(WIDE - 8, ((to - from) / who.length) * WIDE * 1.3 + 10);
    return `M${WIDE} ${top}C${WIDE - reach * 1.33} ${top} ${WIDE - reach * 1.33} ${bottom} ${WIDE} ${bottom}`;
  };
  return html`<div class="picture" aria-hidden="true">
    <svg height=${who.length * ROW}>
      ${arcs.map(
        (arc) =>
          svg`<path class="arc" d=${curve(arc)} stroke-width=${Math.min(0.8 + arc.count * 0.7, 6)} stroke-opacity="0.6"></path>`,
      )}
      ${who.map(
        (entity, row) =>
          svg`<g data-category=${hue(entity)}><circle class="dot" cx=${WIDE} cy=${middle(row)} r="4"></circle><text x=${WIDE + 10} y=${middle(row) + 4}>${short(entity.name)}</text></g>`,
      )}
    </svg>
  </div>`;
}

const short = (name: string): string => (name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name);

if (!customElements.get('gloss-together')) customElements.define('gloss-together', GlossTogether);
