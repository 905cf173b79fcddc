// A text that an editor holds in a model of its own, annotated: what the adapters for ProseMirror, Tiptap and CKEditor stand
// on. The adapter says what the text is after each change, and draws the marks in the editor's own way.
//
//   const session = new ModelSession(options, (marks, fresh) => …);
//   session.update(text);   …   session.handle.stop();
import { Filter } from '../dom/filter.ts';
import type { GlossDocument } from '../engine/document.ts';
import type { EngineError } from '../engine/errors.ts';
import type { Mark } from '../engine/wire.ts';
import type { WorkerUse } from './carrier.ts';
import { type Correction, corrected, drawn } from './corrections.ts';
import { Draft } from './draft.ts';
import { borrowEngine, type EngineUrls } from './pool.ts';

export interface ModelHandle {
  readonly text: string;
  /** By id; an empty one (start = end) is not there: taken back, or touched by a change that is not read yet. */
  readonly marks: readonly Mark[];
  readonly annotations: GlossDocument | undefined;
  hide(words: string): void;
  correct(corrections: readonly Correction[]): void;
  stop(): void;
}

export interface ModelOptions {
  readonly date?: string | undefined;
  /** Categories and types that are not shown: "role,place.city". */
  readonly hide?: string | undefined;
  readonly corrections?: readonly Correction[] | undefined;
  readonly urls?: EngineUrls | undefined;
  readonly worker?: WorkerUse | undefined;
  readonly onChange?: ((handle: ModelHandle) => void) | undefined;
  readonly onError?: ((error: EngineError) => void) | undefined;
}

/** `moved`: the marks only followed a change, as they would in an editor that moves them itself. */
export type Draw = (marks: readonly Mark[], moved: boolean) => void;

export class ModelSession {
  readonly handle: ModelHandle;
  readonly #draft: Draft;
  readonly #draw: Draw;
  #filter: Filter;
  #corrections: readonly Correction[];
  #marks: readonly Mark[] = [];

  constructor(options: ModelOptions, draw: Draw) {
    const lease = borrowEngine(options.urls, options.worker);
    this.#draw = draw;
    this.#filter = Filter.parse(options.hide ?? '');
    this.#corrections = options.corrections ?? [];
    this.#draft = new Draft(
      lease.engine,
      {
        marked: (fresh) => this.#settle(!fresh),
        complete: () => options.onChange?.(this.handle),
        failed: (error) => options.onError?.(error),
      },
      options.date,
    );
    const session = this;
    this.handle = {
      get text() {
        return session.#draft.text;
      },
      get marks() {
        return session.#marks;
      },
      get annotations() {
        return session.#draft.document;
      },
      hide: (words) => {
        this.#filter = Filter.parse(words);
        this.#settle(false);
      },
      correct: (corrections) => {
        this.#corrections = corrections;
        this.#settle(false);
      },
      stop: () => {
        this.#draft.close();
        lease.release();
      },
    };
  }

  /** The text is now this one. */
  update(text: string): void {
    this.#draft.update(text);
  }

  /** Draws once more, as after a time when it could not be drawn. */
  again(): void {
    this.#settle(false);
  }

  #settle(moved: boolean): void {
    this.#marks = corrected(this.#draft.text, this.#draft.marks, this.#corrections);
    this.#draw(
      drawn(this.#marks, (mark) => this.#filter.shows(mark)),
      moved,
    );
  }
}
