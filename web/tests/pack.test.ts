import { describe, expect, test, vi } from 'vitest';
import { EngineError } from '../src/engine/errors.ts';
import { fetchEngine, piecesOf } from '../src/engine/files.ts';
import type { GlossModule } from '../src/engine/gloss-module.ts';
import { PackMemory } from '../src/engine/pack-memory.ts';
import { inOnePiece } from '../src/engine/whole-pack.ts';

const body = (...chunks: (number[] | Error)[]): Response =>
  new Response(
    new ReadableStream({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else if (chunk instanceof Error) controller.error(chunk);
        else controller.enqueue(Uint8Array.from(chunk));
      },
    }),
  );

describe('pieces of a body', () => {
  test('come in order, and again to who asks again', async () => {
    const piece = piecesOf(body([1, 2], [], [3]), 'http://host/x');
    const all = () => Promise.all([0, 1, 2, 3, 4].map(piece));
    const wanted = [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3), undefined, undefined];
    expect(await all()).toEqual(wanted);
    expect(await all()).toEqual(wanted);
  });

  test('a body that breaks off gives what came and then the reason, told to each who asks', async () => {
    const piece = piecesOf(body([1], new TypeError('network error')), 'http://host/x');
    expect(await piece(0)).toEqual(Uint8Array.of(1));
    await expect(piece(1)).rejects.toMatchObject({ code: 'fetch', message: expect.stringContaining('network error') });
    await expect(piece(1)).rejects.toBeInstanceOf(EngineError);
    await expect(piece(2)).rejects.toBeInstanceOf(EngineError);
  });

  test('a body that nobody asks for is read all the same, and its end in tears is no unhandled rejection', async () => {
    const chunks: number[][] = [[1], [2], [3]];
    let read = 0;
    const stream = new ReadableStream({
      pull(controller) {
        const chunk = chunks[read++];
        if (chunk === undefined) controller.error(new TypeError('aborted'));
        else controller.enqueue(Uint8Array.from(chunk));
      },
    });
    piecesOf(new Response(stream), 'http://host/x');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(read).toBe(4);
  });

  test('a response that knows no streams is one piece', async () => {
    const plain = { arrayBuffer: vi.fn(async () => Uint8Array.of(1, 2).buffer) };
    const piece = piecesOf(plain as unknown as Response, 'http://host/x');
    for (let again = 0; again < 2; again++) {
      expect(await piece(0)).toEqual(Uint8Array.of(1, 2));
      expect(await piece(1)).toBe(undefined);
    }
    expect(plain.arrayBuffer).toHaveBeenCalledTimes(1);
  });
});

// An engine that keeps books: what it has given away and has not been given back, and what it was asked to open.
class Books {
  readonly memory = new WebAssembly.Memory({ initial: 1 });
  readonly given = new Map<number, number>();
  opened: Uint8Array | undefined;
  end = 8;
  most = Number.POSITIVE_INFINITY;

  get HEAPU8(): Uint8Array {
    return new Uint8Array(this.memory.buffer);
  }
  allocate(bytes: number): number {
    if (bytes > this.most) return 0;
    const address = this.end;
    this.end += bytes + 8;
    const missing = this.end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / 65536)); // views of before die
    this.given.set(address, bytes);
    return address;
  }
  release(address: number): void {
    if (address !== 0 && !this.given.delete(address)) throw new Error(`${address} was not given`);
  }
  open(address: number, size: number): number {
    if (address === 0) return 1;
    expect(size).toBeLessThanOrEqual(this.given.get(address) ?? 0);
    this.opened = this.HEAPU8.slice(address, address + size);
    return 0;
  }
}

const books = (): [Books, PackMemory] => {
  const engine = new Books();
  return [engine, new PackMemory(engine as unknown as GlossModule)];
};
const pack = (claims: number, length: number): Uint8Array => {
  const bytes = Uint8Array.from({ length }, (_, at) => at * 7);
  if (length >= 20) new DataView(bytes.buffer).setUint32(16, claims, true);
  return bytes;
};

describe('the place of the pack in memory', () => {
  const cuts = (whole: Uint8Array, step: number): Uint8Array[] =>
    Array.from({ length: Math.ceil(whole.length / step) }, (_, at) => whole.slice(at * step, (at + 1) * step));

  test.each([
    ['as long as it says', 100_000, 100_000],
    ['shorter', 100_000, 99_990],
    ['longer', 1000, 100_000],
    ['of a size that none has', 0xffffffff, 100_000],
    ['of no size', 0, 100_000],
    ['shorter than a header', 0, 12],
    ['empty', 0, 0],
  ])('a pack that is %s is handed over byte for byte, however it is cut', (_, claims, length) => {
    const whole = pack(claims, length);
    for (const step of [3, 19, 4096, 65_536, 1_000_000]) {
      const [engine, memory] = books();
      for (const piece of cuts(whole, step)) memory.take(piece);
      memory.open();
      if (length > 0) expect(engine.opened).toEqual(whole);
      expect(engine.given.size).toBe(length > 0 ? 1 : 0);
    }
  });

  test('one that says its size is given its place once', () => {
    const [engine, memory] = books();
    const begin = engine.end;
    for (const piece of cuts(pack(100_000, 100_000), 4096)) memory.take(piece);
    expect(engine.end - begin).toBe(100_008);
  });

  test('where there is no memory it is the engine that says so, and nothing is written', () => {
    const [engine, memory] = books();
    engine.most = 5000;
    for (const piece of cuts(pack(100_000, 100_000), 4096)) memory.take(piece);
    expect(memory.open()).toBe(1);
    const [later, growing] = books();
    later.most = 50_000;
    for (const piece of cuts(pack(0, 100_000), 4096)) growing.take(piece);
    expect(growing.open()).toBe(1);
    expect(later.given.size).toBe(0);
  });

  test('a pack in one piece', async () => {
    const whole = pack(30, 30);
    expect(await inOnePiece(whole)(0)).toBe(whole);
    expect(await inOnePiece(whole)(1)).toBe(undefined);
    const longer = new Uint8Array(whole.length + 2);
    longer.set(whole, 1);
    for (const bytes of [whole.slice().buffer, new DataView(longer.buffer, 1, whole.length)]) {
      expect(await inOnePiece(bytes)(0)).toEqual(whole);
    }
  });
});

describe('fetching the engine', () => {
  const wasm = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);
  const fetching = async (pack: () => Response) => {
    const plain = globalThis.fetch;
    globalThis.fetch = async (url) => (String(url).endsWith('.wasm') ? new Response(wasm) : pack());
    try {
      return await fetchEngine({ wasm: 'http://host/gloss.wasm', pack: 'http://host/gloss-en.pack' });
    } finally {
      globalThis.fetch = plain;
    }
  };

  test('does not wait for the whole pack', async () => {
    let write: ReadableStreamDefaultController | undefined;
    const stream = new ReadableStream({
      start(controller) {
        write = controller;
      },
    });
    const { pack, packUrl } = await fetching(() => new Response(stream));
    write?.enqueue(Uint8Array.of(1));
    expect(await pack(0)).toEqual(Uint8Array.of(1));
    write?.error(new TypeError('network error'));
    await expect(pack(1)).rejects.toMatchObject({
      code: 'fetch',
      url: packUrl,
      message: 'http://host/gloss-en.pack could not be fetched (network error): check the connection and reload.',
    });
  });

  test('a pack that is not there fails it', async () => {
    await expect(fetching(() => new Response('', { status: 404 }))).rejects.toMatchObject({ code: 'fetch' });
  });
});
