// The engine's files, fetched and compiled: the page does it while its worker still boots, keeps the parts, and hands them to
// whatever worker runs, the pack piece by piece as it comes.
import { EngineError } from './errors.ts';

/** The n-th piece of the pack, once it is there; `undefined` behind the last. */
export type Pieces = (index: number) => Promise<Uint8Array | undefined>;

export interface EngineFiles {
  readonly wasm: string; // absolute URLs
  readonly pack: string;
}

export interface EngineParts {
  readonly module: WebAssembly.Module;
  readonly pack: Pieces;
  readonly packUrl: string; // for messages
}

/** The module whole, the pack from where it begins: both come at once, and the module is the smaller. */
export async function fetchEngine({ wasm, pack: packUrl }: EngineFiles): Promise<EngineParts> {
  const [module, pack] = await Promise.all([
    compile(wasm),
    fetchFile(packUrl).then((response) => piecesOf(response, packUrl)),
  ]);
  return { module, pack, packUrl };
}

/** A body by pieces. Each is kept, for a worker that takes another's place asks for them again. */
export function piecesOf(response: Response, url: string): Pieces {
  const reader = response.body?.getReader();
  const pieces: Promise<Uint8Array | undefined>[] = [];
  // A page may have replaced `fetch` by one that knows no streams.
  const next: Pieces = async (index) => {
    if (reader) return (await reader.read()).value;
    return index === 0 ? new Uint8Array(await response.arrayBuffer()) : undefined;
  };
  const piece: Pieces = (index) =>
    (pieces[index] ??= next(index).catch((error) => {
      throw notFetched(url, error);
    }));
  // Nobody may ask yet, and a body that is not read stops coming.
  const ahead = async (): Promise<void> => {
    for (let index = 0; await piece(index); index++);
  };
  ahead().catch(() => {}); // told to who asks
  return piece;
}

async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetchFile(url);
  try {
    if (response.headers.get('content-type')?.startsWith('application/wasm')) {
      return await WebAssembly.compileStreaming(response);
    }
    const bytes = await response.arrayBuffer();
    if (!isWasm(bytes)) {
      throw new EngineError(
        'not-wasm',
        `${url} is not the engine but something else (${response.headers.get('content-type') ?? 'no type'}): ` +
          'check that gloss.wasm was copied to the server beside the page.',
        url,
      );
    }
    return await WebAssembly.compile(bytes);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    const words = error instanceof Error ? error.message : String(error);
    if (/content security policy|unsafe-eval/i.test(words)) {
      throw new EngineError(
        'blocked',
        "This page's content security policy forbids WebAssembly: add 'wasm-unsafe-eval' to its script-src.",
        url,
      );
    }
    throw new EngineError('not-wasm', `${url} could not be compiled (${words}): copy gloss.wasm again.`, url);
  }
}

function isWasm(bytes: ArrayBuffer): boolean {
  return bytes.byteLength >= 4 && new DataView(bytes).getUint32(0) === 0x0061736d; // "\0asm"
}

function notFetched(url: string, error: unknown): EngineError {
  const words = error instanceof Error ? error.message : String(error);
  return new EngineError('fetch', `${url} could not be fetched (${words}): check the connection and reload.`, url);
}

async function fetchFile(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    throw notFetched(url, error);
  }
  if (!response.ok) {
    throw new EngineError(
      'fetch',
      `${url} answers ${response.status}: check that the file was copied to the server beside the page.`,
      url,
    );
  }
  return response;
}
