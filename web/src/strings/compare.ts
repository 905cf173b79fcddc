// The view that lays a second text beside the article.
import { many } from './many.ts';

const count = (number: number): string => number.toLocaleString('en');

export const compareStrings = {
  explain:
    'Two reports of one event: which names and figures stand in both, and which in one alone. Like the article the other stays on this device; it is forgotten when the page is closed or loaded anew. What you corrected in the article holds for the article alone.',
  paste: 'Paste the other report here.',
  sample: 'The sample is shown: paste your article first.',
  field: 'The other text',
  hint: 'Paste or type the other report here.',
  open: 'Open file',
  before: (words: string) => `Take the article before this one: “${words}”`,
  joined: 'Lines cut as in a PDF are joined; “Bring the former text back” has them as they came.',
  clear: 'Clear the other text',
  back: 'Bring the former text back',
  cleared: 'The other text is cleared.',
  date: 'Its date',
  waiting: 'Reading the details…',
  reading: 'Reading the other text…',
  same: 'The two texts are the same, word for word.',
  noArticle: 'There is no article to compare with yet: paste one, or open a file.',

  label: (what: string) => `${what} of the two texts`,
  what: 'What is compared',
  whats: { names: 'Names', figures: 'Figures' },
  where: 'Where it stands',
  wheres: { all: 'All', both: 'In both', differ: 'Different numbers', here: 'Only here', there: 'Only in the other' },
  note: {
    names:
      'The same entry of Gloss’s knowledge, or the same name. Kinds of things (“tankers”) count by the word, roles not at all.',
    figures:
      'The same value in the same unit, however it is written; “about” and “over” do not count. “Different numbers” are of one thing counted, once in each text: “38,000 ships” here, “40,000 ships” there.',
  },
  none: 'Nothing of this kind.',
  column: { name: 'What', kind: 'Kind', here: 'This article', there: 'The other text' },
  article: 'This article:',
  quoted: (words: string) => `“${words}”`,
  absent: 'not mentioned',
  times: (number: number) => `${count(number)} times`,
  show: 'Show it in the text',
  said: (both: number, differ: number, here: number, there: number) =>
    `${count(both)} in both texts, ${differ === 0 ? '' : `${many(differ, 'different number', 'different numbers')}, `}${count(here)} only here, ${count(there)} only in the other.`,
  chosen: (what: string, where: string, rows: number) =>
    `${what}, ${where.toLowerCase()}: ${many(rows, 'row', 'rows')}.`,
  shown: (shown: number, all: number) => `${count(shown)} of ${many(all, 'row', 'rows')} are shown.`,
  more: (number: number) => `Show ${count(number)} more`,
  copy: 'Copy as CSV',
  save: 'Download CSV',
  copied: (rows: number) => `${many(rows, 'row', 'rows')} copied.`,
  copyRefused: 'The browser did not allow copying: download the file instead.',
  saved: (rows: number) => `${many(rows, 'row', 'rows')} saved.`,
  file: (what: string) => `compared-${what.toLowerCase()}.csv`,
  csv: [
    'What',
    'Kind',
    'Where',
    'Times here',
    'Here',
    'Times in the other',
    'In the other',
    'This article',
    'The other text',
  ],
} as const;
