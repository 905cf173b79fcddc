// A document of Word (or of what else writes .docx) as an article: its words in paragraphs, headings and lists. What was deleted
// or moved away, comments, footnotes and text boxes are no part of it. Tags are read one after the other: there is no parser
// to hand markup to, and nothing in a document can run. O(text).
import { LOST, type Outlined, type Part, type PartKind } from '../dom/outline.ts';
import { unzip } from './unzip.ts';

const LIMIT = 64_000_000; // bytes of its XML
const HEADING = /^heading (\d)$/i;
const LIST = /^list ?(?:bullet|number)/i;

/** Undefined where it is no such document. */
export function readDocx(bytes: Uint8Array): Outlined | undefined {
  const body = unzip(bytes, 'word/document.xml', LIMIT);
  if (body === undefined) return undefined;
  return articleOf(body, stylesOf(unzip(bytes, 'word/styles.xml', LIMIT) ?? ''));
}

/** Names by id: an id may be in the language of whoever wrote it, the names of Word's own styles are English. */
function stylesOf(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id = '';
  for (const [, slash, tag, rest = ''] of xml.matchAll(TAGS)) {
    if (tag === 'style' && slash === '') id = idIn(rest);
    else if (tag === 'name') names.set(id, valueIn(rest));
  }
  return names;
}

const inQuotes = (tag: RegExp) => (attributes: string) => tag.exec(attributes)?.[2] ?? '';
const idIn = inQuotes(/w:styleId\s*=\s*(["'])(.*?)\1/s);
const valueIn = inQuotes(/w:val\s*=\s*(["'])(.*?)\1/s);

const TAGS = /<(\/?)(?:w|mc):(\w+)([^<>]*)>|([^<]+)/g;
// What is in them is said elsewhere, or no longer.
const UNREAD = new Set(['moveFrom', 'del', 'txbxContent', 'Fallback']);
const SIGNS = new Map([
  ['tab', '\t'],
  ['br', '\n'],
  ['cr', '\n'],
  ['noBreakHyphen', '\u2011'],
]);

function articleOf(xml: string, styles: ReadonlyMap<string, string>): Outlined {
  const body = new Body(styles);
  let unread = 0; // how deep inside what is not read
  for (const [, slash, tag = '', rest = '', run] of xml.matchAll(TAGS)) {
    const closes = slash === '/';
    if (UNREAD.has(tag) && !rest.endsWith('/')) unread = Math.max(0, unread + (closes ? -1 : 1));
    if (unread > 0) continue;
    if (run !== undefined) body.run(run);
    else if (closes) body.closed(tag);
    else body.opened(tag, rest);
  }
  return body.done();
}

/** A paragraph; of no words where one is empty, which parts tables. */
interface Block {
  readonly words: string;
  readonly kind: PartKind;
  readonly level: number;
}

/** A row of a table. It stands before the blocks of its cells, among which are the rows of tables inside them. */
interface Row {
  readonly cells: number[]; // where each begins
  end: number;
}

class Body {
  readonly #styles: ReadonlyMap<string, string>;
  readonly #read: (Block | Row)[] = [];
  readonly #rows: Row[] = []; // that are open
  #words = ''; // of the paragraph that is open
  #style = '';
  #isListed = false;
  #isText = false; // inside <w:t>

  constructor(styles: ReadonlyMap<string, string>) {
    this.#styles = styles;
  }

  run(words: string): void {
    if (this.#isText) this.#words += unescaped(words);
  }

  opened(tag: string, rest: string): void {
    if (tag === 't') this.#isText = !rest.endsWith('/');
    else if (tag === 'pStyle') this.#style = this.#styles.get(valueIn(rest)) ?? valueIn(rest);
    else if (tag === 'numPr') this.#isListed = true;
    else if (tag === 'tr') this.#begin();
    else if (tag === 'tc') this.#rows.at(-1)?.cells.push(this.#read.length);
    else if (!rest.includes('w:pos=')) this.#words += SIGNS.get(tag) ?? ''; // else it says where tabs stop
  }

  closed(tag: string): void {
    if (tag === 't') this.#isText = false;
    else if (tag === 'p') this.#paragraph();
    else if (tag === 'tr') {
      const row = this.#rows.pop();
      if (row !== undefined) row.end = this.#read.length;
    }
  }

  done(): Outlined {
    this.#paragraph();
    return outlined(this.#read);
  }

  #begin(): void {
    const row: Row = { cells: [], end: Number.POSITIVE_INFINITY };
    this.#rows.push(row);
    this.#read.push(row);
  }

  #paragraph(): void {
    const style = this.#style;
    const heading = style === 'Title' ? 1 : HEADING.exec(style)?.[1];
    if (heading !== undefined) this.#close('heading', Math.min(Math.max(Number(heading), 1), 6));
    else if (this.#isListed || LIST.test(style)) this.#close(/number/i.test(style) ? 'step' : 'item');
    else this.#close(/quote/i.test(style) ? 'quote' : style === 'caption' ? 'caption' : 'paragraph');
    this.#style = '';
    this.#isListed = false;
  }

  #close(kind: PartKind, level = 0): void {
    this.#read.push({ words: this.#words.replace(LOST, '').trim(), kind, level });
    this.#words = '';
  }
}

/** A row of several cells is a line, whatever tables they hold; one cell alone lays out the page, and its blocks are the page's. */
function outlined(read: readonly (Block | Row)[]): Outlined {
  const outline: Part[] = [];
  let text = '';
  const add = ({ words, kind, level }: Block): void => {
    if (words === '') return;
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += words;
    outline.push({ start, end: text.length, kind, level });
  };
  let lines: string[] = []; // of the table
  const endTable = (): void => {
    add({ words: lines.join('\n').trim(), kind: 'paragraph', level: 0 });
    lines = [];
  };
  for (let at = 0; at < read.length; at++) {
    const each = read[at];
    if (each === undefined) break;
    if ('words' in each) {
      endTable();
      add(each);
    } else if (each.cells.length > 1) {
      lines.push(lineOf(each, read));
      at = each.end - 1;
    }
  }
  endTable();
  return { text, outline };
}

function lineOf({ cells, end }: Row, read: readonly (Block | Row)[]): string {
  const words = cells.map((start, i) =>
    read
      .slice(start, cells[i + 1] ?? end)
      .map((each) => ('words' in each ? each.words : ''))
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return words.join('\t');
}

const NAMED = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(xml: string): string {
  return xml.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex, code, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const point = Number.parseInt(code, hex ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
