// The schema "gloss/1" as core/json.cc writes it (with evidence), for what the packed spans do not carry.
import type { Category, Type } from './vocabulary.ts';

export interface GlossDocument {
  readonly schema: 'gloss/1';
  readonly as_of?: string; // the youngest date of the knowledge, "2026-11-23"
  readonly date: string | null;
  readonly annotations: readonly DocumentAnnotation[];
  readonly entities: readonly DocumentEntity[];
}

export interface DocumentAnnotation {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly category: Category;
  readonly type: Type;
  readonly entity?: number;
  readonly score: number;
  readonly value?: FigureValue;
  readonly named?: boolean;
  readonly holder?: number;
  readonly nested?: readonly NestedName[];
  readonly evidence?: readonly Reason[];
}

export interface NestedName {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly category: Category;
  readonly type: Type;
  readonly entity?: number;
}

// One reason for a mark: `kind` is a stable word, `weight` its part of the score, `detail` what it rests on.
export interface Reason {
  readonly kind: string;
  readonly weight: number;
  readonly detail: string;
}

// A figure's value; which fields are there depends on its type (DESIGN.md "What comes out").
export interface FigureValue {
  readonly amount?: number;
  readonly currency?: string;
  readonly value?: number;
  readonly unit?: string;
  readonly per?: string;
  readonly min?: number;
  readonly max?: number;
  readonly si?: { readonly value?: number; readonly min?: number; readonly max?: number; readonly unit: string };
  readonly timex?: string;
  readonly start?: string;
  readonly end?: string; // exclusive
  readonly mod?: string;
  readonly inferred?: readonly string[];
}

/** Another place by the same name that comes close: the runner-up, or one of two where nothing tells which. */
export interface OtherPlace {
  readonly name: string;
  readonly within?: string; // the division it lies in
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
}

export interface DocumentEntity {
  readonly id: number;
  readonly type: Type;
  readonly category: Category;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: readonly number[]; // ids of annotations
  readonly lat?: number;
  readonly lon?: number;
  readonly country?: string;
  readonly ids?: Readonly<Record<string, string>>;
  readonly others?: readonly OtherPlace[];
  readonly note?: string;
  readonly source?: string;
  readonly lexicon_line?: number; // of the desk lexicon's CSV: the row that names it
  readonly reason?: string;
}
