// A pack that is there as a whole, for an engine that takes it by pieces. Apart from files.ts, which every page with the widget
// loads.
import type { Pieces } from './files.ts';

export type PackBytes = ArrayBufferLike | ArrayBufferView;

export function inOnePiece(pack: PackBytes): Pieces {
  const bytes = bytesOf(pack);
  return async (index) => (index === 0 ? bytes : undefined);
}

function bytesOf(pack: PackBytes): Uint8Array {
  if (pack instanceof Uint8Array) return pack;
  return ArrayBuffer.isView(pack)
    ? new Uint8Array(pack.buffer, pack.byteOffset, pack.byteLength)
    : new Uint8Array(pack);
}
