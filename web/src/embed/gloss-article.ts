// The class of <gloss-article>; what it offers is in element.ts. The article's DOM stays as it is (dom-session.ts); the panel
// lives in the shadow root (frame.ts, panel.ts). Safe to import on a server.
import { Filter } from '../dom/filter.ts';
import type { GlossDocument } from '../engine/document.ts';
import { EngineError } from '../engine/errors.ts';
import type { Mark, Span } from '../engine/wire.ts';
import type { WorkerUse } from './carrier.ts';
import type { CorrectDetail } from './correction.ts';
import { type Correction, readCorrections } from './corrections.ts';
import { DomSession } from './dom-session.ts';
import type { AnnotateDetail, SelectDetail } from './element.ts';
import { Frame } from './frame.ts';
import type { Making, Panel } from './panel.ts';
import { borrowEngine, type Lease } from './pool.ts';
import { strings } from './strings.ts';
import { isEnglish } from './text-map.ts';

type State = 'reading' | 'ready' | 'empty' | 'error';
const STATES: readonly State[] = ['reading', 'ready', 'empty', 'error'];

// On a server there are no elements: the class can be imported there, not made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

export class GlossArticle extends Base {
  // biome-ignore format: a list
  static readonly observedAttributes = [
    'for', 'date', 'hide', 'panel', 'open', 'correctable', 'label', 'marks', 'skip', 'worker', 'worker-url', 'wasm-url', 'pack-url',
  ];

  readonly #internals: ElementInternals | undefined;
  #frame: Frame | undefined;
  #lease: Lease | undefined;
  #session: DomSession | undefined;
  #watch: MutationObserver | undefined;
  #panel: Panel | undefined;
  #loading: Promise<void> | undefined;
  #target: Element | undefined;
  #filter = Filter.all;
  #corrections: readonly Correction[] = [];
  #at: number | undefined;
  #error: EngineError | undefined;
  #said = '';
  #queued = false;

  constructor() {
    super();
    this.#internals = this.attachInternals?.();
  }

  // ---- data ----------------------------------------------------------------------------------------------------------

