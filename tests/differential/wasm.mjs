// The engine of the browser under node: JSON lines in, JSON lines out, as `build/native/gloss annotate --format jsonl`
// writes them, for tests that hold the two against each other. Offsets are UTF-16. GLOSS_ENGINE is the folder of
// another engine than build/wasm.
//
//   node tests/differential/wasm.mjs [PACK] <requests.jsonl >answers.jsonl
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const build = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));
const engine = process.env.GLOSS_ENGINE ?? build('wasm');
const { default: createGloss } = await import(pathToFileURL(join(engine, 'gloss.mjs')).href);

export async function openEngine(packPath = build('native/gloss-en.pack')) {
  const [wasm, pack] = await Promise.all([readFile(join(engine, 'gloss.wasm')), readFile(packPath)]);
  const compiled = await WebAssembly.compile(wasm);
  const gloss = await createGloss({
    instantiateWasm(imports, done) {
      const instance = new WebAssembly.Instance(compiled, imports);
      done(instance, compiled);
      return instance.exports;
    },
  });
  const address = gloss.allocate(pack.length);
  gloss.HEAPU8.set(pack, address);
  const code = gloss.open(address, pack.length);
  if (code !== 0) throw new Error(`${packPath}: ${gloss.message(code)}`);
  return gloss;
}

/** The document as JSON text; throws with the engine's own words. */
export function annotate(gloss, text, date = '', evidence = false) {
  const room = Math.max(1, 3 * text.length);
  const address = gloss.allocate(room);
  const { written } = new TextEncoder().encodeInto(text, gloss.HEAPU8.subarray(address, address + room));
  const code = gloss.annotate(address, written, date);
  const json = code === 0 ? new TextDecoder().decode(gloss.json(evidence)) : '';
  gloss.release(address);
  if (code !== 0) throw new Error(gloss.message(code));
  return json;
}

async function main([pack]) {
  const gloss = await openEngine(pack);
  let broken = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, date } = JSON.parse(line);
    const named = id === undefined ? '' : `"id":${JSON.stringify(id)},`;
    let answer;
    try {
      answer = annotate(gloss, text, date ?? '').replace('{"schema":"gloss/1",', (head) => head + named);
    } catch (error) {
      broken++;
      console.error(`gloss: line ${number}: ${error.message}`);
      answer = `{${named}"line":${number},"error":${JSON.stringify(error.message)}}`;
    }
    if (!process.stdout.write(`${answer}\n`)) await new Promise((drained) => process.stdout.once('drain', drained));
  }
  return broken === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.slice(2));
