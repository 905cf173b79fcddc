// The engine without DOM: in a page, a worker, or on a server.
//
//   const gloss = await openGloss({ wasm: bytesOrUrl, pack: bytesOrUrl });
//   const { annotations, entities } = gloss.annotate(text, { date: '2025-03-04' });
//
// It runs in the thread that calls it. Without files named, those beside this module are fetched, or read in Node.
import createGloss from '#gloss';
import type { GlossDocument } from '../engine/document.ts';
import { fetchEngine } from '../engine/files.ts';
import { type AnnotateOptions, Runtime } from '../engine/runtime.ts';
import { inOnePiece, type PackBytes } from '../engine/whole-pack.ts';

declare const GLOSS_WASM_URL: string;
declare const GLOSS_PACK_URL: string;

export interface GlossFiles {
  readonly wasm?: string | URL | BufferSource | undefined;
  readonly pack?: string | URL | PackBytes | undefined;
}

export interface Gloss {
  /** The day of the youngest thing it knows. */
  readonly asOf: string;
  annotate(text: string, options?: AnnotateOptions): GlossDocument;
}

export async function openGloss({ wasm = GLOSS_WASM_URL, pack = GLOSS_PACK_URL }: GlossFiles = {}): Promise<Gloss> {
  const runtime = await Runtime.start(createGloss, await parts(wasm, pack));
  return {
    asOf: runtime.asOf(),
    annotate: (text, options) => {
      runtime.annotate(text, options);
      return JSON.parse(runtime.json()) as GlossDocument;
    },
  };
}

const isUrl = (file: unknown): file is string | URL => typeof file === 'string' || file instanceof URL;

interface NodeGlobal {
  readonly process?: {
    getBuiltinModule?(name: 'node:fs'): { readFileSync(url: URL): Uint8Array<ArrayBuffer> };
  };
}

// Node fetches nothing from its own disk. Asked for so, its module is none that a bundler for browsers would look for.
function fromDisk<T>(file: T): T | Uint8Array<ArrayBuffer> {
  if (!isUrl(file) || !String(file).startsWith('file:')) return file;
  return (globalThis as NodeGlobal).process?.getBuiltinModule?.('node:fs').readFileSync(new URL(file)) ?? file;
}

async function parts(wasmFile: NonNullable<GlossFiles['wasm']>, packFile: NonNullable<GlossFiles['pack']>) {
  const [wasm, pack] = [fromDisk(wasmFile), fromDisk(packFile)];
  if (isUrl(wasm) && isUrl(pack)) return fetchEngine({ wasm: String(wasm), pack: String(pack) });
  if (isUrl(wasm) || isUrl(pack)) throw new TypeError('openGloss: give both files as URLs, or both as bytes.');
  return { module: await WebAssembly.compile(wasm), pack: inOnePiece(pack), packUrl: 'the pack that was given' };
}

export type { GlossDocument } from '../engine/document.ts';
export { EngineError } from '../engine/errors.ts';
export type { AnnotateOptions } from '../engine/runtime.ts';
