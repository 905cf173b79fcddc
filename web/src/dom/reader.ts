// The annotated article as one keyboard stop: draws it, lets arrow keys walk from mark to mark, and says which mark the
// reader is at. Knows nothing of cards or panels.
import type { Category } from '../engine/vocabulary.ts';
import type { Mark, Marks } from '../engine/wire.ts';
import { draw } from './draw.ts';
import { plan } from './plan.ts';

export type Approach = 'hover' | 'focus' | 'open';

export interface ReaderEvents {
  at(id: number, approach: Approach): void; // the reader points at, moves to or opens a mark
  leave(): void; // the pointer left the marks
  escape(): void;
}

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
  #marks: readonly Mark[] = [];
  #elements: HTMLElement[] = [];
  #hidden: ReadonlySet<Category> = new Set();
  #current = 0;

  constructor(container: HTMLElement, events: ReaderEvents) {
    this.#container = container;
    this.#events = events;
    container.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'touch') return;
      const id = this.#idOf(event.target);
      if (id === undefined) events.leave();
      else events.at(id, 'hover');
    });
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

  draw(text: string, marks?: Marks): void {
    this.#marks = marks?.marks ?? [];
    this.#elements = draw(plan(text, this.#marks, marks?.furniture), this.#container);
    this.#current = 0;
    this.hide(this.#hidden);
  }

  /** Marks of these categories are drawn as plain text and passed over by the keyboard. */
  hide(hidden: ReadonlySet<Category>): void {
    this.#hidden = hidden;
    this.#container.dataset.hidden = [...hidden].join(' ');
    const shown = this.#elements.map((element) => this.#isShown(element));
    if (!shown[this.#current]) this.#current = Math.max(0, shown.indexOf(true));
    this.#elements.forEach((element, index) => {
      if (shown[index]) element.tabIndex = index === this.#current ? 0 : -1;
      else element.removeAttribute('tabindex');
    });
  }

  /** Marks the other mentions of what the reader is at. */
  relate(ids: Iterable<number>, at?: number): void {
    const kin = new Set(ids);
    this.#elements.forEach((element, index) => {
      element.toggleAttribute('data-kin', kin.has(index));
      element.toggleAttribute('data-at', index === at);
    });
  }

  element(id: number): HTMLElement | undefined {
    return this.#elements[id];
  }

  /** Moves the keyboard to a mark and brings it into view. */
  focus(id: number): void {
    const element = this.#elements[id];
    if (element === undefined || !this.#isShown(element)) return;
    this.#settle(id);
    element.focus({ preventScroll: true });
    this.reveal(id);
  }

  reveal(id: number): void {
    this.#elements[id]?.scrollIntoView({ block: 'nearest' });
  }

  /** Selects words that carry no mark, and brings them into view. */
  select(start: number, end: number): void {
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
    return !this.#hidden.has(element.dataset.category as Category);
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
    } else if (id === undefined) {
      return;
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
    const last = this.#elements.length - 1;
    const step = key === 'Home' ? 1 : key === 'End' ? -1 : STEP[key];
    if (step === undefined) return undefined;
    let at = key === 'Home' ? 0 : key === 'End' ? last : from + step;
    for (; at >= 0 && at <= last; at += step) {
      const element = this.#elements[at];
      if (element !== undefined && this.#isShown(element)) return at;
    }
    return undefined;
  }
}
