// Which entities the list shows, in which order, and how one steps through the mentions of one. No DOM.
import type { Filter } from '../dom/filter.ts';
import type { DocumentEntity } from '../engine/document.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import { countryName } from './country.ts';

export const ORDERS = ['mentions', 'name', 'text'] as const;
export type EntityOrder = (typeof ORDERS)[number];

export function isEntityOrder(word: string): word is EntityOrder {
  return ORDERS.some((order) => order === word);
}

export interface ListOptions {
  readonly query: string; // in a name, an alias, the kind or the country, whatever its case and accents
  readonly order: EntityOrder;
  readonly filter: Filter;
}

export function listed(entities: readonly DocumentEntity[], { query, order, filter }: ListOptions): DocumentEntity[] {
  const wanted = plain(query);
  return entities
    .filter((entity) => entity.mentions.length > 0 && filter.shows(entity))
    .filter((entity) => wordsOf(entity).some((words) => plain(words).includes(wanted)))
    .sort((a, b) => compare(a, b, order) || a.id - b.id);
}

// What a row shows, and the whole name of a country that it shows short.
function wordsOf({ name, aliases, type, country }: DocumentEntity): string[] {
  const land = country === undefined ? [] : [countryName(country), countryName(country, 'short')];
  return [name, strings.type[type], ...land, ...aliases];
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: DocumentEntity, b: DocumentEntity, order: EntityOrder): number {
  if (order === 'mentions') return b.mentions.length - a.mentions.length;
  if (order === 'name') return names.compare(a.name, b.name);
  return (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0);
}

const plain = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').toLowerCase().trim();

/** How else the article calls it. */
export function otherNames({ name, aliases }: DocumentEntity): string[] {
  return aliases.filter((alias) => plain(alias) !== plain(name));
}

/** The mention after (or before) the one the reader is at, of those that are shown; round again after the last. */
export function step(
  { mentions }: DocumentEntity,
  marks: readonly Mark[],
  filter: Filter,
  at: number | undefined,
  by: 1 | -1,
): number | undefined {
  const shown = mentions.filter((id) => {
    const mark = marks[id];
    return mark !== undefined && filter.shows(mark);
  });
  const here = at === undefined ? -1 : shown.indexOf(at);
  if (here < 0) return by > 0 ? shown[0] : shown.at(-1);
  return shown[(here + by + shown.length) % shown.length];
}
