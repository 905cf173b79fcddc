// The corrections of the article being read: which hold, how they come and go, and that they are there again another day and
// in another tab. The database is asked once an article; where it cannot be used everything goes on in memory and `trouble` is set.
import type { GlossDocument } from '../engine/document.ts';
import type { Marks } from '../engine/wire.ts';
import { uuid } from '../uuid.ts';
import { correct } from './apply.ts';
import { isSame, likeness, type Sketch, sketch } from './likeness.ts';
import {
  type Change,
  type Correction,
  isStored,
  type Quote,
  type Scope,
  type Stored,
  standing,
  union,
} from './model.ts';
import type { KnownArticle, Store } from './store.ts';

const SKETCHES = 4; // kept of an article: the first, and the latest
const ALMOST = 0.9; // likeness from which an article needs no new sketch

// What is stored and what another tab says may be damaged or of another version: one bad record must not cost the others.
const isArticle = (value: unknown): value is KnownArticle => {
  const { id, sketches } = (value ?? {}) as Partial<KnownArticle>;
  return typeof id === 'string' && Array.isArray(sketches) && sketches.every(Array.isArray);
};

type Shelf = Pick<Store, 'articles' | 'of' | 'know' | 'put'>;

export interface LedgerOptions {
  readonly open: () => Promise<Shelf>;
  readonly channel: Pick<BroadcastChannel, 'postMessage' | 'addEventListener'> | undefined;
  readonly changed: () => void; // other corrections hold than before
}

export class Ledger {
  readonly #options: LedgerOptions;
  #shelf: Promise<Shelf> | undefined;
  #articles = new Map<string, KnownArticle>(); // in memory: what is stored, and what could not be
  #records = new Map<string, Stored>();
  #now: Sketch = [];
  #current: readonly string[] = []; // the articles this one is known as: two tabs may have named it twice
  #standing: readonly Correction[] = [];
  #found: ReadonlyMap<string, number> = new Map();
  #done: (Correction | string)[] = []; // what undo takes back: a correction that was removed, the id of one that was made
  #looking: Promise<void> = Promise.resolve();
  #looks = 0;
  trouble = false;

  constructor(options: LedgerOptions) {
    this.#options = options;
    options.channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => this.#heard(data));
  }

  get corrections(): readonly Correction[] {
    return this.#standing;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** At how many places of the text it changes something. */
  places(id: string): number {
    return this.#found.get(id) ?? 0;
  }

  /** Another text is read, or this one was edited. */
  read(text: string): void {
    const now = sketch(text);
    const same = this.#current.length > 0 && (isSame(now, this.#now) || this.#isKnown(now));
    this.#now = now;
    if (same) return;
    this.#current = [];
    this.#done = [];
    this.#standing = [];
    this.#looking = this.#look();
  }

  correct(
    text: string,
    marks: Marks,
    document: GlossDocument | undefined,
  ): { marks: Marks; document: GlossDocument | undefined } {
    if (this.#standing.length === 0) return { marks, document };
    const { found, ...corrected } = correct(text, marks, document, this.#standing);
    this.#found = found;
    return corrected;
  }

  async add(quote: Quote, scope: Scope, change: Change): Promise<void> {
    await this.#looking; // it may be an article that is known
    const id = uuid();
    this.#done.push(id);
    await this.#add({ id, article: await this.#article(), removed: false, made: this.#later(), scope, quote, change });
  }

  async remove(id: string): Promise<void> {
    const correction = this.#standing.find((each) => each.id === id);
    if (correction === undefined) return;
    this.#done.push(correction);
    await this.#bury(correction);
  }

  async undo(): Promise<void> {
    const last = this.#done.pop();
    if (last === undefined) return;
    if (typeof last !== 'string')
      await this.#add({ ...last, id: uuid() }); // in its old place; a tombstone stays one
    else {
      const correction = this.#standing.find((each) => each.id === last);
      if (correction !== undefined) await this.#bury(correction);
    }
  }

  // Clocks go back; what is made later is applied later all the same.
  #later(): number {
    return Math.max(Date.now(), (this.#standing.at(-1)?.made ?? 0) + 1);
  }

  async #bury({ id, article }: Correction): Promise<void> {
    await this.#add({ id, article, removed: true });
  }

  async #add(record: Stored): Promise<void> {
    this.#join([record]);
    this.#options.channel?.postMessage([record, this.#articles.get(record.article)]);
    await this.#try((shelf) => shelf.put(record));
  }

  #join(records: readonly Stored[]): void {
    this.#records = union(this.#records.values(), records);
    const current = new Set(this.#current);
    const before = this.#standing.map(({ id }) => id).join();
    this.#standing = standing([...this.#records.values()].filter(({ article }) => current.has(article)));
    if (before !== this.#standing.map(({ id }) => id).join()) this.#options.changed();
  }

  // ---- which article it is --------------------------------------------------------------------------------------------

  #isKnown(now: Sketch): boolean {
    return this.#current.some((id) => this.#articles.get(id)?.sketches.some((each) => isSame(each, now)) === true);
  }

  async #look(): Promise<void> {
    const look = ++this.#looks;
    const stored = (await this.#try((shelf) => shelf.articles())) ?? [];
    for (const article of stored) if (isArticle(article)) this.#articles.set(article.id, article);
    if (look !== this.#looks) return;
    const best = ({ sketches }: KnownArticle): number => Math.max(...sketches.map((each) => likeness(each, this.#now)));
    const alike = [...this.#articles.values()].filter(({ sketches }) =>
      sketches.some((each) => isSame(each, this.#now)),
    );
    this.#current = alike.sort((a, b) => best(b) - best(a)).map(({ id }) => id);
    const records = await this.#try((shelf) => Promise.all(this.#current.map((id) => shelf.of(id))));
    if (look === this.#looks) this.#join(records?.flat() ?? []);
  }

  // The article's name, given with its first correction; its sketch kept up with its edits.
  async #article(): Promise<string> {
    const [id = uuid()] = this.#current;
    if (this.#current.length === 0) this.#current = [id];
    const { sketches = [] } = this.#articles.get(id) ?? {};
    if (!sketches.some((each) => likeness(each, this.#now) >= ALMOST)) {
      const [first = this.#now, ...more] = [...sketches, this.#now];
      const article = { id, sketches: [first, ...more.slice(1 - SKETCHES)] };
      this.#articles.set(id, article);
      await this.#try((shelf) => shelf.know(article));
    }
    return id;
  }

  async #try<T>(use: (shelf: Shelf) => Promise<T>): Promise<T | undefined> {
    try {
      this.#shelf ??= this.#options.open();
      return await use(await this.#shelf);
    } catch {
      if (!this.trouble) {
        this.trouble = true;
        this.#options.changed();
      }
      return undefined;
    }
  }

  // Another tab corrected something.
  #heard(data: unknown): void {
    const [record, article] = Array.isArray(data) ? (data as unknown[]) : [];
    if (!isStored(record)) return;
    if (isArticle(article)) {
      this.#articles.set(article.id, article);
      const same = article.sketches.some((each) => isSame(each, this.#now));
      if (same && !this.#current.includes(record.article)) this.#current = [...this.#current, record.article];
    }
    this.#join([record]);
  }
}
