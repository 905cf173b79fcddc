// What page and worker say to each other. One request is on its way at a time (client.ts queues): `annotate` is answered
// by `spans`, then `document`, where it is asked for, by `document`; either may be answered by `failed`. `lexicon` may come at any time and holds for all that is annotated
// behind it.
import type { EngineErrorCode } from './errors.ts';

export type ToWorker =
  | { readonly kind: 'load'; readonly module: WebAssembly.Module; readonly packUrl: string }
  | { readonly kind: 'pack'; readonly bytes: Uint8Array | undefined } // behind `load`, by pieces; undefined: that was all
  | {
      readonly kind: 'annotate';
      readonly id: number;
      readonly text: string;
      readonly date: string | undefined;
    }
  | { readonly kind: 'document'; readonly id: number } // of the text annotated last
  | { readonly kind: 'lexicon'; readonly id: number; readonly csv: string }; // '': none

export type FromWorker =
  | { readonly kind: 'ready'; readonly asOf: string }
  | { readonly kind: 'spans'; readonly id: number; readonly ints: Int32Array<ArrayBuffer> }
  | { readonly kind: 'document'; readonly id: number; readonly json: string }
  | { readonly kind: 'lexicon-ready'; readonly id: number; readonly json: string }
  | {
      readonly kind: 'failed';
      readonly of?: 'lexicon'; // else a request
      readonly id: number | undefined; // none: the engine could not be loaded
      readonly code: EngineErrorCode;
      readonly message: string;
      readonly url: string | undefined;
    };
