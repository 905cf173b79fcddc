// How marks look in a text that is not ours: a style sheet adopted at the text's own root (document, shadow root, document
// of an iframe), once for all who use it, and taken away with the last. No element and no attribute of the page is touched.
//
// The hue says the category, and so does the style of the underline. A page sets other hues by --gloss-actor and so on.
import { CATEGORIES, type Category } from '../engine/vocabulary.ts';

export type TextRoot = Document | ShadowRoot;

const LOOK: Readonly<Record<Category, readonly [light: string, dark: string, line: string]>> = {
  actor: ['#1f4e8c', '#8db8f2', 'solid'],
  place: ['#1d6a42', '#7fcb9d', 'dotted'],
  figure: ['#7d5600', '#e2b65a', 'dashed'],
  asset: ['#a62630', '#f39a9a', 'double'],
  role: ['#68439a', '#c4a5ee', 'wavy'],
};

export const hue = (category: Category): string => {
  const [light, dark] = LOOK[category];
  return `var(--gloss-${category}, light-dark(${light}, ${dark}))`;
};
export const tint = (category: Category, share: number): string =>
  `var(--gloss-${category}-tint, color-mix(in srgb, ${hue(category)} ${share}%, transparent))`;

const markLook = (category: Category): string => `
  background-color: ${tint(category, 12)};
  text-decoration-line: underline;
  text-decoration-style: ${LOOK[category][2]};
  text-decoration-color: ${hue(category)};
  text-decoration-thickness: max(1px, 0.07em);`;

/** Names of the highlights: ours alone, and the only ones we ever set or delete. */
export const highlightName = (category: Category): string => `gloss-${category}`;
export const HERE = 'gloss-here'; // the mention that is looked at
export const KIN = 'gloss-kin'; // the other mentions of the same
export const MARK = 'gloss-mark'; // class of the marks where they are elements

const css = [
  ...CATEGORIES.map((category) => `::highlight(${highlightName(category)}) {${markLook(category)}\n}`),
  `::highlight(${KIN}) { background-color: var(--gloss-kin, color-mix(in srgb, currentcolor 16%, transparent)); }`,
  `::highlight(${HERE}) { background-color: var(--gloss-here, color-mix(in srgb, currentcolor 28%, transparent)); }`,
  `.${MARK} { color: inherit; background: none; }`,
  ...CATEGORIES.map((category) => `.${MARK}[data-category="${category}"] {${markLook(category)}\n}`),
  `.${MARK}[data-here] { background-color: var(--gloss-here, color-mix(in srgb, currentcolor 28%, transparent)); }`,
  `@media print { .${MARK}[data-last]::after { content: "\\202f" attr(data-letter) / ""; font-size: 0.6em; vertical-align: 0.6em; } }`,
].join('\n');

interface Adopted {
  readonly sheet: CSSStyleSheet;
  users: number;
}
const adopted = new WeakMap<TextRoot, Adopted>();

export function adoptSheet(root: TextRoot): void {
  const there = adopted.get(root);
  if (there !== undefined) {
    there.users++;
    // A page that sets its own list drops ours: put back.
    if (!root.adoptedStyleSheets.includes(there.sheet))
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, there.sheet];
    return;
  }
  const page = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const view = page?.defaultView;
  if (view === null || view === undefined) return;
  const sheet = new view.CSSStyleSheet(); // of the very document that adopts it
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  adopted.set(root, { sheet, users: 1 });
}

export function dropSheet(root: TextRoot): void {
  const there = adopted.get(root);
  if (there === undefined || --there.users > 0) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets].filter((sheet) => sheet !== there.sheet);
  adopted.delete(root);
}

export function rootOf(node: Node): TextRoot | undefined {
  const root = node.getRootNode();
  return root.nodeType === 9 || (root.nodeType === 11 && 'host' in root) ? (root as TextRoot) : undefined;
}
