// What the help says: how to read the marks, the keys, and what Gloss gets wrong.
import { longDay } from '../element/days.ts';
import type { Category } from '../engine/vocabulary.ts';

export const helpStrings = {
  title: 'Help',
  close: 'Close',
  how: [
    'Paste, open or type an article: it is read on this device at once, and never leaves it.',
    'Each mark is an actor, a place, a figure, a strategic asset or a role. Colour, underline and a small letter say which.',
    'Point at a mark, tap it or walk to it by keyboard: a card says what it is, its value, and why it was marked.',
    'Figures, dates, places and who stands with whom have views of their own. Compare lays a second report beside the article.',
  ],
  marksTitle: 'What the marks mean',
  marks: {
    actor: 'Who acts: people, organisations and groups, and countries where they do something.',
    place: 'Where: countries where things happen, regions, cities, waters, landmarks.',
    figure: 'How much and when: money, percentages, counts, measures, dates, durations.',
    asset: 'What is at stake: straits, ports, airports, bases, energy, weapons, vehicles, raw materials.',
    role: 'Which office or function somebody has: “president”, “military chief”.',
  } satisfies Record<Category, string>,
  keysTitle: 'Keys',
  keys: [
    ['Tab, Enter', 'the first stop, “Skip to the article”, leads over the buttons to the marks'],
    ['→ ↓ or n', 'next mark'],
    ['← ↑ or p', 'previous mark'],
    ['Home, End', 'first and last mark'],
    ['Enter', 'opens the card of a mark'],
    ['Escape', 'closes the card, or this help'],
    ['↑ ↓ in the list', 'walk the names'],
    ['← → in the list', 'previous and next mention of a name'],
    ['Tab in the list', 'after ← or →: merge, split or correct the name'],
    ['c', 'corrects the mark one is at'],
    ['m', 'marks the words that are selected'],
    ['Ctrl Z, ⌘ Z', 'takes back the last correction, or brings the article before this one back'],
    ['?', 'this help'],
  ] as readonly (readonly [string, string])[],
  wrongTitle: 'What this can get wrong',
  wrong: [
    'Names it has no list for are judged by the words around them. Organisations are half of its mistakes with names, and an unknown place of two words may be taken for a person.',
    'A country is an actor or a place by what it does in the sentence. Sport misleads it: in “a debut for Spain” it often errs.',
    'A place may be found and put at the wrong point of the map where several places share its name. Villages are mostly not known; streets and hospitals are not marked as places.',
    'A bare year can be read as a plain number, as in the name of a law, and a holiday as that of another country.',
    'A date such as “last month” is only as right as the article’s date, and a bare “$” is concluded to be US dollars where nothing says otherwise. The card says what was inferred.',
    'In texts all in small letters or all in capitals about one mark in ten more is wrong or missing.',
    'Its lists and its model were made for English news. What happened after the date of the knowledge it does not know.',
  ],
  asOf: (day: string | undefined): string =>
    day === undefined
      ? 'The date of the knowledge is shown here once the engine is loaded.'
      : `Knowledge of ${longDay(day)}.`,
} as const;
