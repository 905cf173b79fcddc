// The engine's answer to a text, asked of it in this process while the page is built: what the page shows of its sample before
// its own engine runs. Engine and knowledge are the very ones that ship, so the answers are the same to the byte.
import { readFileSync } from 'node:fs';
import { Runtime } from '../src/engine/runtime.ts';
import { inOnePiece } from '../src/engine/whole-pack.ts';
import { engineFiles } from './files.mjs';

/** `{ ints, document }`: the packed spans (src/engine/wire.ts) and the document as JSON reads it. */
export async function answerTo(text) {
  const { default: createGloss } = await import(engineFiles.glue);
  const engine = await Runtime.start(createGloss, {
    module: await WebAssembly.compile(readFileSync(engineFiles.wasm)),
    pack: inOnePiece(readFileSync(engineFiles.pack)),
    packUrl: engineFiles.pack,
  });
  const ints = [...engine.annotate(text)];
  return { ints, document: JSON.parse(engine.json()) };
}
