// build/web/sw.js: the service worker with the list of the page's files and their hashes. After finish.mjs, before sbom.mjs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { addressOf, isCode, webFolder } from './files.mjs';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const files = Object.fromEntries(
  readdirSync(webFolder, { recursive: true })
    .filter((name) => (isCode(name) || name.endsWith('.webmanifest')) && name !== 'sw.js')
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(webFolder, name));
      return [name === 'index.html' ? './' : addressOf(name, bytes), sha256(bytes)];
    }),
);
const { output } = (
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: {
      GLOSS_FILES: JSON.stringify(files),
      GLOSS_VERSION: JSON.stringify(sha256(JSON.stringify(files)).slice(0, 16)),
    },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      reportCompressedSize: false,
      lib: {
        entry: fileURLToPath(new URL('../src/offline/service-worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'GlossOffline',
      },
    },
  })
).flat()[0];
writeFileSync(join(webFolder, 'sw.js'), output[0].code);
console.log(`sw.js: ${Object.keys(files).length} files kept for use without a network`);
