// Any element, any contenteditable: annotated where it stands by CSS highlights, followed as it changes. The DOM is not
// touched, so what an editor saves is what it would have saved.
//
//   const gloss = annotateElement(document.querySelector('#editor'), { editable: true });
//   gloss.onChange = ({ text, marks }) => …;   gloss.stop();
import { Filter } from '../src/dom/filter.ts';
import type { WorkerUse } from '../src/embed/carrier.ts';
import type { Correction } from '../src/embed/corrections.ts';
import { DomSession } from '../src/embed/dom-session.ts';
import { borrowEngine, type EngineUrls } from '../src/embed/pool.ts';
import type { GlossDocument } from '../src/engine/document.ts';
import type { EngineError } from '../src/engine/errors.ts';
import type { Mark } from '../src/engine/wire.ts';

export interface AnnotateElementOptions {
  /** The text is being edited: marks are highlights or nothing, never elements. */
  readonly editable?: boolean | undefined;
  readonly date?: string | undefined;
  /** Categories and types that are not shown: "role,place.city". */
  readonly hide?: string | undefined;
  readonly corrections?: readonly Correction[] | undefined;
  readonly urls?: EngineUrls | undefined;
  readonly worker?: WorkerUse | undefined;
  /** Parts of the element that are no text of the article. */
  readonly skip?: ((element: Element) => boolean) | undefined;
  readonly onChange?: ((handle: ElementHandle) => void) | undefined;
  readonly onError?: ((error: EngineError) => void) | undefined;
}

export interface ElementHandle {
  readonly text: string;
  /** By id; an empty one (start = end) is not there: taken back, or touched by a change that is not read yet. */
  readonly marks: readonly Mark[];
  readonly annotations: GlossDocument | undefined;
  hide(words: string): void;
  correct(corrections: readonly Correction[]): void;
  /** Shows which mention is looked at. */
  look(id: number | undefined): void;
  markAt(x: number, y: number): Mark | undefined;
  reveal(id: number): void;
  refresh(): void;
  stop(): void;
}

export function annotateElement(element: Element, options: AnnotateElementOptions = {}): ElementHandle {
  const lease = borrowEngine(options.urls, options.worker);
  const shows = (words: string): ((mark: Mark) => boolean) => {
    const filter = Filter.parse(words);
    return (mark) => filter.shows(mark);
  };
  const session = new DomSession(element, {
    engine: lease.engine,
    date: options.date,
    elements: options.editable === true ? 'never' : 'fallback',
    skip: options.skip,
    shows: shows(options.hide ?? ''),
    events: {
      complete: () => options.onChange?.(handle),
      failed: (error) => options.onError?.(error),
    },
  });
  const handle: ElementHandle = {
    get text() {
      return session.text;
    },
    get marks() {
      return session.marks;
    },
    get annotations() {
      return session.document;
    },
    hide: (words) => session.show(shows(words)),
    correct: (corrections) => session.correct(corrections),
    look: (id) => {
      const entity = id === undefined ? undefined : session.marks[id]?.entity;
      const kin = entity === undefined ? [] : session.marks.filter((mark) => mark.entity === entity);
      session.look(
        id,
        kin.map((mark) => mark.id),
      );
    },
    markAt: (x, y) => session.markAt(x, y),
    reveal: (id) => {
      const mark = session.marks[id];
      if (mark !== undefined) session.reveal(mark);
    },
    refresh: () => session.refresh(),
    stop: () => {
      session.stop();
      lease.release();
    },
  };
  session.correct(options.corrections ?? []);
  session.start();
  return handle;
}

export type { Correction, EngineError, EngineUrls, GlossDocument, Mark, WorkerUse };
