// What the engine made of a desk lexicon, and the client's side of giving it one: the newest lexicon is sent to every worker
// before anything else, so that one which was replaced has it again.
import { EngineError } from './errors.ts';
import type { ToWorker } from './protocol.ts';

export interface LexiconReport {
  readonly rows: number; // that work
  readonly problems: readonly LexiconProblem[]; // by line
}

export interface LexiconProblem {
  readonly line: number;
  readonly column: string; // of the header; '' where it is the row as a whole
  readonly code: string; // a stable word of core/lexicon/compile.cc: unknown_type, bad_pattern…
  readonly message: string;
}

export class LexiconState {
  #csv = '';
  #id = 0;
  #pending: PromiseWithResolvers<LexiconReport> | undefined;
  #losses = 0; // workers that died over it

  /** Takes the place of the lexicon before, which rejects as superseded if it was not compiled yet. */
  set(csv: string): Promise<LexiconReport> {
    this.fail(new EngineError('superseded', 'A newer lexicon took the place of this one.'));
    this.#csv = csv;
    this.#id++;
    this.#losses = 0;
    this.#pending = Promise.withResolvers<LexiconReport>();
    return this.#pending.promise;
  }

  get waiting(): boolean {
    return this.#pending !== undefined;
  }

  /** What a worker must be told; nothing where it needs no lexicon. */
  get message(): (ToWorker & { kind: 'lexicon' }) | undefined {
    if (this.#csv === '' && !this.waiting) return undefined;
    return { kind: 'lexicon', id: this.#id, csv: this.#csv };
  }

  ready(id: number, json: string): void {
    if (id !== this.#id) return; // of the one before
    this.#pending?.resolve(JSON.parse(json) as LexiconReport);
    this.#pending = undefined;
    this.#losses = 0;
  }

  refused(id: number, error: EngineError): void {
    if (id === this.#id) this.fail(error);
  }

  /** A worker died. The second that dies before it has answered is laid to the lexicon, which is given up. */
  lost(): void {
    if (!this.waiting || ++this.#losses < 2) return;
    this.#csv = '';
    this.fail(new EngineError('crashed', 'The engine failed over this lexicon and goes on without it.'));
  }

  fail(error: EngineError): void {
    this.#pending?.reject(error);
    this.#pending = undefined;
  }
}
