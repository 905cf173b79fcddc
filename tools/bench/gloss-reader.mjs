// One article through the wasm engine, by the calls of web/src/engine/runtime.ts: text into the heap, annotate, copy the packed
// spans out, the whole document as JSON. Node and browser share it.
export function reader(gloss) {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  return {
    read(text) {
      const room = Math.max(1, 3 * text.length);
      const address = gloss.allocate(room);
      const { written } = encoder.encodeInto(text, gloss.HEAPU8.subarray(address, address + room));
      const code = gloss.annotate(address, written, '');
      if (code !== 0) throw new Error(gloss.message(code));
      const spans = gloss.spans().slice();
      const json = decoder.decode(gloss.json(false));
      gloss.release(address);
      return spans.length + json.length;
    },
    linear: () => gloss.HEAPU8.length,
  };
}
