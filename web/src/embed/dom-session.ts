// A text in the DOM, annotated where it stands and followed as it changes: what <gloss-article> and the adapters for editors
// that are DOM (contenteditable, Quill, Lexical, TinyMCE, WordPress) stand on.
//
//   const session = new DomSession(article, { engine });
//   session.start();   …   session.stop();      // and nothing of it is left
//
// Changes are seen by a MutationObserver: before the next picture is drawn the marks have moved along with the text; when
// it rests, the engine is asked anew. A change of mere markup (bold, a link) asks for nothing.
import type { GlossDocument } from '../engine/document.ts';
import type { EngineError } from '../engine/errors.ts';
import type { Mark } from '../engine/wire.ts';
import { type Correction, corrected, drawn } from './corrections.ts';
import { Draft, type DraftEngine } from './draft.ts';
import { HighlightPainter, hasHighlights, MarkPainter, type Painter } from './painter.ts';
import { adoptSheet, dropSheet, rootOf, type TextRoot } from './sheet.ts';
import { readText, TextMap } from './text-map.ts';

export interface SessionEvents {
  marked?(fresh: boolean): void;
  complete?(): void;
  failed?(error: EngineError): void;
}

export interface SessionOptions {
  readonly engine: DraftEngine;
  readonly date?: string | undefined;
  /** Whether marks may be drawn as <mark> elements; never in a text that is being edited. */
  readonly elements?: 'never' | 'fallback' | 'always' | undefined;
  readonly skip?: ((element: Element) => boolean) | undefined;
  readonly shows?: ((mark: Mark) => boolean) | undefined;
  readonly events?: SessionEvents | undefined;
}

const OBSERVED: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['hidden', 'aria-hidden', 'lang', 'data-gloss-skip'],
};
const EMPTY = new TextMap('', [], []);

export class DomSession {
  readonly root: Element;
  readonly #options: SessionOptions;
  readonly #draft: Draft;
  #shows: (mark: Mark) => boolean;
  #map = EMPTY;
  #painter: Painter | undefined;
  #sheetAt: TextRoot | undefined;
  #observer: MutationObserver | undefined;
  #corrections: readonly Correction[] = [];
  #marks: readonly Mark[] = [];
  #here: number | undefined;
  #kin: ReadonlySet<number> = new Set();
  #printing = false;

