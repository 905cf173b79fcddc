// Draws a plan as DOM nodes, block by block, so that a long text can be drawn in slices. Text goes in as text nodes only:
// nothing in an article can become markup.
import { strings } from '../strings.ts';
import type { Block, Piece, planned } from './plan.ts';

const UNCHUNKED = 60; // blocks: more than most articles have
const CHUNK = 30;

/** When it is done, the container's textContent is the planned text, character for character. */
export class Drawing {
  readonly marks: HTMLElement[] = []; // by the marks' ids, as far as they are drawn
  readonly #plan: ReturnType<typeof planned>;
  readonly #container: Element;
  #chunk: HTMLElement | undefined;
  #blocks = 0;
  #done = false;
  #group: HTMLElement | undefined; // the list or quotation that is being drawn

  constructor(plan: ReturnType<typeof planned>, container: Element) {
    this.#plan = plan;
    this.#container = container;
    container.replaceChildren();
  }

  get done(): boolean {
    return this.#done;
  }

  /** Draws on until the condition holds, or to the end. It is asked after every block. */
  draw(enough: () => boolean): void {
    const page = this.#container.ownerDocument;
    const fragment = page.createDocumentFragment();
    while (!this.#done) {
      const { value, done } = this.#plan.next();
      if (done) {
        if (value !== '') fragment.append(value);
        this.#done = true;
        break;
      }
      const around = AROUND[value.kind];
      if (around === undefined || this.#group?.localName !== around) {
        const into = this.#into(page, fragment);
        if (value.before !== '') into.append(value.before);
        this.#group = around === undefined ? undefined : page.createElement(around);
        if (this.#group !== undefined) into.append(this.#group);
        else into.append(drawBlock(page, value, this.marks));
      } else if (value.before !== '') this.#group.append(value.before);
      this.#group?.append(drawBlock(page, value, this.marks));
      this.#blocks++;
      if (enough()) break;
    }
    this.#container.append(fragment);
  }

  // Behind the first screens blocks stand in chunks: what is far from the screen is one box, however many are in it.
  #into(page: Document, fragment: DocumentFragment): Node & ParentNode {
    if (this.#blocks < UNCHUNKED) return fragment;
    if (this.#chunk === undefined || this.#chunk.children.length >= CHUNK) {
      this.#chunk = page.createElement('div');
      this.#chunk.className = 'chunk';
      fragment.append(this.#chunk);
    }
    return this.#chunk;
  }
}

// Neighbours of these kinds stand in one element.
const AROUND: Partial<Readonly<Record<Block['kind'], string>>> = { item: 'ul', step: 'ol', quote: 'blockquote' };

function tagOf({ kind, level }: Block): string {
  if (kind === 'heading') return `h${Math.min(level + 1, 6)}`; // the first is the page's own
  return kind === 'item' || kind === 'step' ? 'li' : 'p';
}

function drawBlock(page: Document, block: Block, marks: HTMLElement[]): HTMLElement {
  const element = page.createElement(tagOf(block));
  element.dir = 'auto';
  if (block.kind === 'furniture' || block.kind === 'caption') element.className = block.kind;
  for (const piece of block.pieces) element.append(drawPiece(page, piece, marks));
  return element;
}

function drawPiece(page: Document, piece: Piece, marks: HTMLElement[]): Node {
  if (piece.kind === 'text') return page.createTextNode(piece.text);
  if (piece.kind === 'furniture') {
    const span = page.createElement('span');
    span.className = 'furniture';
    span.textContent = piece.text;
    return span;
  }
  const { mark } = piece;
  const element = page.createElement('mark');
  element.id = `mark-${mark.id}`;
  element.tabIndex = -1;
  element.dataset.id = String(mark.id);
  label(element, mark.category, strings.letter[mark.category], mark.type);
  for (const part of piece.inner) {
    if (part.name === undefined) {
      element.append(part.text);
      continue;
    }
    const nested = page.createElement('mark');
    nested.className = 'nested';
    nested.textContent = part.text;
    label(nested, part.name.category, strings.letter[part.name.category], part.name.type);
    element.append(nested);
  }
  marks.push(element);
  return element;
}

function label(element: HTMLElement, category: string, letter: string, type: string): void {
  element.dataset.category = category;
  element.dataset.type = type;
  element.dataset.letter = letter;
}
