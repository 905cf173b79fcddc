// Dates, times and durations in words: reads the TIMEX3 / ISO 8601 forms that core/figures/moment.h and clock.h write.
//
//   2025-03-04 · 2025-W09 · 2025-W09-WE · 2023-05 · 2024-Q3 · 2025-H1 · 2019-SU · 2021 · FY2025 · 202X · 19XX
//   XXXX-12-27, XXXX-WXX-3 (not resolved) · -P1Y, P1D (counted from an unknown day) · PAST_REF
//   …T19:45+03:00, …TNI · T16:00 · P45D, PT2H30M, PXW · any two with a "/" between
//
// What is not understood is given back as it is: the reader then sees the form itself.
import { strings } from '../strings.ts';
import { dayMonth, dayRange, isoWeek, longDay, monthName, monthYear, shortDay, weekdayName } from './days.ts';

const texts = strings.figures;

/** Of a date or a time. */
export function wordTimex(code: string): string {
  const [first = '', last] = code.split('/');
  if (last === undefined) return wordPart(first);
  // "2016-12-15T19:00/2016-12-15T20:00" is one day: said once. So is "P1DT03:00/T04:00".
  const [day, from = ''] = halves(first);
  const [otherDay, to = ''] = halves(last);
  if (from !== '' && to !== '' && (otherDay === '' || otherDay === day)) {
    const hours = texts.range(clock(from), clock(to));
    return day === '' ? hours : texts.at(wordDate(day), hours);
  }
  if ([first, last].every((code) => /^\d{4}-\d\d-\d\d$/.test(code))) return dayRange(first, last, texts.range);
  return texts.range(wordPart(first), wordPart(last));
}

/** Whether the form names a stretch of the calendar or of time that is known. */
export function isResolved(code: string): boolean {
  return !/_REF|XXXX|-XX\b|WXX|^-?P/.test(code) && !/^T/.test(code);
}

/** The form where it is ISO 8601 (or its extension for decades, "202X"), not where it is TIMEX3's own. */
export function isoOf(code: string): string {
  return /_REF/.test(code) ? '' : code;
}

function wordPart(code: string): string {
  const [date, time] = halves(code);
  if (time === undefined) return wordDate(date);
  const part = texts.partOfDay[time];
  if (date === '') return part ?? clock(time);
  const day = wordDate(date);
  return part === undefined ? texts.at(day, clock(time)) : texts.partOf(part, day);
}

// The day and the hour; "P1DT08:00" is tomorrow at eight, not a duration.
function halves(code: string): [date: string, time: string | undefined] {
  const match = /^(.*?)T(\d\d:.*|[A-Z]{2})$/.exec(code);
  return match === null ? [code, undefined] : [match[1] ?? '', match[2] ?? ''];
}

