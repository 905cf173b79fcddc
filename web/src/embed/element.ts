// <gloss-article>: wraps an article, or points at one, and annotates it where it stands.
//
//   <gloss-article>…</gloss-article>             the article is what it wraps
//   <gloss-article for="story"></gloss-article>  the article is the element with that id
//
// The class is gloss-article.ts. Safe to import on a server.
//
//   attributes   for, date (YYYY-MM-DD), hide ("role,place.city"), panel (float | inline | none), open, correctable, label,
//                marks (highlight | element), skip (a selector of what is no text of the article),
//                worker (auto | never | always), worker-url, wasm-url, pack-url
//   properties   text, marks, annotations, selected, corrections, filter, target
//   events       gloss-annotate, gloss-select, gloss-correct (cancelable), gloss-error; all bubble and are composed
//   states       reading, ready, empty, error, open
//   parts        panel, toggle, body, status, error, legend, card, correct, missed, entities
import type { GlossDocument } from '../engine/document.ts';
import type { EngineError } from '../engine/errors.ts';
import type { Mark } from '../engine/wire.ts';
import type { CorrectDetail } from './correction.ts';
import type { Correction } from './corrections.ts';
import { GlossArticle } from './gloss-article.ts';
import { configureGloss, type GlossConfig } from './pool.ts';

export interface AnnotateDetail {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly annotations: GlossDocument;
}
export interface SelectDetail {
  readonly mark: Mark | undefined;
  readonly text: string;
}

/** Defines the element under a name of one's choice; a name that is taken is left as it is. */
export function defineGlossArticle(name = 'gloss-article'): CustomElementConstructor | undefined {
  if (globalThis.customElements === undefined) return undefined; // on a server
  const there = customElements.get(name);
  if (there !== undefined) return there;
  const made = [GlossArticle, class extends GlossArticle {}];
  for (const each of made) {
    try {
      customElements.define(name, each);
      return each;
    } catch {
      // A class has one name only: under a second one goes a class of its own.
    }
  }
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'gloss-article': GlossArticle;
  }
  interface HTMLElementEventMap {
    'gloss-annotate': CustomEvent<AnnotateDetail>;
    'gloss-select': CustomEvent<SelectDetail>;
    'gloss-correct': CustomEvent<CorrectDetail>;
    'gloss-error': CustomEvent<EngineError>;
  }
}

export { type CorrectDetail, type Correction, configureGloss, GlossArticle, type GlossConfig };
