// The annotated article as one keyboard stop: draws it, lets arrow keys walk from mark to mark, and says which mark the
// reader is at. Knows nothing of cards or panels.
//
// A long text is drawn in slices: the first screens at once, the rest while nothing else is to be done; a mark that is
// asked for before it is drawn is drawn there and then.
import type { Category, Type } from '../engine/vocabulary.ts';
import type { Marks, Name } from '../engine/wire.ts';
import { Drawing } from './draw.ts';
import { Filter } from './filter.ts';
import { type Outline, PLAIN } from './outline.ts';
import { planned } from './plan.ts';

export type Approach = 'hover' | 'focus' | 'open';

export interface ReaderEvents {
  at(id: number, approach: Approach): void; // the reader points at, moves to or opens a mark
  leave(): void; // the pointer left the marks
  escape(): void;
}

const FIRST_MARKS = 400; // drawn at once: more than a long article has
const REST = 120; // ms without scrolling
const SLICE = 12; // ms of drawing at a time after that

const STEP: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  n: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  p: -1,
};

export class Reader {
  readonly #container: HTMLElement;
  readonly #events: ReaderEvents;
  #text = '';
  #marks: Marks | undefined;
  #outline = PLAIN;
  #drawing: Drawing | undefined;
  #elements: readonly HTMLElement[] = [];
  #prepared = 0; // elements whose keyboard stop is set
  #slice: ReturnType<typeof setTimeout> | undefined;
  #related: ReadonlySet<number> = new Set();
  #at: number | undefined;
  #filter = Filter.all;
  #current = 0;
  #scrolling: ReturnType<typeof setTimeout> | undefined;

