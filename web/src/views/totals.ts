// Money added up by currency: only what the text says exactly, or as a range with both ends. What is rough ("about"),
// open ("or more"), a rate ("a barrel") or whose magnitude is inferred is not added: it is counted apart.
import { wordPlain } from '../element/words.ts';
import type { FigureRow } from './figure-rows.ts';

export interface Total {
  readonly currency: string; // "" where the text does not give it
  readonly words: string; // the sum, "" where there is nothing to add
  readonly min: number;
  readonly max: number;
  readonly added: readonly FigureRow[];
  readonly uncertain: readonly FigureRow[];
  readonly inferred: boolean; // the currency of some of what was added is
}

/** The currency that is mentioned most comes first. */
export function totals(rows: readonly FigureRow[]): Total[] {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (row.type !== 'money') continue;
    const { currency = '' } = row.value;
    const group = groups.get(currency);
    if (group === undefined) groups.set(currency, [row]);
    else group.push(row);
  }
  return [...groups]
    .map(([currency, group]) => total(currency, group))
    .sort((a, b) => count(b) - count(a) || (a.currency < b.currency ? -1 : 1));
}

const count = ({ added, uncertain }: Total): number => added.length + uncertain.length;

function total(currency: string, group: readonly FigureRow[]): Total {
  const added = group.filter((row) => ends(row) !== undefined);
  const uncertain = group.filter((row) => ends(row) === undefined);
  const min = sum(added.map((row) => ends(row)?.[0] ?? 0));
  const max = sum(added.map((row) => ends(row)?.[1] ?? 0));
  const value = { ...(min === max ? { amount: min } : { min, max }), currency };
  return {
    currency,
    words: added.length === 0 ? '' : wordPlain('money', value).words,
    min,
    max,
    added,
    uncertain,
    inferred: added.some(({ value: { inferred = [] } }) => inferred.includes('currency')),
  };
}

function ends({ value }: FigureRow): readonly [number, number] | undefined {
  const { amount, min, max, mod, per, inferred = [] } = value;
  if (mod !== undefined || per !== undefined || inferred.includes('magnitude')) return undefined;
  if (amount !== undefined) return [amount, amount];
  return min === undefined || max === undefined ? undefined : [min, max];
}

// Cents add up without the dust of binary fractions.
function sum(numbers: readonly number[]): number {
  const whole = numbers.reduce((all, each) => all + each, 0);
  return Math.abs(whole) < 1e9 ? Math.round(whole * 1e6) / 1e6 : whole;
}
