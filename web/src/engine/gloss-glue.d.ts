// The Emscripten glue of build/wasm, aliased in vite.config.mjs.
declare module '#gloss' {
  import type { GlossModuleFactory } from './gloss-module.ts';

  const factory: GlossModuleFactory;
  export default factory;
}
