// The desk lexicon as the page holds it: its rows, whether it is on, what the engine said of it. Every change is compiled at
// once and kept; what a change takes away can be had back, be it the reader's own or one of another tab. No DOM.
import { EngineError } from '../engine/errors.ts';
import type { LexiconProblem, LexiconReport } from '../engine/lexicon.ts';
import { lexiconStrings as texts } from '../strings/lexicon.ts';
import type { Store } from './store.ts';
import { type Row, rowOfLine, toEngine } from './table.ts';

export interface DeskEvents {
  changed(): void; // what is shown of it
  given(): void; // the engine has another lexicon for what is annotated from now on
}

export interface LexiconEngine {
  lexicon(csv: string): Promise<LexiconReport>;
}

interface Past {
  readonly rows: readonly Row[];
  readonly on: boolean;
}

export class Desk {
  rows: readonly Row[] = [];
  on = true;
  report: LexiconReport | undefined;
  notice = '';
  error = ''; // the engine or the browser's storage refused
  readonly #engine: LexiconEngine;
  readonly #store: Pick<Store, 'load' | 'save'>;
  readonly #events: DeskEvents;
  #past: Past | undefined; // what undo brings back
  #following = false; // what undo brings back is what was here before other tabs changed it, however often they did
  #version = 0;
  #given = ''; // the CSV the engine has
  #saving: Promise<void> = Promise.resolve();
  #unsaved = 0;

  constructor(engine: LexiconEngine, store: Pick<Store, 'load' | 'save'>, events: DeskEvents) {
    this.#engine = engine;
    this.#store = store;
    this.#events = events;
  }

  /** Rows that work, while it is on. */
  get active(): number {
    return this.on ? (this.report?.rows ?? 0) : 0;
  }

  get canUndo(): boolean {
    return this.#past !== undefined;
  }

  /** What the engine says of each row; under -1 what it says of all. */
  get problems(): ReadonlyMap<number, readonly LexiconProblem[]> {
    const map = new Map<number, LexiconProblem[]>();
    for (const problem of this.report?.problems ?? []) {
      const row = Math.max(-1, rowOfLine(problem.line));
      const at = row < this.rows.length ? row : -1;
      map.set(at, [...(map.get(at) ?? []), problem]);
    }
    return map;
  }

  /** Takes up what was kept. Resolves when the engine has been told; it need not have compiled it. */
  async load(): Promise<void> {
    try {
      const kept = await this.#store.load();
      if (kept === undefined) return;
      this.rows = kept.rows;
      this.on = kept.on;
      this.#version = kept.version;
    } catch {
      this.error = texts.denied;
    }
    this.#compile();
  }

  /** Other rows. `undoable`: what was there can be had back in one step. */
  set(rows: readonly Row[], { undoable = false } = {}): void {
    if (undoable) this.#past = { rows: this.rows, on: this.on };
    this.rows = rows;
    this.notice = '';
    this.#keep();
    this.#compile();
  }

  switch(on: boolean): void {
    this.on = on;
    this.notice = on ? texts.switchedOn : texts.switchedOff;
    this.#keep();
    this.#compile();
  }

  undo(): void {
    const past = this.#past;
    if (past === undefined) return;
    this.#past = { rows: this.rows, on: this.on };
    this.rows = past.rows;
    this.on = past.on;
    this.notice = texts.undone;
    this.#keep();
    this.#compile();
  }

  say(notice: string): void {
    this.notice = notice;
    this.#events.changed();
  }

  /** Another tab saved. A change of this tab that is still being saved is the newer one, and finds out itself. */
  async follow(): Promise<void> {
    await this.#saving;
    let kept: Awaited<ReturnType<Store['load']>>;
    try {
      kept = await this.#store.load();
    } catch {
      return; // this tab goes on with what it has
    }
    if (kept === undefined || this.#unsaved > 0 || kept.version <= this.#version) return;
    if (!this.#following) this.#past = { rows: this.rows, on: this.on };
    this.#following = true;
    this.rows = kept.rows;
    this.on = kept.on;
    this.#version = kept.version;
    this.notice = texts.followed;
    this.#compile();
  }

  get saved(): Promise<void> {
    return this.#saving;
  }

  #keep(): void {
    this.#following = false;
    this.#unsaved++;
    this.#saving = this.#saving.then(async () => {
      this.#unsaved--;
      if (this.#unsaved > 0) return; // the last of them is saved
      try {
        const { version, replaced } = await this.#store.save({ rows: this.rows, on: this.on }, this.#version);
        this.#version = version;
        if (this.error === texts.denied) this.error = '';
        if (replaced === undefined) return;
        this.#past = replaced;
        this.notice = texts.overtook;
      } catch {
        this.error = texts.denied;
      }
      this.#events.changed();
    });
  }

  #compile(): void {
    const csv = this.on ? toEngine(this.rows) : '';
    if (csv !== this.#given) {
      this.#given = csv;
      this.#engine.lexicon(csv).then(
        (report) => {
          if (csv !== this.#given) return; // a newer one is on its way
          this.report = csv === '' ? undefined : report;
          this.#events.changed();
        },
        (error) => {
          const { code, message } = EngineError.from(error);
          if (code === 'superseded') return;
          this.report = undefined;
          this.error = message;
          this.#events.changed();
        },
      );
      this.#events.given();
    }
    this.#events.changed();
  }
}
