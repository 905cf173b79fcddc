// Where the native and wasm builds leave what the page ships.
import { fileURLToPath } from 'node:url';

const build = (path) => fileURLToPath(new URL(`../../build/${path}`, import.meta.url));

export const engineFiles = {
  glue: process.env.GLOSS_GLUE ?? build('wasm/gloss.mjs'),
  wasm: process.env.GLOSS_WASM ?? build('wasm/gloss.wasm'),
  pack: process.env.GLOSS_PACK ?? build('native/gloss-en.pack'),
};
export const webFolder = build('web');
export const sizesFile = build('web-sizes.txt');
