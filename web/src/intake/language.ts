// Whether a text is in English, which is all that Gloss reads. A guess by the words without which English has no sentences; where
// there is too little to tell, it is.
const SAMPLE = 6000; // UTF-16 units
const FEWEST = 30; // words
const COMMON = /^(?:the|of|and|to|that|with|for|from|by|is|it|his|has|said|on|at)$/i;
const SHARE = 0.06; // of all words; in English prose about 0.25, in other languages of Europe below 0.04

export function isForeign(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 < letters) return true;
  const words = sample.match(/\p{L}+/gu) ?? [];
  return words.length >= FEWEST && words.filter((word) => COMMON.test(word)).length < words.length * SHARE;
}
