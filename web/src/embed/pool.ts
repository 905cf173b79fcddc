// One engine for all who want the same files of it, on the whole page; closed a while after the last one left.
import { EngineClient } from '../engine/client.ts';
import { fetchEngine } from '../engine/files.ts';
import { Carrier, type Program, type WorkerUse } from './carrier.ts';

// Set by web/scripts/package.mjs: where the files are beside this one.
declare const GLOSS_WORKER_URL: string | undefined;
declare const GLOSS_WASM_URL: string;
declare const GLOSS_PACK_URL: string;

export interface EngineUrls {
  readonly worker?: string | undefined;
  readonly wasm?: string | undefined;
  readonly pack?: string | undefined;
}

export interface GlossConfig extends EngineUrls {
  /** The newsroom's own names, as CSV: the desk lexicon. */
  readonly lexicon?: string | undefined;
}

export interface Lease {
  readonly engine: EngineClient;
  release(): void;
}

const LINGER = 5000; // ms: an element that is moved leaves and comes back at once
const defaults: { -readonly [Name in keyof GlossConfig]: GlossConfig[Name] } = {};
const pool = new Map<string, { readonly engine: EngineClient; users: number; timer?: ReturnType<typeof setTimeout> }>();

/** Where the files are and what the desk knows, for everything that is started after this. */
export function configureGloss(config: GlossConfig): void {
  Object.assign(defaults, config);
}

export function borrowEngine(urls: EngineUrls = {}, use: WorkerUse = 'auto'): Lease {
  const absolute = (url: string): string => new URL(url, document.baseURI).href;
  const worker = urls.worker ?? defaults.worker ?? GLOSS_WORKER_URL;
  const files = {
    worker: worker === undefined ? undefined : absolute(worker),
    wasm: absolute(urls.wasm ?? defaults.wasm ?? GLOSS_WASM_URL),
    pack: absolute(urls.pack ?? defaults.pack ?? GLOSS_PACK_URL),
  };
  const { lexicon } = defaults;
  // Not by JSON: some pages bring a toJSON of their own for arrays.
  const key = [files.worker, files.wasm, files.pack, use, lexicon].join('\n');
  let entry = pool.get(key);
  if (entry === undefined) {
    const engine = new EngineClient({
      load: () => fetchEngine({ wasm: files.wasm, pack: files.pack }),
      spawn: () => new Carrier({ url: files.worker, program: loadProgram, use }),
    });
    if (lexicon !== undefined) engine.lexicon(lexicon).catch(() => {}); // what failed, each request says itself
    entry = { engine, users: 0 };
    pool.set(key, entry);
  }
  const { engine } = entry;
  clearTimeout(entry.timer);
  entry.users++;
  let released = false;
  return {
    engine,
    release: () => {
      if (released) return;
      released = true;
      if (--entry.users > 0) return;
      entry.timer = setTimeout(() => {
        if (entry.users > 0) return;
        pool.delete(key);
        engine.close();
      }, LINGER);
    },
  };
}

async function loadProgram(): Promise<Program> {
  return (await import('./in-page.js')).default;
}