function clock(time: string): string {
  const match = /^(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?$/.exec(time);
  if (match === null) return texts.partOfDay[time] ?? time;
  const [, hours = '', zone] = match;
  if (zone === undefined) return hours;
  return `${hours} ${zone === 'Z' ? 'UTC' : `(UTC${zone})`}`;
}

type Rule = readonly [RegExp, (parts: RegExpExecArray) => string | undefined];

const RULES: readonly Rule[] = [
  [/^PAST_REF/, () => texts.past],
  [/^PRESENT_REF/, () => texts.present],
  [/^FUTURE_REF/, () => texts.future],
  [/^(\d{4})$/, ([, year]) => year],
  [/^(\d{4}-\d\d)$/, ([, month]) => monthYear(month ?? '')],
  [/^(\d{4})-W(\d\d)$/, ([, year, week]) => texts.week(shortDay(isoWeek(Number(year), Number(week), 1)))],
  [
    /^(\d{4})-W(\d\d)-WE$/,
    ([, year, week]) => texts.weekend(dayMonth(isoWeek(Number(year), Number(week), 6)), year ?? ''),
  ],
  [/^(\d{4})-Q(\d)$/, ([, year = '', n]) => texts.quarter(nth(n), year)],
  [/^(\d{4})-H(\d)$/, ([, year = '', n]) => texts.half(nth(n), year)],
  [/^(\d{4})-(SP|SU|FA|WI)$/, ([, year, season]) => `${texts.seasons[season ?? '']} ${year}`],
  [/^FY(\d{4})$/, ([, year = '']) => texts.fiscal(year)],
  [/^(\d{3})X$/, ([, decade]) => texts.decade(`${decade}0`)],
  [/^(\d\d)XX$/, ([, century]) => texts.century(nth(String(Number(century) + 1)))],
  [/^(-?)(P.+)$/, ([, minus, span = '']) => (minus === '' ? texts.later : texts.earlier)(wordDuration(span))],
  [/^XXXX-WXX-([1-7])$/, ([, weekday]) => texts.unknownDay(weekdayName(Number(weekday)))],
  [/^XXXX-(\d\d)$/, ([, month]) => texts.unknownYear(monthName(Number(month)))],
  [/^XXXX-(\d\d-\d\d)$/, ([, day]) => texts.unknownYear(dayMonth(`2000-${day}`))],
  [/^XXXX-Q(\d)$/, ([, n]) => texts.unknownYear(texts.quarterAlone(nth(n)))],
  [/^XXXX-H(\d)$/, ([, n]) => texts.unknownYear(texts.halfAlone(nth(n)))],
  [/^XXXX-(SP|SU|FA|WI)$/, ([, season]) => texts.unknownYear(texts.seasons[season ?? ''] ?? '')],
  [/^XXXX-WXX/, () => texts.unknown('week')],
  [/^XXXX-XX-XX$/, () => texts.unknown('day')],
  [/^(?:XXXX|\d{4})-XX/, () => texts.unknown('month')],
  [/^XXXX-QX/, () => texts.unknown('quarter')],
  [/^XXXX/, () => texts.unknown('year')],
];

function wordDate(code: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(code)) return longDay(code);
  for (const [pattern, word] of RULES) {
    const match = pattern.exec(code);
    if (match !== null) return word(match) ?? code;
  }
  return code;
}

const nth = (digits: string | undefined): string => texts.nth(Number(digits));

/** "P45D" is 45 days, "PXY" some years, "PT2H30M" 2 hours 30 minutes, "P40Y/P50Y" 40 to 50 years. */
export function wordDuration(code: string): string {
  const [first = '', last] = code.split('/');
  if (last === undefined) return wordSpan(first);
  const [[low, more], [high, evenMore]] = [durationParts(first), durationParts(last)];
  const alike = low !== undefined && low.unit === high?.unit && more === undefined && evenMore === undefined;
  return texts.range(alike ? amountOf(low.count) : wordSpan(first), wordSpan(last));
}

function wordSpan(code: string): string {
  return (
    durationParts(code)
      .map(({ count, unit }) => counted(count, unit))
      .join(' ') || code
  );
}

export interface DurationPart {
  readonly count: number | undefined; // undefined: "some"
  readonly unit: string; // of strings.figures.durations
}

export function durationParts(code: string): DurationPart[] {
  const match = /^P(.+)$/.exec(code);
  const [days = '', hours = ''] = (match?.[1] ?? '').split('T');
  const part = (count: string | undefined, unit: string | undefined): DurationPart => ({
    count: count === 'X' ? undefined : Number(count),
    unit: unit ?? '',
  });
  return [
    ...[...days.matchAll(/(X|[\d.]+)(ML|DE|CE|WE|Y|Q|M|W|D)/g)].map(([, count, unit]) => part(count, unit)),
    ...[...hours.matchAll(/(X|[\d.]+)(MS|H|M|S)/g)].map(([, count, unit]) => part(count, `T${unit}`)),
  ];
}

function counted(count: number | undefined, unit: string): string {
  const [one, more] = texts.durations[unit] ?? [unit, unit];
  return count === undefined ? texts.some(more) : `${amountOf(count)} ${count === 1 ? one : more}`;
}

const amountOf = (count: number | undefined): string => (count ?? 0).toLocaleString('en', { maximumFractionDigits: 6 });
