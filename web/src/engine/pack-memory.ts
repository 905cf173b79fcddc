// The knowledge pack's place in the engine's memory: filled piece by piece as the pack comes from the network, so that nothing
// is left to do when the last one is there but to open it.
import type { GlossModule } from './gloss-module.ts';

// Of the pack's header (core/knowledge/pack_format.h): where it tells its own size, and how large none is.
const SIZE_AT = 16;
const LARGEST = 2 ** 26;
// About what the tables take that are made of the pack.
const TABLES = 3 << 20;

export class PackMemory {
  readonly #gloss: GlossModule;
  #address = 0;
  #room = 0;
  #length = 0;
  #full = false;

  constructor(gloss: GlossModule) {
    this.#gloss = gloss;
    // Memory that is touched for the first time takes a microsecond or ten a page: better while the pack is awaited.
    const tables = gloss.allocate(TABLES);
    if (tables !== 0) gloss.HEAPU8.fill(0, tables, tables + TABLES);
    gloss.release(tables);
  }

  take(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#room) this.#move(Math.max(length, this.#length === 0 ? sizeIn(bytes) : 2 * this.#room));
    if (this.#full) return;
    this.#gloss.HEAPU8.set(bytes, this.#address + this.#length); // not a view kept: they die when memory grows
    this.#length = length;
  }

  /** Has the engine check and open what came. 0, or the code of what is wrong with it. */
  open(): number {
    return this.#gloss.open(this.#address, this.#length);
  }

  // The header's size is a claim: what comes may be more.
  #move(room: number): void {
    if (this.#full) return;
    const gloss = this.#gloss;
    const address = gloss.allocate(room);
    this.#full = address === 0;
    if (!this.#full) gloss.HEAPU8.copyWithin(address, this.#address, this.#address + this.#length);
    gloss.release(this.#address);
    this.#address = address;
    this.#room = room;
  }
}

function sizeIn(bytes: Uint8Array): number {
  if (bytes.length < SIZE_AT + 4) return 0;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(SIZE_AT, true);
  return size > LARGEST ? 0 : size;
}
