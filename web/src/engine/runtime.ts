// The engine, in two steps that may run in two threads: fetch and compile its files, then run it. The page fetches while
// its worker still boots, keeps the parts, and hands them to whatever worker runs; a page that cannot have a worker may run
// the engine itself. No DOM.
import { EngineError } from './errors.ts';
import type { GlossModule, GlossModuleFactory } from './gloss-module.ts';

export interface EngineFiles {
  readonly wasm: string; // absolute URLs
  readonly pack: string;
}

export interface EngineParts {
  readonly module: WebAssembly.Module;
  readonly pack: Uint8Array;
  readonly packUrl: string; // for messages
}

export async function fetchEngine(files: EngineFiles): Promise<EngineParts> {
  const [module, pack] = await Promise.all([compile(files.wasm), fetchBytes(files.pack)]);
  return { module, pack, packUrl: files.pack };
}

export interface AnnotateOptions {
  readonly date?: string | undefined; // YYYY-MM-DD that relative dates hang on; else looked for in the text
}

export class Runtime {
  readonly #gloss: GlossModule;
  #text = 0; // the last text stays in the heap: the last document points into it

  private constructor(gloss: GlossModule) {
    this.#gloss = gloss;
  }

  static async start(factory: GlossModuleFactory, { module, pack, packUrl }: EngineParts): Promise<Runtime> {
    const gloss = await factory({
      instantiateWasm(imports, done) {
        const instance = new WebAssembly.Instance(module, imports);
        done(instance, module);
        return instance.exports;
      },
    });
    const address = gloss.allocate(pack.length);
    if (address !== 0) gloss.HEAPU8.set(pack, address);
    const code = gloss.open(address, pack.length);
    if (code !== 0) {
      throw new EngineError('pack', `The knowledge pack was refused: ${gloss.message(code)}.`, packUrl);
    }
    return new Runtime(gloss);
  }

  /** Packed spans (wire.ts), copied out of the wasm memory: they may be posted and kept. */
  annotate(text: string, options: AnnotateOptions = {}): Int32Array<ArrayBuffer> {
    const gloss = this.#gloss;
    gloss.release(this.#text);
    const room = 3 * text.length; // UTF-8 takes at most 3 bytes a UTF-16 unit
    this.#text = gloss.allocate(Math.max(room, 1));
    if (this.#text === 0) {
      throw new EngineError('text', 'There is not enough memory for this text: give a shorter one.');
    }
    const heap = gloss.HEAPU8.subarray(this.#text, this.#text + room);
    const { written } = new TextEncoder().encodeInto(text, heap);
    const code = gloss.annotate(this.#text, written, options.date ?? '');
    if (code !== 0) throw new EngineError('text', `The text was refused: ${gloss.message(code)}.`);
    return gloss.spans().slice();
  }

  /** Takes a desk lexicon (CSV; '' for none) for all that is annotated from now on. Returns a LexiconReport as JSON. */
  lexicon(csv: string): string {
    const gloss = this.#gloss;
    const room = Math.max(3 * csv.length, 1);
    const address = gloss.allocate(room);
    if (address === 0) {
      throw new EngineError('text', 'There is not enough memory for this lexicon: give a shorter one.');
    }
    const { written } = new TextEncoder().encodeInto(csv, gloss.HEAPU8.subarray(address, address + room));
    const report = gloss.lexicon(address, written);
    gloss.release(address);
    return report;
  }

  /** The last document as JSON, schema "gloss/1", with evidence. */
  json(): string {
    return new TextDecoder().decode(this.#gloss.json(true));
  }

  /** The youngest date of what the pack knows. */
  asOf(): string {
    return this.#gloss.asOf();
  }
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

async function fetchBytes(url: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetchFile(url)).arrayBuffer());
}

async function fetchFile(url: string): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new EngineError('fetch', `${url} could not be fetched (${words}): check the connection and reload.`, url);
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
