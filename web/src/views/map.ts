// <gloss-map>: places and assets on a map of outlines (Natural Earth, by world-atlas; no tiles, nothing is requested).
// The list beside it is the reading for everybody; a click on a point leads to the text as its row does, one on several
// points goes nearer. Fires `gloss-jump` with the id of a mark and `gloss-said`.
import { geoEquirectangular, geoPath } from 'd3-geo';
import { html, LitElement, nothing, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/countries-110m.json';
import { brief } from '../element/brief.ts';
import { countryName } from '../element/country.ts';
import { shared } from '../element/shared-css.ts';
import { viewStrings } from '../strings/views.ts';
import { strings } from '../strings.ts';
import { mapCss } from './map-css.ts';
import {
  type Cluster,
  clustered,
  labelled,
  MOST,
  move,
  type Side,
  type Sight,
  type Spots,
  sightOf,
  spotsOf,
  type Unlocated,
  WORLD,
} from './map-points.ts';
import { isNews, type Reading } from './reading.ts';
import { viewCss } from './view-css.ts';

const texts = viewStrings.map;
const SHOWN = 500; // rows of the list, points of the map
const HEIGHT = 0.56; // of the width

const topology = atlas as unknown as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
const land = feature(topology, topology.objects.land);
const borders = mesh(topology, topology.objects.countries, (a, b) => a !== b);
const DOT = 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0Z';
const DIAMOND = 'M0 -8L8 0L0 8L-8 0Z';
const DISC = 'M-10 0a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z';

export class GlossMap extends LitElement {
  static override readonly properties = {
    reading: { attribute: false },
    sight: { state: true },
    width: { state: true },
    pointed: { state: true },
  };
  static override readonly styles = [shared, viewCss, mapCss];

  declare reading: Reading | undefined;
  declare private sight: Sight;
  declare private width: number;
  declare private pointed: number | undefined; // the row that the pointer or the keyboard is at, by its first mark
  #spots: Spots = { located: [], unlocated: [] };
  #read: Reading | undefined; // what #spots was made from
  readonly #sizes = new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width > 0) this.width = width;
  });

  constructor() {
    super();
    this.reading = undefined;
    this.sight = WORLD;
    this.width = 800;
    this.pointed = undefined;
  }

  override disconnectedCallback(): void {
    this.#sizes.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { reading } = this;
    if (!isNews(reading, this.#read)) return;
    const same = reading?.text === this.#read?.text;
    this.#read = reading;
    const { marks, document } = reading ?? {};
    this.#spots = document === undefined ? { located: [], unlocated: [] } : spotsOf(marks?.marks ?? [], document);
    if (!same || this.sight === WORLD) this.sight = sightOf(this.#spots.located, HEIGHT);
  }

  override updated(): void {
    const frame = this.renderRoot.querySelector('.frame');
    if (frame !== null) this.#sizes.observe(frame);
  }

  override render(): TemplateResult {
    const { located, unlocated } = this.#spots;
    if (located.length + unlocated.length === 0) {
      return html`<p class="none">${this.#read?.document === undefined ? texts.waiting : texts.none}</p>`;
    }
    return html`<div class="both">
      <div>
        <div class="bar">${this.#controls()}</div>
        <div class="frame">${this.#map()}</div>
        <p class="key">${texts.key}</p>
      </div>
      <div class="list">
        ${this.#list(texts.located, located)} ${this.#list(texts.unlocated, unlocated)}
      </div>
    </div>`;
  }

  #controls(): TemplateResult {
    const { sight } = this;
    const to = (name: string, sign: string, next: () => Sight, off = false): TemplateResult =>
      html`<button
        type="button"
        class="action"
        aria-label=${name}
        title=${name}
        aria-disabled=${off ? 'true' : 'false'}
        @click=${() => this.#look(next(), name)}
      >
        ${sign}
      </button>`;
    return html`<div class="group" role="group" aria-label=${texts.controls}>
      ${to(texts.nearer, '+', () => move(sight, 0, 0, 2), sight.zoom >= MOST)}
      ${to(texts.farther, '−', () => move(sight, 0, 0, 0.5), sight.zoom <= 1)}
      ${to(texts.fit, texts.fit, () => sightOf(this.#spots.located, HEIGHT))} ${to(texts.world, texts.world, () => WORLD)}
      ${to(texts.west, '←', () => move(sight, -0.25, 0, 1))} ${to(texts.east, '→', () => move(sight, 0.25, 0, 1))}
      ${to(texts.north, '↑', () => move(sight, 0, 0.25, 1))} ${to(texts.south, '↓', () => move(sight, 0, -0.25, 1))}
    </div>`;
  }

  #map(): TemplateResult {
    const { width, sight } = this;
    const height = Math.round(width * HEIGHT);
    const projection = geoEquirectangular()
      .scale((width / (2 * Math.PI)) * sight.zoom)
      .rotate([-sight.lon, 0])
      .center([0, sight.lat])
      .translate([width / 2, height / 2])
      .clipExtent([
        [0, 0],
        [width, height],
      ]);
    const path = geoPath(projection).digits(1);
    const points = this.#spots.located.slice(0, SHOWN).flatMap((spot) => {
      const [x, y] = projection([spot.lon, spot.lat]) ?? [-1, -1];
      return x < 0 || y < 0 || x > width || y > height ? [] : { spot, x, y };
    });
    const clusters = clustered(points);
    const named = labelled(clusters, width);
    return html`<svg role="img" aria-label=${texts.label} viewBox=${`0 0 ${width} ${height}`} height=${height}>
      <path class="land" d=${path(land) ?? ''}></path>
      <path class="borders" d=${path(borders) ?? ''}></path>
      ${clusters.map((cluster) => this.#point(cluster, named.get(cluster)))}
    </svg>`;
  }

  #point(cluster: Cluster, named: Side | undefined): SVGTemplateResult | typeof nothing {
    const { x, y, spots } = cluster;
    const [first] = spots;
    if (first === undefined) return nothing;
    const many = spots.length > 1;
    const at = spots.some((spot) => spot.first === this.pointed);
    const shape = many ? DISC : first.category === 'asset' ? DIAMOND : DOT;
    const go = (): void => {
      if (many && this.sight.zoom < MOST)
        this.#look({ ...move({ ...first, zoom: this.sight.zoom }, 0, 0, 2) }, texts.nearer);
      else this.#emit('gloss-jump', first.first);
    };
    return svg`<g
      class=${`spot${many ? ' many' : ''}${at ? ' at' : ''}`}
      data-category=${first.category}
      transform=${`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
      @click=${go}
    >
      <title>${spots.map(({ name }) => name).join(', ')}</title>
      <path d=${shape}></path>
      ${many ? svg`<text class="count" y="4">${spots.length}</text>` : nothing}
      ${named === undefined ? nothing : svg`<text class=${named} x=${(named === 'left' ? -1 : 1) * (many ? 14 : 11)} y="4">${brief(first.name)}</text>`}
    </g>`;
  }

  #list(title: string, spots: readonly Unlocated[]): TemplateResult | typeof nothing {
    if (spots.length === 0) return nothing;
    return html`<h2>${title}</h2>
      <ul aria-label=${title}>
        ${spots.slice(0, SHOWN).map((spot) => this.#row(spot))}
      </ul>
      ${spots.length > SHOWN ? html`<p class="more">${texts.shown(SHOWN, spots.length)}</p>` : nothing}`;
  }

  #row({ name, category, type, country, first, mentions }: Unlocated): TemplateResult {
    const land = country === undefined || type === 'country' ? '' : countryName(country, 'short');
    const told = [strings.type[type], land, texts.mentions(mentions)].filter((part) => part !== '');
    const point = (on: boolean) => (): void => {
      this.pointed = on ? first : undefined;
    };
    return html`<li data-category=${category} @pointerenter=${point(true)} @pointerleave=${point(false)} @focusin=${point(true)} @focusout=${point(false)}>
      <button type="button" class="to" title=${texts.show} @click=${() => this.#emit('gloss-jump', first)}>
        <bdi>${brief(name)}</bdi>
      </button>
      <span class="told">${told.join(', ')}</span>
    </li>`;
  }

  #look(next: Sight, said: string): void {
    this.sight = next;
    this.#emit('gloss-said', said);
  }

  #emit(name: string, detail: number | string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

if (!customElements.get('gloss-map')) customElements.define('gloss-map', GlossMap);
