// Marks and document as the reader wants them. Pure: the engine's answer and the corrections in, an answer of the same shape
// out, so that legend, list, table, card and export need not know that anything was corrected.
//
//   each correction, in the order made, changes a list of marks ──► ids anew by position ──► annotations and entities to match
//
// O((text + marks) × corrections).
import type { DocumentAnnotation, DocumentEntity, GlossDocument, NestedName } from '../engine/document.ts';
import type { Mark, Marks } from '../engine/wire.ts';
import { anchor, isWhole, occurrences } from './anchor.ts';
import type { Correction, Kind } from './model.ts';

export interface Corrected {
  readonly marks: Marks;
  readonly document: GlossDocument | undefined;
  readonly found: ReadonlyMap<string, number>; // at how many places a correction of this id changed something
}

/** A mark on its way: `id` is still the engine's row, or NEW. */
interface Draft extends Mark {
  readonly byReader: boolean;
  readonly fresh: boolean; // of another type than the engine's, or not the engine's at all: its entity is to be found
}

const NEW = -1;
const CERTAIN = 1000; // a reader's own mark, 0..1000
export const BY_READER = 'correction'; // kind of evidence

export function correct(
  text: string,
  marks: Marks,
  document: GlossDocument | undefined,
  corrections: readonly Correction[],
): Corrected {
  const found = new Map<string, number>();
  let drafts: readonly Draft[] = marks.marks.map((mark) => ({ ...mark, byReader: false, fresh: false }));
  for (const correction of corrections) {
    const starts = startsOf(text, correction);
    const before = drafts;
    drafts =
      correction.change.does === 'mark' ? added(text, drafts, correction, starts) : changed(drafts, correction, starts);
    const kept = new Set(before);
    const places =
      correction.change.does === 'reject'
        ? before.length - drafts.length
        : drafts.filter((each) => !kept.has(each)).length;
    found.set(correction.id, places);
  }
  if (document === undefined) {
    const renumbered = drafts.map((draft, id) => markOf(draft, id, draft.fresh ? undefined : draft.entity));
    return { marks: { ...marks, marks: renumbered }, document, found };
  }
  const entities = new Entities(text, document, marks.marks);
  const placed = drafts.map((draft) => (draft.fresh ? { ...draft, entity: entities.rowFor(draft) } : draft));
  const { rows, rowOf } = entities.settle(placed);
  const done = placed.map((draft, id): Mark => {
    const nested = draft.nested.map((name) => ({ ...name, entity: rowOf(name.entity) }));
    return { ...markOf(draft, id, rowOf(draft.entity)), holder: rowOf(draft.holder), nested };
  });
  const annotations = done.map((mark, id) => annotationOf(text, mark, placed[id], document));
  return { marks: { ...marks, marks: done }, document: { ...document, annotations, entities: rows }, found };
}

function markOf({ byReader: _by, fresh: _fresh, ...mark }: Draft, id: number, entity: number | undefined): Mark {
  return { ...mark, id, entity };
}

/** Where the correction holds. */
function startsOf(text: string, { quote, scope }: Correction): ReadonlySet<number> {
  if (scope === 'everywhere') return new Set(occurrences(text, quote.exact));
  const start = anchor(text, quote);
  return new Set(start === undefined ? [] : [start]);
}

function changed(
  drafts: readonly Draft[],
  { quote, change }: Correction,
  starts: ReadonlySet<number>,
): readonly Draft[] {
  return drafts.flatMap((draft) => {
    if (!starts.has(draft.start) || draft.end - draft.start !== quote.exact.length) return draft;
    return change.does === 'reject' ? [] : change.does === 'retype' ? retyped(draft, change) : draft;
  });
}

// Of one type still, as a country that acts and one that is a place: the entity stays. Of another, it is somebody else.
function retyped(draft: Draft, { category, type }: Kind): Draft {
  if (draft.category === category && draft.type === type) return draft;
  const same = draft.type === type;
  return {
    ...draft,
    category,
    type,
    byReader: true,
    fresh: draft.fresh || !same,
    holder: same ? draft.holder : undefined,
    named: draft.category === 'asset' ? draft.named : category === 'asset',
    score: CERTAIN,
  };
}

