// The plugin in each WordPress, one after the other.
import { mkdir } from 'node:fs/promises';
import { launch, Skip, screenshots } from '../../e2e/support.mjs';
import { steps } from './plugin.mjs';
import { startWordPress } from './site.mjs';

const SUITES = ['sid', 'bookworm'];
const only = process.argv[2];
await mkdir(screenshots, { recursive: true });
const browser = await launch();
let failed = 0;
let passed = 0;
const timed = async (name, act) => {
  const begin = performance.now();
  const result = await act();
  console.log(`ok      ${name} (${Math.round(performance.now() - begin)} ms)`);
  return result;
};
for (const suite of SUITES.filter((each) => only === undefined || each === only)) {
  let site;
  try {
    site = await timed(`Debian's ${suite}: a WordPress of its own`, () => startWordPress(suite));
    const desk = { browser, site };
    // One after the other on one site: each goes on where the last one ended.
    for (const [name, step] of Object.entries(steps)) {
      await timed(`WordPress ${site.version}: ${name}`, () => step(desk));
      passed++;
    }
    await desk.context?.close();
  } catch (error) {
    if (error instanceof Skip) {
      console.log(`wordpress: skipped, ${error.message}`);
      continue;
    }
    failed++;
    console.log(
      `FAILED  in WordPress ${site?.version ?? `of ${suite}`}\n${error.stack ?? error}\n${site?.log().slice(-1500) ?? ''}`,
    );
  } finally {
    await site?.stop();
  }
}
await browser.close();
console.log(`${passed} wordpress steps passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
