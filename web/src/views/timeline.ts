// <gloss-timeline>: the dates of the article in the order of time. The list is the reading for everybody; the lane of
// each row, on one axis, is for the eye. Fires `gloss-jump` with the id of a mark and `gloss-said`.
import { css, html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { dayMonth, longDay, monthYear } from '../element/days.ts';
import { shared } from '../element/shared-css.ts';
import { viewStrings } from '../strings/views.ts';
import { moreLine } from './more.ts';
import { isNews, type Reading } from './reading.ts';
import { sentenceAt } from './sentences.ts';
import {
  around,
  barOf,
  type Moment,
  type Stretch,
  type Tick,
  type Timeline,
  ticks,
  timelineOf,
  wholeOf,
  type Zoom,
  zooms,
} from './timeline-rows.ts';
import { viewCss } from './view-css.ts';

const texts = viewStrings.timeline;
const STEP = 200; // rows drawn at once
const EMPTY: Timeline = { dated: [], undated: [], article: undefined };

const timelineCss = css`
  .sheet {
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .axis,
  .row {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: 0.2rem 1.2rem;
    padding-inline: 1rem;
  }
  .row {
    border-top: 1px solid var(--gloss-rule);
  }
  .row:hover {
    background: var(--gloss-hover);
  }
  .row > div {
    padding-block: 0.55rem;
  }
  .now {
    padding: 0.35rem 1rem;
    border-top: 2px solid var(--gloss-ink);
    font-weight: 600;
  }
  .now + .row {
    border-top: 0;
  }
  .when {
    margin-inline-start: 0.6rem;
  }
  .told {
    color: var(--gloss-muted);
  }
  .sentence {
    margin: 0.15rem 0 0;
  }
  .axis > svg,
  .row > svg {
    display: block;
    width: 100%;
    height: 2rem;
    overflow: visible;
  }
  .row > svg {
    height: 100%;
    min-height: 2.2rem;
    contain: size; /* as high as the words beside it, no higher */
  }
  text {
    font: 0.78rem var(--gloss-sans, sans-serif);
    fill: var(--gloss-muted);
  }
  .tick {
    stroke: var(--gloss-rule);
  }
  .today {
    stroke: var(--gloss-ink);
    stroke-dasharray: 3 3;
  }
  .mark {
    fill: var(--gloss-figure);
    stroke: none;
  }
  .apart li {
    padding: 0.4rem 0;
    border-top: 1px solid var(--gloss-rule);
  }
  @media (max-width: 47.99rem) {
    .axis,
    .row {
      grid-template-columns: minmax(0, 1fr);
    }
    .row > svg {
      height: 1.6rem;
      min-height: 0;
      margin-top: 0.4rem;
    }
    .row > div {
      padding-top: 0;
    }
  }
  @media (forced-colors: active) {
    text,
    .mark {
      fill: CanvasText;
    }
    .tick {
      stroke: GrayText;
    }
    .today {
      stroke: CanvasText;
    }
  }
`;

export class GlossTimeline extends LitElement {
  static override readonly properties = {
    reading: { attribute: false },
    zoom: { state: true },
    limit: { state: true },
  };
  static override readonly styles = [shared, viewCss, timelineCss];

  declare reading: Reading | undefined;
  declare private zoom: Zoom | undefined; // undefined: all of it
  declare private limit: number;
  #timeline: Timeline = EMPTY;
  #read: Reading | undefined; // what #timeline was made from

  constructor() {
    super();
    this.reading = undefined;
    this.zoom = undefined;
    this.limit = STEP;
  }

  override willUpdate(): void {
    const { reading } = this;
    if (!isNews(reading, this.#read)) return;
    if (reading?.text !== this.#read?.text) this.limit = STEP;
    this.#read = reading;
    const { text = '', marks, document } = reading ?? {};
    this.#timeline = document === undefined ? EMPTY : timelineOf(text, marks?.marks ?? [], document);
    if (this.zoom !== undefined && !zooms(this.#timeline).includes(this.zoom)) this.zoom = undefined;
  }

  override render(): TemplateResult {
    const { dated, undated } = this.#timeline;
    if (dated.length + undated.length === 0) {
      return html`<p class="none">${this.#read?.document === undefined ? texts.waiting : texts.none}</p>`;
    }
    return html`${dated.length === 0 ? nothing : this.#dated()} ${undated.length === 0 ? nothing : this.#undated()}`;
  }

  #dated(): TemplateResult {
    const { dated, article } = this.#timeline;
    const stretch =
      (this.zoom === undefined ? undefined : around(this.#timeline, this.zoom)) ?? wholeOf(this.#timeline);
    const marks = ticks(stretch, 5);
    const offered = zooms(this.#timeline);
    const shown = dated.slice(0, this.limit);
    const now = shown.findIndex(({ from, to }) => article !== undefined && (from ?? to ?? 0) > article);
    return html`
      <div class="bar">
        <p class="note">${texts.note}</p>
        ${
          offered.length === 0
            ? nothing
            : html`<div class="group" role="group" aria-label=${texts.zoom}>
                ${[undefined, ...offered].map((zoom) => this.#zoomButton(zoom))}
              </div>`
        }
      </div>
      <div class="sheet">
        <div class="axis" aria-hidden="true">${axis(marks)}<span></span></div>
        <ol aria-label=${texts.label}>
          ${shown.map(
            (moment, at) =>
              html`${at === now ? this.#now() : nothing}
                <li class="row">${lane(moment, stretch, marks, article)} ${this.#words(moment)}</li>`,
          )}
          ${now < 0 && this.limit >= dated.length && article !== undefined ? this.#now() : nothing}
        </ol>
      </div>
      ${moreLine(texts, { limit: this.limit, all: dated.length, step: STEP }, () => this.#more())}
    `;
  }

  #undated(): TemplateResult {
    return html`<section class="apart" aria-labelledby="apart">
      <h2 id="apart">${texts.apart}</h2>
      <ul>
        ${this.#timeline.undated.slice(0, this.limit).map((moment) => html`<li>${this.#words(moment)}</li>`)}
      </ul>
    </section>`;
  }

  #now(): TemplateResult {
    return html`<li class="now">${texts.article(longDay(this.#read?.document?.date ?? ''))}</li>`;
  }

  #words({ id, start, end, words, inferred }: Moment): TemplateResult {
    const { before, surface, after } = sentenceAt(this.#read?.text ?? '', start, end);
    return html`<div>
      <button type="button" class="to" title=${texts.show} @click=${() => this.#emit('gloss-jump', id)}>
        <bdi>${surface}</bdi>
      </button>
      <span class="when">${words}</span>${inferred === '' ? nothing : html`<span class="told">, ${inferred}</span>`}
      <p class="sentence" dir="auto">${before}<b>${surface}</b>${after}</p>
    </div>`;
  }

  #zoomButton(zoom: Zoom | undefined): TemplateResult {
    const name = texts.zooms[zoom ?? 'all'];
    const choose = (): void => {
      this.zoom = zoom;
      this.#emit('gloss-said', texts.zoomed(name));
    };
    const pressed = this.zoom === zoom ? 'true' : 'false';
    return html`<button type="button" class="action" aria-pressed=${pressed} @click=${choose}>${name}</button>`;
  }

  // The keyboard goes on at the first of the new rows.
  #more(): void {
    const next = this.limit;
    this.limit += STEP;
    void this.updateComplete.then(() => this.renderRoot.querySelectorAll<HTMLElement>('.row .to')[next]?.focus());
  }

  #emit(name: string, detail: number | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function axis(marks: readonly Tick[]): TemplateResult {
  return html`<svg>
    ${marks.map(
      ({ at, iso, unit }) =>
        svg`<text x=${`${at}%`} y="1.4rem" text-anchor=${at < 8 ? 'start' : at > 92 ? 'end' : 'middle'}>${label(iso, unit)}</text>`,
    )}
  </svg>`;
}

function label(iso: string, unit: Tick['unit']): string {
  if (unit === 'year') return String(Number(iso.slice(0, 4)));
  return unit === 'month'
    ? monthYear(iso).replace(/^(\p{L}{3})\p{L}*/u, '$1')
    : dayMonth(iso).replace(/(\p{L}{3})\p{L}*/u, '$1');
}

// Percents are attributes of the drawing, not styles: the page's policy allows none in the markup.
function lane(moment: Moment, stretch: Stretch, marks: readonly Tick[], article: number | undefined): TemplateResult {
  const today = article === undefined ? -1 : ((article - stretch.from) / (stretch.to - stretch.from)) * 100;
  const upright = (at: number, name: string): SVGTemplateResult =>
    svg`<line class=${name} x1=${`${at}%`} x2=${`${at}%`} y1="0" y2="100%"></line>`;
  return html`<svg aria-hidden="true">
    ${marks.map(({ at }) => upright(at, 'tick'))} ${today < 0 || today > 100 ? nothing : upright(today, 'today')}
    ${shape(moment, stretch)}
  </svg>`;
}

// The arrows of what goes on hang on a corner of their own, so that they keep their shape at any width.
function shape(moment: Moment, stretch: Stretch): SVGTemplateResult {
  const { left, right, shape, before, after } = barOf(moment, stretch);
  if (shape === 'point') return svg`<circle class="mark" cx=${`${left}%`} cy="50%" r="5.5"></circle>`;
  const bar =
    shape === 'span'
      ? svg`<svg class="mark" y="50%" overflow="visible"><rect x=${`${left}%`} y="-4" width=${`${right - left}%`} height="8" rx="2"></rect></svg>`
      : nothing;
  const arrow = (at: number, path: string): SVGTemplateResult =>
    svg`<svg class="mark" x=${`${at}%`} y="50%" overflow="visible"><path d=${path}></path></svg>`;
  return svg`${bar}
    ${before ? arrow(left, 'M0 0 12 -8V8Z') : nothing}
    ${after ? arrow(right, 'M0 0 -12 -8V8Z') : nothing}`;
}

if (!customElements.get('gloss-timeline')) customElements.define('gloss-timeline', GlossTimeline);
