// A classic script, bundled alone: beside the page's own entry it would share parts with it.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The code of the script whose entry is at `path` below web/; `define` gives names in it their values. */
export async function classicScript(path, name, define = {}) {
  const { output } = (
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define,
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        reportCompressedSize: false,
        lib: { entry: fileURLToPath(new URL(`../${path}`, import.meta.url)), formats: ['iife'], name },
      },
    })
  ).flat()[0];
  return output[0].code;
}
