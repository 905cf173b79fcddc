import { describe, expect, test } from 'vitest';
import type { DocumentEntity, GlossDocument } from '../src/engine/document.ts';
import { unpack } from '../src/engine/wire.ts';
import { clustered, labelled, MOST, move, type Spot, sightOf, spotsOf, WORLD } from '../src/views/map-points.ts';
import { packed } from './packed.ts';

const spot = (name: string, lat = 0, lon = 0): Spot => ({
  name,
  category: 'place',
  type: 'city',
  country: undefined,
  first: 0,
  mentions: 1,
  lat,
  lon,
});

describe('places on a map', () => {
  test('are the places and assets of the article, those without a position apart', () => {
    const entity = (id: number, more: Partial<DocumentEntity>): DocumentEntity => ({
      id,
      type: 'city',
      category: 'place',
      name: `E${id}`,
      aliases: [],
      mentions: [id],
      ...more,
    });
    const marks = [0, 1, 2, 3, 4].map((id) => ({
      start: id,
      end: id + 1,
      category: 'place' as const,
      type: 'city' as const,
    }));
    const document: GlossDocument = {
      schema: 'gloss/1',
      date: null,
      annotations: [],
      entities: [
        entity(0, { lat: 1, lon: 2 }),
        entity(1, { category: 'actor', type: 'organization', lat: 1, lon: 2 }),
        entity(2, { category: 'asset', type: 'port', lat: 0, lon: 0, mentions: [2, 4] }),
        entity(3, {}),
        entity(4, { lat: 1, lon: 2, mentions: [] }),
      ],
    };
    const { located, unlocated } = spotsOf(unpack(packed({ marks })).marks, document);
    expect(located.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['E2', 2],
      ['E0', 1],
    ]);
    expect(unlocated.map(({ name }) => name)).toEqual(['E3']);
  });

  test('are all in sight, across the date line too', () => {
    expect(sightOf([], 0.5)).toEqual(WORLD);
    expect(sightOf([spot('Oslo', 60, 10)], 0.5)).toEqual({ lon: 10, lat: 60, zoom: 8 });
    const pacific = sightOf([spot('Tokyo', 36, 140), spot('Honolulu', 21, -158)], 0.5);
    expect(pacific.lon).toBeCloseTo(171);
    expect(pacific.zoom).toBeGreaterThan(3);
  });

  test('stay on the world however one moves', () => {
    expect(move({ lon: 170, lat: 70, zoom: 1 }, 0.25, 0.25, 0.5)).toEqual({ lon: -100, lat: 80, zoom: 1 });
    expect(move({ lon: 0, lat: 0, zoom: 16 }, 0, 0, 2).zoom).toBe(MOST);
  });

  test('become one where they would overlap, in linear time', () => {
    const at = (name: string, x: number, y: number) => ({ spot: spot(name), x, y });
    const found = clustered([at('a', 19, 19), at('b', 21, 21), at('c', 60, 20)]);
    expect(found.map(({ spots }) => spots.map(({ name }) => name))).toEqual([['a', 'b'], ['c']]);
    expect(labelled(found, 200).size).toBe(2);
    expect(labelled(found, 30).size).toBe(0);
    const beside = clustered([at('Oslo', 100, 20), at('Moss', 130, 20), at('Ski', 200, 20)]);
    expect([...labelled(beside, 220).values()]).toEqual(['left', 'right']);
    const lots = Array.from({ length: 20_000 }, (_, i) => at(`p${i}`, i % 800, (i * 7) % 400));
    const begin = performance.now();
    expect(clustered(lots).length).toBeLessThan(1600);
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});
