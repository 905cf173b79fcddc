import { describe, expect, test } from 'vitest';
import type { DocumentEntity, GlossDocument } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { arcsOf, arranged, type Cast, type Pair, pairsOf, type Unit } from '../src/views/together-rows.ts';
import { packed, type Row } from './packed.ts';

const text =
  'Ana met Omar in Lima. Mr. Omar thanked Ana; Ana left.\n\nOmar flew to Oslo. Eva stayed.\n\nEva paid $5 to Omar in Lima.';
const kinds = { Ana: 'actor', Omar: 'actor', Eva: 'actor', Lima: 'place', Oslo: 'place' } as const;
const names = Object.keys(kinds) as (keyof typeof kinds)[];
const rows: Row[] = [...text.matchAll(/Ana|Omar|Eva|Lima|Oslo|\$5/g)].map(({ 0: word, index }) => {
  const span = { start: index, end: index + word.length };
  const name = word as keyof typeof kinds;
  if (word === '$5') return { ...span, category: 'figure', type: 'money' };
  return {
    ...span,
    category: kinds[name],
    type: kinds[name] === 'actor' ? 'person' : 'city',
    entity: names.indexOf(name),
  };
});
const { marks } = unpack(packed({ marks: rows }));
const document: GlossDocument = {
  schema: 'gloss/1',
  date: null,
  annotations: [],
  entities: names.map((name, id) => ({
    ...{ id, name, category: kinds[name], type: kinds[name] === 'actor' ? 'person' : 'city', aliases: [] },
    mentions: marks.flatMap((mark) => (mark.entity === id ? mark.id : [])),
  })),
};
const pairs = (unit: Unit, cast: Cast): Pair[] => pairsOf(text, marks, document, unit, cast);
const told = (all: readonly Pair[]): string[] =>
  all.map(({ one, other, places }) => `${one.name}+${other.name} ${places.length}`);

describe('pairsOf', () => {
  test('counts the sentences in which two are named, once each, abbreviations or not', () => {
    expect(told(pairs('sentence', 'actors'))).toEqual(['Omar+Ana 2', 'Omar+Eva 1']);
    const [first] = pairs('sentence', 'actors');
    expect(first?.places.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      'Ana met Omar in Lima.',
      'Mr. Omar thanked Ana; Ana left.',
    ]);
  });

  test('counts paragraphs, and places too', () => {
    expect(told(pairs('paragraph', 'actors'))).toEqual(['Omar+Ana 1', 'Omar+Eva 2']);
    expect(told(pairs('sentence', 'all'))).toContain('Omar+Lima 2');
  });

  test('a list of very many is no company', () => {
    const many = Array.from({ length: 60 }, (_, i) => `N${i}x`);
    const list = many.join(', ');
    const all = many.map((name, id) => ({ start: list.indexOf(name), end: list.indexOf(name) + name.length, id }));
    const crowd = unpack(
      packed({
        marks: all.map(({ start, end, id }) => ({ start, end, category: 'actor', type: 'person', entity: id })),
      }),
    ).marks;
    const entities = all.map(
      ({ id }) => ({ id, category: 'actor', type: 'person', name: '', aliases: [], mentions: [id] }) as const,
    );
    expect(pairsOf(list, crowd, { ...document, entities }, 'sentence', 'all')).toEqual([]);
  });
});

test('pairs are put in order, and narrowed to the company of one', () => {
  const all = pairs('sentence', 'all');
  expect(told(arranged(all, 'count', true))[0]).toBe('Omar+Ana 2');
  expect(arranged(all, 'one', false)[0]?.one.name).toBe('Ana');
  expect(told(arranged(all, 'other', false, 2))).toEqual(['Eva+Lima 1', 'Eva+Omar 1']);
});

test('the picture has those with most company in the order of the text', () => {
  const { who, arcs } = arcsOf(pairs('sentence', 'all'), 3);
  expect(who.map(({ name }) => name)).toEqual(['Ana', 'Omar', 'Lima']);
  expect(arcs.map(({ from, to }) => [from, to])).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
  ]);
});

test('nobody stands in the picture without company', () => {
  const entity = (id: number): DocumentEntity => ({
    id,
    category: 'actor',
    type: 'person',
    name: `N${id}`,
    aliases: [],
    mentions: [id],
  });
  const pair = (a: number, b: number): Pair => ({
    one: people[a] ?? entity(a),
    other: people[b] ?? entity(b),
    places: [],
  });
  const people = [0, 1, 2, 3, 4].map(entity);
  expect(arcsOf([pair(0, 1), pair(2, 3)], 3).who.map(({ id }) => id)).toEqual([0, 1]);
});