  constructor(container: HTMLElement, events: ReaderEvents) {
    this.#container = container;
    this.#events = events;
    container.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'touch' || this.#scrolling !== undefined) return;
      const id = this.#idOf(event.target);
      if (id === undefined) events.leave();
      else events.at(id, 'hover');
    });
    // The text that runs by under a resting pointer is not pointed at; what it comes to rest on is.
    const rested = (): void => {
      this.#scrolling = undefined;
      const id = this.#idOf(container.querySelector('mark[data-id]:hover'));
      if (id !== undefined) events.at(id, 'hover');
    };
    const scrolled = (): void => {
      clearTimeout(this.#scrolling);
      this.#scrolling = setTimeout(rested, REST);
    };
    container.ownerDocument.addEventListener('scroll', scrolled, { passive: true });
    container.addEventListener('pointerleave', () => events.leave());
    container.addEventListener('click', (event) => {
      const id = this.#idOf(event.target);
      if (id === undefined || !(this.#container.ownerDocument.getSelection()?.isCollapsed ?? true)) return;
      this.#settle(id);
      events.at(id, 'open');
    });
    container.addEventListener('focusin', (event) => {
      const id = this.#idOf(event.target);
      if (id === undefined) return;
      this.#settle(id);
      if (event.target instanceof HTMLElement && event.target.matches(':focus-visible')) events.at(id, 'focus');
    });
    container.addEventListener('keydown', (event) => this.#key(event));
  }

  draw(text: string, marks?: Marks, outline: Outline = PLAIN): void {
    const same = this.#drawing !== undefined && text === this.#text && outline === this.#outline;
    const alike = same && sameSpans(this.#marks, marks);
    this.#text = text;
    this.#marks = marks;
    this.#outline = outline;
    if (alike) return; // only values are new, as after a change of the article's date
    clearTimeout(this.#slice);
    const drawing = new Drawing(planned(text, marks?.marks, marks?.furniture, outline), this.#container);
    this.#drawing = drawing;
    this.#elements = drawing.marks;
    this.#prepared = 0;
    this.#current = 0;
    this.#related = new Set();
    this.#at = undefined;
    let blocks = 0;
    this.#drawOn(() => drawing.marks.length >= FIRST_MARKS || ++blocks >= FIRST_MARKS);
    this.#container.toggleAttribute('data-long', !drawing.done);
  }

  #drawOn(enough: () => boolean): void {
    const drawing = this.#drawing;
    if (drawing === undefined || drawing.done) return;
    clearTimeout(this.#slice);
    drawing.draw(enough);
    this.#prepare();
    if (drawing.done) return;
    this.#slice = setTimeout(() => {
      const end = performance.now() + SLICE;
      this.#drawOn(() => performance.now() >= end);
    });
  }

  #ensure(id: number): void {
    if (id >= this.#elements.length) this.#drawOn(() => this.#elements.length > id);
  }

  /** The others are drawn as plain text and passed over by the keyboard. */
  show(filter: Filter): void {
    this.#filter = filter;
    this.#prepared = 0;
    this.#prepare();
  }

  // Of the marks that are shown the keyboard stops at one; the others have no tab stop, those not shown no focus at all.
  #prepare(): void {
    const now = this.#elements[this.#current];
    let settled = now !== undefined && this.#isShown(now);
    for (let index = this.#prepared; index < this.#elements.length; index++) {
      const element = this.#elements[index];
      if (element === undefined) continue;
      if (this.#related.has(index)) element.setAttribute('data-kin', '');
      const shown = this.#isShown(element);
      element.toggleAttribute('data-off', !shown);
      if (!shown) {
        element.removeAttribute('tabindex');
        continue;
      }
      if (!settled) {
        this.#current = index;
        settled = true;
      }
      element.tabIndex = index === this.#current ? 0 : -1;
    }
    this.#prepared = this.#elements.length;
  }

  /** Marks the other mentions of what the reader is at. */
  relate(ids: Iterable<number>, at?: number): void {
    const related = new Set(ids);
    for (const id of this.#related) if (!related.has(id)) this.#elements[id]?.removeAttribute('data-kin');
    for (const id of related) this.#elements[id]?.setAttribute('data-kin', '');
    if (this.#at !== undefined) this.#elements[this.#at]?.removeAttribute('data-at');
    if (at !== undefined) this.#elements[at]?.setAttribute('data-at', '');
    this.#related = related;
    this.#at = at;
  }

  element(id: number): HTMLElement | undefined {
    this.#ensure(id);
    return this.#elements[id];
  }

  /** The id of the mark that Tab reaches. */
  get stop(): number | undefined {
    const element = this.#elements[this.#current];
    return element !== undefined && this.#isShown(element) ? this.#current : undefined;
  }

  /** Moves the keyboard to a mark and brings it into view. */
  focus(id: number): void {
    this.#ensure(id);
    const element = this.#elements[id];
    if (element === undefined || !this.#isShown(element)) return;
    this.#settle(id);
    element.focus({ preventScroll: true });
    this.reveal(id);
  }

  reveal(id: number): void {
    this.#ensure(id);
    this.#elements[id]?.scrollIntoView({ block: 'nearest' });
  }

  /** Selects words that carry no mark, and brings them into view. */
  select(start: number, end: number): void {
    this.#drawOn(() => false);
    const page = this.#container.ownerDocument;
    const range = page.createRange();
    const walk = page.createTreeWalker(this.#container, NodeFilter.SHOW_TEXT);
    let at = 0;
    for (let node = walk.nextNode(); node instanceof Text && at < end; node = walk.nextNode()) {
      if (at <= start && start <= at + node.length) range.setStart(node, start - at);
      if (end <= at + node.length) range.setEnd(node, end - at);
      at += node.length;
    }
    const selection = page.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  }

  #isShown(element: HTMLElement): boolean {
    const { category, type } = element.dataset;
    return this.#filter.shows({ category: category as Category, type: type as Type });
  }

  #idOf(target: EventTarget | null): number | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>('mark[data-id]') : null;
    if (element === null || !this.#isShown(element)) return undefined;
    return Number(element.dataset.id);
  }

  // The one mark that Tab reaches.
  #settle(id: number): void {
    const [before, after] = [this.#elements[this.#current], this.#elements[id]];
    if (before !== undefined && this.#isShown(before)) before.tabIndex = -1;
    if (after !== undefined) after.tabIndex = 0;
    this.#current = id;
  }

  #key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = this.#idOf(event.target);
    if (event.key === 'Escape') {
      this.#events.escape();
    } else if (id === undefined || event.shiftKey) {
      return; // with Shift the keys select words
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#events.at(id, 'open');
    } else {
      const next = this.#target(id, event.key);
      if (next === undefined) return;
      event.preventDefault();
      this.focus(next);
    }
  }

  #target(from: number, key: string): number | undefined {
    const last = (this.#marks?.marks.length ?? 0) - 1;
    const step = key === 'Home' ? 1 : key === 'End' ? -1 : STEP[key];
    if (step === undefined) return undefined;
    let at = key === 'Home' ? 0 : key === 'End' ? last : from + step;
    for (; at >= 0 && at <= last; at += step) {
      this.#ensure(at);
      const element = this.#elements[at];
      if (element !== undefined && this.#isShown(element)) return at;
    }
    return undefined;
  }
}

// Whether two answers draw alike.
function sameSpans(a: Marks | undefined, b: Marks | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const alike = (one: Name, other: Name | undefined): boolean =>
    one.start === other?.start && one.end === other.end && one.category === other.category && one.type === other.type;
  return (
    a.marks.length === b.marks.length &&
    a.furniture.length === b.furniture.length &&
    a.furniture.every(({ start, end }, i) => start === b.furniture[i]?.start && end === b.furniture[i]?.end) &&
    a.marks.every((mark, i) => {
      const other = b.marks[i];
      return (
        alike(mark, other) &&
        mark.nested.length === other?.nested.length &&
        mark.nested.every((name, n) => alike(name, other.nested[n]))
      );
    })
  );
}
