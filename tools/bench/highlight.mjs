// How soon the first highlight is seen after the page is opened: the built page from loopback under its own policy, in a headless
// Chromium that has been there before. A text of the reader's own waits for the engine, the sample does not.
//
//   tools/bench/highlight [TIMES]        budget: 150 ms
import { loadavg } from 'node:os';
import { annotated, launch, paste, sizes, startServer } from '../../tests/e2e/support.mjs';
import { timesLine } from './report.mjs';

const BUDGET = 150;
const OWN = 'Storm in Lima\n\nVladimir Putin paid $5 million to the government of Peru on 3 May 2024.';

/**
 * In the page, before anything of it runs: promises the time, in ms since the page was asked for, at which the frame behind the one
 * that shows the first mark that begins with `start` begins; by then that one was drawn.
 */
function timeMark(start) {
  window.firstMark = new Promise((resolve) => {
    const look = () => {
      const mark = [...document.querySelectorAll('mark')].find(({ textContent }) => textContent.startsWith(start));
      if (mark && mark.getClientRects().length > 0) requestAnimationFrame(resolve);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

/** The sample, which stands in the HTML with its marks, in a new tab. */
async function sample(page, url) {
  await page.addInitScript(timeMark, '');
  await page.goto(url, { waitUntil: 'commit' });
  const time = await page.evaluate(() => window.firstMark);
  await annotated(page);
  return time;
}

/** A text pasted, then the page loaded anew: its marks wait for the engine. */
async function ownText(page, url) {
  await page.goto(url);
  await annotated(page);
  await paste(page, OWN);
  await page.addInitScript(timeMark, 'Lima');
  await page.reload({ waitUntil: 'commit' });
  return page.evaluate(() => window.firstMark);
}

async function main(times) {
  const server = await startServer();
  const browser = await launch();
  console.log(`load of the machine ${loadavg()[0].toFixed(1)}; budget ${BUDGET} ms`);
  try {
    const context = await browser.newContext({ viewport: sizes.desktop });
    const inNewTab = async (way) => {
      const page = await context.newPage();
      const time = await way(page, server.url);
      await page.close();
      return time;
    };
    for (let warm = 0; warm < 3; warm++) await inNewTab(sample);
    for (const [name, way] of [
      ['the sample, in a new tab', sample],
      ["the reader's own text, loaded anew", ownText],
    ]) {
      const values = [];
      for (let i = 0; i < times; i++) values.push(await inNewTab(way));
      console.log(timesLine(name, values));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(Number(process.argv[2] ?? 15));
