// Marks and document as the reader wants them. Pure: the engine's answer and the corrections in, an answer of the same shape
// out, so that legend, list, table, card and export need not know that anything was corrected.
//
//   each correction, in the order made, changes a list of marks ──► ids anew by position ──► annotations and entities to match
//
// O((text + marks) × corrections).
import type { DocumentAnnotation, GlossDocument, NestedName } from '../engine/document.ts';
import type { Mark, Marks } from '../engine/wire.ts';
import { anchor, isWhole, occurrences } from './anchor.ts';
import { type Draft, Entities, NEW } from './entities.ts';
import { BY_READER, type Correction, type Kind, type Quote } from './model.ts';

export interface Corrected {
  readonly marks: Marks;
  readonly document: GlossDocument | undefined;
  readonly found: ReadonlyMap<string, number>; // at how many places a correction of this id changed something
}

const CERTAIN = 1000; // a reader's own mark, 0..1000

export function correct(
  text: string,
  marks: Marks,
  document: GlossDocument | undefined,
  corrections: readonly Correction[],
): Corrected {
  const found = new Map<string, number>();
  let drafts: readonly Draft[] = marks.marks.map((mark) => ({ ...mark, byReader: false, fresh: false }));
  const entities = document === undefined ? undefined : new Entities(text, document, marks.marks);
  for (const correction of corrections) {
    const { does } = correction.change;
    const before = does === 'merge' || does === 'split' ? (entities?.place(drafts) ?? drafts) : drafts;
    drafts = applied(text, before, correction, entities);
    const kept = new Set(before);
    const places = does === 'reject' ? before.length - drafts.length : drafts.filter((each) => !kept.has(each)).length;
    found.set(correction.id, places);
  }
  if (document === undefined || entities === undefined) {
    const renumbered = drafts.map((draft, id) => markOf(draft, id, draft.fresh ? undefined : draft.entity));
    return { marks: { ...marks, marks: renumbered }, document, found };
  }
  const placed = entities.place(drafts);
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

function applied(
  text: string,
  drafts: readonly Draft[],
  correction: Correction,
  entities: Entities | undefined,
): readonly Draft[] {
  switch (correction.change.does) {
    case 'mark':
      return added(text, drafts, correction, startsOf(text, correction));
    case 'merge':
      return merged(text, drafts, correction.quote, correction.change.with, entities);
    case 'split':
      return split(text, drafts, correction, correction.change.to, entities);
    default:
      return changed(drafts, correction, startsOf(text, correction));
  }
}

// ---- who is who: nothing before the document is there ----------------------------------------------------------------

/** The entity that a quoted mention is one of; where that sentence is gone, whoever else is called so. */
function entityOf(text: string, drafts: readonly Draft[], quote: Quote): number | undefined {
  const start = anchor(text, quote);
  const named = drafts.filter((each) => each.entity !== undefined && text.slice(each.start, each.end) === quote.exact);
  return (named.find((each) => each.start === start) ?? named[0])?.entity;
}

function merged(
  text: string,
  drafts: readonly Draft[],
  quote: Quote,
  other: Quote,
  entities: Entities | undefined,
): readonly Draft[] {
  const [one, into] = [entityOf(text, drafts, quote), entityOf(text, drafts, other)];
  if (entities === undefined || one === undefined || into === undefined || one === into) return drafts;
  entities.join(one, into);
  return drafts.map((draft) => (draft.entity === one ? { ...draft, entity: into } : draft));
}

function split(
  text: string,
  drafts: readonly Draft[],
  correction: Correction,
  to: Quote | null,
  entities: Entities | undefined,
): readonly Draft[] {
  const { quote } = correction;
  const from = entityOf(text, drafts, quote);
  if (entities === undefined || from === undefined) return drafts;
  const starts = startsOf(text, correction);
  const leaves = ({ start, end, entity }: Draft): boolean =>
    entity === from && starts.has(start) && end - start === quote.exact.length;
  const first = drafts.find(leaves);
  if (first === undefined) return drafts;
  const into = to === null ? entities.add(first) : entityOf(text, drafts, to);
  if (into === undefined || into === from) return drafts;
  return drafts.map((draft) => (leaves(draft) ? { ...draft, entity: into } : draft));
}

// ---- where, and what it is marked as ---------------------------------------------------------------------------------

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
