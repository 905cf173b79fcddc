// The sample as the engine read it when the page was built (scripts/answer.mjs): in the page itself, as data, so that it is there
// with the first script. The engine then reads the sample like any other article, and finds what is shown.
import type { GlossDocument } from '../engine/document.ts';
import { type Marks, unpack } from '../engine/wire.ts';

export interface Prepared {
  readonly marks: Marks;
  readonly document: GlossDocument;
}

/** Undefined where the page has none, as under Vite's own server: then the sample waits for the engine. */
export function takePrepared(): Prepared | undefined {
  const data = document.getElementById('prepared')?.textContent;
  if (data === undefined || data === null) return undefined;
  const { ints, document: read } = JSON.parse(data) as { ints: number[]; document: GlossDocument };
  return { marks: unpack(Int32Array.from(ints)), document: read };
}
