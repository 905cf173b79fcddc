// Figures in words, for people, and in their machine form. The engine has done the reading; this only words it.
import type { FigureValue } from '../engine/document.ts';
import type { Type } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';
import { dayBefore, dayRange, shortDay } from './days.ts';
import { isoOf, isResolved, wordDuration, wordTimex } from './timex.ts';

const LOCALE = 'en';
const texts = strings.figures;

export interface Worded {
  readonly words: string;
  readonly machine: string;
}

export function wordFigure(type: Type, value: FigureValue): Worded {
  const modifier = wordModifier(value);
  const { words, machine } = wordPlain(type, value);
  return { words: modifier === '' ? words : `${modifier} ${words}`, machine };
}

/** "at least", "about"; empty where the words of the value say it by themselves ("some years", "recently"). */
export function wordModifier({ mod, timex }: FigureValue): string {
  if (mod === undefined || (mod === 'vague' && timex !== undefined)) return '';
  return strings.modifier[mod] ?? mod.replaceAll('_', ' ');
}

/** The value without its modifier. */
export function wordPlain(type: Type, value: FigureValue): Worded {
  const per = value.per === undefined ? '' : ` ${texts.per(value.per)}`;
  switch (type) {
    case 'money':
      return {
        words: amount(value.amount, value, money) + currencyName(value) + per,
        machine: `${value.currency ?? ''} ${plain(value.amount, value)}`.trim(),
      };
    case 'percent':
      return {
        words: `${amount(value.value, value)} ${unitName(value.unit ?? 'percent', value)}`,
        machine: `${plain(value.value, value)} ${value.unit ?? '%'}`,
      };
    case 'ordinal':
      return {
        words: value.value === undefined ? amount(undefined, value) : texts.nth(value.value),
        machine: plain(value.value, value),
      };
    case 'date':
    case 'time':
      return { words: wordTimex(value.timex ?? ''), machine: isoOf(value.timex ?? '') };
    case 'duration':
      return { words: wordDuration(value.timex ?? ''), machine: value.timex ?? '' };
    default: {
      const number = amount(value.value, value);
      const { unit } = value;
      const named = unit === undefined || type === 'number' ? unit : unitName(unit, value);
      const pair = unit === undefined ? [number] : texts.unitFirst.includes(unit) ? [unit, number] : [number, named];
      return { words: pair.join(' ') + per, machine: [plain(value.value, value), unit].join(' ').trim() };
    }
  }
}

/** The value without unit and modifier, as a table has it: "400 million", "4th", "Tuesday, 4 March 2025". */
export function wordAmount(type: Type, value: FigureValue): string {
  if (type === 'ordinal' || value.timex !== undefined) return wordPlain(type, value).words;
  return amount(value.amount ?? value.value, value, type === 'money' ? money : exact);
}

/** "1.609 km" for an SI value in metres and the like; empty where there is none or it says nothing new. */
export function wordSi(value: FigureValue): string {
  const { si } = value;
  if (si === undefined) return '';
  const said = (value.value ?? value.min) === (si.value ?? si.min);
  return said ? '' : `${amount(si.value, si, rounded)} ${superscript(si.unit)}`;
}

/** The interval a date covers, last day included, where it is longer than a day and the words do not say it. */
export function wordInterval({ start, end, timex = '' }: FigureValue): string {
  if (/^(\d{4}(-\d\d)?|\d{3}X|\d\dXX)$/.test(timex)) return ''; // "May 2023" is that month
  if ([start, end].some((side) => side?.includes('T'))) return ''; // hours: the words say them
  if (start !== undefined && end === undefined) return texts.from(shortDay(start));
  if (end === undefined) return '';
  const last = dayBefore(end);
  if (start === undefined) return texts.until(shortDay(last));
  return start === last ? '' : dayRange(start, last, texts.range);
}

/** What Gloss concluded: "the year is inferred", "the date is inferred, counted from the article’s date". */
export function wordInferred(type: Type, { inferred = [], timex }: FigureValue): string {
  let parts = inferred;
  if (timex !== undefined) {
    if (type !== 'duration' && !isResolved(timex)) return '';
    if (['year', 'month', 'day'].every((part) => inferred.includes(part))) return texts.inferredDate;
    parts = inferred.filter((part) => timex.length > (FINER[part] ?? 0));
  }
  const names = parts.map((part) => strings.inferred[part] ?? part.replaceAll('_', ' '));
  return names.length === 0 ? '' : texts.inferred(new Intl.ListFormat(LOCALE).format(names), names.length > 1);
}

const FINER: Readonly<Record<string, number>> = { month: 4, day: 7 }; // "2021" has no month, "2021-02" no day

interface Range {
  readonly min?: number;
  readonly max?: number;
}

// Exact in any case: "1,234,567" where "1.235 million" would round.
function exact(n: number): string {
  if (Math.abs(n) >= 1e6) {
    const short = compact.format(n);
    const power = 1000 ** Math.min(4, Math.floor(Math.log10(Math.abs(n)) / 3));
    const thousandths = (n / power) * 1000;
    if (Math.abs(thousandths - Math.round(thousandths)) < 1e-9 * Math.abs(thousandths)) return short;
  }
  return digits.format(n);
}

// "71.40", as prices are written; "71", "25.5 million".
function money(n: number): string {
  return Number.isInteger(n) || Math.abs(n) >= 1e6 ? exact(n) : cents.format(n);
}

function rounded(n: number): string {
  return Math.abs(n) >= 1e6 ? compact.format(n) : significant.format(n);
}

const compact = new Intl.NumberFormat(LOCALE, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 3,
});
const digits = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });
const cents = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 6 });
const significant = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 4 });

function amount(number: number | undefined, range: Range, format = exact): string {
  if (number !== undefined) return format(number);
  const { min, max } = range;
  if (min !== undefined && max !== undefined)
    return texts.range(withoutMagnitude(format(min), format(max)), format(max));
  if (min !== undefined) return texts.orMore(format(min));
  return max !== undefined ? texts.orLess(format(max)) : '';
}

// "5 to 7 billion", not "5 billion to 7 billion".
function withoutMagnitude(low: string, high: string): string {
  const [number = low, magnitude] = low.split(' ');
  return magnitude !== undefined && high.endsWith(` ${magnitude}`) ? number : low;
}

function plain(number: number | undefined, { min, max }: Range): string {
  if (number !== undefined) return String(number);
  if (min !== undefined && max !== undefined) return `${min}/${max}`;
  if (min !== undefined) return `≥ ${min}`;
  return max !== undefined ? `≤ ${max}` : '';
}

function currencyName({ currency, amount = 2 }: FigureValue): string {
  if (currency === undefined || currency === '') return '';
  try {
    const name = new Intl.NumberFormat(LOCALE, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      minimumFractionDigits: 0, // "1 dollar", but "1.00 dollars"
    })
      .formatToParts(amount)
      .find((part) => part.type === 'currency');
    return ` ${name?.value ?? currency}`;
  } catch {
    return ` ${currency}`; // a code the browser's data lacks
  }
}

function unitName(unit: string, { value }: FigureValue): string {
  const [one, more] = strings.units[unit] ?? [superscript(unit), superscript(unit)];
  return value === 1 ? one : more;
}

function superscript(unit: string): string {
  return unit.replace(/(?<=[a-z])[23](?![\w])/g, (power) => (power === '2' ? '²' : '³'));
}
