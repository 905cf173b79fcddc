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
} as const;
