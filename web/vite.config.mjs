// The page: relative URLs throughout, so that build/web can be copied under any path of any static host. The engine
// (build/wasm) and the knowledge pack keep their names; a hash in the query keeps caches honest.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerTo } from './scripts/answer.mjs';
import { addressOf, engineFiles } from './scripts/files.mjs';
import { squeezeStyles } from './scripts/squeeze.mjs';
import { sample } from './src/site/sample.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const hashed = (name, path) => (existsSync(path) ? addressOf(name, readFileSync(path)) : name); // tests run without an engine

const wasm = hashed('gloss.wasm', engineFiles.wasm);
const pack = hashed('gloss-en.pack', engineFiles.pack);

// The sample's answer, which the page shows while its engine loads (src/site/prepared.ts).
const prepared = {
  name: 'gloss-prepared-sample',
  apply: 'build',
  resolveId: (id) => (id === 'virtual:prepared-sample' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0virtual:prepared-sample') return undefined;
    const source = JSON.stringify(await answerTo(sample));
    const file = this.emitFile({ type: 'asset', name: 'sample.json', source });
    return `export default import.meta.ROLLUP_FILE_URL_${file};`;
  },
};

// The browser fetches these while it still reads the page; prepared.ts and runtime.ts then find them there.
const preload = {
  name: 'gloss-preload',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle }) =>
      [...Object.keys(bundle ?? {}).filter((name) => name.endsWith('.json')), wasm, pack].map((name) => ({
        tag: 'link',
        attrs: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous', href: `./${name}` },
        injectTo: 'head',
      })),
  },
};

// The glue names its wasm and asks for node's modules for hosts that we are not: the page hands it a compiled module.
const glueForPages = {
  name: 'gloss-glue',
  transform(code, id) {
    if (id !== engineFiles.glue) return undefined;
    return code
      .replace(/\(?new URL\("gloss\.wasm", ?import\.meta\.url\)\)?\.href/, '""')
      .replace(/await import\("module"\)/, '{}');
  },
};

export default {
  plugins: [prepared, preload, squeezeStyles],
  root: here('.'),
  base: './',
  cacheDir: here('../build/vite'),
  define: {
    GLOSS_WASM: JSON.stringify(wasm),
    GLOSS_PACK: JSON.stringify(pack),
  },
  resolve: { alias: { '#gloss': engineFiles.glue } },
  build: {
    outDir: here('../build/web'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    // scripts/sizes.mjs counts by these names: what is loaded when it is opened, and what several parts share.
    rollupOptions: {
      output: {
        chunkFileNames: ({ isDynamicEntry }) => `assets/${isDynamicEntry ? 'lazy' : 'shared'}-[name]-[hash].js`,
      },
    },
  },
  worker: { format: 'es', plugins: () => [glueForPages] },
  test: { include: ['tests/**/*.test.{ts,mjs}'] },
};
