import { expect, test } from 'vitest';
import { Filter } from '../src/dom/filter.ts';
import { type EntityOrder, listed, otherNames, step } from '../src/element/entity-list.ts';
import type { DocumentEntity } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { packed } from './packed.ts';

const entity = (
  id: number,
  name: string,
  mentions: readonly number[],
  more: Partial<DocumentEntity> = {},
): DocumentEntity => ({ id, type: 'person', category: 'actor', name, aliases: [name], mentions, ...more });

const entities = [
  entity(0, 'Rosa Lind', [0, 4], { aliases: ['Lind', 'Rosa Lind', 'rosa lind'] }),
  entity(1, 'Łódź', [1], { type: 'city', category: 'place', aliases: ['Łódź'] }),
  entity(2, 'José Ébano', [2, 3, 5]),
  entity(3, 'nobody', []),
];
const names = (query: string, order: EntityOrder = 'mentions', filter = Filter.all): string[] =>
  listed(entities, { query, order, filter }).map(({ name }) => name);

test('is ordered by mentions, by name or as in the text; one without mentions is left out', () => {
  expect(names('')).toEqual(['José Ébano', 'Rosa Lind', 'Łódź']);
  expect(names('', 'name')).toEqual(['José Ébano', 'Łódź', 'Rosa Lind']);
  expect(names('', 'text')).toEqual(['Rosa Lind', 'Łódź', 'José Ébano']);
});

test('is searched by name, alias and kind, whatever the case and the accents', () => {
  expect(names('LIND')).toEqual(['Rosa Lind']);
  expect(names('jose e')).toEqual(['José Ébano']);
  expect(names(' city ')).toEqual(['Łódź']);
  expect(names('(')).toEqual([]);
});

test('is searched by country, as the row has it or in whole', () => {
  const abroad = [
    entity(0, 'Harbour Board', [0], { type: 'organization', country: 'GB' }),
    entity(1, 'Salalah', [1], { type: 'city', category: 'place', country: 'OM' }),
  ];
  const found = (query: string): string[] =>
    listed(abroad, { query, order: 'text', filter: Filter.all }).map(({ name }) => name);
  expect(found('oman')).toEqual(['Salalah']);
  expect(found('UK')).toEqual(['Harbour Board']);
  expect(found('united kingdom')).toEqual(['Harbour Board']);
});

test('follows the filter', () => {
  expect(names('', 'name', Filter.all.toggle('actor'))).toEqual(['Łódź']);
});

test('other names are those that differ by more than case', () => {
  expect(entities.map(otherNames)).toEqual([['Lind'], [], [], []]);
  expect(otherNames(entity(9, 'Eva Lind', [0], { aliases: ['Eva\nLind', 'Lind'] }))).toEqual(['Lind']);
});

test('one steps through the mentions that are shown, round and round', () => {
  const { marks } = unpack(
    packed({
      marks: [0, 1, 2, 3, 4, 5].map((at) => ({
        start: at * 2,
        end: at * 2 + 1,
        category: at === 3 ? 'place' : 'actor',
        type: at === 3 ? 'country' : 'person',
      })),
    }),
  );
  const [, , ebano] = entities;
  if (ebano === undefined) throw new Error('no entity');
  const walk = (at: number | undefined, by: 1 | -1, filter = Filter.all) => step(ebano, marks, filter, at, by);
  expect([walk(undefined, 1), walk(2, 1), walk(5, 1)]).toEqual([2, 3, 2]);
  expect([walk(undefined, -1), walk(2, -1)]).toEqual([5, 5]);
  expect(walk(2, 1, Filter.all.toggle('place'))).toBe(5);
  expect(walk(2, 1, Filter.all.toggle('place').toggle('actor'))).toBeUndefined();
});
