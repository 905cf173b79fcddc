// The budget of the page's script before lazy views, held by size-limit at the end of `npm run build`. The names of lazy parts begin
// with "lazy-" (web/vite.config.mjs); one that the start page itself asks for counts all the same, the service worker does not.
import { readdirSync, readFileSync } from 'node:fs';

const start = readFileSync('build/web/index.html', 'utf8');
const scripts = readdirSync('build/web/assets').filter(
  (name) => name.endsWith('.js') && (!name.startsWith('lazy-') || start.includes(name)),
);

export default [
  {
    name: 'page script before lazy views',
    path: scripts.map((name) => `build/web/assets/${name}`),
    gzip: true,
    limit: '60 KiB',
  },
];
