// CSV as in RFC 4180, from files that anybody may have written, with commas or with what else spreadsheets part cells by. What is
// broken costs its own line only: a quote that is never closed, or has words behind it, makes its line be read as it stands.
export interface Fault {
  readonly line: number; // of the file, from 1
  readonly why: 'unclosed' | 'behind';
}

const LONGEST = 16_000; // units of a quoted cell: an unclosed quote does not swallow the file, nor make it quadratic

export const COMMAS = [',', ';', '\t'] as const; // spreadsheets write the second where the comma is a decimal sign
export type Comma = (typeof COMMAS)[number];

export function readCsv(text: string, comma: Comma = ','): { records: string[][]; faults: Fault[] } {
  const records: string[][] = [];
  const faults: Fault[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const record = readRecord(text, at, comma);
    let next = record.at;
    if (record.fault === undefined) {
      records.push(record.cells);
    } else {
      faults.push({ line, why: record.fault });
      records.push(text.slice(at, end).split(comma));
      next = end;
    }
    for (let i = at; i < next; i++) line += isBreak(text, i) ? 1 : 0;
    at = next;
    if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      line++;
    }
  }
  return { records: records.filter((cells) => cells.some((cell) => cell.trim() !== '')), faults };
}

// A line break, counted once: at the LF of a CR LF.
function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
}

/** Where the line that begins or goes on here ends. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

function readRecord(text: string, from: number, comma: Comma): { cells: string[]; at: number; fault?: Fault['why'] } {
  const cells: string[] = [];
  const ends = `${comma}\r\n`;
  let at = from;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      const open = at++;
      for (;;) {
        const quote = text.indexOf('"', at);
        if (quote < 0 || quote - open > LONGEST) return { cells, at, fault: 'unclosed' };
        cell += text.slice(at, quote);
        at = quote + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
      cells.push(cell);
      if (at < text.length && !ends.includes(text[at] ?? '')) return { cells, at, fault: 'behind' };
    } else {
      const begin = at;
      while (at < text.length && !ends.includes(text[at] ?? '')) at++;
      cells.push(text.slice(begin, at));
    }
    if (text[at] !== comma) return { cells, at };
    at++;
  }
}
