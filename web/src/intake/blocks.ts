// From a cleaned page to its article: a text whose blocks stand apart by blank lines, and the outline that says what each is.
// The page's own <article> or <main> is preferred where it holds most of the words; menus, asides, forms and what the page
// hides are left out, captions are kept as captions. Reads nodes only, so that any tree will do. O(nodes + text).
import { LOST, type Outlined, type Part, type PartKind } from '../dom/outline.ts';

/** What is asked of a DOM node. */
export interface TreeNode {
  readonly nodeName: string; // '#text', or a tag in any case
  readonly textContent: string | null; // asked of texts only
  readonly childNodes: ArrayLike<TreeNode>;
  getAttribute?(name: string): string | null;
}

const TEXT = '#text';
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const CHROME = set('nav aside del form button select textarea input dialog menu footer template script style noscript');
const CHROME_ROLES = set(
  'navigation banner complementary contentinfo search dialog alertdialog menu menubar toolbar tablist',
);
const BLOCKS = set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure header hr ' +
    'h1 h2 h3 h4 h5 h6 hgroup li main ol p pre section summary table ul',
);
const CELLS = set('td th');
const PARAGRAPHS = set('p div');
const LONGEST_CELL = 200; // UTF-16 units
// A class of what is there for screen readers alone, with whatever a house puts before it but "not-", or of Word's comments.
const UNSEEN = /^(?:(?:(?!not-)\w+-)*(?:visually-?hidden|sr-only|screen-reader-text)(?:-focusable)?$|mso?com)/i;

const tagOf = ({ nodeName }: TreeNode): string => nodeName.toLowerCase();
const children = ({ childNodes }: TreeNode): TreeNode[] => Array.from(childNodes);

function isChrome(node: TreeNode, tag: string, quoted: boolean): boolean {
  if (CHROME.has(tag)) return !(tag === 'footer' && quoted); // there it says who is quoted
  const attribute = (name: string): string | null => node.getAttribute?.(name) ?? null;
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    (attribute('class') ?? '').split(/\s+/).some((name) => UNSEEN.test(name)) ||
    CHROME_ROLES.has(attribute('role')?.toLowerCase() ?? '')
  );
}

export function articleOf(page: TreeNode): Outlined {
  const survey = new Survey();
  const all = survey.visit(page, undefined);
  const root = survey.best(all) ?? page;
  const build = new Builder();
  if (survey.headline !== undefined && !survey.headed.has(root)) build.walk(survey.headline);
  build.walk(root);
  return build.done();
}

/** Where most of the words stand, and where the headline is. */
class Survey {
  headline: TreeNode | undefined; // the first <h1>
  readonly headed = new Set<TreeNode>(); // what has it inside
  readonly #weights: [node: TreeNode, weight: number, rank: number][] = [];

  /** Units of text that are no chrome. */
  visit(node: TreeNode, article: TreeNode | undefined): number {
    if (node.nodeName === TEXT) return node.textContent?.trim().length ?? 0;
    const tag = tagOf(node);
    if (isChrome(node, tag, false)) return 0;
    const isMain = tag === 'main' || node.getAttribute?.('role') === 'main';
    const isArticle = tag === 'article' && article === undefined;
    if (tag === 'h1') this.headline ??= node;
    const before = this.headline;
    let weight = 0;
    for (const child of children(node)) weight += this.visit(child, isArticle ? node : article);
    if (before === undefined && this.headline !== undefined) this.headed.add(node);
    if (isArticle || isMain) this.#weights.push([node, weight, isArticle ? 1 : 0]);
    return weight;
  }

  best(all: number): TreeNode | undefined {
    const heavy = this.#weights.filter(([, weight]) => weight * 2 >= all && weight > 0);
    return heavy.sort((a, b) => b[2] - a[2] || b[1] - a[1])[0]?.[0];
  }
}

interface Around {
  kind: PartKind; // of what comes next; the second paragraph of a list item is a paragraph
  readonly level: number;
  readonly list: 'item' | 'step';
  readonly kept: boolean; // white space, as in <pre>
  readonly signed: boolean; // a list item if it begins with its bullet or number, as Word has them
}

const PLAIN: Around = { kind: 'paragraph', level: 0, list: 'item', kept: false, signed: false };
const SIGN = /^(?:[^\p{L}\p{N}\s]|o|(\p{L}|\d{1,3})[.)])\s+/u;

class Builder {
  #text = '';
  #open = ''; // the block that is being read
  readonly #parts: Part[] = [];