  /** The article as it was read; offsets of marks are offsets into it. */
  get text(): string {
    return this.#session?.text ?? '';
  }
  /** By id; one that was taken back is empty (start = end). */
  get marks(): readonly Mark[] {
    return this.#session?.marks ?? [];
  }
  /** Values, entities and evidence: the schema "gloss/1". Undefined until they have arrived. */
  get annotations(): GlossDocument | undefined {
    return this.#session?.document;
  }
  get selected(): Mark | undefined {
    const mark = this.#at === undefined ? undefined : this.marks[this.#at];
    return mark !== undefined && mark.start < mark.end ? mark : undefined;
  }
  /** What is not shown, in the words of the attribute `hide`. */
  get filter(): string {
    return this.#filter.words();
  }
  set filter(words: string) {
    this.#showOnly(Filter.parse(String(words)));
  }
  get corrections(): readonly Correction[] {
    return this.#corrections;
  }
  set corrections(value: readonly Correction[]) {
    this.#corrections = readCorrections(value);
    this.#session?.correct(this.#corrections);
    this.#render();
  }
  /** The element that is annotated. One that no id reaches (in a frame, in another shadow root) is set here. */
  get target(): Element | undefined {
    if (this.#target !== undefined) return this.#target;
    const id = this.getAttribute('for');
    if (id === null) return this;
    return (this.getRootNode() as Document | ShadowRoot).getElementById?.(id) ?? undefined;
  }
  set target(element: Element | undefined) {
    if (element === this.#target) return;
    this.#target = element;
    if (this.isConnected && this.#frame !== undefined) this.#begin();
  }

  /** Selects a mark by its id, brings it into view and shows its card; undefined selects nothing. */
  select(id: number | undefined): void {
    const mark = id === undefined ? undefined : this.marks[id];
    if (id !== undefined && (mark === undefined || mark.start >= mark.end)) return;
    if (id === this.#at) return;
    this.#at = id;
    const same = mark?.entity === undefined ? [] : this.marks.filter((other) => other.entity === mark.entity);
    this.#session?.look(
      id,
      same.map((other) => other.id),
    );
    if (mark !== undefined) this.#session?.reveal(mark);
    this.#emit<SelectDetail>('gloss-select', {
      mark,
      text: mark === undefined ? '' : this.text.slice(mark.start, mark.end),
    });
    if (mark !== undefined && this.#hasPanel()) this.toggleAttribute('open', true);
    this.#render();
  }

  /** Reads the article again, for a page that changed it out of our sight. */
  refresh(): void {
    this.#session?.refresh();
  }

  // ---- life ----------------------------------------------------------------------------------------------------------

  connectedCallback(): void {
    for (const name of ['target', 'filter', 'corrections'] as const) this.#upgrade(name);
    this.#build();
    this.#begin();
  }

  disconnectedCallback(): void {
    this.#end();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now || !this.isConnected) return;
    if (name === 'date') this.#session?.setDate(now ?? undefined);
    else if (name === 'hide') this.#showOnly(Filter.parse(now ?? ''));
    else if (['panel', 'open', 'correctable', 'label'].includes(name)) this.#render();
    else if (this.#frame !== undefined) this.#begin();
  }

  // A property that was set before the element was defined.
  #upgrade(name: 'target' | 'filter' | 'corrections'): void {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete (this as Record<string, unknown>)[name];
    Object.assign(this, { [name]: value });
  }

  #begin(): void {
    this.#end();
    const hidden = this.getAttribute('hide');
    if (hidden !== null) this.#filter = Filter.parse(hidden);
    if (this.#target === undefined && this.hasAttribute('for')) {
      const page = this.ownerDocument;
      this.#watch = new MutationObserver(() => {
        if (this.target !== this.#session?.root) this.#attach();
      });
      this.#watch.observe(this.getRootNode(), {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ['id'],
      });
      if (page.readyState === 'loading' && this.target === undefined) return; // it is still to come
    }
    this.#attach();
  }

  #attach(): void {
    this.#detach();
    const { target } = this;
    if (target === undefined) {
      this.#fail(new EngineError('text', strings.noTarget(this.getAttribute('for') ?? '')));
      return;
    }
    const language = target.closest('[lang]')?.getAttribute('lang') ?? target.ownerDocument.documentElement.lang;
    if (!isEnglish(language)) {
      this.#state('empty', strings.foreign(language));
      return;
    }
    const attribute = (name: string): string | undefined => this.getAttribute(name) ?? undefined;
    try {
      this.#lease ??= borrowEngine(
        { worker: attribute('worker-url'), wasm: attribute('wasm-url'), pack: attribute('pack-url') },
        workerUse(attribute('worker')),
      );
    } catch (error) {
      this.#fail(EngineError.from(error));
      return;
    }
    this.#state('reading', strings.reading);
    const skip = attribute('skip');
    const session = new DomSession(target, {
      engine: this.#lease.engine,
      date: attribute('date'),
      elements: attribute('marks') === 'element' ? 'always' : 'fallback',
      skip: (element) =>
        (element !== this && element instanceof GlossArticle) || (skip !== undefined && element.matches(skip)),
      shows: (mark) => this.#filter.shows(mark),
      events: {
        marked: (fresh) => this.#marked(fresh),
        complete: () => this.#complete(),
        failed: (error) => this.#fail(error),
      },
    });
    this.#session = session;
    session.correct(this.#corrections);
    target.addEventListener('click', this.#clicked as EventListener);
    session.start();
    if (session.text.trim() === '') this.#state('empty', strings.none);
  }

  #detach(): void {
    this.#panel?.stop();
    this.#session?.root.removeEventListener('click', this.#clicked as EventListener);
    this.#session?.stop();
    this.#session = undefined;
    this.#at = undefined;
    this.#error = undefined;
  }

  #end(): void {
    this.#watch?.disconnect();
    this.#watch = undefined;
    this.#detach();
    this.#lease?.release();
    this.#lease = undefined;
    this.#render();
  }

  #marked(fresh: boolean): void {
    if (fresh) performance.mark('gloss-highlights');
    if (fresh && this.#at !== undefined) this.#at = undefined;
    if (!fresh) this.#state('reading', strings.reading);
    this.#render();
  }

  #complete(): void {
    const session = this.#session;
    const document = session?.document;
    if (session === undefined || document === undefined) return;
    const count = session.marks.filter(({ start, end }) => start < end).length;
    this.#error = undefined;
    this.#state('ready', count === 0 ? strings.none : strings.done(count, document.entities.length));
    performance.mark('gloss-details');
    this.#emit<AnnotateDetail>('gloss-annotate', { text: session.text, marks: session.marks, annotations: document });
  }

  #fail(error: EngineError): void {
    this.#error = error;
    this.#state('error', '');
    this.#emit('gloss-error', error);
  }

  // The article's own behaviour is left alone: nothing is prevented, nothing is stopped.
  readonly #clicked = (event: MouseEvent): void => {
    const session = this.#session;
    if (session === undefined || event.composedPath().includes(this.#frame?.panel as EventTarget)) return;
    if (session.root.ownerDocument.getSelection()?.isCollapsed === false) return;
    const mark = session.markAt(event.clientX, event.clientY);
    if (mark !== undefined) this.select(mark.id);
  };

  #showOnly(filter: Filter): void {
    this.#filter = filter;
    this.#session?.show((mark) => filter.shows(mark));
    this.#render();
  }

  #correct(mark: Span, as: Correction['as'], { correctionOf, saidOf }: Making): void {
    const detail = correctionOf(this.text, mark, as, this.#corrections);
    const { correction, corrections } = detail;
    if (!this.#emit<CorrectDetail>('gloss-correct', detail, true)) return;
    if (as === null) this.select(undefined);
    this.#said = saidOf(correction);
    this.corrections = corrections;
  }

  #state(state: State, said: string): void {
    for (const each of STATES) this.#mark(each, each === state);
    this.#said = said;
    this.#render();
  }

  #mark(state: State | 'open', on: boolean): void {
    this.#internals?.states[on ? 'add' : 'delete'](state);
  }

  #emit<Detail>(name: string, detail: Detail, cancelable = false): boolean {
    return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
  }

  // ---- the panel -----------------------------------------------------------------------------------------------------

  #hasPanel(): boolean {
    return this.getAttribute('panel') !== 'none';
  }

  #build(): void {
    this.#frame ??= new Frame(this, {
      escape: () => this.#escape(),
      again: () => {
        this.#error = undefined;
        this.#state('reading', strings.reading);
        void this.#session?.again();
      },
    });
  }

  #isInline(): boolean {
    return this.getAttribute('panel') === 'inline';
  }

  #escape(): void {
    if (this.#at !== undefined) this.select(undefined);
    else if (!this.#isInline()) {
      this.removeAttribute('open');
      this.#frame?.enter();
    }
  }

  // Once for all that happened in one turn.
  #render(): void {
    if (this.#queued || this.#frame === undefined) return;
    this.#queued = true;
    queueMicrotask(() => {
      this.#queued = false;
      this.#draw();
    });
  }

  #draw(): void {
    const frame = this.#frame;
    if (frame === undefined) return;
    const inline = this.#isInline();
    const open = this.#hasPanel() && (inline || this.hasAttribute('open'));
    this.#mark('open', open);
    const session = this.#session;
    frame.draw({
      place: !this.#hasPanel() || !this.isConnected ? undefined : inline ? 'inline' : 'float',
      open,
      label: this.getAttribute('label'),
      count: this.marks.filter(({ start, end }) => start < end).length,
      said: this.#said,
      error: this.#error?.message,
      retry: session !== undefined,
    });
    if (!open) this.#panel?.stop();
    else if (this.#panel === undefined) this.#loading ??= this.#load(frame.inside);
    else if (session !== undefined) {
      this.#panel.show(session, this.#filter, this.selected, this.hasAttribute('correctable'));
    }
  }

  async #load(inside: HTMLElement): Promise<void> {
    try {
      const { Panel } = await import('./panel.ts');
      this.#panel = new Panel(inside, {
        filter: (filter) => this.#showOnly(filter),
        select: (id) => this.select(id),
        correct: (mark, as, making) => this.#correct(mark, as, making),
        again: () => this.#render(),
        failed: (reason) => this.#fail(EngineError.from(reason)),
      });
      this.#render();
    } catch (reason) {
      this.#loading = undefined;
      this.#fail(EngineError.from(reason));
    }
  }
}

function workerUse(word: string | undefined): WorkerUse {
  return word === 'never' || word === 'always' ? word : 'auto';
}
