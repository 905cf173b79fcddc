// Exits 0 when node_modules holds what package-lock.json pins, so that tools/bootstrap can leave npm alone.
//
//   node tools/npm-is-current.mjs [FOLDER]     default: the checkout itself
//
// npm keeps a lock file of what it installed last; packages for other platforms are in ours only.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '.');
const packages = (path) => JSON.parse(readFileSync(join(folder, path), 'utf8')).packages;
try {
  const installed = packages('node_modules/.package-lock.json');
  const current = Object.entries(packages('package-lock.json')).every(
    ([place, { version, integrity, optional }]) =>
      place === '' ||
      (optional && !(place in installed)) ||
      (installed[place]?.version === version && installed[place].integrity === integrity),
  );
  process.exitCode = current ? 0 : 1;
} catch {
  process.exitCode = 1;
}
