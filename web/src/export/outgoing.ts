// What leaves the page: a text, its marks and what the engine says of them, and what several formats ask of it.
import { blocksOf, type Outlined, type Part } from '../dom/outline.ts';
import { planned, wording } from '../dom/plan.ts';
import { countryName } from '../element/country.ts';
import { wordFigure, wordSi } from '../element/words.ts';
import type { DocumentEntity, GlossDocument } from '../engine/document.ts';
import type { Mark, Span } from '../engine/wire.ts';
import { strings } from '../strings.ts';

export interface Outgoing extends Outlined {
  readonly marks: readonly Mark[];
  readonly furniture: readonly Span[]; // of the page it was copied from
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
  const where = entity.country === undefined ? '' : countryName(entity.country, 'short');
  const more = [strings.type[entity.type], entity.note ?? where].filter((part) => part !== '');
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

export interface Paragraph extends Part {
  readonly marks: readonly Mark[];
}

/** The blocks of the text with their marks, the headline as the page shows it; offsets stay those of the text. */
export function* paragraphs(out: Outgoing): Generator<Paragraph> {
  const { text, outline, marks } = out;
  const headline = headlineOf(out);
  let next = 0;
  for (const block of blocksOf(text, marks, outline)) {
    const first = next;
    while ((marks[next]?.start ?? Number.POSITIVE_INFINITY) < block.end) next++;
    const start = block.start + text.slice(block.start, block.end).search(/\S/);
    const more = block.start === headline?.start ? ({ kind: 'heading', level: 1 } as const) : {};
    yield { ...block, ...more, start, marks: marks.slice(first, next) };
  }
}

/** The first heading, or what the page draws as one. */
export function headlineOf({ text, outline, marks, furniture }: Outgoing): Span | undefined {
  let end = 0;
  for (const block of planned(text, marks, furniture, outline)) {
    const start = end + block.before.length;
    end = start + wording(block).length;
    if (block.kind === 'heading') return { start, end };
  }
  return undefined;
}
