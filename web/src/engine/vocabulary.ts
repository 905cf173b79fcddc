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
