// What runs first: the engine's worker is on its way before the page's own script is even read. A script of its own in the
// built page (vite.config.mjs), as small as can be.
import { createEngine } from '../engine/spawn.ts';

declare const GLOSS_WASM: string; // file names with their content's hash, set by vite.config.mjs
declare const GLOSS_PACK: string;

export const engine = createEngine({
  wasm: new URL(GLOSS_WASM, document.baseURI).href,
  pack: new URL(GLOSS_PACK, document.baseURI).href,
});
performance.mark('gloss-boot');
try {
  engine.start();
} catch {
  // A worker that the browser refuses is reported with the first article.
}
