// Where the desk lexicon is kept: one record in this browser's IndexedDB, and word to the page's other tabs when it changes.
// Nothing leaves the device. Each saved state has a version; a save says on which one it rests, and learns what it replaced.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Row } from './table.ts';

export interface Kept {
  readonly rows: readonly Row[];
  readonly on: boolean;
  readonly version: number; // newer is greater
}

interface Schema extends DBSchema {
  desk: { key: string; value: Kept };
}

const NAME = 'gloss-lexicon';
const KEY = 'lexicon';

export class Store {
  #db: Promise<IDBPDatabase<Schema>> | undefined;
  readonly #channel: BroadcastChannel | undefined;

  constructor(changed: () => void) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(NAME);
    this.#channel.onmessage = changed;
  }

  /** Rejects where the browser keeps nothing for this page. */
  async load(): Promise<Kept | undefined> {
    return (await this.#open()).get('desk', KEY);
  }

  /** The state it replaced where that is not the one it rests on, but another tab's. */
  async save(kept: Omit<Kept, 'version'>, base: number): Promise<{ version: number; replaced: Kept | undefined }> {
    const transaction = (await this.#open()).transaction('desk', 'readwrite');
    const before = await transaction.store.get(KEY);
    const version = Math.max(Date.now(), (before?.version ?? 0) + 1, base + 1);
    await transaction.store.put({ ...kept, version }, KEY);
    await transaction.done;
    this.#channel?.postMessage(version);
    return { version, replaced: before !== undefined && before.version > base ? before : undefined };
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#db ??= openDB<Schema>(NAME, 1, { upgrade: (db) => void db.createObjectStore('desk') });
    this.#db.catch(() => {
      this.#db = undefined; // asked again next time
    });
    return this.#db;
  }
}
