// The sample as the engine read it when the page was built: shown at once, while the engine still loads. The engine then
// reads the sample like any other article, and finds what is shown.
import preparedUrl from 'virtual:prepared-sample';
import type { GlossDocument } from '../engine/document.ts';
import { type Marks, unpack } from '../engine/wire.ts';

export interface Prepared {
  readonly marks: Marks;
  readonly document: GlossDocument;
}

/** Undefined where it cannot be had: then the sample waits for the engine. */
export async function fetchPrepared(): Promise<Prepared | undefined> {
  try {
    const response = await fetch(preparedUrl);
    const { ints, document } = (await response.json()) as { ints: number[]; document: GlossDocument };
    return { marks: unpack(Int32Array.from(ints)), document };
  } catch {
    return undefined;
  }
}
