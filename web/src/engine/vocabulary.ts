// The closed vocabulary of core/include/gloss/annotation.h, in the same order: the wire format speaks in indexes.
// web/tests/wire.test.ts holds the two lists against each other.

export const CATEGORIES = ['actor', 'place', 'figure', 'asset', 'role'] as const;
export type Category = (typeof CATEGORIES)[number];

export const TYPES = [
  'person',
  'organization',
  'group',
  'country',
  'demonym',
  'region',
  'city',
  'water',
  'landmark',
  'money',
  'number',
  'percent',
  'ordinal',
  'date',
  'time',
  'duration',
  'quantity',
  'chokepoint',
  'port',
  'airport',
  'zone',
  'energy',
  'base',
  'weapon',
  'vehicle',
  'resource',
  'infrastructure',
  'role',
] as const;
export type Type = (typeof TYPES)[number];

const between = (first: Type, last: Type): readonly Type[] =>
  TYPES.slice(TYPES.indexOf(first), TYPES.indexOf(last) + 1);

/** Which types a category has, by the guidelines of what is annotated. */
export const TYPES_OF: Readonly<Record<Category, readonly Type[]>> = {
  actor: between('person', 'demonym'),
  place: ['country', 'region', 'city', 'water', 'landmark'],
  figure: between('money', 'quantity'),
  asset: between('chokepoint', 'infrastructure'),
  role: ['role'],
};
