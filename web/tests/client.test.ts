import { afterEach, beforeEach, describe, expect, type Mock, test, vi } from 'vitest';
import { EngineClient, type WorkerLike } from '../src/engine/client.ts';
import { EngineError } from '../src/engine/errors.ts';
import type { EngineParts } from '../src/engine/files.ts';
import type { FromWorker, ToWorker } from '../src/engine/protocol.ts';
import { packed } from './packed.ts';

const pieces = [new Uint8Array(1), new Uint8Array(2)];
const parts: EngineParts = {
  module: new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
  pack: async (index) => pieces[index],
  packUrl: 'http://host/gloss-en.pack',
};
const { module, packUrl } = parts;
const loaded: ToWorker[] = [
  { kind: 'load', module, packUrl },
  ...[...pieces, undefined].map((bytes) => ({ kind: 'pack', bytes }) as const),
];
let load: Mock<() => Promise<EngineParts>>;
const emptyDocument = JSON.stringify({ schema: 'gloss/1', date: null, annotations: [], entities: [] });

// A worker whose answers the test gives by hand.
class FakeWorker implements WorkerLike {
  static all: FakeWorker[] = [];
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  sent: ToWorker[] = [];
  terminated = false;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  say(message: FromWorker): void {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>);
  }
  ready(): void {
    this.say({ kind: 'ready', asOf: '2026-11-23' });
  }
  die(message: string): void {
    this.onerror?.({ message } as ErrorEvent);
  }
  get asked(): (ToWorker & { kind: 'annotate' })[] {
    return this.sent.filter((message) => message.kind === 'annotate');
  }
  spans(id: number): void {
    this.say({ kind: 'spans', id, ints: packed() });
  }
  document(id: number): void {
    this.say({ kind: 'document', id, json: emptyDocument });
  }
}

const worker = (index = -1): FakeWorker => {
  const found = FakeWorker.all.at(index);
  if (found === undefined) throw new Error('no worker was started');
  return found;
};
const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'resolved',
    (error: unknown) => (error instanceof EngineError ? error.code : String(error)),
  );

let client: EngineClient;
beforeEach(() => {
  vi.useFakeTimers();
  FakeWorker.all = [];
  load = vi.fn(() => Promise.resolve(parts));
  client = new EngineClient({ load, spawn: () => new FakeWorker(), patience: () => 1000 });
});
afterEach(() => {
  client.close();
  vi.useRealTimers();
});

