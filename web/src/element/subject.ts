// What the card shows about one mark, gathered from the packed spans at once and from the document when it is there.
import type { DocumentAnnotation, DocumentEntity, GlossDocument, OtherPlace, Reason } from '../engine/document.ts';
import type { Category, Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { reasons } from '../strings/reasons.ts';
import { strings } from '../strings.ts';
import { brief } from './brief.ts';
import { countryName } from './country.ts';
import { shortDay } from './days.ts';
import { wordFigure, wordInferred, wordInterval, wordSi } from './words.ts';

export interface Subject {
  readonly id: number;
  readonly category: Category;
  readonly type: Type;
  readonly title: string;
  readonly complete: boolean; // the document has arrived
  readonly note: string;
  readonly facts: readonly Fact[];
  readonly mentions: readonly Mention[];
  readonly reasons: readonly string[];
  readonly score: number | undefined; // of a mark that the engine made
  readonly together: string;
  readonly source: string;
}

export interface Fact {
  readonly name: string;
  readonly words: string;
  readonly machine?: boolean;
  readonly url?: string;
}

export interface Mention {
  readonly id: number;
  readonly before: string;
  readonly surface: string;
  readonly after: string;
  readonly here: boolean;
}

const BEFORE = 20; // units of context around a mention: one line of the card
const AFTER = 40;

export function subjectOf(
  mark: Mark,
  text: string,
  marks: readonly Mark[],
  document: GlossDocument | undefined,
  asOf: string | undefined,
): Subject {
  const annotation = document?.annotations[mark.id];
  const entity = mark.entity === undefined ? undefined : document?.entities[mark.entity];
  const byHand = document !== undefined && annotation === undefined;
  const surface = text.slice(mark.start, mark.end);
  const ids = entity?.mentions ?? (mark.entity === undefined ? [mark.id] : kin(mark, marks));
  return {
    id: mark.id,
    category: mark.category,
    type: mark.type,
    title: brief(entity?.name ?? surface),
    complete: document !== undefined,
    note: entity?.note ?? '',
    facts: annotation === undefined ? [] : factsOf(mark, annotation, entity, document, text),
    mentions: ids.flatMap((id) => {
      const other = marks[id];
      return other === undefined ? [] : [mention(other, text, mark.id)];
    }),
    reasons: (byHand ? [BY_EDITOR] : (annotation?.evidence ?? [])).map(({ kind, detail }) => {
      const words = reasons[kind] ?? kind.replaceAll('-', ' ');
      const tells = detail !== '' && !surface.endsWith(detail); // else it only says the mark's own words again
      return tells ? `${words}: ${brief(detail)}` : words;
    }),
    score: byHand ? undefined : mark.score,
    together: ids.length > 1 ? (entity?.reason ?? '') : '',
    source: entity === undefined ? '' : sourceOf(entity, asOf),
  };
}

// Of a mark that the engine did not make. Who reads a published article is not who made it.
const BY_EDITOR: Pick<Reason, 'kind' | 'detail'> = { kind: 'by an editor', detail: '' };

function sourceOf({ source, lexicon_line: line }: DocumentEntity, asOf: string | undefined): string {
  if (line !== undefined) return strings.card.sourceDesk(line - 1); // the header is line 1
  return source ? strings.card.asOf(source, asOf && shortDay(asOf)) : strings.card.sourceText;
}

/** Ids of all marks of the same entity, from the packed spans alone. */
export function kin(mark: Mark, marks: readonly Mark[]): number[] {
  if (mark.entity === undefined) return [mark.id];
  return marks.filter((other) => other.entity === mark.entity).map((other) => other.id);
}

function factsOf(
  mark: Mark,
  annotation: DocumentAnnotation,
  entity: DocumentEntity | undefined,
  document: GlossDocument | undefined,
  text: string,
): Fact[] {
  const facts: Fact[] = [];
  const add = (name: string, words: string, more: Partial<Fact> = {}): void => {
    if (words !== '') facts.push({ name, words, ...more });
  };
  const { value } = annotation;
  if (value !== undefined) {
    const { words, machine } = wordFigure(mark.type, value);
    add(strings.card.value, words);
    add(strings.card.machine, machine, { machine: true });
    add(strings.card.interval, wordInterval(value));
    add(strings.card.converted, wordSi(value));
    add(strings.card.inferred, wordInferred(mark.type, value));
  }
  if (mark.category === 'asset' && !mark.named) add(strings.type[mark.type], strings.card.generic);
  if (mark.holder !== undefined) add(strings.card.holder, document?.entities[mark.holder]?.name ?? '');
  const inside = mark.nested.map(({ start, end, type }) => `${text.slice(start, end)} (${strings.type[type]})`);
  add(strings.card.inside, inside.join(', '));
  if (entity?.country !== undefined && entity.type !== 'country') {
    add(strings.card.country, countryName(entity.country));
  }
  if (entity?.lat !== undefined && entity.lon !== undefined) {
    add(strings.card.location, point(entity.lat, entity.lon), { machine: true });
  }
  add(strings.card.others, (entity?.others ?? []).map(otherPlace).join('; '));
  for (const [scheme, id] of Object.entries(entity?.ids ?? {})) {
    const url = LINKS[scheme]?.(encodeURIComponent(id));
    add(SCHEMES[scheme] ?? scheme, id, { machine: true, ...(url === undefined ? {} : { url }) });
  }
  return facts;
}

const SCHEMES: Readonly<Record<string, string>> = { wikidata: 'Wikidata', geonames: 'GeoNames' };
const LINKS: Readonly<Record<string, (id: string) => string>> = {
  wikidata: (id) => `https://www.wikidata.org/wiki/${id}`,
  geonames: (id) => `https://www.geonames.org/${id}`,
};

function otherPlace({ name, within, country }: OtherPlace): string {
  return [name, within, country === undefined ? undefined : countryName(country, 'short')]
    .filter((part) => part !== undefined)
    .join(', ');
}

function point(lat: number, lon: number): string {
  const side = (degrees: number, plus: string, minus: string): string =>
    `${Math.abs(degrees).toFixed(2)}°\u00a0${degrees < 0 ? minus : plus}`;
  return `${side(lat, 'N', 'S')}, ${side(lon, 'E', 'W')}`;
}

function mention(mark: Mark, text: string, here: number): Mention {
  // Whole words of the same line only.
  const before = text.slice(Math.max(0, mark.start - BEFORE), mark.start);
  const line = before.lastIndexOf('\n') + 1;
  const after = text.slice(mark.end, mark.end + AFTER);
  const [rest = ''] = after.split('\n', 1);
  return {
    id: mark.id,
    before: line > 0 || before.length < BEFORE ? before.slice(line) : before.replace(/^\S*\s/, ''),
    surface: brief(text.slice(mark.start, mark.end)),
    after: rest.length < AFTER ? rest : rest.replace(/\s\S*$/, ''),
    here: mark.id === here,
  };
}
