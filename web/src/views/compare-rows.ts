// Two articles side by side: which names and which figures stand in both, which in one alone. Pure; O(marks).
//
// A name is the same where both are one entry of the knowledge (or of the desk lexicon), or are of one type and called the
// same; a person also where one text has the whole name and the other its last words, and nobody else there has. Two that
// a gazetteer tells apart are two, whatever they are called. A figure is the same where value and unit are, as the engine
// read them: "€5m" and "5 million euros", "41,000 t" and "41 kilotonnes", "Tuesday" and "4 March".
import { isoOf, isResolved } from '../element/timex.ts';
import { wordPlain } from '../element/words.ts';
import type { DocumentEntity, FigureValue, GlossDocument } from '../engine/document.ts';
import { CATEGORIES, type Category, TYPES, type Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';

export interface Read {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly document: GlossDocument;
}

export interface Side {
  readonly first: Mark;
  readonly count: number; // of mentions
}

export const WHERES = ['both', 'differ', 'here', 'there'] as const;
export type Where = (typeof WHERES)[number];

export interface Row {
  readonly name: string;
  readonly category: Category;
  readonly type: Type;
  readonly here: Side | undefined;
  readonly there: Side | undefined;
  readonly where: Where;
}

// ---- names -----------------------------------------------------------------------------------------------------------

interface Named {
  readonly entity: DocumentEntity;
  readonly side: Side;
  readonly category: Category;
}

export function comparedNames(here: Read, there: Read): Row[] {
  const ours = named(here);
  const theirs = named(there);
  const partner = pairUp(ours, theirs);
  const taken = new Set(partner.values());
  const rows = ours.map((one): Row => row(one, partner.get(one)));
  for (const other of theirs) if (!taken.has(other)) rows.push(row(undefined, other));
  return rows.sort(
    (a, b) =>
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
      mentions(b) - mentions(a) ||
      collator.compare(a.name, b.name),
  );
}

function named({ marks, document }: Read): Named[] {
  const sides = new Map<number, Mark[]>();
  for (const mark of marks) {
    if (mark.entity === undefined || mark.category === 'role' || mark.category === 'figure') continue;
    const all = sides.get(mark.entity);
    if (all === undefined) sides.set(mark.entity, [mark]);
    else all.push(mark);
  }
  return [...sides].flatMap(([id, all]) => {
    const entity = document.entities[id];
    const [first] = all;
    if (entity === undefined || first === undefined) return [];
    // A country is an actor where it acts anywhere.
    const category = all.some((mark) => mark.category === 'actor') ? 'actor' : first.category;
    return { entity, category, side: { first, count: all.length } };
  });
}

function pairUp(ours: readonly Named[], theirs: readonly Named[]): Map<Named, Named> {
  const partner = new Map<Named, Named>();
  const taken = new Set<Named>();
  const pair = (one: Named, other: Named | undefined): void => {
    if (other === undefined || taken.has(other)) return;
    partner.set(one, other);
    taken.add(other);
  };
  const byEntry = index(theirs, ({ entity }) => entriesOf(entity));
  for (const one of ours) {
    const found = entriesOf(one.entity).map((entry) => byEntry.get(entry)?.[0]);
    pair(
      one,
      found.find((other) => other !== undefined),
    );
  }
  const byName = index(theirs, ({ entity }) => [called(entity)]);
  for (const one of ours) {
    if (partner.has(one)) continue;
    pair(
      one,
      byName.get(called(one.entity))?.find((other) => !taken.has(other) && !toldApart(one.entity, other.entity)),
    );
  }
  // "Chernyshov" there and "Oleksiy Chernyshov" here, where each is the only one.
  const left = { ours: ours.filter((one) => !partner.has(one)), theirs: theirs.filter((other) => !taken.has(other)) };
  const byEnds = index(left.theirs, ({ entity }) => endsOf(entity));
  const ourEnds = index(left.ours, ({ entity }) => endsOf(entity));
  for (const one of left.ours) {
    for (const end of endsOf(one.entity)) {
      const [other, ...more] = byEnds.get(end) ?? [];
      if (other === undefined || more.length > 0 || (ourEnds.get(end)?.length ?? 0) > 1) continue;
      const whole = fold(one.entity.name) === end || fold(other.entity.name) === end;
      if (whole && !toldApart(one.entity, other.entity)) pair(one, other);
      break;
    }
  }
  return partner;
}

function index(all: readonly Named[], keysOf: (one: Named) => readonly string[]): Map<string, Named[]> {
  const out = new Map<string, Named[]>();
  for (const one of all) {
    for (const key of keysOf(one)) {
      const found = out.get(key);
      if (found === undefined) out.set(key, [one]);
      else found.push(one);
    }
  }
  return out;
}

/** What names one entry of the knowledge or of the desk lexicon. */
function entriesOf({ ids, source, name, lexicon_line: line }: DocumentEntity): string[] {
  const entries = Object.entries(ids ?? {}).map(([scheme, id]) => `${scheme} ${id}`);
  if (line !== undefined) entries.push(`lexicon ${line}`);
  else if (entries.length === 0 && source !== undefined) entries.push(`${source} ${name}`);
  return entries;
}

function toldApart(a: DocumentEntity, b: DocumentEntity): boolean {
  return Object.entries(a.ids ?? {}).some(([scheme, id]) => (b.ids?.[scheme] ?? id) !== id);
}

const called = ({ type, name }: DocumentEntity): string => `${type} ${fold(name)}`;

// The last words of a person's name, the longest first.
function endsOf({ type, name }: DocumentEntity): string[] {
  if (type !== 'person') return [];
  const words = fold(name).split(' ').slice(-6);
  return words.map((_, at) => words.slice(at).join(' '));
}

const fold = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[\s.’'-]+/g, ' ')
    .trim();

function row(one: Named | undefined, other: Named | undefined): Row {
  const main = one ?? other;
  if (main === undefined) throw new Error('a row of nothing');
  return {
    name: main.entity.name,
    category: [one, other].some((each) => each?.category === 'actor') ? 'actor' : main.category,
    type: main.entity.type,
    here: one?.side,
    there: other?.side,
    where: whereOf(one?.side, other?.side),
  };
}

const whereOf = (here: unknown, there: unknown): Where =>
  here === undefined ? 'there' : there === undefined ? 'here' : 'both';

const mentions = ({ here, there }: Row): number => (here?.count ?? 0) + (there?.count ?? 0);
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

// ---- figures ---------------------------------------------------------------------------------------------------------

interface Figure extends Side {
  readonly value: FigureValue;
}

export function comparedFigures(here: Read, there: Read): Row[] {
  const ours = figures(here);
  const theirs = figures(there);
  const rows = [...new Set([...ours.keys(), ...theirs.keys()])].map((key) =>
    keyed(figureRow(ours.get(key), theirs.get(key))),
  );
  return joinDiffering(rows)
    .sort(
      (a, b) =>
        TYPES.indexOf(a.row.type) - TYPES.indexOf(b.row.type) ||
        collator.compare(a.unit, b.unit) ||
        a.size - b.size ||
        collator.compare(a.row.name, b.row.name),
    )
    .map((each) => each.row);
}

function figures({ marks, document }: Read): Map<string, Figure> {
  const out = new Map<string, Figure>();
  for (const mark of marks) {
    const value = mark.category === 'figure' ? document.annotations[mark.id]?.value : undefined;
    if (value === undefined) continue;
    const key = sameness(mark.type, value);
    if (key === undefined) continue;
    const before = out.get(key);
    out.set(key, before === undefined ? { first: mark, count: 1, value } : { ...before, count: before.count + 1 });
  }
  return out;
}

/** Equal for figures that say the same; undefined where nothing can be said: "recently", "a Monday". */
function sameness(type: Type, value: FigureValue): string | undefined {
  const { timex, si, amount, unit } = value;
  if (timex !== undefined) {
    const known = type === 'duration' ? !/X/.test(timex) : isResolved(timex);
    return known ? `${type} ${isoOf(timex)}` : undefined;
  }
  if (si !== undefined) return [type, si.unit, rough(si.value), rough(si.min), rough(si.max), value.per].join(' ');
  const kind = type === 'money' ? value.currency : unitOf(unit ?? '');
  return [type, kind, rough(amount ?? value.value), rough(value.min), rough(value.max), value.per].join(' ');
}

// Conversions end in other last digits.
const rough = (n: number | undefined): string => (n === undefined ? '' : String(Number(n.toPrecision(9))));

// "ship" and "ships" are counted alike.
const unitOf = (unit: string): string => fold(unit).replace(/(?<=[a-z]{2})s$/, '');

function figureRow(one: Figure | undefined, other: Figure | undefined): { row: Row; value: FigureValue } {
  const main = one ?? other;
  if (main === undefined) throw new Error('a row of nothing');
  const { category, type } = main.first;
  const row = { name: wordPlain(type, main.value).words, category, type, here: one, there: other };
  return { row: { ...row, where: whereOf(one, other) }, value: main.value };
}

interface Keyed {
  readonly row: Row;
  readonly unit: string;
  readonly size: number;
}

function keyed({ row, value }: { row: Row; value: FigureValue }): Keyed {
  const { currency, unit = '', per = '', timex, start, end, amount, si } = value;
  const day = timex === undefined ? undefined : Date.parse(start ?? end ?? '');
  const size = day ?? si?.value ?? si?.min ?? amount ?? value.value ?? value.min ?? value.max ?? 0;
  const counted = row.type === 'number' || row.type === 'quantity' ? unitOf(unit) : (currency ?? '');
  return { row, unit: `${si?.unit ?? counted} ${per}`.trim(), size: Number.isNaN(size) ? 0 : size };
}

// One thing counted, once here and once there, and not alike.
function joinDiffering(rows: readonly Keyed[]): Keyed[] {
  const apart = new Map<string, { here: Keyed[]; there: Keyed[] }>();
  for (const each of rows) {
    const { where, type } = each.row;
    if (type !== 'number' || each.unit === '' || (where !== 'here' && where !== 'there')) continue;
    const group = apart.get(each.unit) ?? { here: [], there: [] };
    group[where].push(each);
    apart.set(each.unit, group);
  }
  const gone = new Set<Keyed>();
  const joined: Keyed[] = [];
  for (const { here, there } of apart.values()) {
    const [one, other] = [here[0], there[0]];
    if (one === undefined || other === undefined || here.length + there.length > 2) continue;
    gone.add(one).add(other);
    joined.push({
      ...one,
      row: { ...one.row, name: `${one.row.name} / ${other.row.name}`, there: other.row.there, where: 'differ' },
    });
  }
  return [...rows.filter((each) => !gone.has(each)), ...joined];
}
