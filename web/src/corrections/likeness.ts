// Whether two texts are the same article, before and after editing: by the share of word triples they have in common,
// estimated from the smallest of their hashes (a bottom-k sketch). Nothing of the text can be read from it. O(text).

export type Sketch = readonly number[]; // ascending

const KEPT = 64;
const WORDS = 3000; // of the text, from its front
const SAME = 0.4;

export function sketch(text: string): Sketch {
  const hashes = new Set<number>();
  const words = /[\p{L}\p{N}]+/gu;
  let [before, last] = [0, 0]; // hashes of the two words before this one
  for (let count = 0; count < WORDS; count++) {
    const word = words.exec(text)?.[0];
    if (word === undefined) break;
    const hash = hashOf(word.toLowerCase());
    hashes.add(mix(Math.imul(before, 31) + Math.imul(last, 17) + hash));
    [before, last] = [last, hash];
  }
  return [...Uint32Array.from(hashes).sort().subarray(0, KEPT)];
}

/** 0..1: the estimated share of what both have of what either has. */
export function likeness(a: Sketch, b: Sketch): number {
  const smallest = [...new Set([...a, ...b])].sort((x, y) => x - y).slice(0, KEPT);
  const [inA, inB] = [new Set(a), new Set(b)];
  return smallest.length === 0 ? 0 : smallest.filter((hash) => inA.has(hash) && inB.has(hash)).length / smallest.length;
}

export const isSame = (a: Sketch, b: Sketch): boolean => likeness(a, b) >= SAME;

// FNV-1a, then murmur's last step, so that small hashes are no sign of short words.
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function mix(hash: number): number {
  let bits = hash | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
