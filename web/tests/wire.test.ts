import { describe, expect, test } from 'vitest';
import annotationHeader from '../../core/include/gloss/annotation.h?raw';
import wireHeader from '../../wasm/wire.h?raw';
import { CATEGORIES, TYPES } from '../src/engine/vocabulary.ts';
import { unpack, WIRE, WireError } from '../src/engine/wire.ts';
import { packed } from './packed.ts';

const names = (source: string, pattern: RegExp): string[] =>
  [...source.matchAll(pattern)].map((match) => match[1] ?? '');
const between = (source: string, from: string, to: string): string =>
  source.slice(source.indexOf(from), source.indexOf(to, source.indexOf(from)));

describe('the TypeScript side says what the C++ side says', () => {
  test('categories and types, in order', () => {
    const categories = between(annotationHeader, '#define GLOSS_CATEGORIES', '#define GLOSS_TYPES');
    const types = between(annotationHeader, '#define GLOSS_TYPES', 'enum class Category');
    expect(names(categories, /X\(k\w+, "(\w+)"\)/g)).toEqual([...CATEGORIES]);
    expect(names(types, /X\(k\w+, "(\w+)", k\w+\)/g)).toEqual([...TYPES]);
  });

  test('version and fields of the wire format', () => {
    expect(wireHeader).toContain(`kVersion = ${WIRE.version};`);
    const header = between(wireHeader, 'enum HeaderField', '};');
    const record = between(wireHeader, 'enum RecordField', '};');
    expect(names(header, /^\s+kHeader(\w+)/gm)).toEqual([...WIRE.header, 'Ints']);
    expect(names(record, /^\s+kRecord(\w+)/gm)).toEqual([...WIRE.record, 'Ints']);
  });
});

describe('unpack', () => {
  test('reads marks, nested names, furniture and the date', () => {
    const result = unpack(
      packed({
        marks: [
          { start: 5, end: 31, category: 'asset', type: 'zone', entity: 3, score: 870, flags: 1, nested: [0, 1] },
          { start: 40, end: 50, category: 'figure', type: 'date' },
        ],
        nested: [{ start: 5, end: 10, category: 'place', type: 'city', entity: 4 }],
        furniture: [[60, 66]],
        date: 20250304,
        dateAt: [40, 50],
      }),
    );
    expect(result.marks).toMatchObject([
      { id: 0, start: 5, end: 31, category: 'asset', type: 'zone', entity: 3, named: true, score: 870 },
      { id: 1, category: 'figure', type: 'date', entity: undefined, named: false },
    ]);
    expect(result.marks[0]?.nested).toMatchObject([{ start: 5, end: 10, type: 'city' }]);
    expect(result.furniture).toEqual([{ start: 60, end: 66 }]);
    expect(result.date).toEqual({ iso: '2025-03-04', source: 'text', where: { start: 40, end: 50 } });
  });

  test('refuses another version, a cut-off answer, an unknown word', () => {
    const good = packed({ marks: [{ start: 0, end: 1, category: 'actor', type: 'person' }] });
    const old = good.slice();
    old[0] = 99;
    const strange = good.slice();
    strange[WIRE.header.length + 3] = 999;
    expect(() => unpack(old)).toThrow(WireError);
    expect(() => unpack(good.slice(0, -1))).toThrow(WireError);
    expect(() => unpack(strange)).toThrow(WireError);
    expect(() => unpack(new Int32Array(0))).toThrow(WireError);
  });
});