  constructor(root: Element, options: SessionOptions) {
    this.root = root;
    this.#options = options;
    this.#shows = options.shows ?? (() => true);
    const events = options.events ?? {};
    this.#draft = new Draft(
      options.engine,
      {
        marked: (fresh) => {
          if (fresh) this.#look(undefined, []);
          this.#settle();
          events.marked?.(fresh);
        },
        complete: () => events.complete?.(),
        failed: (error) => events.failed?.(error),
      },
      options.date,
    );
  }

  get text(): string {
    return this.#draft.text;
  }
  /** By id; an empty one (start = end) is not there: taken back, or touched by a change that is not read yet. */
  get marks(): readonly Mark[] {
    return this.#marks;
  }
  /** How the text lies in the DOM. */
  get map(): TextMap {
    return this.#map;
  }
  get document(): GlossDocument | undefined {
    return this.#draft.document;
  }
  get date(): string | undefined {
    return this.#draft.date?.iso;
  }
  get asOf(): string | undefined {
    return this.#draft.asOf;
  }

  start(): void {
    if (this.#observer !== undefined) return;
    const view = this.root.ownerDocument.defaultView as (Window & typeof globalThis) | null;
    if (view === null) return;
    this.#choosePainter(view);
    this.#observer = new view.MutationObserver(() => this.refresh());
    view.addEventListener('beforeprint', this.#printed);
    view.addEventListener('afterprint', this.#printed);
    this.#observe();
    this.refresh();
  }

  stop(): void {
    const view = this.root.ownerDocument.defaultView;
    view?.removeEventListener('beforeprint', this.#printed);
    view?.removeEventListener('afterprint', this.#printed);
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#draft.close();
    this.#painter?.clear();
    this.#painter = undefined;
    if (this.#sheetAt !== undefined) dropSheet(this.#sheetAt);
    this.#sheetAt = undefined;
    this.#map = EMPTY;
    this.#marks = [];
  }

  /** Reads the DOM again; an editor that draws late calls it on its own change event. */
  refresh(): void {
    if (this.#observer === undefined) return;
    this.#observer.takeRecords(); // what they tell of is read now
    this.#quietly(() => {
      if (this.#painter instanceof MarkPainter) this.#painter.clear();
    });
    this.#map = readText(this.root, { skip: this.#options.skip });
    if (!this.#draft.update(this.#map.text) || this.#draft.marks.length === 0) this.#settle();
  }

  again(): Promise<void> {
    return this.#draft.again();
  }

  setDate(date: string | undefined): void {
    this.#draft.setDate(date);
  }

  show(shows: (mark: Mark) => boolean): void {
    this.#shows = shows;
    this.#paint();
  }

  correct(corrections: readonly Correction[]): void {
    this.#corrections = corrections;
    this.#settle();
  }

  /** Shows which mention is looked at, and which others are the same. */
  look(here: number | undefined, kin: Iterable<number> = []): void {
    this.#look(here, kin);
    this.#paint();
  }

  /** The shown mark at a point of the viewport. */
  markAt(x: number, y: number): Mark | undefined {
    const page = this.root.ownerDocument;
    const point = page.caretPositionFromPoint?.(x, y);
    const range = point === undefined ? caretRange(page, x, y) : undefined;
    const node = point?.offsetNode ?? range?.startContainer;
    if (node === undefined || node === null) return undefined;
    const offset = this.#map.offsetOf(node, point?.offset ?? range?.startOffset ?? 0);
    if (offset === undefined) return undefined;
    const mark = this.#marks.find((each) => each.start <= offset && offset <= each.end && this.#isShown(each));
    // The nearest place to a point may be far from it: at the end of a line, in a margin.
    const rects = mark === undefined ? [] : this.rects(mark);
    return rects.some((rect) => rect.left <= x && x <= rect.right && rect.top <= y && y <= rect.bottom)
      ? mark
      : undefined;
  }

  rects(mark: Mark): DOMRect[] {
    const range = this.range(mark);
    return range === undefined ? [] : [...range.getClientRects()];
  }

  range(mark: Mark): Range | undefined {
    const place = this.#map.locate(mark.start, mark.end);
    if (place === undefined || mark.start >= mark.end) return undefined;
    const range = this.root.ownerDocument.createRange();
    try {
      range.setStart(place.start.node, place.start.offset);
      range.setEnd(place.end.node, place.end.offset);
    } catch {
      return undefined; // a change that is not observed yet
    }
    return range;
  }

  reveal(mark: Mark): void {
    const node = this.range(mark)?.startContainer.parentElement;
    const still = this.root.ownerDocument.defaultView?.matchMedia('(prefers-reduced-motion: reduce)').matches;
    node?.scrollIntoView({ block: 'nearest', behavior: still ? 'auto' : 'smooth' });
  }

  #look(here: number | undefined, kin: Iterable<number>): void {
    this.#here = here;
    this.#kin = new Set(kin);
  }

  #settle(): void {
    this.#marks = corrected(this.#draft.text, this.#draft.marks, this.#corrections);
    this.#paint();
  }

  #isShown(mark: Mark): boolean {
    return mark.start < mark.end && this.#shows(mark);
  }

  #paint(): void {
    const painter = this.#painter;
    if (painter === undefined) return;
    this.#adopt();
    this.#quietly(() => {
      const marks = drawn(this.#marks, this.#shows);
      if (painter instanceof MarkPainter) {
        painter.clear();
        this.#map = readText(this.root, { skip: this.#options.skip });
      }
      painter.paint(this.#map, { marks, here: this.#here, kin: this.#kin });
      if (painter instanceof MarkPainter) this.#map = readText(this.root, { skip: this.#options.skip });
    });
  }

  // The root may have been moved into another document or shadow root.
  #adopt(): void {
    const root = rootOf(this.root);
    if (root === this.#sheetAt) return;
    if (this.#sheetAt !== undefined) dropSheet(this.#sheetAt);
    if (root !== undefined) adoptSheet(root);
    this.#sheetAt = root;
  }

  #choosePainter(view: Window): void {
    const { elements = 'fallback' } = this.#options;
    const editable = elements === 'never' || isEdited(this.root);
    const wanted = this.#printing || elements === 'always' || !hasHighlights(view);
    this.#painter?.clear();
    if (wanted && !editable) this.#painter = new MarkPainter();
    else this.#painter = hasHighlights(view) ? new HighlightPainter(view) : undefined;
  }

  // Paper shows no highlight's letter, and in some browsers no highlight at all.
  readonly #printed = (event: Event): void => {
    const view = this.root.ownerDocument.defaultView;
    if (view === null) return;
    this.#printing = event.type === 'beforeprint';
    this.#quietly(() => this.#choosePainter(view));
    this.#map = readText(this.root, { skip: this.#options.skip });
    this.#paint();
  };

  // Our own changes are none that the observer should hear of.
  #quietly(change: () => void): void {
    if (!(this.#painter instanceof MarkPainter)) {
      change();
      return;
    }
    const unseen = this.#observer?.takeRecords() ?? [];
    this.#observer?.disconnect();
    change();
    this.#observe();
    if (unseen.length > 0) queueMicrotask(() => this.refresh());
  }

  #observe(): void {
    this.#observer?.observe(this.root, OBSERVED);
  }
}

function caretRange(page: Document, x: number, y: number): Range | null {
  const older = page as Document & { caretRangeFromPoint?(x: number, y: number): Range | null };
  return older.caretRangeFromPoint?.(x, y) ?? null;
}

function isEdited(root: Element): boolean {
  return (
    (root as HTMLElement).isContentEditable ||
    root.ownerDocument.designMode === 'on' ||
    root.querySelector('[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]') !== null
  );
}