// The reader's mark takes the place of those it overlaps; elsewhere in the article a mark around it is left alone.
function added(
  text: string,
  drafts: readonly Draft[],
  correction: Correction,
  starts: ReadonlySet<number>,
): readonly Draft[] {
  const { quote, change, scope } = correction;
  if (change.does !== 'mark') return drafts;
  const { category, type } = change;
  const chosen = scope === 'here' ? [...starts][0] : anchor(text, quote);
  const out: Draft[] = [];
  let next = 0;
  for (const start of starts) {
    const end = start + quote.exact.length;
    if (start !== chosen && !isWhole(text, start, end)) continue;
    for (let at = drafts[next]; at !== undefined && at.end <= start; at = drafts[++next]) out.push(at);
    const first = drafts[next];
    if (start !== chosen && first !== undefined && first.start <= start && end <= first.end) continue;
    while ((drafts[next]?.start ?? text.length) < end) next++;
    const mark = { start, end, category, type, entity: undefined, holder: undefined, nested: [] };
    out.push({ ...mark, id: NEW, score: CERTAIN, named: category === 'asset', byReader: true, fresh: true });
  }
  return [...out, ...drafts.slice(next)];
}

function annotationOf(text: string, mark: Mark, draft: Draft | undefined, document: GlossDocument): DocumentAnnotation {
  const { id, start, end, category, type, entity, holder } = mark;
  const words = { id, start, end, text: text.slice(start, end), category, type };
  const before = draft === undefined ? undefined : document.annotations[draft.id];
  const { entity: _entity, holder: _holder, nested, ...rest } = before ?? {};
  const links = {
    ...(entity === undefined ? {} : { entity }),
    ...(holder === undefined ? {} : { holder }),
    ...(nested === undefined ? {} : { nested: nested.map((name, at) => linked(name, mark.nested[at]?.entity)) }),
  };
  if (draft?.byReader !== true && before !== undefined) return { score: mark.score, ...rest, ...words, ...links };
  const evidence = [{ kind: BY_READER, weight: CERTAIN, detail: '' }];
  return { ...words, score: CERTAIN, ...(mark.named ? { named: true } : {}), ...links, evidence };
}

function linked({ entity: _, ...name }: NestedName, entity: number | undefined): NestedName {
  return entity === undefined ? name : { ...name, entity };
}

/** The document's entities and new ones for what the reader marked; those that lost every mention go. */
class Entities {
  readonly #text: string;
  readonly #rows: DocumentEntity[];
  readonly #read: readonly Mark[]; // as the engine gave them
  readonly #known = new Map<string, number>(); // by type and name

  constructor(text: string, document: GlossDocument, read: readonly Mark[]) {
    this.#text = text;
    this.#rows = [...document.entities];
    this.#read = read;
    for (const { id, type, name, aliases } of document.entities) {
      for (const words of [name, ...aliases]) {
        const key = `${type} ${words}`;
        if (!this.#known.has(key)) this.#known.set(key, id);
      }
    }
  }

  /** Figures and roles are nobody. */
  rowFor({ start, end, category, type }: Mark): number | undefined {
    if (category === 'figure' || category === 'role') return undefined;
    const name = this.#text.slice(start, end);
    const key = `${type} ${name}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const id = this.#rows.length;
    this.#rows.push({ id, category, type, name, aliases: [], mentions: [] });
    this.#known.set(key, id);
    return id;
  }

  settle(drafts: readonly Draft[]): { rows: DocumentEntity[]; rowOf: (row: number | undefined) => number | undefined } {
    const mentions = this.#rows.map((): number[] => []);
    for (const [id, { entity }] of drafts.entries()) if (entity !== undefined) mentions[entity]?.push(id);
    const moved = new Map<number, number>();
    this.#rows.forEach((row, at) => {
      if (row.mentions.length === 0 || (mentions[at]?.length ?? 0) > 0) moved.set(at, moved.size);
    });
    const named = this.#names(this.#read);
    const still = this.#names(drafts);
    const rows = [...moved].map(([at, id]): DocumentEntity => {
      const row = this.#rows[at] as DocumentEntity;
      const gone = (alias: string): boolean => named.has(`${at} ${alias}`) && !still.has(`${at} ${alias}`);
      const own = mentions[at] ?? [];
      const category = this.#category(
        row,
        own.flatMap((mention) => drafts[mention] ?? []),
      );
      return { ...row, id, category, aliases: row.aliases.filter((alias) => !gone(alias)), mentions: own };
    });
    return { rows, rowOf: (row) => (row === undefined ? undefined : moved.get(row)) };
  }

  #names(marks: readonly Mark[]): Set<string> {
    return new Set(marks.map(({ entity, start, end }) => `${entity} ${this.#text.slice(start, end)}`));
  }

  // What the reader said of every mention is said of the entity.
  #category(row: DocumentEntity, mentions: readonly Draft[]): DocumentEntity['category'] {
    const [first] = mentions;
    const agreed = mentions.every(({ category, byReader }) => byReader && category === first?.category);
    return first !== undefined && agreed ? first.category : row.category;
  }
}
