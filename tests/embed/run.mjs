// Runs the widget's tests one after the other in one Chromium; each has a page of its own.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { launch, root, screenshots } from '../e2e/support.mjs';
import * as editors from './editors.mjs';
import * as element from './element.mjs';
import * as host from './host.mjs';
import * as pack from './package.mjs';
import { Skip } from './support.mjs';

const only = process.argv[2] ?? '';
const tests = [element, host, editors, pack]
  .flatMap((module) => Object.entries(module.tests))
  .filter(([name]) => new RegExp(only).test(name));
await mkdir(screenshots, { recursive: true });
const server = await serve({ root: join(root, 'build/demo'), port: 0 });
const browser = await launch();
const failed = [];
let skipped = 0;
for (const [name, test] of tests) {
  const begin = performance.now();
  try {
    const note = await test({ browser, url: server.url });
    console.log(`ok      ${name} (${Math.round(performance.now() - begin)} ms)${note ? `: ${note}` : ''}`);
  } catch (error) {
    if (error instanceof Skip) {
      skipped++;
      console.log(`embed: skipped, ${name}: ${error.message}`);
      continue;
    }
    failed.push(name);
    console.log(`FAILED  ${name}\n${error.stack ?? error}\n`);
  }
}
await browser.close();
await server.close();
const count = tests.length - skipped;
console.log(
  `${count - failed.length} of ${count} tests of the widget passed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exit(failed.length > 0 || tests.length === 0 ? 1 : 0);
