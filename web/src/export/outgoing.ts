// What leaves the page: a text, its marks and what the engine says of them, and what several formats ask of it.
import { wordFigure, wordSi } from '../element/words.ts';
import type { DocumentEntity, GlossDocument } from '../engine/document.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';

export interface Outgoing {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly document: GlossDocument;
  readonly shows: (kind: Pick<DocumentEntity, 'category' | 'type'>) => boolean; // `marks` are filtered by it already
}

export const entityOf = ({ document }: Outgoing, { entity }: Mark): DocumentEntity | undefined =>
  entity === undefined ? undefined : document.entities[entity];

/** What a mark is, in a few words: "money, 400 million US dollars", "person, Vladimir Putin". */
export function describe(out: Outgoing, mark: Mark): string {
  const parts: string[] = [strings.type[mark.type]];
  const value = out.document.annotations[mark.id]?.value;
  const entity = entityOf(out, mark);
  if (value !== undefined) {
    const si = wordSi(value);
    parts.push(wordFigure(mark.type, value).words + (si === '' ? '' : ` (${si})`));
  } else if (entity !== undefined && entity.name !== out.text.slice(mark.start, mark.end)) {
    parts.push(entity.name);
  }
  if (mark.holder !== undefined) parts.push(out.document.entities[mark.holder]?.name ?? '');
  return parts.filter((part) => part !== '').join(', ');
}

/** "Vladimir Putin: person, Russia": what a footnote says of an entity. */
export function noteOf({ document }: Outgoing, id: number): string {
  const entity = document.entities[id];
  if (entity === undefined) return '';
  const more = [strings.type[entity.type], entity.note ?? entity.country ?? ''].filter((part) => part !== '');
  return `${entity.name}: ${more.join(', ')}`;
}

const PAGES: Readonly<Record<string, (id: string) => string>> = {
  wikidata: (id) => `http://www.wikidata.org/entity/${encodeURIComponent(id)}`,
  geonames: (id) => `https://sws.geonames.org/${encodeURIComponent(id)}/`,
};

/** The addresses by which linked data knows the entity; only those that a data source gave. */
export function identifiers({ ids = {} }: DocumentEntity): string[] {
  return Object.entries(ids).flatMap(([where, id]) => PAGES[where]?.(id) ?? []);
}

/** The paragraphs of the text with their marks; blank lines part them, offsets stay those of the text. */
export function* paragraphs({ text, marks }: Outgoing): Generator<{ start: number; end: number; marks: Mark[] }> {
  let next = 0;
  let start = 0;
  const gaps = [...text.matchAll(/\r?\n[^\S\n]*\r?\n\s*/g), undefined];
  for (const gap of gaps) {
    const end = gap?.index ?? text.length;
    const inside: Mark[] = [];
    let across = false; // a mark lies across the gap: no paragraph ends here
    for (let at = next; at < marks.length; at++) {
      const mark = marks[at];
      if (mark === undefined || mark.start >= end) break;
      across = mark.end > end;
      inside.push(mark);
    }
    if (across) continue;
    next += inside.length;
    if (text.slice(start, end).trim() !== '') yield { start, end, marks: inside };
    start = end + (gap?.[0].length ?? 0);
  }
}
