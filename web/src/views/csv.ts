// CSV as RFC 4180 has it: commas, CRLF, quotes doubled. Safe to open: a spreadsheet takes a cell that begins with = + - @
// for a formula, so words that begin so (they come from an article, which may be anybody's) get an apostrophe in front,
// which spreadsheets read as "this is text". Numbers are numbers and need none.
export type Cell = string | number | undefined;

const FORMULA = /^[\s\0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

export function toCsv(header: readonly string[], rows: Iterable<readonly Cell[]>): string {
  let out = line(header);
  for (const row of rows) out += line(row);
  return out;
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : '';
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
