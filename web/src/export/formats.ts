// The other ways out: JSON, CSV of entities and of figures, GeoJSON, HTML and Markdown. Pure functions of what is on the page.
// An article may be anybody's, so each format escapes what would mean something in it.

import type { PartKind } from '../dom/outline.ts';
import type { Category } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { exportStrings as texts } from '../strings/export.ts';
import { strings } from '../strings.ts';
import { type Cell, csvOf, escapeHtml, type Sheet } from '../views/csv.ts';
import { csvRow, figureRows } from '../views/figure-rows.ts';
import { pairsOf } from '../views/together-rows.ts';
import { describe, headlineOf, identifiers, noteOf, type Outgoing, paragraphs } from './outgoing.ts';

/** The text and the engine's own schema "gloss/1" beside it. */
export function toJson({ text, document }: Outgoing): string {
  return `${JSON.stringify({ text, ...document }, undefined, 2)}\n`;
}

export const entitiesCsv = (out: Outgoing): string => csvOf(entitySheet(out));
export const figuresCsv = (out: Outgoing): string => csvOf(figureSheet(out));
export const pairsCsv = (out: Outgoing): string => csvOf(pairSheet(out));

export function entitySheet(out: Outgoing): Sheet {
  const { document, marks, shows } = out;
  const holders = new Map<number, Set<string>>(); // who holds it, by the ids of roles
  for (const { entity, holder } of marks) {
    const name = holder === undefined ? undefined : document.entities[holder]?.name;
    if (entity === undefined || name === undefined) continue;
    holders.set(entity, (holders.get(entity) ?? new Set()).add(name));
  }
  return withArticle(out, {
    header: texts.entityColumns,
    rows: document.entities
      .filter((entity) => shows(entity) && entity.mentions.length > 0) // the others are inside a name only
      .map((entity): Cell[] => [
        entity.name,
        strings.category[entity.category],
        strings.type[entity.type],
        [...new Set(entity.aliases.map(oneLine))].filter((alias) => alias !== entity.name).join('; '),
        entity.mentions.length,
        [...(holders.get(entity.id) ?? [])].join('; '),
        entity.country,
        entity.lat,
        entity.lon,
        entity.note,
        identifiers(entity).join(' '),
      ]),
  });
}

// Rows of several articles in one spreadsheet still say which they are from.
function withArticle(out: Outgoing, { header, rows }: Sheet): Sheet {
  const article = [titleOf(out), out.document.date ?? undefined];
  return { header: [...header, ...texts.articleColumns], rows: rows.map((row) => [...row, ...article]) };
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ');

export function figureSheet(out: Outgoing): Sheet {
  const { text, marks, document } = out;
  return withArticle(out, {
    header: strings.table.csv,
    rows: figureRows(text, marks, document).map((row) => csvRow(row, text)),
  });
}

/** Who and what is named in one sentence with whom: the edges of a network, for tools that draw such. */
export function pairSheet(out: Outgoing): Sheet {
  const { text, marks, document } = out;
  const pairs = pairsOf(text, marks, document, 'sentence', 'all').sort((a, b) => b.places.length - a.places.length);
  return withArticle(out, {
    header: texts.pairColumns,
    rows: pairs.map(({ one, other, places }): Cell[] => [
      one.name,
      strings.type[one.type],
      other.name,
      strings.type[other.type],
      places.length,
      places.map(({ start, end }) => oneLine(text.slice(start, end)).trim()).join(' … '),
    ]),
  });
}

/** RFC 7946: a point for each place and asset that a data source locates. */
export function toGeoJson(out: Outgoing): string {
  const { document, shows } = out;
  const article = titleOf(out);
  const features = document.entities.filter(shows).flatMap((entity) => {
    const { lat, lon } = entity;
    if (lat === undefined || lon === undefined) return [];
    return {
      type: 'Feature',
      id: entity.id,
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        name: entity.name,
        category: entity.category,
        type: entity.type,
        mentions: entity.mentions.length,
        country: entity.country ?? null,
        note: entity.note ?? null,
        same: identifiers(entity),
        article, // layers of several articles are laid over each other
        article_date: document.date ?? null,
      },
    };
  });
  return `${JSON.stringify({ type: 'FeatureCollection', features }, undefined, 2)}\n`;
}

const COLOURS: Readonly<Record<Category, string>> = {
  actor: '#1b4a91',
  place: '#1d6b43',
  figure: '#8a5a00',
  asset: '#a8232f',
  role: '#6b3fa0',
};

const STYLE = `body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.1rem/1.6 Georgia,serif;color:#1d1b16;background:#fffefb}
mark{color:inherit;background:none;text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
.actor{text-decoration-color:${COLOURS.actor}}.place{text-decoration-color:${COLOURS.place};text-decoration-style:dotted}
.figure{text-decoration-color:${COLOURS.figure};text-decoration-style:dashed}.asset{text-decoration-color:${COLOURS.asset};text-decoration-style:double}
.role{text-decoration-color:${COLOURS.role};text-decoration-style:wavy}p,li{white-space:pre-line}
h1,h2,h3,h4,h5,h6{line-height:1.25}.caption{font-size:.9em;color:#5d5a53}
blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid #d8d3c7}`;

