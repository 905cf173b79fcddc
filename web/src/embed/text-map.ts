// An article that stands in somebody else's page, read as one text: what the engine annotates, and where each of its units
// stands in the DOM. Nothing is changed.
//
//   <h1>Talks</h1><p>Putin <b>met</b> Xi</p>   ──►   "Talks\n\nPutin met Xi"     locate(7) is (text "Putin ", 0)
//
// White space inside a text node becomes as many spaces, so that an offset into the text is an offset into a node. Blocks
// are parted by a blank line. What is no prose (scripts, forms, hidden parts) is left out, and so is a block in another
// language than English, which is all the engine reads. O(nodes + text), without recursion: no page makes it overflow.

export interface Place {
  readonly node: Text;
  readonly offset: number;
}

const SKIPPED = new Set(
  (
    'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED CANVAS VIDEO AUDIO SVG MATH HEAD TITLE TEXTAREA INPUT SELECT ' +
    'BUTTON DIALOG NAV DATALIST METER PROGRESS'
  ).split(' '),
);
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU OL P PRE SEARCH SECTION SUMMARY TABLE CAPTION TBODY THEAD TFOOT TR TD TH UL'
  ).split(' '),
);
const SPACE = /[\t\n\r\f]/g;

export class TextMap {
  readonly text: string;
  readonly #nodes: readonly Text[];
  readonly #starts: readonly number[];
  #index: Map<Node, number> | undefined; // made when it is asked for

  constructor(text: string, nodes: readonly Text[], starts: readonly number[]) {
    this.text = text;
    this.#nodes = nodes;
    this.#starts = starts;
  }

  /** Where a span of the text begins and ends; undefined where a part of it is in no node. */
  locate(start: number, end: number): { readonly start: Place; readonly end: Place } | undefined {
    const from = this.#place(start, false);
    const to = this.#place(end, true);
    return from === undefined || to === undefined ? undefined : { start: from, end: to };
  }

  /** The pieces of text nodes that a span covers. */
  pieces(start: number, end: number): { readonly node: Text; readonly from: number; readonly to: number }[] {
    const out = [];
    for (let row = this.#row(start); row < this.#nodes.length; row++) {
      const node = this.#nodes[row];
      const at = this.#starts[row] ?? 0;
      if (node === undefined || at >= end) break;
      const from = Math.max(start - at, 0);
      const to = Math.min(end - at, node.length);
      if (from < to) out.push({ node, from, to });
    }
    return out;
  }

  /** The offset in the text of a point of the DOM; undefined outside the text that was read. */
  offsetOf(node: Node, offset: number): number | undefined {
    this.#index ??= new Map(this.#nodes.map((each, row) => [each, row]));
    const row = this.#index.get(node);
    return row === undefined ? undefined : (this.#starts[row] ?? 0) + offset;
  }

  // The last row that starts at or before the offset.
  #row(offset: number): number {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  #place(offset: number, isEnd: boolean): Place | undefined {
    const row = this.#row(isEnd ? offset - 1 : offset);
    const node = this.#nodes[row];
    const inside = offset - (this.#starts[row] ?? 0);
    return node === undefined || inside < 0 || inside > node.length ? undefined : { node, offset: inside };
  }
}

export interface ReadOptions {
  readonly skip?: ((element: Element) => boolean) | undefined; // parts of the article that are not to be read
}

export function readText(root: Node, { skip }: ReadOptions = {}): TextMap {
  const parts: string[] = [];
  const nodes: Text[] = [];
  const starts: number[] = [];
  let length = 0;
  let gap = ''; // what parts the next text from the last one
  const block = (): void => {
    if (length > 0) gap = '\n\n';
  };
  const take = (node: Text): void => {
    const { data } = node;
    if (data === '') return;
    if (gap !== '') {
      if (data.trim() === '') return; // white space between blocks
      parts.push(gap);
      length += gap.length;
      gap = '';
    }
    nodes.push(node);
    starts.push(length);
    parts.push(isPreformatted(node) ? data : data.replace(SPACE, ' '));
    length += data.length;
  };
  let node: Node | null = root.firstChild;
  while (node !== null) {
    let down = false;
    if (node.nodeType === 3) {
      take(node as Text);
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const name = element.tagName.toUpperCase();
      if (name === 'BR') {
        if (length > 0 && gap === '') gap = '\n';
      } else {
        const isBlock = BLOCKS.has(name);
        if (isBlock) block();
        down = !SKIPPED.has(name) && !isHidden(element) && !(isBlock && isForeign(element)) && skip?.(element) !== true;
      }
    }
    if (down && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root) {
      if (node.nodeType === 1 && BLOCKS.has((node as Element).tagName.toUpperCase())) block();
      if (node.nextSibling !== null) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
    if (node === root) break;
  }
  return new TextMap(parts.join(''), nodes, starts);
}

function isHidden(element: Element): boolean {
  return (
    element.hasAttribute('hidden') ||
    element.hasAttribute('data-gloss-skip') ||
    element.getAttribute('aria-hidden') === 'true'
  );
}

function isForeign(element: Element): boolean {
  return !isEnglish(element.getAttribute('lang'));
}

/** Nothing said counts as English. */
export function isEnglish(language: string | null | undefined): boolean {
  return language === null || language === undefined || language === '' || /^(en|mul|und)\b/i.test(language);
}

const isPreformatted = (node: Text): boolean => node.parentElement?.closest('pre') != null;
