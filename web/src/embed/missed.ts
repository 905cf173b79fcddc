// Words of the article that are selected, and what they are to be marked as: for what was missed. Loaded with the card. What was
// selected last stays while the reader goes to the button; it goes when something else of the article is touched.

import { brief } from '../element/brief.ts';
import type { GlossCard } from '../element/card.ts';
import type { Span } from '../engine/wire.ts';
import { dress } from './correct-css.ts';
import { correctStrings as strings } from './correct-strings.ts';
import { making } from './correction.ts';
import { typeSelect } from './corrector.ts';
import type { DomSession } from './dom-session.ts';
import type { PanelEvents } from './panel.ts';

const LONGEST = 200; // units: a name, not a paragraph

export class Missed {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #button: HTMLButtonElement;
  readonly #unfit: HTMLElement; // said where more is selected than can be marked
  #session: DomSession | undefined;
  #span: Span | undefined;
  #words = '';
  #listening: AbortController | undefined;
  #page: Document | undefined;

  constructor(page: Document, events: Pick<PanelEvents, 'correct' | 'select'>) {
    const group = page.createElement('div');
    group.className = 'correct';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', strings.missed);
    group.setAttribute('part', 'missed');
    group.hidden = true;
    const { select, chosen } = typeSelect(page, strings.as);
    const none = page.createElement('option');
    none.value = '';
    none.textContent = strings.choose;
    select.prepend(none);
    const button = page.createElement('button');
    button.type = 'button';
    button.addEventListener('click', () => {
      const as = chosen();
      const span = this.#span;
      if (span === undefined || as === undefined) return;
      events.correct(span, as, making);
      const made = this.#session?.marks.find(({ start, end }) => start === span.start && end === span.end);
      if (made === undefined) return; // the page refused it
      events.select(made.id);
      setTimeout(() => this.#enterCard()); // the button goes
    });
    select.addEventListener('change', () => {
      button.disabled = chosen() === undefined;
    });
    const unfit = page.createElement('p');
    unfit.textContent = strings.unfit(LONGEST);
    group.append(select, button, unfit);
    this.element = group;
    this.#select = select;
    this.#button = button;
    this.#unfit = unfit;
  }

  /** Undefined: nothing can be marked now. */
  show(session: DomSession | undefined): void {
    dress(this.element);
    this.#session = session;
    const page = session?.root.ownerDocument;
    if (page !== this.#page) {
      this.#page = page;
      this.#listening?.abort();
      this.#listening = new AbortController();
      page?.addEventListener('selectionchange', this.#selected, { signal: this.#listening.signal });
    }
    this.#selected();
  }

  #enterCard(): void {
    (this.element.parentElement?.querySelector('.card') as GlossCard | null | undefined)?.enter();
  }

  readonly #selected = (): void => {
    const selection = this.#page?.getSelection();
    const { root } = this.#session ?? {};
    if (this.#session === undefined || !this.element.isConnected) this.#take(undefined);
    else if (selection?.rangeCount && root?.contains(selection.getRangeAt(0).startContainer)) {
      this.#take(selection.isCollapsed ? undefined : spanOf(this.#session, selection.getRangeAt(0)));
    } else {
      const { start, end } = this.#span ?? { start: 0, end: 0 }; // of a text that may have been edited meanwhile
      this.#take(this.#session.text.slice(start, end) === this.#words ? this.#span : undefined);
    }
  };

  #take(span: Span | undefined): void {
    const { text = '', marks = [] } = this.#session ?? {};
    const words = span === undefined ? '' : text.slice(span.start, span.end);
    const isMark = marks.some(({ start, end }) => start === span?.start && end === span.end);
    const fits = words.length <= LONGEST && !words.includes('\n');
    const isOther = span?.start !== this.#span?.start || words !== this.#words;
    this.#span = words === '' || !fits || isMark ? undefined : span;
    this.#words = words;
    this.element.hidden = words === '' || isMark;
    this.#unfit.hidden = fits;
    this.#select.hidden = this.#button.hidden = !fits;
    if (!isOther) return; // drawn anew while the reader chooses
    this.#select.value = '';
    this.#button.disabled = true;
    this.#button.textContent = strings.mark(brief(words));
  }
}

/** The words within a range, without the spaces around them. A whole line that is selected ends in the next one's element. */
function spanOf(session: DomSession, range: Range): Span | undefined {
  const { startContainer, startOffset, endContainer, endOffset, commonAncestorContainer: within } = range;
  const walker = session.root.ownerDocument.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  let [first, last]: (Node | undefined)[] = [];
  for (
    let node: Node | null = within.nodeType === Node.TEXT_NODE ? within : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    if (!range.intersectsNode(node) || (node === endContainer && endOffset === 0)) continue;
    if (session.map.offsetOf(node, 0) === undefined) continue; // not of the article, or between its lines
    first ??= node;
    last = node;
  }
  if (first === undefined || last === undefined) return undefined;
  const from = session.map.offsetOf(first, first === startContainer ? startOffset : 0);
  const to = session.map.offsetOf(last, last === endContainer ? endOffset : (last.nodeValue?.length ?? 0));
  if (from === undefined || to === undefined) return undefined;
  const words = session.text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  return { start, end: Math.max(start, from + words.trimEnd().length) };
}
