// A worker that comes about somehow: from its file; from its source, where the file is on another origin than the page or
// there is none; and where the page's policy or the browser allows neither, the engine in the page itself.
//
// What was posted before one of them answered is kept, and posted again to the next.
import type { WorkerLike } from '../engine/client.ts';
import type { FromWorker, ToWorker } from '../engine/protocol.ts';
import { trusted } from '../engine/trusted.ts';

export type WorkerUse = 'auto' | 'never' | 'always';
/** What the worker's program needs of its scope. */
export interface WorkerScope {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
}
/** The worker's program as a function: run in the page, or the source of a worker whose file is on another origin. */
export type Program = (self: WorkerScope) => void;

interface Thread {
  postMessage(message: ToWorker): void;
  terminate(): void;
}

type Way = (hear: (message: FromWorker) => void, lost: (why: string) => void) => Thread | Promise<Thread>;

export interface CarrierOptions {
  readonly url: string | undefined; // of the worker's file; undefined: from its source
  readonly program: () => Promise<Program>;
  readonly use: WorkerUse;
}

export class Carrier implements WorkerLike {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly #ways: Way[];
  #kept: ToWorker[] = [];
  #thread: Thread | undefined;
  #turn = 0;
  #answered = false;
  #ended = false;
  readonly #why: string[] = [];

  constructor(options: CarrierOptions) {
    this.#ways = waysOf(options);
    void this.#next();
  }

  postMessage(message: ToWorker): void {
    if (!this.#answered) this.#kept.push(message);
    this.#thread?.postMessage(message);
  }

  terminate(): void {
    this.#ended = true;
    this.#kept = [];
    this.#thread?.terminate();
    this.#thread = undefined;
  }

  async #next(): Promise<void> {
    const turn = ++this.#turn;
    this.#thread?.terminate();
    this.#thread = undefined;
    const way = this.#ways.shift();
    if (way === undefined) {
      this.onerror?.({ message: this.#why.join('; ') } as ErrorEvent);
      return;
    }
    const isCurrent = (): boolean => turn === this.#turn && !this.#ended;
    const lost = (why: string): void => {
      if (!isCurrent()) return;
      this.#why.push(why);
      if (this.#answered) this.onerror?.({ message: why } as ErrorEvent);
      else void this.#next();
    };
    try {
      const thread = await way((message) => {
        if (!isCurrent()) return;
        this.#answered = true;
        this.#kept = [];
        this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
      }, lost);
      if (!isCurrent()) {
        thread.terminate();
        return;
      }
      this.#thread = thread;
      for (const message of this.#kept) thread.postMessage(message);
    } catch (error) {
      lost(error instanceof Error ? error.message : String(error));
    }
  }
}

function waysOf({ url, program, use }: CarrierOptions): Way[] {
  const ways: Way[] = [];
  if (use !== 'never' && typeof Worker === 'function') {
    if (url !== undefined && isOwn(url)) ways.push((hear, lost) => startWorker(url, url, hear, lost));
    ways.push(async (hear, lost) => {
      const source = Function.prototype.toString.call(await program());
      const blob = URL.createObjectURL(new Blob([`(${source})(self)`], { type: 'text/javascript' }));
      const revoke = (): void => URL.revokeObjectURL(blob);
      const thread = startWorker(blob, url ?? 'the worker', hear, lost);
      setTimeout(revoke, 10_000);
      return thread;
    });
  }
  if (use !== 'always') ways.push(async (hear) => inPage(await program(), hear));
  return ways;
}

function isOwn(url: string): boolean {
  try {
    return new URL(url, document.baseURI).origin === location.origin;
  } catch {
    return false;
  }
}

function startWorker(
  url: string,
  name: string,
  hear: (message: FromWorker) => void,
  lost: (why: string) => void,
): Thread {
  const worker = new Worker(trusted(url), { name: 'gloss' });
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault(); // told by the element, not twice
    lost(
      `${name}: ${event.message || 'not started; is it there, is its type text/javascript, does worker-src allow it?'}`,
    );
  };
  return worker;
}

function inPage(program: Program, hear: (message: FromWorker) => void): Thread {
  let listener: ((event: { data: unknown }) => void) | undefined;
  let ended = false;
  const later = (task: () => void): void => {
    setTimeout(() => {
      if (!ended) task();
    });
  };
  program({
    postMessage: (message) => later(() => hear(message as FromWorker)),
    addEventListener: (_type, each) => {
      listener = each;
    },
  });
  return {
    postMessage: (message) => later(() => listener?.({ data: message })),
    terminate: () => {
      ended = true;
    },
  };
}
