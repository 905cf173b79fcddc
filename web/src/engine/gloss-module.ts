// What wasm/bindings.cc exports, as TypeScript sees it. Addresses are offsets into HEAPU8; codes are ErrorCode of
// core/include/gloss/error.h, 0 for success.

export interface GlossModule {
  readonly HEAPU8: Uint8Array; // a new view after memory grew: read it anew before each use
  allocate(bytes: number): number;
  release(address: number): void;
  open(address: number, size: number): number;
  annotate(address: number, size: number, date: string): number;
  lexicon(address: number, size: number): string; // a report as JSON
  spans(): Int32Array;
  json(evidence: boolean): Uint8Array; // UTF-8 in the heap: decode it before the next call
  asOf(): string;
  message(code: number): string;
}

export interface GlossModuleOptions {
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): WebAssembly.Exports;
}

export type GlossModuleFactory = (options: GlossModuleOptions) => Promise<GlossModule>;
