// The flows in the two other engines; the one named by the argument, or both.
//
//   tests/browsers/run [firefox|webkit]
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { screenshots, startServer } from '../e2e/support.mjs';
import * as firefox from './firefox.mjs';
import * as page from './page.mjs';
import * as policy from './policy.mjs';
import { Tab } from './tab.mjs';
import * as webkit from './webkit.mjs';
import * as widget from './widget.mjs';

const MOST = 120_000; // ms for one engine; it needs six to twelve seconds
const only = process.argv[2] ?? '';
const engines = Object.entries({ firefox, webkit }).filter(([name]) => name.includes(only));
const server = await startServer();
const demo = await startServer('demo');
const probe = await policy.serveProbe();
const ours = [server, demo, probe].map(({ url }) => url);

async function flows(name, driver) {
  const tab = new Tab(driver);
  const timed = async (what, flow) => {
    const begin = performance.now();
    await flow();
    assert.deepEqual(driver.complaints.splice(0), [], 'nothing to complain of');
    console.log(`ok      ${driver.name}: ${what} (${Math.round(performance.now() - begin)} ms)`);
  };
  try {
    await timed('a reader pastes, filters, corrects, reloads and takes away', () => page.read(tab, server.url, name));
    await timed('the demo page of the widget is read', () => widget.read(tab, demo.url, name));
    await timed('what the policy forbids does not happen', async () => {
      await policy.hold(tab, probe.url);
      driver.complaints.length = 0; // the refusals that were asked for
    });
  } catch (error) {
    const picture = join(screenshots, `${name}-failed.png`);
    await driver.screenshot(picture).then(
      () => console.log(`the page then: ${picture}`),
      () => {},
    );
    throw error;
  }
  await driver.close();
}

let failed = 0;
for (const [name, engine] of engines) {
  const lacking = engine.programs.filter((program) => program === undefined || !existsSync(program));
  if (lacking.length > 0) {
    console.log(
      `FAILED  ${name}: ${lacking.map((program) => program ?? engine.missing).join(', ')}: run tools/bootstrap`,
    );
    failed++;
    continue;
  }
  let timer;
  let driver;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${MOST / 1000} s: the browser is ended`)), MOST);
  });
  try {
    driver = await Promise.race([engine.open(ours), late]);
    await Promise.race([flows(name, driver), late]);
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n${error.stack ?? error}\n`);
    driver?.kill();
  }
  clearTimeout(timer);
}
await server.close();
await demo.close();
await probe.close();
process.exit(failed > 0 || engines.length === 0 ? 1 : 0);
