// Two files of answers to the same requests: the same bytes, or where they part.
//
//   node tests/differential/compare.mjs NAME REQUESTS NATIVE WASM
import { readFile } from 'node:fs/promises';

const [name, ...paths] = process.argv.slice(2);
const [requests, native, wasm] = await Promise.all(paths.map(linesOf));

/** As Latin-1, so that each character is a byte. */
async function linesOf(path) {
  return (await readFile(path, 'latin1')).split('\n').filter((line) => line.trim() !== '');
}

/** Some bytes on both sides of where two lines part. */
function excerpt(line, at) {
  if (line === undefined) return '(no answer)';
  const from = Math.max(0, at - 120);
  const bytes = Buffer.from(line.slice(from, at + 120), 'latin1');
  return `${from > 0 ? '…' : ''}${bytes.toString('utf8')}${at + 120 < line.length ? '…' : ''}`;
}

function idOf(request) {
  try {
    return JSON.parse(request).id;
  } catch {
    return request.slice(0, 80);
  }
}

for (let i = 0; i < requests.length; i++) {
  const [ours, theirs] = [native[i], wasm[i]];
  if (ours !== undefined && ours === theirs) continue;
  let at = 0;
  while (ours !== undefined && theirs !== undefined && ours[at] === theirs[at]) at++;
  console.log(`${name}: document ${i + 1} (${idOf(requests[i])}) differs at byte ${at}`);
  console.log(`  native: ${excerpt(ours, at)}`);
  console.log(`  wasm:   ${excerpt(theirs, at)}`);
  process.exit(1);
}
if (native.length !== requests.length || wasm.length !== requests.length) {
  console.log(`${name}: ${requests.length} requests, ${native.length} native answers, ${wasm.length} of wasm`);
  process.exit(1);
}
const answered = native.filter((line) => line.startsWith('{"schema"')).length;
const annotations = native.reduce((sum, line) => sum + line.split('"score":').length - 1, 0);
console.log(`${name}: ${requests.length} documents, ${answered} annotated alike with ${annotations} scores`);
