// The engine as the page uses it: `annotate(text)` and a promise. Behind it one worker, shared by any number of documents.
//
//   const { marks, document } = await engine.annotate(text, { key: this });
//   draw(marks);                    // packed spans: first highlights
//   fill(await document);           // values, entities, evidence
//
// - A newer request with the same key supersedes the older one, whose promises reject with code `superseded`.
// - One request is on its way at a time; the rest wait here, where they cost nothing to drop.
// - A worker that does not answer in time, or dies, is replaced and the request sent again, once.
import type { GlossDocument } from './document.ts';
import { EngineError } from './errors.ts';
import type { EngineParts } from './files.ts';
import { type LexiconReport, LexiconState } from './lexicon.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type Marks, unpack } from './wire.ts';

export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface ClientOptions {
  readonly spawn: () => WorkerLike;
  /** Fetches the engine's files; asked again only after it failed. */
  readonly load: () => Promise<EngineParts>;
  /** How long a text of so many UTF-16 units may take, in milliseconds. */
  readonly patience?: (length: number) => number;
}

export interface RequestOptions {
  readonly date?: string | undefined;
  readonly key?: object; // the document: its newer request supersedes its older
  readonly signal?: AbortSignal;
}

export interface Annotated {
  readonly marks: Marks;
  readonly document: Promise<GlossDocument>;
}

interface Request {
  readonly id: number;
  readonly text: string;
  readonly date: string | undefined;
  readonly key: object | undefined;
  readonly spans: PromiseWithResolvers<Annotated>;
  readonly document: PromiseWithResolvers<GlossDocument>;
  attempts: number;
  answered: boolean; // the spans are out, the document is awaited
  dropped: boolean; // nobody waits any more
}

const ATTEMPTS = 2;
const LOADING = 60_000; // from the last of the engine's files to `ready`: a moment, and slow devices are slow
const defaultPatience = (length: number): number => 15_000 + length / 100;

export class EngineClient {
  readonly #options: ClientOptions;
  #worker: WorkerLike | undefined;
  #parts: Promise<EngineParts> | undefined;
  #ready = false;
  #closed = false;
  #asOf: string | undefined;
  #nextId = 1;
  #queue: Request[] = [];
  #running: Request | undefined;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  readonly #lexicon = new LexiconState();
  #lexiconWatchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** The youngest date of the knowledge, once the engine is loaded. */
  get asOf(): string | undefined {
    return this.#asOf;
  }

  /** Starts loading without waiting for a text. */
  start(): void {
    if (this.#worker !== undefined || this.#closed) return;
    const worker = this.#options.spawn();
    worker.onmessage = (event) => this.#receive(worker, event.data);
    worker.onerror = (event) => this.#lost(worker, event.message);
    this.#worker = worker;
    this.#ready = false;
    this.#parts ??= this.#options.load();
    this.#feed(worker, this.#parts).catch((error) => {
      this.#parts = undefined;
      if (worker !== this.#worker) return;
      this.#retire();
      this.#failAll(EngineError.from(error));
    });
  }

