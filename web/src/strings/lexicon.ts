// The dialog of the desk lexicon.
import { many } from './many.ts';

export const lexiconStrings = {
  title: 'Desk lexicon',
  explain:
    'Names and terms of your own newsroom, marked in every article you read here. They stay in this browser. A term between slashes, such as /PA-\\d{4}/, is a pattern (RE2).',
  roles: {
    prefer: 'prefer: a very sure candidate',
    force: 'force: always marked',
    never: 'never: not marked',
  } as Readonly<Record<string, string>>,
  close: 'Close',
  on: 'Use this lexicon',
  add: 'Add a term',
  import: 'Import CSV',
  export: 'Export CSV',
  clear: 'Remove all',
  undo: 'Undo',
  find: 'Find in the lexicon',
  onlyProblems: 'Only rows with problems',
  table: 'Terms of the desk',
  column: { term: 'Term', aliases: 'Aliases', type: 'Type', role: 'Role', note: 'Note' },
  hint: { term: '', aliases: 'parted by |', type: '', role: '', note: '' } as Readonly<Record<string, string>>,
  cell: (column: string, row: number) => `${column}, row ${row}`,
  remove: 'Remove',
  removeRow: (term: string, row: number) => `Remove row ${row}${term === '' ? '' : `: ${term}`}`,
  choose: '(choose)',
  noType: '–',
  none: 'There are no terms yet: add one, or import a CSV file with the columns term,aliases,type,role,note.',
  noneFound: 'No row is like that.',
  more: (count: number) => `Show ${count.toLocaleString('en')} more`,
  shown: (shown: number, all: number) => `${shown.toLocaleString('en')} of ${many(all, 'row', 'rows')} shown.`,
  state: (active: number, problems: number) =>
    `${many(active, 'term', 'terms')} at work${problems === 0 ? '' : `, ${many(problems, 'problem', 'problems')}`}.`,
  off: 'Switched off: nothing of it is used.',
  problem: (row: number, column: string, message: string) =>
    `${row > 0 ? `Row ${row}` : 'The lexicon'}${column === '' ? '' : `, ${column}`}: ${message}`,
  added: 'Row added.',
  removed: 'Row removed.',
  cleared: 'All rows removed.',
  undone: 'Brought back.',
  switchedOn: 'The lexicon is used again.',
  switchedOff: 'The lexicon is not used.',
  imported: (added: number, all: number) =>
    `${many(added, 'row', 'rows')} imported${added < all ? `, ${many(all - added, 'row', 'rows')} already there` : ''}.`,
  importedNot: (columns: readonly string[]) => `Columns without a place here were left out: ${columns.join(', ')}.`,
  importedFault: { unclosed: 'a quotation mark is not closed', behind: 'words behind a closing quotation mark' },
  importedFaults: (faults: readonly { line: number; why: string }[], more: number) =>
    `Read as it stands: ${faults.map(({ line, why }) => `line ${line} (${why})`).join(', ')}${more > 0 ? `, and ${many(more, 'line', 'lines')} more` : ''}.`,
  importedLatin: 'The file is not UTF-8 and was read as Windows-1252: check letters with accents.',
  noHeader: 'Nothing was imported: the first line of the file must name the columns term,aliases,type,role,note.',
  tooLarge: 'Nothing was imported: the file is over 8 MB.',
  unreadable: 'The file could not be read.',
  exported: (rows: number) => `${many(rows, 'row', 'rows')} exported.`,
  file: 'desk-lexicon.csv',
  denied:
    'This browser keeps nothing for this page (a private window?): the lexicon works until the page is closed. Export it to keep it.',
  followed: 'The lexicon was changed in another tab, and this one follows. Undo brings back what was here.',
  overtook: 'Another tab had changed the lexicon; yours is newer and holds. Undo brings back the other.',
} as const;
