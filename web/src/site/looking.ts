// How the page is looked at: in which view, with which marks; the address, which remembers both (settings.ts); and the ways
// that lead from a view, a name or the date back into the text.
import { Filter } from '../dom/filter.ts';
import type { Reader } from '../dom/reader.ts';
import type { FilterChange } from '../element/legend.ts';
import { strings } from '../strings.ts';
import type { Article } from './article.ts';
import type { Attention } from './attention.ts';
import { formatSettings, parseSettings } from './settings.ts';
import type { View } from './toolbar.ts';
import { isLazy, type LazyView, LOAD } from './views.ts';

export interface LookingHost {
  readonly article: Article;
  readonly attention: Attention;
  readonly reader: Reader | undefined;
  readonly updateComplete: Promise<boolean>;
  find(selector: string): HTMLElement;
  requestUpdate(): void;
}

export class Looking {
  readonly #host: LookingHost;
  #view: View = 'read';
  #filter = Filter.all;
  #types = false;
  #loaded: ReadonlySet<LazyView> = new Set();
  #drawn = ''; // the text the article shows

  constructor(host: LookingHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('hashchange', this.recall);
  }

  disconnect(): void {
    removeEventListener('hashchange', this.recall);
  }

  get view(): View {
    return this.#view;
  }
  get filter(): Filter {
    return this.#filter;
  }
  /** The type of each mark is named in the text. */
  get types(): boolean {
    return this.#types;
  }
  get loaded(): ReadonlySet<LazyView> {
    return this.#loaded;
  }

  nameTypes(on: boolean): void {
    this.#types = on;
    this.#host.requestUpdate();
  }

  draw(): void {
    if (this.#view !== 'read') return;
    const { text, marks, outline } = this.#host.article;
    this.#host.reader?.draw(text, marks, outline);
    this.#drawn = text;
  }

  /** The view that suits the article that has just come: an empty one is to be written, a table stays a table. */
  settle(): void {
    this.#host.attention.close();
    if (this.#host.article.isEmpty) this.show('edit');
    else if (isLazy(this.#view)) this.#host.requestUpdate();
    else this.show('read');
  }

  show(view: View): void {
    const { article, attention } = this.#host;
    const moved = this.#view !== view;
    this.#view = view;
    this.#host.requestUpdate();
    if (view !== 'read') attention.close();
    else if (moved || this.#drawn !== article.text) {
      this.draw();
      attention.redrawn();
    }
    if (isLazy(view)) void this.#load(view);
    else if (moved) void this.#host.updateComplete.then(() => this.#enter(view === 'edit' ? 'textarea' : '.article'));
  }

  /** To the article's first mark, over all that stands above it. */
  async enter(): Promise<void> {
    this.show('read');
    await this.#host.updateComplete;
    const first = this.#host.reader?.stop;
    if (first === undefined) this.#host.find('.article').focus();
    else this.#host.attention.jump(first);
  }

  // A field is entered where its text begins; browsers would go to its end.
  #enter(selector: string): void {
    const place = this.#host.find(selector);
    if (place instanceof HTMLTextAreaElement) place.setSelectionRange(0, 0);
    place.focus();
  }

  async #load(view: LazyView): Promise<void> {
    try {
      await LOAD[view]();
      this.#loaded = new Set([...this.#loaded, view]);
      this.#host.requestUpdate();
    } catch {
      this.#host.article.complain(strings.loadFailed);
    }
  }

  filterBy({ filter, said }: FilterChange): void {
    const { article, attention } = this.#host;
    this.#look(filter);
    article.say(said);
    const { at } = attention;
    if (at !== undefined && !filter.shows(at)) attention.close();
  }

  #look(filter: Filter): void {
    this.#filter = filter;
    this.#host.reader?.show(filter);
    this.#host.requestUpdate();
  }

  /** The address follows how the page is looked at, without a new step in the browser's history. */
  remember(): void {
    const hash = formatSettings({ filter: this.#filter, types: this.#types, view: this.#view });
    if (hash !== location.hash)
      history.replaceState(history.state, '', hash || `${location.pathname}${location.search}`);
  }

  /** A bookmark was chosen, or the address edited. */
  readonly recall = (): void => {
    const { filter, types, view } = parseSettings(location.hash);
    this.#types = types;
    this.#look(filter);
    if (view !== this.#view && !this.#host.article.isEmpty) this.show(view);
  };

  /** Leads to where a name stands first. */
  choose(entity: number): void {
    const { article, attention } = this.#host;
    const first = article.marks?.marks.find((mark) => mark.entity === entity && this.#filter.shows(mark));
    if (first !== undefined) attention.jump(first.id);
  }

  /** A step in the browser's history: Back leads to the view again. */
  async jumpFromView(id: number): Promise<void> {
    const { article, attention } = this.#host;
    history.pushState(null, '', location.href);
    const mark = article.marks?.marks[id];
    if (mark !== undefined && !this.#filter.shows(mark)) {
      const filter = this.#filter.toggle(mark.category);
      this.filterBy({ filter, said: strings.status.shown(strings.categories[mark.category]) });
    }
    this.show('read');
    await this.#host.updateComplete;
    attention.jump(id);
  }

  /** Leads to where the article's date stands: its mark, or else the bare words. */
  async showDate(): Promise<void> {
    const { article, attention, reader } = this.#host;
    const { marks } = article;
    const where = marks?.date.where;
    if (where === undefined) return;
    this.show('read');
    await this.#host.updateComplete;
    const mark = marks?.marks.find((each) => each.start <= where.start && where.end <= each.end);
    if (mark !== undefined && this.#filter.shows(mark)) attention.jump(mark.id);
    else reader?.select(where.start, where.end);
  }
}
