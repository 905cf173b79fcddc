// The page: relative URLs throughout, so that build/web can be copied under any path of any static host. The engine
// (build/wasm) and the knowledge pack keep their names; a hash in the query keeps caches honest.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerTo } from './scripts/answer.mjs';
import { classicScript } from './scripts/classic-script.mjs';
import { addressOf, engineFiles } from './scripts/files.mjs';
import { squeezeStyles } from './scripts/squeeze.mjs';
import { sample } from './src/site/sample.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

const hash = (text, length) => createHash('sha256').update(text).digest('hex').slice(0, length);
const hashed = (name, path) => (existsSync(path) ? addressOf(name, readFileSync(path)) : name); // tests run without an engine

const wasm = hashed('gloss.wasm', engineFiles.wasm);
const pack = hashed('gloss-en.pack', engineFiles.pack);

// The page as it looks with the sample read, in its HTML (scripts/first-sight.mjs), and the sample's answer beside it as data
// (src/site/prepared.ts).
const opening = {
  name: 'gloss-first-sight',
  apply: 'build',
  async buildStart() {
    const named = (name, source) => {
      const fileName = name.replace(/(?=\.\w+$)/, `-${hash(source, 8)}`);
      this.emitFile({ type: 'asset', fileName, source });
      return `./${fileName}`;
    };
    opening.script = named('assets/first-sight.js', await classicScript('src/site/first-sight.ts', 'GlossFirstSight'));
    // Not to be bundled with this file: Node reads the page's sources as they are.
    const { firstSight, partStyles } = await import(new URL('scripts/first-sight.mjs', import.meta.url).href);
    opening.styles = Object.fromEntries(
      Object.entries(partStyles).map(([tag, source]) => [tag, named(`assets/${tag}.css`, source)]),
    );
    const answer = await answerTo(sample);
    opening.sight = firstSight(answer, (tag) => opening.styles[tag]);
    opening.answer = JSON.stringify(answer).replaceAll('<', '\\u003c');
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle }) {
      if (bundle === undefined) return html;
      const link = (attrs) => ({ tag: 'link', attrs, injectTo: 'head' });
      return {
        html: html.replace('<gloss-page>', () => `<gloss-page>${opening.sight}`),
        tags: [
          { tag: 'script', attrs: { src: opening.script }, injectTo: 'head' },
          ...Object.values(opening.styles).map((href) => link({ rel: 'preload', as: 'style', href })),
          // The browser fetches these while it still reads the page; files.ts then finds them there.
          ...[wasm, pack].map((name) =>
            link({ rel: 'preload', as: 'fetch', fetchpriority: 'low', crossorigin: 'anonymous', href: `./${name}` }),
          ),
          {
            tag: 'script',
            attrs: { type: 'application/json', id: 'prepared' },
            children: opening.answer,
            injectTo: 'body',
          },
        ],
      };
    },
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
  plugins: [opening, squeezeStyles],
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
