// Where corrections outlive the page: IndexedDB, one record a correction. Of an article only hashes are kept, by which it is
// known again. Whoever cannot store gets an error from each call and goes on in memory (ledger.ts).
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Sketch } from './likeness.ts';
import { isStored, type Stored } from './model.ts';

export interface KnownArticle {
  readonly id: string;
  readonly sketches: readonly Sketch[]; // as it was when something was corrected, the first and the latest
}

interface Schema extends DBSchema {
  articles: { key: string; value: KnownArticle };
  corrections: { key: string; value: Stored; indexes: { article: string } };
}

export class Store {
  readonly #db: IDBPDatabase<Schema>;

  private constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  static async open(name = 'gloss-corrections'): Promise<Store> {
    const db = await openDB<Schema>(name, 1, {
      upgrade: (made) => {
        made.createObjectStore('articles', { keyPath: 'id' });
        made.createObjectStore('corrections', { keyPath: 'id' }).createIndex('article', 'article');
      },
      blocking: (_old, _new, event) => (event.target as IDBDatabase).close(), // a newer page wants to come in
    });
    return new Store(db);
  }

  async articles(): Promise<KnownArticle[]> {
    return this.#db.getAll('articles');
  }

  async of(article: string): Promise<Stored[]> {
    const records: unknown[] = await this.#db.getAllFromIndex('corrections', 'article', article);
    return records.filter(isStored);
  }

  async know(article: KnownArticle): Promise<void> {
    await this.#db.put('articles', article);
  }

  async put(record: Stored): Promise<void> {
    await this.#db.put('corrections', record);
  }
}
