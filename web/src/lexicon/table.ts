// The desk lexicon as a table of text, and as CSV: to the engine, out of the page and back. No DOM.
//
//   term,aliases,type,role,note        the header; aliases are parted by |, a term /…/ is a pattern of RE2
//
// Cells hold what was written, sound or not: what the engine cannot use it reports by line, and the line leads to the row.
import { strings } from '../strings.ts';
import { type Cell, toCsv } from '../views/csv.ts';
import { COMMAS, type Comma, type Fault, lineEnd, readCsv } from './read-csv.ts';

export const COLUMNS = ['term', 'aliases', 'type', 'role', 'note'] as const;
export type Column = (typeof COLUMNS)[number];
export type Row = Readonly<Record<Column, string>>;

export const ROLES = ['prefer', 'force', 'never'] as const;
export const EMPTY: Row = { term: '', aliases: '', type: '', role: '', note: '' };

const HEADER_LINES = 1;
const isBlank = (row: Row): boolean => COLUMNS.every((column) => row[column].trim() === '');

/** For the engine: a line a row, so that lines of its report are rows of the table; '' where there is none. */
export function toEngine(rows: readonly Row[]): string {
  if (rows.every(isBlank)) return '';
  const quoted = (cell: string): string => `"${oneLine(cell).replaceAll('"', '""')}"`;
  const lines = rows.map((row) => COLUMNS.map((column) => quoted(row[column])).join(','));
  return `${COLUMNS.join(',')}\n${lines.join('\n')}\n`;
}

/** The row of the table, from 0, that a line of toEngine is; negative: the lexicon as a whole. */
export const rowOfLine = (line: number): number => line - 1 - HEADER_LINES;

// A spreadsheet takes "=1+1" for a formula: toCsv puts an apostrophe before it, which fromCsv takes away. One that was there
// already gets a second, so that each cell comes back as it left.
const APOSTROPHES = /^'+[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** For people and spreadsheets: RFC 4180, no cell is a formula. fromCsv reads it back cell by cell. */
export function toFile(rows: readonly Row[]): string {
  const guarded = (cell: string): Cell => (APOSTROPHES.test(cell) ? `'${cell}` : cell);
  return toCsv(
    COLUMNS,
    rows.filter((row) => !isBlank(row)).map((row) => COLUMNS.map((column) => guarded(row[column]))),
  );
}

export interface Imported {
  readonly rows: readonly Row[];
  readonly unknown: readonly string[]; // columns that have no place in the table
  readonly faults: readonly Fault[]; // lines whose quotes are broken: read as they stand
}

/** Rows of a file; undefined where its first line does not name the column `term`. */
export function fromCsv(text: string): Imported | undefined {
  const bare = text.replace(/^\uFEFF?(sep=.\r?\n)?/, ''); // the second is for spreadsheets alone
  const { records, faults } = readCsv(bare, commaOf(bare));
  const header = (records.shift() ?? []).map(headed);
  if (!header.includes('term')) return undefined;
  const place = COLUMNS.map((column) => header.indexOf(column));
  const rows = records.map((record): Row => {
    const [term, aliases, type, role, note] = place.map((at) => clean(record[at] ?? ''));
    return { term, aliases, type: typeNamed(type ?? ''), role, note } as Row;
  });
  const known: readonly string[] = COLUMNS;
  const unknown = header.filter((name, at) => name !== '' && (!known.includes(name) || header.indexOf(name) < at));
  return { rows: rows.filter((row) => !isBlank(row)), unknown, faults };
}

const headed = (name: string): string =>
  name
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toLowerCase();

// By what parts the names of the columns; numbers of semicolons further down say nothing.
function commaOf(text: string): Comma {
  const header = text.slice(0, lineEnd(text, 0));
  return COMMAS.find((comma) => header.split(comma).some((name) => headed(name) === 'term')) ?? ',';
}

const LABELLED = new Map(Object.entries<string>(strings.type).map(([type, label]) => [label, type]));

// As the page calls it, and in British spelling; what is no type stays to be complained about.
function typeNamed(cell: string): string {
  return LABELLED.get(cell.toLowerCase().replace('isation', 'ization')) ?? cell;
}

function clean(cell: string): string {
  const words = oneLine(cell).trim();
  return APOSTROPHES.test(words) ? words.slice(1) : words;
}

function oneLine(cell: string): string {
  return cell.replace(/[\r\n\u2028\u2029]+/g, ' ');
}

/** Rows of a file before those of the table; which of them stand there already, word for word, is left out. */
export function addRows(table: readonly Row[], rows: readonly Row[]): { rows: readonly Row[]; added: number } {
  const key = (row: Row): string => COLUMNS.map((column) => row[column]).join('\u0001');
  const there = new Set(table.map(key));
  const fresh = rows.filter((row) => {
    const isNew = !there.has(key(row));
    there.add(key(row));
    return isNew;
  });
  return { rows: [...fresh, ...table.filter((row) => !isBlank(row))], added: fresh.length };
}

/** Indexes of the rows in which something holds these words. */
export function find(rows: readonly Row[], words: string): number[] {
  const sought = words.trim().toLowerCase();
  return rows.flatMap((row, at) =>
    sought === '' || COLUMNS.some((column) => row[column].toLowerCase().includes(sought)) ? [at] : [],
  );
}

/** The table with one row changed, wherever it stands by now; on top where it is gone, so that what was typed is not lost. */
export function changeRow(table: readonly Row[], at: number, was: Row, row: Row): readonly Row[] {
  const same = (other: Row | undefined): boolean =>
    other !== undefined && COLUMNS.every((column) => other[column] === was[column]);
  const now = same(table[at]) ? at : table.findIndex(same);
  return now < 0 ? [row, ...table] : table.with(now, row);
}
