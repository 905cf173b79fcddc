// Runs the widget's tests, or those whose name has the argument in it.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { root, runTests, screenshots } from '../e2e/support.mjs';
import * as bundlers from './bundlers.mjs';
import * as corrections from './corrections.mjs';
import * as editors from './editors.mjs';
import * as element from './element.mjs';
import * as host from './host.mjs';
import * as pack from './package.mjs';
import * as realEditors from './real-editors.mjs';

await mkdir(screenshots, { recursive: true });
await runTests([element, corrections, host, editors, realEditors, pack, bundlers], {
  server: await serve({ root: join(root, 'build/demo'), port: 0 }),
  only: process.argv[2],
  what: 'embed',
});
