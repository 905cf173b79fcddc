// Who is who once marks were corrected: the document's entities, new ones for what the reader marked, two that are one, one that
// is two; those that lost every mention go.
import type { DocumentEntity, GlossDocument } from '../engine/document.ts';
import type { Mark } from '../engine/wire.ts';
import { correctionStrings } from '../strings/corrections.ts';

/** A mark on its way: `id` is still the engine's row, or NEW. */
export interface Draft extends Mark {
  readonly byReader: boolean;
  readonly fresh: boolean; // of another type than the engine's, or not the engine's at all: its entity is to be found
}

export const NEW = -1;

export class Entities {
  readonly #text: string;
  readonly #rows: DocumentEntity[];
  readonly #read: readonly Mark[]; // as the engine gave them
  readonly #known = new Map<string, number>(); // by type and name
  readonly #became = new Map<number, number>(); // rows that are one with another now

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

  /** Each draft with its row. */
  place(drafts: readonly Draft[]): readonly Draft[] {
    return drafts.map((draft) => (draft.fresh ? { ...draft, entity: this.#rowFor(draft), fresh: false } : draft));
  }

  // Figures and roles are nobody.
  #rowFor(draft: Draft): number | undefined {
    const { category, type } = draft;
    if (category === 'figure' || category === 'role') return undefined;
    const key = `${type} ${this.#wordsOf(draft)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return this.#now(known);
    const id = this.add(draft);
    this.#known.set(key, id);
    return id;
  }

  /** Somebody new by the name of this mark. */
  add({ start, end, category, type }: Mark): number {
    const id = this.#rows.length;
    this.#rows.push({ id, category, type, name: this.#text.slice(start, end), aliases: [], mentions: [] });
    return id;
  }

  /** All of `one` is `other` from now on: its names are other names, and what is known of it is kept where nothing else is. */
  join(one: number, other: number): void {
    const [gone, stays] = [this.#rows[one], this.#rows[other]];
    if (gone === undefined || stays === undefined) return;
    const aliases = [...new Set([...stays.aliases, gone.name, ...gone.aliases])];
    const known = gone.type === stays.type ? { ...gone, ...stays } : stays;
    this.#rows[other] = { ...known, aliases, reason: correctionStrings.together };
    this.#became.set(one, other);
  }

  #now(row: number): number {
    let now = row;
    for (let next = this.#became.get(now); next !== undefined; next = this.#became.get(now)) now = next;
    return now;
  }

  settle(drafts: readonly Draft[]): { rows: DocumentEntity[]; rowOf: (row: number | undefined) => number | undefined } {
    const mentions = this.#rows.map((): number[] => []);
    for (const [id, { entity }] of drafts.entries()) if (entity !== undefined) mentions[entity]?.push(id);
    const moved = new Map<number, number>();
    this.#rows.forEach((row, at) => {
      const lost = row.mentions.length > 0 || this.#became.has(at);
      if (!lost || (mentions[at]?.length ?? 0) > 0) moved.set(at, moved.size);
    });
    const named = this.#names(this.#read);
    const still = this.#names(drafts);
    const rows = [...moved].map(([at, id]): DocumentEntity => {
      const row = this.#rows[at] as DocumentEntity;
      const gone = (words: string): boolean => named.has(`${at} ${words}`) && !still.has(`${at} ${words}`);
      const own = (mentions[at] ?? []).flatMap((mention) => drafts[mention] ?? []);
      const aliases = row.aliases.filter((alias) => !gone(alias));
      const name = this.#nameOf(row, aliases, own, gone(row.name));
      return { ...row, id, name, category: categoryOf(row, own), aliases, mentions: mentions[at] ?? [] };
    });
    return { rows, rowOf: (row) => (row === undefined ? undefined : moved.get(this.#now(row))) };
  }

  // Whose name went to somebody else is called by the longest that is left, unless the knowledge knows it by that name.
  #nameOf({ name, ids }: DocumentEntity, aliases: readonly string[], own: readonly Draft[], gone: boolean): string {
    if (!gone || ids !== undefined) return name;
    const left = [...aliases, ...own.map((draft) => this.#wordsOf(draft))];
    return left.reduce((longest, words) => (words.length > longest.length ? words : longest), '') || name;
  }

  #names(marks: readonly Mark[]): Set<string> {
    return new Set(
      marks.map((mark) => `${mark.entity === undefined ? '' : this.#now(mark.entity)} ${this.#wordsOf(mark)}`),
    );
  }

  #wordsOf({ start, end }: Mark): string {
    return this.#text.slice(start, end);
  }
}

// What the reader said of every mention is said of the entity.
function categoryOf(row: DocumentEntity, mentions: readonly Draft[]): DocumentEntity['category'] {
  const [first] = mentions;
  const agreed = mentions.every(({ category, byReader }) => byReader && category === first?.category);
  return first !== undefined && agreed ? first.category : row.category;
}
