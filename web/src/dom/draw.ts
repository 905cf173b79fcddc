// Draws a plan as DOM nodes. Text goes in as text nodes only, so nothing in an article can become markup.
import { strings } from '../strings.ts';
import type { Block, Piece, Plan } from './plan.ts';

/** The container's textContent is the planned text, character for character. */
export function draw(plan: Plan, container: Element): HTMLElement[] {
  const page = container.ownerDocument;
  const marks: HTMLElement[] = [];
  const fragment = page.createDocumentFragment();
  for (const block of plan.blocks) {
    if (block.before !== '') fragment.append(block.before);
    fragment.append(drawBlock(page, block, marks));
  }
  if (plan.after !== '') fragment.append(plan.after);
  container.replaceChildren(fragment);
  return marks;
}

function drawBlock(page: Document, block: Block, marks: HTMLElement[]): HTMLElement {
  const element = page.createElement(block.kind === 'headline' ? 'h2' : 'p');
  element.dir = 'auto';
  if (block.kind === 'furniture') element.className = 'furniture';
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
