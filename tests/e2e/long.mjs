// How a text of 50,000 words behaves in the browser, and one of 10 MB: prints numbers, and fails only on what is out of all
// proportion, since the machine may be busy.
//
//   node tests/e2e/long.mjs [words] [skip]     skip: without the 10 MB
import { loadavg } from 'node:os';
import { pathToFileURL } from 'node:url';
import { annotated, button, launch, openPage, paste, startServer } from './support.mjs';

const PEOPLE = ['Ana Silva', 'Omar Haddad', 'Min Thant', 'Eva Lindgren', 'Kofi Mensah', 'Lena Brandt', 'Joao Prates'];

/** The sample again and again, with other people and other numbers each time. */
export function longText(sample, words) {
  const body = sample.trim().split('\n\n').slice(1).join('\n\n');
  const count = Math.ceil(words / body.split(/\s+/).length);
  return Array.from({ length: count }, (_, i) =>
    body
      .replaceAll('Maxim Reshetnikov', PEOPLE[i % PEOPLE.length])
      .replaceAll('Sergei Shoigu', PEOPLE[(i * 3 + 1) % PEOPLE.length])
      .replace(/\d+/g, (number) =>
        number.length === 4 ? String(1990 + ((Number(number) + i) % 40)) : String(Number(number) + i),
      ),
  )
    .join('\n\n')
    .split(/(?<=\s)/)
    .slice(0, words)
    .join('');
}

const watch = (page) =>
  page.evaluate(() => {
    window.tasks = [];
    window.keys = [];
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) window.tasks.push({ duration, startTime });
    }).observe({ entryTypes: ['longtask'] });
    // From the key to the frame behind it.
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.keys.push(performance.now() - timeStamp);
          port2.postMessage(0);
        }),
      { capture: true },
    );
  });
// Tasks of the page's main thread since the last call, by the time they had the processor: a busy machine adds nothing to that.
const TRACED = ['toplevel', 'disabled-by-default-devtools.timeline'];
async function tasks(page) {
  const walls = await page.evaluate(() => window.tasks.splice(0).map(({ duration }) => Math.round(duration)));
  const { traceEvents } = JSON.parse(String(await page.context().browser().stopTracing()));
  await page.context().browser().startTracing(page, { categories: TRACED });
  const main = traceEvents.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const all = traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && pid === main?.pid && tid === main?.tid)
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
  return {
    longest: Math.max(0, ...all),
    over50: all.filter((each) => each > 50).length,
    wall: Math.max(0, ...walls),
  };
}
const told = ({ longest, over50, wall }) =>
  `longest task ${longest} ms of processor, ${over50} over 50 ms (longest by the clock ${wall} ms)`;
const quantile = (all, q) =>
  Math.round([...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * q))]);

async function type(page, keys) {
  await button(page, 'Edit text').click();
  const area = page.locator('textarea');
  await area.evaluate((field) => {
    const middle = field.value.indexOf(' ', field.value.length / 2);
    field.setSelectionRange(middle, middle);
  });
  await page.waitForTimeout(500);
  await page.evaluate(() => window.keys.splice(0));
  await tasks(page);
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('abcdefgh '[i % 9]);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(1500); // the pause behind which it is read again
  return page.evaluate(() => window.keys.splice(0));
}

export async function measure(browser, url, say, words = 50_000, huge = true) {
  const { page, context } = await openPage(browser, url);
  await annotated(page);
  const sample = await page.locator('.article').evaluate((article) => article.textContent);
  const text = longText(sample, words);
  await watch(page);
  await browser.startTracing(page, { categories: TRACED });
  await page.evaluate(() => {
    performance.clearMarks('gloss-highlights');
    window.asked = performance.now();
  });
  await paste(page, text);
  const first = await page.evaluate(() => performance.getEntriesByName('gloss-highlights')[0].startTime - window.asked);
  say(
    `${words} words (${text.length} units) pasted: first highlight after ${Math.round(first)} ms, ${told(await tasks(page))} until then`,
  );
  const whole = (length) =>
    page.waitForFunction((all) => document.querySelector('.article').textContent.length === all, length, {
      polling: 500,
    });
  await whole(text.length);
  say(`drawn to its end: ${told(await tasks(page))}`);

  await page.mouse.move(600, 500);
  for (let i = 0; i < 60; i++) {
    await page.mouse.wheel(0, 1200);
    await page.waitForTimeout(40);
  }
  for (const share of [0.25, 0.9, 0.5]) {
    await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
    await page.waitForTimeout(300);
  }
  const scrolling = await tasks(page);
  say(`scrolled by wheel and by leaps: ${told(scrolling)}`);

  const keys = await type(page, 60);
  say(
    `typing in the middle, key to frame: median ${quantile(keys, 0.5)} ms, p95 ${quantile(keys, 0.95)} ms, worst ${quantile(keys, 1)} ms; ${told(await tasks(page))}, the reading behind it included`,
  );
  await button(page, 'Annotated').click();
  await whole(text.length + 60);
  say(`back to the article, drawn anew: ${told(await tasks(page))}`);

  if (huge) {
    const big = longText(sample, 1_650_000);
    await page.evaluate((value) => {
      window.big = value;
    }, big);
    await tasks(page);
    await page.evaluate(() => {
      performance.clearMarks('gloss-details');
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', window.big);
      document.activeElement?.blur();
      window.asked = performance.now();
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await page.waitForFunction(() => performance.getEntriesByName('gloss-details').length > 0, undefined, {
      timeout: 240_000,
      polling: 500,
    });
    const after = await page.evaluate(() => Math.round(performance.now() - window.asked));
    say(`${(big.length / 1e6).toFixed(1)} MB pasted: read after ${after} ms, ${told(await tasks(page))}`);
    await page.waitForTimeout(5000);
    say(`five seconds on: ${told(await tasks(page))}`);
  }
  await browser.stopTracing();
  await context.close();
  return { p95: quantile(keys, 0.95), scrolling };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const server = await startServer();
  const browser = await launch();
  await measure(browser, server.url, console.log, Number(process.argv[2] ?? 50_000), process.argv[3] !== 'skip');
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
  await browser.close();
  await server.close();
}