// Neighbours of these kinds stand in one element.
const AROUND: Partial<Readonly<Record<PartKind, string>>> = { item: 'ul', step: 'ol', quote: 'blockquote' };

/** A page of its own: headings, lists and paragraphs with <mark>, its style inline, no script. */
export function toHtml(out: Outgoing): string {
  const blocks = htmlBlocks(out, (mark, words) => {
    const title = escapeHtml(describe(out, mark));
    return `<mark class="${mark.category}" title="${title}">${words}</mark>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(titleOf(out))}</title>
<style>${STYLE}</style>
<article>
${blocks.join('\n')}
</article>
</html>
`;
}

/** For the clipboard, where Word and its like take it: no style, which the page's policy would not let through. */
export function toFormatted(out: Outgoing): string {
  return htmlBlocks(out, ({ category }, words) => `<u><font color="${COLOURS[category]}">${words}</font></u>`).join(
    '\n',
  );
}

function htmlBlocks(out: Outgoing, marked: (mark: Mark, words: string) => string): string[] {
  const blocks: string[] = [];
  let open: string | undefined;
  const turn = (around: string | undefined): void => {
    if (around === open) return;
    if (open !== undefined) blocks.push(`</${open}>`);
    if (around !== undefined) blocks.push(`<${around}>`);
    open = around;
  };
  for (const { start, end, kind, level, marks } of paragraphs(out)) {
    turn(AROUND[kind]);
    let html = '';
    let at = start;
    for (const mark of marks) {
      html += escapeHtml(out.text.slice(at, mark.start));
      html += marked(mark, escapeHtml(out.text.slice(mark.start, mark.end)));
      at = mark.end;
    }
    const tag = kind === 'heading' ? `h${Math.min(level, 6)}` : kind === 'item' || kind === 'step' ? 'li' : 'p';
    const name = kind === 'caption' ? ' class="caption"' : '';
    blocks.push(`<${tag}${name} dir="auto">${html}${escapeHtml(out.text.slice(at, end))}</${tag}>`);
  }
  turn(undefined);
  return blocks;
}

// What CommonMark and GitHub's dialect read as markup, in the middle of a line or at its start.
const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\s*)([-+=])(?=\s|$|[-=]+\s*$)/gm, '$1\\$2') // list items, rules, and lines under a heading
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/:\/\//g, ':\\//');

const FRONT: Readonly<Record<PartKind, (level: number) => string>> = {
  paragraph: () => '',
  heading: (level) => `${'#'.repeat(Math.min(level, 6))} `,
  item: () => '- ',
  step: () => '1. ', // counted by whoever shows it
  quote: () => '> ',
  caption: () => '',
};

/** Marks in bold, and a footnote for each kind of thing that is marked. */
export function toMarkdown(out: Outgoing): string {
  const notes = new Map<string, number>();
  const blocks: string[] = [];
  for (const { start, end, kind, level, marks } of paragraphs(out)) {
    let words = '';
    let at = start;
    for (const mark of marks) {
      const surface = out.text.slice(mark.start, mark.end);
      const note = mark.entity === undefined ? `${surface}: ${describe(out, mark)}` : noteOf(out, mark.entity);
      const number = notes.get(note) ?? notes.size + 1;
      notes.set(note, number);
      words += `${escapeMarkdown(out.text.slice(at, mark.start))}**${escapeMarkdown(surface)}**[^${number}]`;
      at = mark.end;
    }
    const front = FRONT[kind](level);
    const lines = (words + escapeMarkdown(out.text.slice(at, end))).split(/\r?\n/);
    const next = kind === 'quote' ? front : ' '.repeat(front.length);
    blocks.push(front + lines.join(kind === 'heading' ? ' ' : `  \n${next}`));
  }
  const list = [...notes].map(([note, number]) => `[^${number}]: ${escapeMarkdown(note.replace(/\s+/g, ' '))}`);
  return `${[...blocks, list.join('\n')].filter((block) => block !== '').join('\n\n')}\n`;
}

/** The headline, or else the first line that has words in it, cut to the length of a title. */
export function titleOf(out: Outgoing): string {
  const headline = headlineOf(out);
  const line =
    headline === undefined
      ? out.text.split('\n').find((each) => /\p{L}{2}.*\s.*\p{L}{2}/u.test(each))
      : out.text.slice(headline.start, headline.end);
  const words = (line ?? strings.name).trim().replace(/\s+/g, ' ');
  return words.length > 120 ? `${words.slice(0, 119).trimEnd()}…` : words;
}
