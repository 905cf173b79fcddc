// Bytes of everything the page ships, into build/web-sizes.txt and onto the terminal; fails where the engine's budget is broken.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { isCode, sizesFile, webFolder } from './files.mjs';

const ENGINE_BROTLI = 900 * 1024; // wasm, glue and knowledge

const rows = readdirSync(webFolder, { recursive: true })
  .filter(isCode)
  .sort()
  .map((name) => {
    const bytes = readFileSync(join(webFolder, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
  });
const sum = (pick, measure) => rows.filter(pick).reduce((total, row) => total + row[measure], 0);
const isWorker = ({ name }) => /worker[^/]*\.js$/.test(name);
const start = readFileSync(join(webFolder, 'index.html'), 'utf8'); // names what the first script shares with lazy ones
const isLazy = ({ name }) => /\/(lazy|shared)-[^/]*\.js$/.test(name) && !start.includes(name); // loaded when they are opened
const isOffline = ({ name }) => name === 'sw.js'; // the browser's, started once the page has been read
const script = sum((row) => /\.js$/.test(row.name) && !isLazy(row) && !isOffline(row), 'gzip');
const lazy = sum(isLazy, 'gzip');
const engine = sum((row) => /\.(wasm|pack)$/.test(row.name) || isWorker(row), 'brotli');

const line = (name, ...numbers) => name.padEnd(40) + numbers.map((n) => String(n).padStart(12)).join('');
const lines = [
  line('bytes', 'raw', 'gzip', 'brotli'),
  ...rows.map(({ name, raw, gzip, brotli }) => line(name, raw, gzip, brotli)),
  line('all', ...['raw', 'gzip', 'brotli'].map((measure) => sum(() => true, measure))),
  '',
  `page script before lazy views, gzip: ${script}`, // .size-limit.mjs holds its budget,
  `lazy views, gzip: ${lazy}`,
  `engine, glue and knowledge, brotli: ${engine} of ${ENGINE_BROTLI}`,
  '',
];
writeFileSync(sizesFile, lines.join('\n'));
process.stdout.write(lines.join('\n'));
if (engine > ENGINE_BROTLI) {
  console.error('The size budget of engine and knowledge is broken.');
  process.exit(1);
}
