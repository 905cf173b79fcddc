// Shows marks in a text that is not ours. By CSS highlights, which leave the DOM as it is; or by <mark> elements, where the
// browser has no highlights and for print, taken away again without a trace: each text node comes back as the very node it was.
import type { Mark } from '../engine/wire.ts';
import { HERE, highlightName, KIN, MARK } from './sheet.ts';
import { strings } from './strings.ts';
import type { TextMap } from './text-map.ts';

export interface Shown {
  readonly marks: readonly Mark[]; // those to be seen
  readonly here: number | undefined; // ids
  readonly kin: ReadonlySet<number>;
}

export interface Painter {
  paint(map: TextMap, shown: Shown): void;
  clear(): void;
}

export function hasHighlights(view: Window): boolean {
  return (view as Window & typeof globalThis).CSS?.highlights !== undefined && 'Highlight' in view;
}

type View = Window & typeof globalThis;

// Several widgets of a page, and several copies of this file, share the named highlights: each puts its own ranges in and
// takes them out again; the last one out deletes the name.
export class HighlightPainter implements Painter {
  readonly #view: View;
  #ranges = new Map<string, Map<string, AbstractRange>>(); // by highlight, then by where they stand
  #ids = new WeakMap<Node, number>();
  #nextId = 0;

  constructor(view: Window) {
    this.#view = view as View;
  }

  paint(map: TextMap, { marks, here, kin }: Shown): void {
    const wanted = new Map<string, Map<string, AbstractRange>>();
    const want = (name: string, mark: Mark): void => {
      const place = map.locate(mark.start, mark.end);
      if (place === undefined) return;
      const { start, end } = place;
      const key = `${this.#id(start.node)}:${start.offset}-${this.#id(end.node)}:${end.offset}`;
      let ranges = wanted.get(name);
      if (ranges === undefined) {
        ranges = new Map();
        wanted.set(name, ranges);
      }
      const there = this.#ranges.get(name)?.get(key);
      if (there !== undefined) {
        ranges.set(key, there); // what did not change is not drawn again
        return;
      }
      ranges.set(
        key,
        new this.#view.StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        }),
      );
    };
    for (const mark of marks) {
      if (mark.start >= mark.end) continue;
      want(highlightName(mark.category), mark);
      if (mark.id === here) want(HERE, mark);
      else if (kin.has(mark.id)) want(KIN, mark);
    }
    this.#swap(wanted);
  }

  clear(): void {
    this.#swap(new Map());
  }

  #swap(wanted: Map<string, Map<string, AbstractRange>>): void {
    const { highlights } = this.#view.CSS;
    const before = this.#ranges;
    this.#ranges = wanted;
    for (const name of new Set([...before.keys(), ...wanted.keys()])) {
      const [old, now] = [before.get(name), wanted.get(name)];
      let highlight = highlights.get(name);
      if (highlight === undefined) {
        if (now === undefined) continue;
        highlight = new this.#view.Highlight();
        highlight.priority = name === HERE ? 2 : name === KIN ? 1 : 0;
        highlights.set(name, highlight);
      }
      for (const [key, range] of old ?? []) if (now?.get(key) !== range) highlight.delete(range);
      for (const range of now?.values() ?? []) highlight.add(range);
      if (highlight.size === 0) highlights.delete(name);
    }
  }

  #id(node: Node): number {
    let id = this.#ids.get(node);
    if (id === undefined) {
      id = this.#nextId++;
      this.#ids.set(node, id);
    }
    return id;
  }
}

interface Wrapped {
  readonly node: Text; // as the page made it, now holding what stands before its first mark
  readonly text: string; // what it held
  readonly added: readonly ChildNode[]; // what was put behind it
}

export class MarkPainter implements Painter {
  #wrapped: Wrapped[] = [];

  paint(map: TextMap, { marks, here }: Shown): void {
    this.clear();
    const pieces = new Map<Text, { from: number; to: number; mark: Mark; last: boolean }[]>();
    for (const mark of marks) {
      const parts = map.pieces(mark.start, mark.end);
      parts.forEach(({ node, from, to }, row) => {
        const list = pieces.get(node);
        const piece = { from, to, mark, last: row === parts.length - 1 };
        if (list === undefined) pieces.set(node, [piece]);
        else list.push(piece);
      });
    }
    for (const [node, list] of pieces) {
      const { ownerDocument: page, data } = node;
      const added: ChildNode[] = [];
      let at = list[0]?.from ?? 0;
      for (const { from, to, mark, last } of list) {
        if (from > at) added.push(page.createTextNode(data.slice(at, from)));
        const element = page.createElement('mark');
        element.className = MARK;
        element.dataset.category = mark.category;
        element.dataset.letter = strings.letter[mark.category];
        element.toggleAttribute('data-last', last);
        element.toggleAttribute('data-here', mark.id === here);
        element.append(data.slice(from, to));
        added.push(element);
        at = to;
      }
      if (at < data.length) added.push(page.createTextNode(data.slice(at)));
      node.data = data.slice(0, list[0]?.from ?? 0);
      node.after(...added);
      this.#wrapped.push({ node, text: data, added });
    }
  }

  clear(): void {
    for (const { node, text, added } of this.#wrapped) {
      const untouched = added.every((each) => each.parentNode === node.parentNode);
      for (const each of added) each.remove();
      if (untouched) node.data = text;
    }
    this.#wrapped = [];
  }
}
