import { describe, expect, it } from 'vitest';
import { Desk } from '../src/lexicon/desk.ts';
import { readCsv } from '../src/lexicon/read-csv.ts';
import type { Kept } from '../src/lexicon/store.ts';
import {
  addRows,
  changeRow,
  EMPTY,
  find,
  fromCsv,
  type Row,
  rowOfLine,
  toEngine,
  toFile,
} from '../src/lexicon/table.ts';
import { lexiconStrings as texts } from '../src/strings/lexicon.ts';

const row = (term: string, more: Partial<Row> = {}): Row => ({ ...EMPTY, term, ...more });

describe('CSV', () => {
  it('reads quotes, line breaks and commas as RFC 4180 has them', () => {
    const { records, faults } = readCsv('a,b\r\n"x, ""y""","1\r\n2"\r\n\r\nlast,\r');
    expect(records).toEqual([
      ['a', 'b'],
      ['x, "y"', '1\r\n2'],
      ['last', ''],
    ]);
    expect(faults).toEqual([]);
  });

  it('loses no line to a broken quote', () => {
    const { records, faults } = readCsv('a\n"one"x,2\n"two\nthree');
    expect(records).toEqual([['a'], ['"one"x', '2'], ['"two'], ['three']]);
    expect(faults).toEqual([
      { line: 2, why: 'behind' },
      { line: 3, why: 'unclosed' },
    ]);
  });

  it('counts lines across quoted line breaks', () => {
    expect(readCsv('"a\r\nb"\r\n"c').faults).toEqual([{ line: 3, why: 'unclosed' }]);
  });

  it('is quick on quotes that are never closed', () => {
    const begin = performance.now();
    readCsv('x,"'.repeat(3) + '"a\n'.repeat(50_000));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('the table as CSV', () => {
  const rows = [
    row('=1+1', { note: "'=1+1" }),
    row('a "b", c', { aliases: 'x|y', type: 'zone', role: 'force' }),
    row("'tis", { note: '@desk' }),
  ];

  it('comes back cell by cell, and holds no formula', () => {
    const file = toFile(rows);
    expect(file).toContain("'=1+1,,,,''=1+1\r\n");
    expect(fromCsv(`\uFEFF${file}`)?.rows).toEqual(rows);
  });

  it('takes columns in any order and names those it has no place for', () => {
    expect(fromCsv('Note,colour, TERM\nn,red,t\n')).toEqual({
      rows: [row('t', { note: 'n' })],
      unknown: ['colour'],
      faults: [],
    });
    expect(fromCsv('words\nx')).toBeUndefined();
  });

  it('is read as spreadsheets write it elsewhere: parted by semicolons or tabs', () => {
    const rows = [row('Gökova, frigate', { aliases: 'TCG Gökova', type: 'vehicle' }), row('Blue; Homeland')];
    const table = [['Term', 'Aliases', 'Type'], ['Gökova, frigate', 'TCG Gökova', 'vehicle'], ['"Blue; Homeland"']];
    const written = (comma: string): string => table.map((cells) => cells.join(comma)).join('\r\n');
    expect(fromCsv(written(';'))?.rows).toEqual(rows);
    expect(fromCsv(`\uFEFFsep=;\r\n${written(';')}`)?.rows).toEqual(rows);
    expect(fromCsv(written('\t'))?.rows).toEqual(rows);
    expect(fromCsv('"term";"note"\nGulf;"a;b"')?.rows).toEqual([row('Gulf', { note: 'a;b' })]);
    expect(fromCsv('term\na;b')?.rows).toEqual([row('a;b')]);
  });

  it('knows types by the names the page gives them, and in British spelling', () => {
    const types = fromCsv('term,type\na,Organisation\nb,rank\nc,island\nd,CITY')?.rows.map(({ type }) => type);
    expect(types).toEqual(['organization', 'ordinal', 'island', 'city']);
  });

  it('gives the engine a line a row', () => {
    const csv = toEngine([row('a\nb'), EMPTY, row('"c"')]);
    expect(csv.split('\n')[3]).toBe('"""c""","","","",""');
    expect(rowOfLine(4)).toBe(2);
    expect(toEngine([EMPTY])).toBe('');
  });

  it('adds only rows that are not there', () => {
    const { rows: all, added } = addRows([row('a'), EMPTY], [row('b'), row('a'), row('b')]);
    expect(all.map(({ term }) => term)).toEqual(['b', 'a']);
    expect(added).toBe(1);
    expect(find(all, ' A ')).toEqual([1]);
  });

  it('finds the row that was typed into where another tab moved or removed it', () => {
    const [was, now] = [row('a'), row('ab')];
    expect(changeRow([row('x'), row('a')], 0, was, now).map(({ term }) => term)).toEqual(['x', 'ab']);
    expect(changeRow([row('x')], 0, was, now).map(({ term }) => term)).toEqual(['ab', 'x']);
  });
});

class Memory {
  kept: Kept | undefined;
  denied = false;
  async load(): Promise<Kept | undefined> {
    if (this.denied) throw new Error('denied');
    return this.kept;
  }
  async save(kept: Omit<Kept, 'version'>, base: number): Promise<{ version: number; replaced: Kept | undefined }> {
    if (this.denied) throw new Error('denied');
    const before = this.kept;
    this.kept = { ...kept, version: Math.max(before?.version ?? 0, base) + 1 };
    return { version: this.kept.version, replaced: before && before.version > base ? before : undefined };
  }
}

function deskOn(store: Memory): { desk: Desk; given: string[] } {
  const given: string[] = [];
  const engine = {
    lexicon: async (csv: string) => {
      given.push(csv);
      return { rows: 1, problems: [{ line: 2, column: 'type', code: 'unknown_type', message: 'No.' }] };
    },
  };
  return { desk: new Desk(engine, store, { changed: () => {}, given: () => {} }), given };
}

describe('the desk', () => {
  it('compiles and keeps each change, and leads problems to rows', async () => {
    const store = new Memory();
    const { desk, given } = deskOn(store);
    await desk.load();
    desk.set([row('a')]);
    await desk.saved;
    expect(store.kept?.rows).toEqual([row('a')]);
    expect(desk.problems.get(0)?.[0]?.code).toBe('unknown_type');
    expect(desk.active).toBe(1);
    desk.switch(false);
    expect(given.at(-1)).toBe('');
    expect(desk.active).toBe(0);
  });

  it('follows another tab, and undo brings back its own', async () => {
    const store = new Memory();
    const one = deskOn(store).desk;
    const two = deskOn(store).desk;
    one.set([row('one')]);
    await one.saved;
    await two.follow();
    one.set([row('one')], { undoable: true });
    await one.saved;
    await two.follow(); // twice: undo goes before both
    expect(two.rows).toEqual([row('one')]);
    expect(two.notice).toBe(texts.followed);
    two.undo();
    expect(two.rows).toEqual([]);
  });

  it('wins over a tab it had not heard of, and undo brings back that one', async () => {
    const store = new Memory();
    const one = deskOn(store).desk;
    const two = deskOn(store).desk;
    one.set([row('one')]);
    await one.saved;
    two.set([row('two')]);
    await two.saved;
    expect(two.notice).toBe(texts.overtook);
    expect(store.kept?.rows).toEqual([row('two')]);
    two.undo();
    await two.saved;
    expect(store.kept?.rows).toEqual([row('one')]);
  });

  it('goes on in memory where nothing is kept', async () => {
    const store = new Memory();
    store.denied = true;
    const { desk, given } = deskOn(store);
    await desk.load();
    expect(desk.error).toBe(texts.denied);
    desk.set([row('a')]);
    await desk.saved;
    expect(given).toHaveLength(1);
  });
});