  // The module at once, for the engine to be set up while the pack comes.
  async #feed(worker: WorkerLike, parts: Promise<EngineParts>): Promise<void> {
    const { module, pack, packUrl } = await parts;
    if (worker !== this.#worker) return;
    worker.postMessage({ kind: 'load', module, packUrl });
    let bytes: Uint8Array | undefined;
    let index = 0;
    do {
      bytes = await pack(index++);
      if (worker !== this.#worker) return;
      worker.postMessage({ kind: 'pack', bytes });
    } while (bytes);
    if (!this.#ready) this.#watchdog = setTimeout(() => this.#lost(worker, 'no answer'), LOADING);
  }

  annotate(text: string, options: RequestOptions = {}): Promise<Annotated> {
    const { date, key, signal } = options;
    if (this.#closed) return Promise.reject(new EngineError('closed', 'The engine was closed.'));
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (key !== undefined) this.#supersede(key);
    const request: Request = {
      id: this.#nextId++,
      text,
      date,
      key,
      spans: Promise.withResolvers<Annotated>(),
      document: Promise.withResolvers<GlossDocument>(),
      attempts: 0,
      answered: false,
      dropped: false,
    };
    request.document.promise.catch(() => {}); // a page may want the spans only
    signal?.addEventListener('abort', () => this.#drop(request, signal.reason), { once: true });
    this.#queue.push(request);
    try {
      this.start();
      this.#next();
    } catch (error) {
      this.#failAll(this.#blocked(error));
    }
    return request.spans.promise;
  }

  /** Gives the engine a desk lexicon as CSV ('': none) for all that is annotated from now on. */
  lexicon(csv: string): Promise<LexiconReport> {
    if (this.#closed) return Promise.reject(new EngineError('closed', 'The engine was closed.'));
    const report = this.#lexicon.set(csv);
    try {
      this.start();
      if (this.#ready) this.#sendLexicon();
    } catch (error) {
      this.#failAll(this.#blocked(error));
    }
    return report;
  }

  #sendLexicon(): void {
    clearTimeout(this.#lexiconWatchdog);
    const message = this.#lexicon.message;
    if (message === undefined) return;
    this.#worker?.postMessage(message);
    const patience = this.#options.patience ?? defaultPatience;
    this.#lexiconWatchdog = setTimeout(
      () => {
        this.#again('hung', 'The engine did not answer in time and was restarted');
      },
      patience(message.csv.length) + (this.#running === undefined ? 0 : patience(this.#running.text.length)),
    );
  }

  close(): void {
    this.#closed = true;
    const running = this.#running;
    const error = new EngineError('closed', 'The engine was closed.');
    this.#retire();
    if (running !== undefined) this.#drop(running, error);
    this.#failAll(error);
  }

  #supersede(key: object): void {
    const reason = new EngineError('superseded', 'A newer request took the place of this one.');
    for (const request of [...this.#queue, this.#running]) {
      if (request?.key === key) this.#drop(request, reason);
    }
  }

  #drop(request: Request, reason: unknown): void {
    request.dropped = true;
    request.spans.reject(reason);
    request.document.reject(reason);
    this.#queue = this.#queue.filter((other) => other !== request);
  }

  #next(): void {
    if (this.#running !== undefined || !this.#ready) return;
    const request = this.#queue.shift();
    if (request === undefined) return;
    this.#running = request;
    request.attempts++;
    request.answered = false;
    const { id, text, date } = request;
    this.#worker?.postMessage({ kind: 'annotate', id, text, date });
    const patience = this.#options.patience ?? defaultPatience;
    this.#watchdog = setTimeout(() => {
      this.#again('hung', 'The engine did not answer in time and was restarted');
    }, patience(text.length));
  }

  #receive(worker: WorkerLike, message: FromWorker): void {
    if (worker !== this.#worker) return; // the last words of a worker that was replaced
    if (message.kind === 'ready') {
      clearTimeout(this.#watchdog);
      this.#ready = true;
      this.#asOf = message.asOf;
      this.#sendLexicon();
      this.#next();
      return;
    }
    if (message.kind === 'failed' && message.id === undefined) {
      this.#parts = undefined; // fetched whole, but not what they should be
      this.#retire();
      this.#failAll(new EngineError(message.code, message.message, message.url));
      return;
    }
    if (message.kind === 'lexicon-ready') {
      clearTimeout(this.#lexiconWatchdog);
      this.#lexicon.ready(message.id, message.json);
      return;
    }
    if (message.kind === 'failed' && message.of === 'lexicon') {
      clearTimeout(this.#lexiconWatchdog);
      if (message.code === 'crashed') this.#again('crashed', message.message);
      else this.#lexicon.refused(message.id ?? 0, new EngineError(message.code, message.message, message.url));
      return;
    }
    const request = this.#running;
    if (request === undefined || request.id !== message.id) return;
    if (message.kind === 'failed') {
      if (message.code === 'crashed') {
        this.#again('crashed', message.message);
        return;
      }
      this.#drop(request, new EngineError(message.code, message.message, message.url));
      this.#finish();
    } else if (message.kind === 'spans') {
      this.#spans(request, message.ints);
    } else {
      request.document.resolve(JSON.parse(message.json) as GlossDocument);
      this.#finish();
    }
  }

  #spans(request: Request, ints: Int32Array): void {
    request.answered = true;
    try {
      request.spans.resolve({ marks: unpack(ints), document: request.document.promise });
    } catch (error) {
      this.#drop(request, EngineError.from(error));
    }
    if (request.dropped) this.#finish();
    else this.#worker?.postMessage({ kind: 'document', id: request.id });
  }

  #finish(): void {
    clearTimeout(this.#watchdog);
    this.#running = undefined;
    this.#next();
  }

  // The worker is lost while a request was on its way.
  #again(code: 'hung' | 'crashed', why: string): void {
    const request = this.#running;
    this.#retire();
    this.#lexicon.lost();
    if (request !== undefined && !request.dropped) {
      if (request.attempts < ATTEMPTS) {
        this.#queue.unshift(request);
      } else {
        this.#drop(request, new EngineError(code, `${why}. Try a shorter text, and tell us about this one.`));
      }
    }
    if (this.#queue.length > 0 || this.#lexicon.waiting) this.start();
  }

  #lost(worker: WorkerLike, words: string | undefined): void {
    if (worker !== this.#worker) return;
    if (this.#ready) {
      this.#again('crashed', `The engine stopped (${words || 'no reason given'}) and was restarted`);
      return;
    }
    this.#retire();
    this.#failAll(this.#blocked(words));
  }

  #blocked(why: unknown): EngineError {
    const words = why instanceof Error ? why.message : why;
    return new EngineError(
      'blocked',
      `The browser did not start the engine's worker${words ? ` (${String(words)})` : ''}: check that all files of ` +
        "the page were copied, and that the page's content security policy allows worker-src 'self'.",
    );
  }

  #retire(): void {
    clearTimeout(this.#watchdog);
    clearTimeout(this.#lexiconWatchdog);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    this.#running = undefined;
  }

  #failAll(error: EngineError): void {
    for (const request of this.#queue) this.#drop(request, error);
    this.#lexicon.fail(error);
  }
}
