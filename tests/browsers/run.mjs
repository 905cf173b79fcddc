// The flows in the two other engines; the one named by the argument, or both.
//
//   tests/browsers/run [firefox|webkit]
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { screenshots, startServer } from '../e2e/support.mjs';
import * as firefox from './firefox.mjs';
import * as page from './page.mjs';
import * as policy from './policy.mjs';
import { Tab } from './tab.mjs';
import * as webkit from './webkit.mjs';
import * as widget from './widget.mjs';

const MOST = 120_000; // ms for one engine: a browser that hangs is ended
const only = process.argv[2] ?? '';
const engines = Object.entries({ firefox, webkit }).filter(([name]) => name.includes(only));
const server = await startServer();
const demo = await startServer('demo');
const probe = await serve({ root: join(import.meta.dirname, 'probe'), port: 0 });

async function flows(name, engine) {
  const driver = await engine.open();
  const tab = new Tab(driver);
  const timed = async (what, flow) => {
    const begin = performance.now();
    const note = await flow();
    assert.deepEqual(driver.complaints.splice(0), [], 'nothing to complain of');
    console.log(
      `ok      ${driver.name}: ${what} (${Math.round(performance.now() - begin)} ms)${note ? `: ${note}` : ''}`,
    );
  };
  try {
    await timed('a reader pastes, filters, corrects, reloads and takes away', () => page.read(tab, server.url, name));
    await timed('the demo page of the widget is read', () => widget.read(tab, demo.url, name));
    await timed('what the policy forbids does not happen', async () => {
      const note = await policy.hold(tab, probe.url);
      driver.complaints.length = 0; // the refusals that were asked for
      return note;
    });
  } catch (error) {
    const picture = join(screenshots, `${name}-failed.png`);
    await driver.screenshot(picture).then(
      () => console.log(`the page then: ${picture}`),
      () => {},
    );
    throw error;
  } finally {
    await driver.close();
  }
}

let failed = 0;
for (const [name, engine] of engines) {
  if (!existsSync(engine.program)) {
    console.log(`FAILED  ${name}: there is no ${engine.program}: run tools/bootstrap`);
    failed++;
    continue;
  }
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${MOST / 1000} s: the browser was ended`)), MOST);
  });
  try {
    await Promise.race([flows(name, engine), late]);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stack ?? error}\n`);
  }
  clearTimeout(timer);
}
await server.close();
await demo.close();
await probe.close();
process.exit(failed > 0 || engines.length === 0 ? 1 : 0);
