// After Vite: puts engine and knowledge beside the page, and a Brotli copy beside every text or binary that gains by it.
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { engineFiles, isCode, webFolder } from './files.mjs';

for (const [from, name] of [
  [engineFiles.wasm, 'gloss.wasm'],
  [engineFiles.pack, 'gloss-en.pack'],
]) {
  if (!existsSync(from)) {
    console.error(`${from} is missing: build the engine first (tools/build)`);
    process.exit(1);
  }
  copyFileSync(from, join(webFolder, name));
}

for (const name of readdirSync(webFolder, { recursive: true })) {
  if (!isCode(name)) continue;
  const path = join(webFolder, name);
  const bytes = readFileSync(path);
  const packed = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  if (packed.length < bytes.length) writeFileSync(`${path}.br`, packed);
}
