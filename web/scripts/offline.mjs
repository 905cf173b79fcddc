// build/web/sw.js: the service worker with the list of the page's files and their hashes. After finish.mjs, before sbom.mjs.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classicScript } from './classic-script.mjs';
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
const code = await classicScript('src/offline/service-worker.ts', 'GlossOffline', {
  GLOSS_FILES: JSON.stringify(files),
  GLOSS_VERSION: JSON.stringify(sha256(JSON.stringify(files)).slice(0, 16)),
});
writeFileSync(join(webFolder, 'sw.js'), code);
console.log(`sw.js: ${Object.keys(files).length} files kept for use without a network`);
