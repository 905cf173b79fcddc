// Gloss as the page runs it: the engine of build/wasm, packed spans copied out and the document as JSON.
import { openEngine } from '../../tests/differential/wasm.mjs';
import { reader } from './gloss-reader.mjs';

export async function open() {
  return reader(await openEngine());
}
