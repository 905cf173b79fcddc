// The page as it stands once the sample is read, as HTML: what web/vite.config.mjs writes into index.html, so that the first
// paint has highlights and no script need run for it. It is the page's own rendering (Lit's templates, dom/draw.ts), written
// out instead of put into a document; the script takes its place with the same (src/site/first-sight.ts).
//
//   <gloss-legend><template shadowrootmode="open"><link rel="stylesheet" …>…</template></gloss-legend>
import { Drawing } from '../src/dom/draw.ts';
import { planned } from '../src/dom/plan.ts';
import { GlossDate } from '../src/element/date-line.ts';
import { GlossEntities } from '../src/element/entities.ts';
import { GlossLegend } from '../src/element/legend.ts';
import { unpack } from '../src/engine/wire.ts';
import { GlossPage } from '../src/site/page.ts';

globalThis.BroadcastChannel = undefined; // no other tab listens to a build, which an open channel would keep from ending

const PARTS = { 'gloss-legend': GlossLegend, 'gloss-date': GlossDate, 'gloss-entities': GlossEntities };

/** The styles of the parts, by tag: each needs them in its shadow root, and the page's policy takes no inline ones. */
export const partStyles = Object.fromEntries(
  Object.entries(PARTS).map(([tag, part]) => [tag, part.styles.map(({ cssText }) => cssText).join('')]),
);

/** `answer` is `{ ints, document }` of answer.mjs; `addressOf(tag)` where the styles of that part are. */
export function firstSight({ ints, document }, addressOf) {
  const page = new GlossPage();
  const marks = unpack(Int32Array.from(ints));
  page.article.foretell({ marks, document });
  const html = written(page.render(), addressOf).replace(/\s*\n\s*/g, ' ');
  return html.replace('></article>', () => `>${drawn(page.article.text, marks)}</article>`);
}

// ---- Lit's templates -----------------------------------------------------------------------------------------------

const escaped = (text) =>
  String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
const isNothing = (value) => value === undefined || value === null || typeof value === 'symbol';

// A binding `name=${…}` at the end of a string of the template, with Lit's sign for what kind it is.
const BINDING = /\s([.?@]?)([\w-]+)=$/;
const PROPERTY = /\0(\d+)\0/g; // stands in the tag until it is whole

function written(template, addressOf) {
  const properties = [];
  let html = '';
  for (const [i, string] of template.strings.entries()) {
    html += string;
    if (i === template.values.length) break;
    const value = template.values[i];
    const inTag = html.lastIndexOf('<') > html.lastIndexOf('>');
    const [whole, kind, name] = (inTag && BINDING.exec(string)) || [];
    if (whole === undefined) {
      html += inTag ? escaped(value) : child(value, addressOf);
      continue;
    }
    html = html.slice(0, -whole.length);
    if (kind === '') html += isNothing(value) ? '' : ` ${name}="${escaped(value)}"`;
    if (kind === '?' && value) html += ` ${name}`;
    if (kind === '.') html += `\0${properties.push([name, value]) - 1}\0`;
  }
  return html.replace(/<([\w-]+)([^>]*)>/g, (_, tag, attributes) => {
    const own = [...attributes.matchAll(PROPERTY)].map(([, i]) => properties[Number(i)]);
    const open = `<${tag}${attributes.replace(PROPERTY, '')}`;
    if (tag in PARTS) return `${open}>${shadow(tag, own, addressOf)}`;
    return `${open}${own.some(([name, value]) => name === 'checked' && value) ? ' checked' : ''}>`;
  });
}

function child(value, addressOf) {
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return value.map((each) => child(each, addressOf)).join('');
  if (typeof value !== 'object') return escaped(value);
  if (value.strings === undefined) throw new Error('The first sight is of templates and texts only');
  return written(value, addressOf);
}

function shadow(tag, properties, addressOf) {
  const part = new PARTS[tag]();
  for (const [name, value] of properties) part[name] = value;
  part.willUpdate(new Map(properties));
  let inside = child(part.render(), addressOf);
  if (tag === 'gloss-date') inside = inside.replace(' id="date"', ` id="date" value="${part.subject.iso}"`); // set by script
  return `<template shadowrootmode="open"><link rel="stylesheet" href="${addressOf(tag)}">${inside}</template>`;
}

// ---- the article ----------------------------------------------------------------------------------------------------

// As much of a document as dom/draw.ts asks for.
class Node {
  attributes = {};
  children = [];
  dataset = new Proxy(this.attributes, {
    set: (attributes, name, value) => {
      attributes[`data-${name}`] = value;
      return true;
    },
  });
  constructor(localName) {
    this.localName = localName;
  }
  get ownerDocument() {
    return {
      createElement: (tag) => new Node(tag),
      createDocumentFragment: () => new Node(''),
      createTextNode: String,
    };
  }
  set id(value) {
    this.attributes.id = value;
  }
  set dir(value) {
    this.attributes.dir = value;
  }
  set className(value) {
    this.attributes.class = value;
  }
  set tabIndex(value) {
    this.attributes.tabindex = value;
  }
  set textContent(text) {
    this.children = [text];
  }
  append(...nodes) {
    this.children.push(...nodes);
  }
  replaceChildren() {
    this.children = [];
  }
  toString() {
    const inside = this.children.map((child) => (typeof child === 'string' ? escaped(child) : child)).join('');
    if (this.localName === '') return inside;
    const attributes = Object.entries(this.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    return `<${this.localName}${attributes.join('')}>${inside}</${this.localName}>`;
  }
}

function drawn(text, { marks, furniture }) {
  const article = new Node('');
  const drawing = new Drawing(planned(text, marks, furniture), article);
  drawing.draw(() => false);
  if (drawing.marks.length > 0) drawing.marks[0].tabIndex = 0; // the keyboard's stop
  return String(article);
}
