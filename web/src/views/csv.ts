// CSV as RFC 4180 has it: commas, CRLF, quotes doubled. Safe to open: a spreadsheet takes a cell that begins with = + - @
// for a formula, so words that begin so (they come from an article, which may be anybody's) get an apostrophe in front,
// which spreadsheets read as "this is text". Numbers are numbers and need none.
export type Cell = string | number | undefined;

export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let out = line(header);
  for (const row of rows) out += line(row);
  return out;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

export const csvOf = ({ header, rows }: Sheet): string => toCsv(header, rows);

/** As a table in HTML, for the clipboard: pasted into a spreadsheet each cell is one. As safe as the CSV. */
export function toTable({ header, rows }: Sheet): string {
  const row = (cells: readonly Cell[]): string =>
    `<tr>${cells.map((value) => `<td>${escapeHtml(guarded(value))}</td>`).join('')}</tr>`;
  return `<table>${[header, ...rows].map(row).join('')}</table>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function guarded(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  return FORMULA.test(value) ? `'${value}` : value;
}

function cell(value: Cell): string {
  const safe = guarded(value);
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
