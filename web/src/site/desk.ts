// The door to the desk lexicon: its rooms (lexicon/, views/lexicon.ts) are loaded when it is opened, or at once where one is
// kept, which a flag in localStorage tells without asking the database. Without one nothing waits and nothing is loaded.
import type { EngineClient } from '../engine/client.ts';
import type { Desk } from '../lexicon/desk.ts';
import { strings } from '../strings.ts';
import type { GlossLexicon } from '../views/lexicon.ts';
import { HAS_LEXICON } from './keys.ts';

const PATIENCE = 1000; // ms that the first article waits for what is kept

export interface DeskHost {
  complain(why: string): void;
  requestUpdate(): void;
  annotateAnew(): void;
}

export class DeskDoor {
  active = 0; // terms at work
  readonly #host: DeskHost;
  #engine: Pick<EngineClient, 'lexicon'> | undefined;
  #desk: Promise<Desk> | undefined;
  #dialog: GlossLexicon | undefined;
  #first = false; // the first article waits

  constructor(host: DeskHost) {
    this.#host = host;
  }

  /** Whether terms are kept in this browser: then no answer but one that heeds them is true. */
  get keeps(): boolean {
    return flagged();
  }

  /** Resolves when the engine has been told what is kept, soon in any case. */
  async start(engine: Pick<EngineClient, 'lexicon'>): Promise<void> {
    this.#engine = engine;
    if (!flagged()) return;
    this.#first = true;
    const loaded = this.#load().catch(() => this.#host.complain(strings.loadFailed));
    await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.#first = false;
  }

  async open(dialogOf: () => GlossLexicon): Promise<void> {
    try {
      const [desk] = await Promise.all([this.#load(), import('../views/lexicon.ts')]);
      this.#dialog = dialogOf();
      this.#dialog.desk = desk;
    } catch {
      this.#host.complain(strings.loadFailed);
      return;
    }
    await this.#dialog.open();
  }

  #load(): Promise<Desk> {
    this.#desk ??= this.#enter();
    this.#desk.catch(() => {
      this.#desk = undefined; // tried again next time
    });
    return this.#desk;
  }

  async #enter(): Promise<Desk> {
    const [{ Desk }, { Store }] = await Promise.all([import('../lexicon/desk.ts'), import('../lexicon/store.ts')]);
    const engine = this.#engine;
    if (engine === undefined) throw new Error('There is no engine');
    const store = new Store(() => void desk.follow());
    const desk = new Desk(engine, store, {
      changed: () => {
        this.active = desk.active;
        flag(desk.rows.length > 0);
        this.#dialog?.requestUpdate();
        this.#host.requestUpdate();
      },
      given: () => {
        if (!this.#first) this.#host.annotateAnew();
      },
    });
    await desk.load();
    return desk;
  }
}

function flagged(): boolean {
  try {
    return localStorage.getItem(HAS_LEXICON) !== null;
  } catch {
    return false; // then nothing is kept either
  }
}

function flag(on: boolean): void {
  try {
    if (on) localStorage.setItem(HAS_LEXICON, '1');
    else localStorage.removeItem(HAS_LEXICON);
  } catch {
    // the desk says so
  }
}
