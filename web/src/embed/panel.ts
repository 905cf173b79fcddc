// The panel of <gloss-article>: legend, status, the card of the mark that is looked at, corrections, the names of the
// article. Loaded when it is first shown. It knows a session and says what the reader wants; it decides nothing else.
import type { Filter } from '../dom/filter.ts';
import type { GlossCard } from '../element/card.ts';
import { countryName } from '../element/country.ts';
import { GlossEntities, type MentionShown } from '../element/entities.ts';
import { type FilterChange, GlossLegend } from '../element/legend.ts';
import type { Mark, Span } from '../engine/wire.ts';
import type { Correction } from './corrections.ts';
import type { Corrector } from './corrector.ts';
import type { DomSession } from './dom-session.ts';
import type { Missed } from './missed.ts';

export type Making = typeof import('./correction.ts').making;

export interface PanelEvents {
  filter(filter: Filter): void;
  select(id: number | undefined): void;
  again(): void; // more of the panel is there: show anew
  failed(error: unknown): void;
  correct(mark: Span, as: Correction['as'], making: Making): void;
}

// The components under the first free name: another copy of Gloss on the page may have taken the usual ones.
const own = new Map<CustomElementConstructor, CustomElementConstructor>();
function make<T extends HTMLElement>(base: new () => T, name: string, part: string): T {
  let made = own.get(base);
  if (made === undefined) {
    let free = `${name}-part`;
    for (let n = 2; customElements.get(free) !== undefined; n++) free = `${name}-part-${n}`;
    made = class extends (base as unknown as CustomElementConstructor) {};
    customElements.define(free, made);
    own.set(base, made);
  }
  const element = new made() as T;
  element.className = part;
  element.setAttribute('part', part);
  return element;
}

const NONE: readonly never[] = [];
const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

export class Panel {
  readonly #legend = make(GlossLegend, 'gloss-legend', 'legend');
  readonly #cardPlace: HTMLElement;
  #card: GlossCard | undefined;
  #subjectOf: typeof import('./card-part.ts').subjectOf | undefined;
  #loading = false;
  #entities: GlossEntities | undefined; // comes a little later: both at once would be felt
  #corrector: Corrector | undefined;
  #missed: Missed | undefined;
  readonly #events: PanelEvents;
  #at: Mark | undefined;

  constructor(into: HTMLElement, events: PanelEvents) {
    this.#events = events;
    this.#legend.addEventListener('gloss-filter', (event) => {
      event.stopPropagation();
      events.filter((event as CustomEvent<FilterChange>).detail.filter);
    });
    this.#cardPlace = into.ownerDocument.createElement('div');
    into.replaceChildren(this.#legend, this.#cardPlace);
    void this.#list(into);
  }

  async #list(into: HTMLElement): Promise<void> {
    await pause();
    countryName('FR', 'short'); // the first name takes a while: the browser reads its tables
    await pause();
    const list = make(GlossEntities, 'gloss-entities', 'entities');
    list.addEventListener('gloss-entity', (event) => this.#choose((event as CustomEvent<number>).detail));
    list.addEventListener('gloss-mention', (event) =>
      this.#events.select((event as CustomEvent<MentionShown>).detail.id),
    );
    this.#entities = list;
    this.#events.again();
    await pause();
    into.append(list);
  }

  show(session: DomSession, filter: Filter, at: Mark | undefined, correctable: boolean): void {
    const { marks, document, text } = session;
    const shown = marks.filter(({ start, end }) => start < end);
    this.#at = at;
    this.#legend.marks = shown;
    this.#legend.filter = filter;
    this.#cardPlace.hidden = at === undefined;
    if ((at !== undefined || correctable) && this.#card === undefined) void this.#loadCard();
    if (this.#card !== undefined) {
      this.#card.subject = at === undefined ? undefined : this.#subjectOf?.(at, text, marks, document, session.asOf);
    }
    this.#corrector?.show(correctable ? at : undefined);
    this.#missed?.show(correctable ? session : undefined);
    const entities = document?.entities ?? NONE;
    if (this.#entities !== undefined) Object.assign(this.#entities, { marks, filter, at, entities });
  }

  /** The article is another, or nothing of the panel is seen: nothing of the page is listened to. */
  stop(): void {
    this.#at = undefined;
    this.#cardPlace.hidden = true;
    this.#missed?.show(undefined);
  }

  async #loadCard(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const { GlossCard, subjectOf, Corrector, Missed } = await import('./card-part.ts');
      const card = make(GlossCard, 'gloss-card', 'card');
      card.addEventListener('gloss-close', () => this.#events.select(undefined));
      card.addEventListener('gloss-jump', (event) => this.#events.select((event as CustomEvent<number>).detail));
      this.#corrector = new Corrector(this.#cardPlace.ownerDocument, (as, making) => {
        if (this.#at !== undefined) this.#events.correct(this.#at, as, making);
      });
      this.#missed = new Missed(this.#cardPlace.ownerDocument, this.#events);
      this.#cardPlace.before(this.#missed.element);
      this.#cardPlace.replaceChildren(card, this.#corrector.element);
      this.#card = card;
      this.#subjectOf = subjectOf;
      this.#events.again();
    } catch (error) {
      this.#loading = false;
      this.#events.failed(error);
    }
  }

  #choose(entity: number): void {
    const first = this.#entities?.marks.find((mark) => mark.entity === entity && mark.start < mark.end);
    if (first !== undefined) this.#events.select(first.id);
  }
}
