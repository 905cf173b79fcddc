// Bytes that a web page downloads for each subject: its module in tools/bench/peers bundled and minified by Vite, Brotli at its
// best; of Gloss what build/web has of engine, glue and knowledge (web/scripts/sizes.mjs counts the same).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');
const count = (parts) => ({
  raw: parts.reduce((sum, part) => sum + part.length, 0),
  brotli: parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0),
});

export function glossBytes() {
  const web = join(root, 'build/web');
  if (!existsSync(web)) return undefined;
  const names = readdirSync(web, { recursive: true }).filter((name) => /(worker-[^/]*\.js|\.wasm|\.pack)$/.test(name));
  return count(names.map((name) => readFileSync(join(web, name))));
}

export async function peerBytes(name) {
  const [output] = [
    await build({
      root: join(root, 'tools/bench/peers'),
      configFile: false,
      logLevel: 'silent',
      build: { write: false, minify: true, lib: { entry: `${name}.mjs`, formats: ['es'], fileName: name } },
    }),
  ].flat();
  return count(output.output.map((chunk) => Buffer.from(chunk.code ?? chunk.source)));
}