describe('the engine client', () => {
  test('answers with spans, then with the document', async () => {
    const answer = client.annotate('text', { date: '2025-03-04' });
    await vi.advanceTimersByTimeAsync(0);
    expect(worker().sent).toEqual(loaded);
    worker().ready();
    expect(worker().asked).toMatchObject([{ id: 1, text: 'text', date: '2025-03-04' }]);
    worker().spans(1);
    const { marks, document } = await answer;
    expect(marks.marks).toEqual([]);
    worker().document(1);
    expect((await document).schema).toBe('gloss/1');
    expect(client.asOf).toBe('2026-11-23');
  });

  test('sends one request at a time, in order, on one worker', async () => {
    const first = client.annotate('one');
    const second = client.annotate('two');
    worker().ready();
    expect(worker().asked.map(({ text }) => text)).toEqual(['one']);
    worker().spans(1);
    worker().document(1);
    expect(worker().asked.map(({ text }) => text)).toEqual(['one', 'two']);
    worker().spans(2);
    await Promise.all([first, second]);
    expect(FakeWorker.all).toHaveLength(1);
  });

  test('a newer request of the same document supersedes the older one, waiting or running', async () => {
    const [a, b] = [{}, {}];
    const running = code(client.annotate('a1', { key: a }));
    worker().ready();
    const waiting = code(client.annotate('a2', { key: a }));
    const other = client.annotate('b1', { key: b });
    const last = client.annotate('a3', { key: a });
    expect(await running).toBe('superseded');
    expect(await waiting).toBe('superseded');
    worker().spans(1); // too late: no document is asked for, the next request goes out
    expect(worker().asked.map(({ text }) => text)).toEqual(['a1', 'b1']);
    worker().spans(3);
    worker().document(3);
    worker().spans(4);
    await Promise.all([other, last]);
  });

  test('an aborted request rejects with the reason and is not sent', async () => {
    const control = new AbortController();
    void code(client.annotate('one'));
    const answer = code(client.annotate('two', { signal: control.signal }));
    control.abort('enough');
    expect(await answer).toBe('enough');
    worker().ready();
    worker().spans(1);
    worker().document(1);
    expect(worker().asked).toHaveLength(1);
    expect(await code(client.annotate('three', { signal: control.signal }))).toBe('enough');
  });

  test('a hung worker is replaced and the request sent again', async () => {
    const answer = client.annotate('text');
    const after = client.annotate('after');
    worker().ready();
    vi.advanceTimersByTime(1000);
    expect(worker(0).terminated).toBe(true);
    expect(FakeWorker.all).toHaveLength(2);
    worker().ready();
    expect(worker().asked).toMatchObject([{ id: 1, text: 'text' }]);
    worker(0).spans(1); // the dead one's last words are not heard
    worker().spans(1);
    worker().document(1);
    worker().spans(2);
    await Promise.all([answer, after]);
  });

  test('a text that hangs the engine twice is given up, the next one is read', async () => {
    const answer = code(client.annotate('bad'));
    const next = client.annotate('good');
    worker().ready();
    vi.advanceTimersByTime(1000);
    worker().ready();
    vi.advanceTimersByTime(1000);
    expect(await answer).toBe('hung');
    worker().ready();
    expect(worker().asked).toMatchObject([{ text: 'good' }]);
    worker().spans(2);
    await next;
  });

  test('a crash is survived once, and said the second time', async () => {
    const answer = client.annotate('text');
    worker().ready();
    worker().die('unreachable');
    worker().ready();
    worker().say({ kind: 'failed', id: 1, code: 'crashed', message: 'unreachable', url: undefined });
    await expect(answer).rejects.toMatchObject({ code: 'crashed' });
  });

  test('a worker that does not start is said to be blocked, with the remedy', async () => {
    const answer = client.annotate('text');
    worker().die('');
    await expect(answer).rejects.toMatchObject({ code: 'blocked', message: expect.stringContaining('worker-src') });
    const throwing = new EngineClient({
      load,
      spawn: () => {
        throw new TypeError('refused');
      },
    });
    await expect(throwing.annotate('text')).rejects.toMatchObject({ code: 'blocked' });
  });

  test('a worker that dies without a word before it is ready does not keep anybody waiting', async () => {
    const answer = code(client.annotate('text'));
    await vi.advanceTimersByTimeAsync(59_000);
    expect(worker().terminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await answer).toBe('blocked');
    expect(worker().terminated).toBe(true);
    const again = client.annotate('again');
    expect(FakeWorker.all).toHaveLength(2);
    worker().ready();
    await vi.advanceTimersByTimeAsync(500);
    worker().spans(2);
    await again;
    await vi.advanceTimersByTimeAsync(100_000); // nothing is left that would retire it
    expect(worker().terminated).toBe(true); // for the document that never came
  });

  test('memory that runs out, at every step of a request: once it is asked again, twice it is said', async () => {
    const oom = 'Aborted(). Build with -sASSERTIONS for more info.';
    for (const step of ['annotate', 'document'] as const) {
      FakeWorker.all = [];
      const asked = new EngineClient({ load, spawn: () => new FakeWorker(), patience: () => 1000 });
      const spans = asked.annotate('text');
      const fail = () => worker().say({ kind: 'failed', id: 1, code: 'crashed', message: oom, url: undefined });
      worker().ready();
      if (step === 'document') worker().spans(1);
      fail();
      expect(worker(0).terminated).toBe(true);
      worker().ready();
      expect(worker().asked).toMatchObject([{ id: 1, text: 'text' }]);
      worker().spans(1);
      if (step === 'document') fail();
      else worker().document(1);
      const { document } = await spans;
      if (step === 'document') await expect(document).rejects.toMatchObject({ code: 'crashed' });
      else await document;
      const next = asked.annotate('next');
      if (step === 'document') worker().ready();
      worker().spans(2);
      await next;
      asked.close();
    }
  });

  test('an engine that cannot be fetched fails what waits, and is tried again by the next request', async () => {
    load.mockRejectedValueOnce(new EngineError('fetch', 'no'));
    expect(await code(client.annotate('text'))).toBe('fetch');
    expect(worker(0).terminated).toBe(true);
    const again = client.annotate('again');
    expect(FakeWorker.all).toHaveLength(2);
    worker().ready();
    worker().spans(2);
    await again;
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('a pack that is refused fails what waits, and is fetched anew by the next request', async () => {
    const answer = code(client.annotate('text'));
    worker().say({ kind: 'failed', id: undefined, code: 'pack', message: 'no', url: parts.packUrl });
    expect(await answer).toBe('pack');
    void code(client.annotate('again'));
    expect(load).toHaveBeenCalledTimes(2);
  });

  test('the module goes ahead, each piece of the pack when it comes, and no clock runs before the last', async () => {
    const waiting: ((bytes: Uint8Array | undefined) => void)[] = [];
    load.mockResolvedValueOnce({
      ...parts,
      pack: (index) =>
        new Promise((resolve) => {
          waiting[index] = resolve;
        }),
    });
    const answer = code(client.annotate('text'));
    await vi.advanceTimersByTimeAsync(0);
    expect(worker().sent).toEqual(loaded.slice(0, 1));
    await vi.advanceTimersByTimeAsync(200_000); // a slow line
    waiting[0]?.(pieces[0]);
    await vi.advanceTimersByTimeAsync(200_000);
    expect(worker().sent).toEqual(loaded.slice(0, 2));
    waiting[1]?.(undefined);
    await vi.advanceTimersByTimeAsync(0);
    expect(worker().sent.at(-1)).toEqual({ kind: 'pack', bytes: undefined });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await answer).toBe('blocked');
  });

  test('a pack that breaks off fails what waits, and is fetched anew by the next request', async () => {
    load.mockResolvedValueOnce({
      ...parts,
      pack: async (index) => {
        if (index === 0) return pieces[0];
        throw new EngineError('fetch', 'broke off');
      },
    });
    expect(await code(client.annotate('text'))).toBe('fetch');
    expect(worker(0).sent).toEqual(loaded.slice(0, 2));
    expect(worker(0).terminated).toBe(true);
    void code(client.annotate('again'));
    await vi.advanceTimersByTimeAsync(0);
    expect(load).toHaveBeenCalledTimes(2);
    expect(worker(1).sent).toEqual(loaded);
  });

  test('a replaced worker gets the parts that are there', async () => {
    void code(client.annotate('text'));
    worker().ready();
    vi.advanceTimersByTime(1000);
    await vi.advanceTimersByTimeAsync(0);
    expect(worker(1).sent).toEqual(loaded);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('a refused text rejects, the engine goes on', async () => {
    const answer = code(client.annotate('text', { date: '2025-02-31' }));
    const next = client.annotate('next');
    worker().ready();
    worker().say({ kind: 'failed', id: 1, code: 'text', message: 'The text was refused', url: undefined });
    expect(await answer).toBe('text');
    worker().spans(2);
    await next;
  });

  test('closing rejects everything and starts nothing more', async () => {
    const running = code(client.annotate('one'));
    worker().ready();
    const waiting = code(client.annotate('two'));
    client.close();
    expect(await running).toBe('closed');
    expect(await waiting).toBe('closed');
    expect(await code(client.annotate('three'))).toBe('closed');
    expect(FakeWorker.all).toHaveLength(1);
  });
});

describe('the desk lexicon', () => {
  const csv = 'term,type\nDSEZ,zone\n';
  const report = { rows: 1, problems: [] };
  const lexicons = (of: FakeWorker) => of.sent.filter((message) => message.kind === 'lexicon');
  const compiled = (of: FakeWorker, id: number) => of.say({ kind: 'lexicon-ready', id, json: JSON.stringify(report) });

  test('goes to the worker before the texts behind it, and tells what became of it', async () => {
    const answer = client.lexicon(csv);
    const text = client.annotate('text');
    worker().ready();
    await vi.advanceTimersByTimeAsync(0);
    expect(
      worker()
        .sent.map(({ kind }) => kind)
        .filter((kind) => kind !== 'load' && kind !== 'pack'),
    ).toEqual(['lexicon', 'annotate']);
    compiled(worker(), 1);
    expect(await answer).toEqual(report);
    worker().spans(1);
    await text;
  });

  test('is given again to a worker that takes the place of a dead one', async () => {
    const answer = client.lexicon(csv);
    worker().ready();
    compiled(worker(), 1);
    await answer;
    const text = client.annotate('text');
    worker().die('out of memory');
    worker().ready();
    expect(FakeWorker.all).toHaveLength(2);
    expect(lexicons(worker())).toEqual([{ kind: 'lexicon', id: 1, csv }]);
    compiled(worker(), 1);
    worker().spans(1);
    await text;
  });

  test('a newer one supersedes it, whichever answer comes first', async () => {
    const older = code(client.lexicon('term\n'));
    worker().ready();
    const newer = client.lexicon(csv);
    expect(await older).toBe('superseded');
    compiled(worker(), 1); // too late
    compiled(worker(), 2);
    expect(await newer).toEqual(report);
    expect(lexicons(worker()).map(({ id }) => id)).toEqual([1, 2]);
  });

  test('that kills two workers is given up, and the texts go on without it', async () => {
    const answer = code(client.lexicon(csv));
    worker().ready();
    worker().die('stack');
    worker().ready();
    worker().die('stack');
    expect(await answer).toBe('crashed');
    const text = client.annotate('text');
    worker().ready();
    expect(lexicons(worker())).toEqual([]);
    worker().spans(1);
    await text;
  });

  test('that hangs is sent to a new worker once', async () => {
    const answer = code(client.lexicon(csv));
    worker().ready();
    await vi.advanceTimersByTimeAsync(1000);
    expect(FakeWorker.all).toHaveLength(2);
    worker().ready();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await answer).toBe('crashed');
  });
});
