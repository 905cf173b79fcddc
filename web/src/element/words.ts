// Figures in words, for people, and in their machine form. The engine has done the reading; this only words it.
import type { FigureValue } from '../engine/document.ts';
import type { Type } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';

const LOCALE = 'en';
const texts = strings.figures;

export interface Worded {
  readonly words: string;
  readonly machine: string;
}

export function wordFigure(type: Type, value: FigureValue): Worded {
  const vague = value.mod === undefined || value.timex?.endsWith('_REF') === true;
  const modifier = vague ? '' : `${strings.modifier[value.mod ?? ''] ?? value.mod} `;
  const { words, machine } = wordPlain(type, value);
  return { words: modifier + words, machine };
}

function wordPlain(type: Type, value: FigureValue): Worded {
  switch (type) {
    case 'money':
      return {
        words: `${amount(value.amount, value)}${value.currency ? ` ${currencyName(value.currency)}` : ''}`,
        machine: `${value.currency ?? ''} ${plain(value.amount, value)}`.trim(),
      };
    case 'percent':
      return { words: `${amount(value.value, value)} percent`, machine: `${plain(value.value, value)} %` };
    case 'ordinal':
      return { words: ordinal(value.value ?? 0), machine: plain(value.value, value) };
    case 'date':
    case 'time':
      return { words: timex(value.timex ?? '', value), machine: value.timex ?? '' };
    case 'duration':
      return { words: duration(value.timex ?? ''), machine: value.timex ?? '' };
    default: {
      const unit = value.unit === undefined ? '' : ` ${value.unit}`;
      return { words: amount(value.value, value) + unit, machine: plain(value.value, value) + unit };
    }
  }
}

/** "1.6 km" for an SI value in metres and the like; empty where there is none. */
export function wordSi(value: FigureValue): string {
  const { si } = value;
  return si === undefined ? '' : `${amount(si.value, si)} ${si.unit}`;
}

/** The interval a date covers, last day included, where it is longer than a day. */
export function wordInterval(value: FigureValue): string {
  const { start, end } = value;
  const from = start === undefined ? undefined : day(start);
  if (start !== undefined && end === undefined) return texts.from(from ?? start);
  if (end === undefined) return '';
  const lastDay = dayBefore(end);
  const to = lastDay === undefined ? undefined : day(lastDay);
  if (start === undefined) return texts.until(to ?? end);
  if (from === undefined || to === undefined) return texts.range(start, end);
  return from === to ? '' : texts.range(from, to);
}

export function longDay(iso: string): string {
  const weekday = utc(iso)?.toLocaleDateString(LOCALE, { weekday: 'long', timeZone: 'UTC' });
  return weekday === undefined ? iso : `${weekday} ${day(iso)}`; // browsers differ about a comma between them
}

interface Range {
  readonly min?: number;
  readonly max?: number;
}

function amount(number: number | undefined, range: Range): string {
  const format = (n: number): string =>
    Math.abs(n) >= 1e6
      ? n.toLocaleString(LOCALE, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 })
      : n.toLocaleString(LOCALE, { maximumFractionDigits: 6 });
  return either(number, range, format, texts.range);
}

function plain(number: number | undefined, range: Range): string {
  return either(number, range, String, (from, to) => `${from}/${to}`);
}

function either(
  number: number | undefined,
  { min, max }: Range,
  format: (n: number) => string,
  join: (from: string, to: string) => string,
): string {
  if (number !== undefined) return format(number);
  if (min !== undefined && max !== undefined) return join(format(min), format(max));
  if (min !== undefined) return `≥ ${format(min)}`;
  return max !== undefined ? `≤ ${format(max)}` : '';
}

function currencyName(code: string): string {
  try {
    return new Intl.NumberFormat(LOCALE, { style: 'currency', currency: code, currencyDisplay: 'name' })
      .formatToParts(2)
      .filter((part) => part.type === 'currency')
      .map((part) => part.value)
      .join('');
  } catch {
    return code; // a code the browser's data lacks
  }
}

function ordinal(n: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
  return n.toLocaleString(LOCALE) + suffix[new Intl.PluralRules(LOCALE, { type: 'ordinal' }).select(n)];
}

function utc(iso: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (match === null) return undefined;
  return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}

function day(iso: string): string | undefined {
  return utc(iso)?.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function dayBefore(iso: string): string | undefined {
  const date = utc(iso);
  return date && new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10);
}

function timex(code: string, value: FigureValue): string {
  if (code.startsWith('PAST_REF')) return texts.past;
  if (code.startsWith('PRESENT_REF')) return texts.present;
  if (code.startsWith('FUTURE_REF')) return texts.future;
  const week = /^(\d{4})-W(\d{2})$/.exec(code);
  if (week) return texts.week(week[2] ?? '', week[1] ?? '');
  const decade = /^(\d{3})X$/.exec(code);
  if (decade) return texts.decade(`${decade[1]}0`);
  const month = /^(\d{4}-\d{2})$/.exec(code);
  if (month) {
    return utc(`${code}-01`)?.toLocaleDateString(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' }) ?? code;
  }
  const clock = /^(\d{4}-\d{2}-\d{2})T(.+)$/.exec(code);
  if (clock) {
    const [, date = '', time = ''] = clock;
    return `${longDay(date)}, ${texts.partOfDay[time] ?? time}`;
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return longDay(code);
  if (/^\d{4}$/.test(code)) return code;
  return wordInterval(value) || code;
}

// "P45D" is 45 days, "PXY" some years, "PT2H30M" 2 hours 30 minutes.
function duration(code: string): string {
  const match = /^P(.+)$/.exec(code);
  if (match === null) return code;
  const [days = '', clock = ''] = (match[1] ?? '').split('T');
  const parts = [
    ...[...days.matchAll(/(X|[\d.]+)(DE|CE|Y|M|W|D)/g)].map((part) => [part[1], part[2]]),
    ...[...clock.matchAll(/(X|[\d.]+)(H|M|S)/g)].map((part) => [part[1], part[2] === 'M' ? 'TM' : part[2]]),
  ];
  const words = parts.map(([count = '', unit = '']) => {
    const [one, more] = texts.durations[unit] ?? [unit, unit];
    if (count === 'X') return texts.some(more);
    return `${Number(count).toLocaleString(LOCALE)} ${count === '1' ? one : more}`;
  });
  return words.join(' ') || code;
}
