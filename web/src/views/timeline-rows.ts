// The dates and times of an article on one line: points, stretches, and open ones ("since 2021", "until Friday"). What
// the article does not pin to the calendar ("recently", "on a Monday" without a week) is listed apart.
import { dayBefore, shortDay, timeOf } from '../element/days.ts';
import { wordFigure, wordInferred } from '../element/words.ts';
import type { FigureValue, GlossDocument } from '../engine/document.ts';
import type { Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';

export interface Moment {
  readonly id: number; // of the mark
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly words: string;
  readonly inferred: string;
  readonly from: number | undefined; // milliseconds since 1970
  readonly to: number | undefined; // exclusive; the same as `from` for a point
}

export interface Timeline {
  readonly dated: readonly Moment[]; // by time
  readonly undated: readonly Moment[]; // as in the text
  readonly article: number | undefined; // the noon of its day, the middle of its month
}

export const DAY = 86_400_000;

export function timelineOf(text: string, marks: readonly Mark[], document: GlossDocument): Timeline {
  const moments = marks.flatMap(({ id, start, end, type }): Moment[] => {
    const value = document.annotations[id]?.value;
    if (value === undefined || (type !== 'date' && type !== 'time')) return [];
    const { words } = wordFigure(type, value);
    const span = type === 'date' ? wordOpen(value) : '';
    return [
      {
        id,
        start,
        end,
        surface: text.slice(start, end),
        words: span === '' ? words : `${words} (${span})`,
        inferred: wordInferred(type, value),
        ...sides(type, value),
      },
    ];
  });
  const isDated = ({ from, to }: Moment): boolean => from !== undefined || to !== undefined;
  return {
    dated: moments.filter(isDated).sort((a, b) => begin(a) - begin(b) || finish(a) - finish(b) || a.id - b.id),
    undated: moments.filter((moment) => !isDated(moment)),
    article: middleOf(document.date ?? ''),
  };
}

// "Since 2021" has its own words here even where the year says it all elsewhere: the arrow needs them.
function wordOpen({ start, end }: FigureValue): string {
  if (start !== undefined && end === undefined) return strings.figures.from(shortDay(start));
  return start === undefined && end !== undefined ? strings.figures.until(shortDay(dayBefore(end))) : '';
}

function sides(type: Type, { start, end }: FigureValue): Pick<Moment, 'from' | 'to'> {
  const from = instant(start);
  const to = instant(end);
  return { from, to: type === 'time' && to === undefined ? from : to }; // an hour is a point, no beginning of something
}

// As the clock of the article has it: on this scale its time zone does not show.
function instant(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined;
  const day = timeOf(iso);
  const clock = /T(\d\d):(\d\d)/.exec(iso);
  if (day === undefined || clock === null) return day;
  return day + (Number(clock[1]) * 60 + Number(clock[2])) * 60_000;
}

const begin = ({ from, to }: Moment): number => from ?? to ?? 0;
const finish = ({ from, to }: Moment): number => to ?? from ?? 0;

function middleOf(date: string): number | undefined {
  const day = timeOf(date);
  if (day === undefined) return undefined;
  return day + (date.length > 7 ? DAY / 2 : 15 * DAY);
}

// ---- the axis -------------------------------------------------------------------------------------------------------

export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** All that is dated and the article's own date, with a little room on each side. */
export function wholeOf({ dated, article }: Timeline): Stretch {
  const ends = dated.flatMap(({ from, to }) => [from, to]).concat(article);
  const known = ends.filter((end) => end !== undefined);
  const from = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const to = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (known.length === 0) return { from: 0, to: DAY };
  const room = Math.max((to - from) * 0.03, DAY);
  return { from: from - room, to: to + room };
}

export const ZOOMS = { decade: 3652 * DAY, year: 366 * DAY, month: 31 * DAY } as const;
export type Zoom = keyof typeof ZOOMS;

/** The stretches around the article's date that show something the whole does not: more than one date, not all. */
export function zooms(timeline: Timeline): Zoom[] {
  const whole = wholeOf(timeline);
  return (Object.keys(ZOOMS) as Zoom[]).filter((zoom) => {
    const stretch = around(timeline, zoom);
    if (stretch === undefined || stretch.to - stretch.from > (whole.to - whole.from) / 1.5) return false;
    return timeline.dated.filter((moment) => isIn(moment, stretch)).length > 1;
  });
}

export function around({ article }: Timeline, zoom: Zoom): Stretch | undefined {
  return article === undefined ? undefined : { from: article - ZOOMS[zoom] / 2, to: article + ZOOMS[zoom] / 2 };
}

const isIn = (moment: Moment, { from, to }: Stretch): boolean => finish(moment) > from && begin(moment) < to;

export interface Bar {
  readonly left: number; // 0..100
  readonly right: number;
  readonly shape: 'point' | 'span' | 'none'; // none: it lies wholly to one side
  readonly before: boolean; // goes on to the left
  readonly after: boolean;
}

const NARROW = 1.2; // what is narrower than this is drawn as a point

export function barOf({ from, to }: Moment, stretch: Stretch): Bar {
  const share = (time: number): number => ((time - stretch.from) / (stretch.to - stretch.from)) * 100;
  const left = from === undefined ? Number.NEGATIVE_INFINITY : share(from);
  const right = to === undefined ? Number.POSITIVE_INFINITY : share(to);
  if (left > 100) return { left: 100, right: 100, shape: 'none', before: false, after: true };
  if (right < 0) return { left: 0, right: 0, shape: 'none', before: true, after: false };
  const cut = { left: Math.max(0, left), right: Math.min(100, right), before: left < 0, after: right > 100 };
  if (right - left >= NARROW) return { ...cut, shape: 'span' };
  const middle = Math.min(100, Math.max(0, (left + right) / 2));
  return { left: middle, right: middle, shape: 'point', before: false, after: false };
}

export interface Tick {
  readonly at: number; // 0..100
  readonly iso: string; // a day; the label says as much of it as the step needs
  readonly unit: 'year' | 'month' | 'day';
}

const STEPS: readonly (readonly [Tick['unit'], number])[] = [
  ...[1, 2, 7, 14].map((count) => ['day', count] as const),
  ...[1, 3, 6].map((count) => ['month', count] as const),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => ['year', count] as const),
];
const LENGTH = { day: DAY, month: 30.44 * DAY, year: 365.2425 * DAY } as const;

/** Round days, months or years, at most `most` of them. */
export function ticks({ from, to }: Stretch, most = 6): Tick[] {
  const [unit, count] = STEPS.find(([unit, count]) => (to - from) / (LENGTH[unit] * count) <= most) ?? ['year', 2000];
  const out: Tick[] = [];
  const first = new Date(from);
  const year = first.getUTCFullYear();
  for (let i = 0; i < most * 3 && out.length <= most; i++) {
    const date = new Date(0);
    if (unit === 'year') date.setUTCFullYear(Math.floor(year / count) * count + i * count, 0, 1);
    else if (unit === 'month')
      date.setUTCFullYear(year, Math.floor(first.getUTCMonth() / count) * count + i * count, 1);
    else date.setTime(Math.ceil(from / DAY + i * count) * DAY);
    const time = date.getTime();
    if (time > to) break;
    if (time >= from) out.push({ at: ((time - from) / (to - from)) * 100, iso: date.toISOString().slice(0, 10), unit });
  }
  return out;
}
