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
    if (tag === 'style' && slash === '') id = attribute('styleId', rest);
    else if (tag === 'name') names.set(id, attribute('val', rest));
  }
  return names;
}

const attribute = (name: string, attributes: string): string =>
  new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const TAGS = /<(\/?)(?:w|mc):(\w+)([^<>]*)>|([^<]+)/g;
// What is in them is said elsewhere, or no longer.
const UNREAD = new Set(['moveFrom', 'del', 'txbxContent', 'Fallback']);
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '\u2011' };

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

class Body {
  readonly #styles: ReadonlyMap<string, string>;
  readonly #parts: Part[] = [];
  #text = '';
  #words = ''; // of the paragraph that is open
  #style = '';
  #isListed = false;
  #isText = false; // inside <w:t>
  #row: string[] | undefined; // cells of the table's row that is open
  #rows: string[] = [];

  constructor(styles: ReadonlyMap<string, string>) {
    this.#styles = styles;
  }

  run(words: string): void {
    if (this.#isText) this.#words += unescaped(words);
  }

  opened(tag: string, rest: string): void {
    if (tag === 't') this.#isText = !rest.endsWith('/');
    else if (tag === 'pStyle') this.#style = this.#styles.get(attribute('val', rest)) ?? attribute('val', rest);
    else if (tag === 'numPr') this.#isListed = true;
    else if (tag === 'tr') this.#row = [];
    else if (!rest.includes('w:pos=')) this.#words += SIGNS[tag] ?? ''; // else it says where tabs stop
  }

  closed(tag: string): void {
    if (tag === 't') this.#isText = false;
    else if (tag === 'p') this.#paragraph();
    else if (tag === 'tc') {
      this.#row?.push(this.#words.replace(/\s+/g, ' ').trim());
      this.#words = '';
    } else if (tag === 'tr') {
      this.#rows.push(this.#row?.join('\t') ?? '');
      this.#row = undefined;
    } else if (tag === 'tbl') {
      this.#words = this.#rows.join('\n');
      this.#rows = [];
      this.#close('paragraph');
    }
  }

  done(): Outlined {
    this.#close('paragraph');
    return { text: this.#text, outline: this.#parts };
  }

  #paragraph(): void {
    const style = this.#style;
    const level = style === 'Title' ? 1 : Number(HEADING.exec(style)?.[1] ?? 0);
    if (this.#row !== undefined) this.#words += ' ';
    else if (level > 0) this.#close('heading', level);
    else if (this.#isListed || LIST.test(style)) this.#close(/number/i.test(style) ? 'step' : 'item');
    else this.#close(/quote/i.test(style) ? 'quote' : style === 'caption' ? 'caption' : 'paragraph');
    this.#style = '';
    this.#isListed = false;
  }

  #close(kind: PartKind, level = 0): void {
    const block = this.#words.replace(LOST, '').trim();
    this.#words = '';
    if (block === '') return;
    if (this.#text !== '') this.#text += '\n\n';
    const start = this.#text.length;
    this.#parts.push({ start, end: start + block.length, kind, level });
    this.#text += block;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(xml: string): string {
  return xml.replace(/&(?:#(x?)([\da-f]{1,6})|(\w+));/gi, (whole, hex, code, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = Number.parseInt(code, hex ? 16 : 10);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
