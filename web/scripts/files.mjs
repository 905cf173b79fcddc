// Where the native and wasm builds leave what the page ships.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

const build = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));

export const engineFiles = {
  glue: process.env.GLOSS_GLUE ?? build('wasm/gloss.mjs'),
  wasm: process.env.GLOSS_WASM ?? build('wasm/gloss.wasm'),
  pack: process.env.GLOSS_PACK ?? build('native/gloss-en.pack'),
};
/** Files that gain by Brotli and that the page's bytes are counted of. */
export const isCode = (name) => /\.(html|js|css|svg|json|wasm|pack)$/.test(name);

export const webFolder = build('web');
export const sizesFile = build('web-sizes.txt');

/** Engine and pack keep their names; a hash in the query keeps caches honest. Other files have it in their names. */
export function addressOf(name, bytes) {
  if (!/\.(wasm|pack)$/.test(name)) return name;
  return `${name}?v=${createHash('sha256').update(bytes).digest('hex').slice(0, 10)}`;
}
