// ISO days, months and weeks, and their names. All in UTC: a day of an article has no time zone.
const LOCALE = 'en-GB'; // day before month
const DAY = 86_400_000;

/** "Tuesday, 4 March 2025"; a month alone gives "March 2025". */
export function longDay(iso: string): string {
  const weekday = /^\d{4}-\d\d-\d\d/.test(iso) ? named(iso, { weekday: 'long' }) : undefined;
  // The comma is ours: browsers differ about it.
  return weekday === undefined ? monthYear(iso) : `${weekday}, ${shortDay(iso)}`;
}

/** "4 March 2025" */
export function shortDay(iso: string): string {
  return named(iso, { day: 'numeric', month: 'long', year: 'numeric' }) ?? iso;
}

/** "1 to 28 February 2025", "24 February to 2 March 2025": what both days share is said once. */
export function dayRange(from: string, to: string, join: (from: string, to: string) => string): string {
  if (from.slice(0, 4) !== to.slice(0, 4)) return join(shortDay(from), shortDay(to));
  if (from.slice(0, 7) !== to.slice(0, 7)) return join(dayMonth(from), shortDay(to));
  return join(String(Number(from.slice(8, 10))), shortDay(to));
}

/** "March 2025" */
export function monthYear(iso: string): string {
  return named(iso, { month: 'long', year: 'numeric' }) ?? iso;
}

/** "4 March" */
export function dayMonth(iso: string): string {
  return named(iso, { day: 'numeric', month: 'long' }) ?? iso;
}

export function monthName(month: number): string {
  return named(isoOf(Date.UTC(2000, month - 1, 1)), { month: 'long' }) ?? '';
}

/** 1 is Monday. */
export function weekdayName(weekday: number): string {
  return named(isoOf(Date.UTC(2001, 0, weekday)), { weekday: 'long' }) ?? ''; // 1 January 2001 was a Monday
}

/** The day of an ISO week: 1 is its Monday. */
export function isoWeek(year: number, week: number, weekday: number): string {
  const fourth = Date.UTC(year, 0, 4); // is always in week 1
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return isoOf(monday + ((week - 1) * 7 + weekday - 1) * DAY);
}

export function dayBefore(iso: string): string {
  const time = timeOf(iso);
  return time === undefined ? iso : isoOf(time - DAY);
}

/** Milliseconds since 1970 of an ISO day or month, with or without a time; undefined where it is none. */
export function timeOf(iso: string): number | undefined {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso);
  if (match === null) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(match[1]), Number(match[2]) - 1, Number(match[3] ?? 1)); // Date.UTC takes 99 for 1999
  return date.getTime();
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function named(iso: string, options: Intl.DateTimeFormatOptions): string | undefined {
  const time = timeOf(iso);
  return time === undefined ? undefined : formatter(options).format(time);
}

// Making one costs a hundred times what using it does, and a table words thousands of days.
const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = Object.entries(options).join();
  let found = formatters.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}
