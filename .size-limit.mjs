// The budget of the page's script before lazy views, held by size-limit at the end of `npm run build`. The names of lazy parts begin
// with "lazy-", of what is shared with "shared-" (web/vite.config.mjs); those that the start page itself asks for count all the
// same, others are shared by lazy parts alone. The service worker does not count.
import { readdirSync, readFileSync } from 'node:fs';

const start = readFileSync('build/web/index.html', 'utf8');
const scripts = readdirSync('build/web/assets').filter(
  (name) => name.endsWith('.js') && (!/^(lazy|shared)-/.test(name) || start.includes(name)),
);

export default [
  {
    name: 'page script before lazy views',
    path: scripts.map((name) => `build/web/assets/${name}`),
    gzip: true,
    limit: '60 KiB',
  },
];