  walk(node: TreeNode, around: Around = { ...PLAIN }): void {
    if (node.nodeName === TEXT) {
      const words = (node.textContent ?? '').replace(LOST, '');
      this.#open += around.kept ? words : words.replace(/[\t\n\f\r ]+/g, ' ');
      return;
    }
    const tag = tagOf(node);
    if (tag === 'br') this.#open += '\n';
    if (isChrome(node, tag, around.kind === 'quote')) return;
    if (tag === 'table' && isData(node)) this.#table(node);
    else if (BLOCKS.has(tag) || CELLS.has(tag)) {
      this.#close(around);
      const before = this.#parts.length;
      const inner = inside(tag, around, node.getAttribute?.('class') ?? '');
      for (const child of children(node)) this.walk(child, inner);
      this.#close(inner);
      // A list item that began with a block of its own has had its bullet.
      if (this.#parts.length > before && isListed(around) && !isListed(inside(tag, PLAIN))) around.kind = 'paragraph';
    } else for (const child of children(node)) this.walk(child, around);
  }

  // A row a line, its cells apart by tabs, as browsers copy them.
  #table(table: TreeNode): void {
    const rows: string[] = [];
    const visit = (node: TreeNode): void => {
      const tag = tagOf(node);
      if (tag === 'tr') rows.push('');
      else if (CELLS.has(tag)) {
        const row = rows.pop() ?? '';
        const cell = new Builder();
        for (const child of children(node)) cell.walk(child);
        const words = cell.done().text.replace(/\s+/g, ' ');
        rows.push(row === '' ? words : `${row}\t${words}`);
        return;
      }
      for (const child of children(node)) visit(child);
    };
    this.#close(PLAIN);
    visit(table);
    this.#open = rows.join('\n');
    this.#close(PLAIN);
  }

  #close(around: Around): void {
    const lines = this.#open.replace(/[ \r]*\n[ \r]*/g, '\n').replace(/ {2,}/g, ' ');
    this.#open = '';
    for (const block of lines.split(/\n\s*\n/)) {
      let words = block.trim();
      const sign = around.signed ? SIGN.exec(words) : null;
      if (sign !== null) {
        words = words.slice(sign[0].length);
        around.kind = sign[1] === undefined ? 'item' : 'step';
      }
      if (words === '') continue;
      if (this.#text !== '') this.#text += '\n\n';
      const start = this.#text.length;
      this.#text += around.kind === 'heading' ? words.replace(/\s+/g, ' ') : words;
      this.#parts.push({ start, end: this.#text.length, kind: around.kind, level: around.level });
      if (isListed(around)) around.kind = 'paragraph';
    }
  }

  done(): Outlined {
    this.#close(PLAIN);
    return { text: this.#text, outline: this.#parts };
  }
}

function inside(tag: string, around: Around, name = ''): Around {
  const level = Number(/^h([1-6])$/.exec(tag)?.[1] ?? (name === 'MsoTitle' ? 1 : 0));
  if (level > 0) return { ...around, kind: 'heading', level };
  if (tag === 'li') return { ...around, kind: around.list };
  if (tag === 'ul' || tag === 'ol') return { ...around, list: tag === 'ol' ? 'step' : 'item' };
  if (tag === 'blockquote') return { ...around, kind: 'quote' };
  if (tag === 'figcaption' || tag === 'caption') return { ...around, kind: 'caption' };
  return { ...around, kept: around.kept || tag === 'pre', signed: name.startsWith('MsoListParagraph') };
}

const isListed = ({ kind }: Around): boolean => kind === 'item' || kind === 'step';

// Old pages and letters are laid out in tables: a cell that holds blocks is a part of the page, no datum. But Word and Google Docs
// put the words of each cell into a paragraph, one a cell.
function isData(table: TreeNode): boolean {
  return isPlain(table) || isGrid(table);
}

function isPlain(node: TreeNode): boolean {
  return children(node).every((child) => child.nodeName === TEXT || (isInline(tagOf(child)) && isPlain(child)));
}
const isInline = (tag: string): boolean => !BLOCKS.has(tag) || tag === 'caption';

// No datum: lines of their own, or more than is read in a cell.
function isProse(node: TreeNode): boolean {
  let units = 0;
  const visit = (inner: TreeNode): boolean => {
    if (inner.nodeName === TEXT) units += inner.textContent?.trim().length ?? 0;
    return units > LONGEST_CELL || tagOf(inner) === 'br' || children(inner).some(visit);
  };
  return visit(node);
}

function isGrid(table: TreeNode): boolean {
  const rows: number[] = []; // cells of each
  const visit = (node: TreeNode): boolean => {
    const tag = tagOf(node);
    if (tag === 'tr') rows.push(0);
    if (!CELLS.has(tag)) return children(node).every(visit);
    rows.push((rows.pop() ?? 0) + 1);
    const [only, ...more] = children(node).filter((child) => child.nodeName !== TEXT || child.textContent?.trim());
    const wrapped = only !== undefined && more.length === 0 && PARAGRAPHS.has(tagOf(only)) && isPlain(only);
    return isPlain(node) || (wrapped && !isProse(only));
  };
  return visit(table) && rows.length > 1 && rows.some((cells) => cells > 1);
}
