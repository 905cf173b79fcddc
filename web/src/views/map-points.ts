// Places and assets of an article on an equirectangular map: what stands where, and how much of the world is in sight.
import type { GlossDocument } from '../engine/document.ts';
import type { Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';

export interface Spot {
  readonly name: string;
  readonly category: 'place' | 'asset';
  readonly type: Type;
  readonly country: string | undefined;
  readonly first: number; // id of its first mark
  readonly mentions: number;
  readonly lat: number;
  readonly lon: number;
}

export type Unlocated = Omit<Spot, 'lat' | 'lon'>;

export interface Spots {
  readonly located: readonly Spot[]; // what is mentioned most first
  readonly unlocated: readonly Unlocated[];
}

export function spotsOf(marks: readonly Mark[], document: GlossDocument): Spots {
  const located: Spot[] = [];
  const unlocated: Unlocated[] = [];
  for (const { category, type, name, country, lat, lon, mentions } of document.entities) {
    const first = mentions.find((id) => marks[id] !== undefined);
    if ((category !== 'place' && category !== 'asset') || first === undefined) continue;
    const spot = { name, category, type, country, first, mentions: mentions.length };
    if (lat === undefined || lon === undefined) unlocated.push(spot);
    else located.push({ ...spot, lat, lon });
  }
  const often = (a: Unlocated, b: Unlocated): number => b.mentions - a.mentions || a.first - b.first;
  return { located: located.sort(often), unlocated: unlocated.sort(often) };
}

export interface Sight {
  readonly lon: number; // of the middle
  readonly lat: number;
  readonly zoom: number; // 1: the whole world is as wide as the map
}

export const WORLD: Sight = { lon: 0, lat: 0, zoom: 1 };
export const MOST = 24; // the outlines are too coarse for more

/** All spots in sight, with room around them; across the date line where that is the shorter way. */
export function sightOf(spots: readonly Pick<Spot, 'lat' | 'lon'>[], height: number): Sight {
  const lons = spots.map(({ lon }) => lon).sort((a, b) => a - b);
  const last = lons.at(-1);
  const [first] = lons;
  if (first === undefined || last === undefined) return WORLD;
  let gap = first + 360 - last; // the widest stretch without a spot, and where it ends
  let west = first;
  lons.forEach((lon, i) => {
    const before = lons[i - 1];
    if (before === undefined || lon - before <= gap) return;
    gap = lon - before;
    west = lon;
  });
  const wide = 360 - gap;
  const lats = spots.map(({ lat }) => lat);
  const south = lats.reduce((a, b) => Math.min(a, b), 90);
  const north = lats.reduce((a, b) => Math.max(a, b), -90);
  const zoom = 0.75 * Math.min(360 / wide, (360 * height) / (north - south)); // height is in widths of the map
  return move({ lon: west + wide / 2, lat: (north + south) / 2, zoom: Math.min(zoom, 8) }, 0, 0, 1);
}

/** Moved by shares of what is in sight, then magnified; never off the world. */
export function move({ lon, lat, zoom }: Sight, east: number, north: number, by: number): Sight {
  const turned = lon + (east * 360) / zoom;
  return {
    lon: ((((turned + 180) % 360) + 360) % 360) - 180,
    lat: Math.max(-80, Math.min(80, lat + (north * 180) / zoom)),
    zoom: Math.max(1, Math.min(MOST, zoom * by)),
  };
}

export interface Placed {
  readonly spot: Spot;
  readonly x: number;
  readonly y: number;
}

export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly spots: readonly Spot[]; // the first gives the place of the cluster
}

const NEAR = 20; // pixels at which two points would hide each other

/** Points that would overlap become one; looks only at neighbouring squares, so that thousands are no matter. */
export function clustered(points: readonly Placed[]): Cluster[] {
  const squares = new Map<string, { x: number; y: number; spots: Spot[] }[]>();
  const all: Cluster[] = [];
  for (const { spot, x, y } of points) {
    const [column, row] = [Math.floor(x / NEAR), Math.floor(y / NEAR)];
    const near = [-1, 0, 1]
      .flatMap((dx) => [-1, 0, 1].flatMap((dy) => squares.get(`${column + dx} ${row + dy}`) ?? []))
      .find((each) => Math.hypot(each.x - x, each.y - y) < NEAR);
    if (near !== undefined) {
      near.spots.push(spot);
      continue;
    }
    const cluster = { x, y, spots: [spot] };
    const key = `${column} ${row}`;
    squares.set(key, [...(squares.get(key) ?? []), cluster]);
    all.push(cluster);
  }
  return all;
}

export type Side = 'right' | 'left';

/** Which clusters have room for their label beside them, and on which side: earlier ones first, the right before the left. */
export function labelled(clusters: readonly Cluster[], width: number): Map<Cluster, Side> {
  const taken: (readonly [left: number, right: number, y: number])[] = clusters.map(({ x, y }) => [x - 9, x + 9, y]);
  const out = new Map<Cluster, Side>();
  for (const cluster of clusters.slice(0, 60)) {
    const { x, y, spots } = cluster;
    const long = (spots[0]?.name.length ?? 0) * 9; // bold
    const isFree = (left: number, right: number): boolean =>
      left >= 0 && right <= width && !taken.some(([l, r, at]) => l < right && left < r && Math.abs(at - y) < 15);
    for (const [side, left] of [['right', x + 14] as const, ['left', x - 14 - long] as const]) {
      if (out.has(cluster) || !isFree(left, left + long)) continue;
      taken.push([left, left + long, y]);
      out.set(cluster, side);
    }
  }
  return out;
}
