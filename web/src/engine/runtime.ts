// The engine at work: set up, given its pack by pieces, asked. It runs in the worker, or in the page itself where that cannot
// have one. No DOM.
import { EngineError } from './errors.ts';
import type { EngineParts } from './files.ts';
import type { GlossModule, GlossModuleFactory } from './gloss-module.ts';
import { PackMemory } from './pack-memory.ts';

export interface AnnotateOptions {
  readonly date?: string | undefined; // YYYY-MM-DD that relative dates hang on; else looked for in the text
}

/** An engine that waits for its pack. */
export class Starting {
  readonly #gloss: GlossModule;
  readonly #pack: PackMemory;
  readonly #packUrl: string;

  private constructor(gloss: GlossModule, packUrl: string) {
    this.#gloss = gloss;
    this.#pack = new PackMemory(gloss);
    this.#packUrl = packUrl;
  }

  static async begin(factory: GlossModuleFactory, module: WebAssembly.Module, packUrl: string): Promise<Starting> {
    const gloss = await factory({
      instantiateWasm(imports, done) {
        const instance = new WebAssembly.Instance(module, imports);
        done(instance, module);
        return instance.exports;
      },
    });
    return new Starting(gloss, packUrl);
  }

  /** The next piece of the pack; behind the last, `undefined`, for which it gives the engine. */
  take(piece: Uint8Array | undefined): Runtime | undefined {
    if (piece !== undefined) {
      this.#pack.take(piece);
      return undefined;
    }
    const code = this.#pack.open();
    if (code === 0) return new Runtime(this.#gloss);
    const [why] = this.#gloss.message(code).split(':'); // behind it stands what who builds packs is to do
    const url = this.#packUrl;
    throw new EngineError(
      'pack',
      `The knowledge pack was refused (${url}: ${why}): reload; if it stays so, copy gloss-en.pack again.`,
      url,
    );
  }
}

export class Runtime {
  readonly #gloss: GlossModule;
  #text = 0; // the last text stays in the heap: the last document points into it

  constructor(gloss: GlossModule) {
    this.#gloss = gloss;
  }

  /** The engine and, piece by piece, its pack. */
  static async start(factory: GlossModuleFactory, { module, pack, packUrl }: EngineParts): Promise<Runtime> {
    const starting = await Starting.begin(factory, module, packUrl);
    for (let index = 0; ; index++) {
      const runtime = starting.take(await pack(index));
      if (runtime !== undefined) return runtime;
    }
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
