// What the views say that are loaded when they are opened.
import { many } from './many.ts';

export const viewStrings = {
  totals: {
    title: 'Totals by currency',
    note: 'A plain sum of the amounts the text mentions: what it says twice is added twice, and nothing is converted. Ranges add up from low to high; rates (“a barrel”) and rough, open or half-inferred amounts are not added but counted as uncertain.',
    noCurrency: 'currency not given',
    nothing: 'no exact amount',
    added: (count: number) => many(count, 'amount', 'amounts'),
    uncertain: (count: number) => `${count.toLocaleString('en')} uncertain`,
    and: (words: string) => `and ${words}`,
    inferred: 'currency inferred',
    apart: 'Uncertain, not added:',
  },
  timeline: {
    label: 'Dates of the article, by time',
    note: 'The earliest first. An arrow says that it goes on; the dashed line is the date of the article.',
    none: 'There are no dates in this text.',
    waiting: 'Reading the details…',
    apart: 'Not on the calendar',
    article: (day: string) => `The article: ${day}`,
    show: 'Show it in the text',
    zoom: 'Stretch of time',
    zooms: { all: 'All', decade: 'Ten years', year: 'A year', month: 'A month' },
    zoomed: (name: string) => `${name} on the axis`,
    shown: (count: number, all: number) =>
      `${count.toLocaleString('en')} of ${all.toLocaleString('en')} dates are shown.`,
    more: (count: number) => `Show ${count.toLocaleString('en')} more`,
  },
} as const;
