// Runs the browser tests one after the other in one Chromium; each has a page of its own.
import * as corrections from './corrections.mjs';
import * as take from './export.mjs';
import * as figures from './figures.mjs';
import * as help from './help.mjs';
import * as lexicon from './lexicon.mjs';
import * as look from './look.mjs';
import * as panels from './panels.mjs';
import * as reading from './reading.mjs';
import * as safety from './safety.mjs';
import { launch, startServer } from './support.mjs';
import * as views from './views.mjs';

const only = process.argv[2] ?? '';
const tests = [reading, figures, views, panels, corrections, take, help, lexicon, safety, look]
  .flatMap((module) => Object.entries(module.tests))
  .filter(([name]) => name.includes(only));
const server = await startServer();
const browser = await launch();
const failed = [];
for (const [name, test] of tests) {
  const begin = performance.now();
  try {
    const note = await test({ browser, url: server.url });
    console.log(`ok      ${name} (${Math.round(performance.now() - begin)} ms)${note ? `: ${note}` : ''}`);
  } catch (error) {
    failed.push(name);
    console.log(`FAILED  ${name}\n${error.stack ?? error}\n`);
  }
}
await browser.close();
await server.close();
console.log(`${tests.length - failed.length} of ${tests.length} browser tests passed`);
process.exit(failed.length > 0 || tests.length === 0 ? 1 : 0);
