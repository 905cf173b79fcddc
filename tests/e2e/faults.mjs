// What goes wrong around the page: its worker dies, hangs or runs out of memory, storage is full, two tabs correct at once.
// The text stays on the page, the page says what happened, and goes on.
import assert from 'node:assert/strict';
import { annotated, button, openPage, paste, withPage } from './support.mjs';

const news =
  'Harbour talks\n\nVladimir Putin met fishers of the Lantern Fleet in Moscow. Nobody in Moscow answered, and Putin left for Beijing on Friday with $5 million.';
const shown = (page) => page.locator('.article').evaluate((article) => article.textContent);
const kinds = (page, words) =>
  page.$$eval(
    '.article mark[data-id]',
    (all, wanted) => all.filter((mark) => mark.textContent === wanted).map(({ dataset }) => dataset.type),
    words,
  );

/** A page whose engine is at work; `break_` runs in its worker. What the browser says of a broken worker is expected. */
async function broken(env, break_, then) {
  const { page, context, complaints } = await openPage(env.browser, env.url);
  try {
    await annotated(page);
    const [worker] = page.workers();
    await break_(worker, page);
    await then(page, worker);
    assert.deepEqual(
      complaints.filter((words) => words.includes('left the page')),
      [],
    );
  } finally {
    await context.close();
  }
}

async function readsOn(page, dead) {
  await paste(page, news);
  assert.equal(await shown(page), news);
  assert.deepEqual(await kinds(page, 'Beijing'), ['city']);
  // One that hangs is told to end at once; the browser takes its time to do so.
  for (let waited = 0; page.workers().includes(dead) && waited < 60; ++waited) await page.waitForTimeout(250);
  assert.ok(!page.workers().includes(dead), 'another worker answered');
  assert.equal(page.workers().length, 1);
  assert.equal(await page.getByRole('alert').count(), 0);
}

async function correct(page, words, act) {
  await page
    .locator('mark[data-id]', { hasText: new RegExp(`^${words}$`) })
    .first()
    .click();
  await button(page, 'Correct this…').click();
  await page.locator('gloss-correct dialog[open]').waitFor();
  await act();
}

export const tests = {
  'the engine runs out of memory: it traps, another takes its place and is asked again': (env) =>
    broken(
      env,
      (worker) =>
        worker.evaluate(() => {
          WebAssembly.Memory.prototype.grow = () => {
            throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
          };
        }),
      async (page, worker) => {
        // Long enough that the engine has to grow: it cannot, and nothing in it may answer wrongly instead.
        const long = `${news}\n\n`.repeat(1000).trim();
        await paste(page, long);
        await page.waitForFunction(
          (length) => document.querySelector('.article').textContent.length === length,
          long.length,
        );
        assert.ok((await page.locator('mark[data-type=city]').count()) > 1000);
        assert.ok(!page.workers().includes(worker), 'another worker answered');
        assert.equal(await page.getByRole('alert').count(), 0);
      },
    ),

  'a text that takes all memory twice is refused in words, stays on the page, and the next one is read': async (
    env,
  ) => {
    const { page, context } = await openPage(env.browser, 'about:blank');
    await page.addInitScript(() => {
      const { Worker: Plain } = window;
      window.Worker = class extends Plain {
        postMessage(message, transfer) {
          if (message.kind !== 'annotate' || message.text.length < 1000) {
            super.postMessage(message, transfer);
            return;
          }
          // As an engine that traps for want of memory has its worker answer.
          const data = {
            kind: 'failed',
            id: message.id,
            code: 'crashed',
            message: 'The engine stopped: out of memory',
          };
          setTimeout(() => this.onmessage(new MessageEvent('message', { data })));
        }
      };
    });
    try {
      await page.goto(env.url);
      const alert = page.getByRole('alert');
      if ((await alert.count()) === 0) await page.waitForTimeout(500);
      const long = `${news}\n\n`.repeat(20);
      await page.evaluate((words) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', words);
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, long);
      await alert.waitFor({ timeout: 20_000 });
      assert.match(await alert.textContent(), /out of memory.*shorter text/s);
      assert.equal((await shown(page)).length, long.length, 'the text is there all the same');
      await paste(page, news);
      assert.equal(await alert.count(), 0);
      assert.deepEqual(await kinds(page, 'Beijing'), ['city']);
    } finally {
      await context.close();
    }
  },

  'the engine dies of an error: another takes its place': (env) =>
    broken(
      env,
      async (worker, page) => {
        await worker.evaluate(() => {
          setTimeout(() => {
            throw new Error('struck down');
          });
        });
        await page.waitForTimeout(100);
      },
      readsOn,
    ),

  'the engine is killed or hangs without a word: it is replaced when its time is up': async (env) => {
    for (const break_ of [
      () => self.close(),
      () =>
        setTimeout(() => {
          for (;;);
        }),
    ]) {
      const { page, context } = await openPage(env.browser, 'about:blank');
      await page.addInitScript(() => {
        // The watchdog's quarter of a minute in five seconds; loading keeps its minute.
        const { setTimeout: plain } = window;
        window.setTimeout = (call, after, ...more) =>
          plain(call, after >= 15_000 && after < 60_000 ? 5000 : after, ...more);
      });
      await page.goto(env.url);
      await annotated(page);
      const [worker] = page.workers();
      await worker.evaluate(break_).catch(() => {});
      await readsOn(page, worker);
      await context.close();
    }
  },

  'storage is full: it is said, the correction and the lexicon hold': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, 'about:blank');
    await page.addInitScript(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(env.url);
    await annotated(page);
    await paste(page, news);
    await correct(page, 'Beijing', () => button(page, 'Remove the mark').click());
    await page.locator('.trouble', { hasText: 'until this page is closed' }).waitFor();
    assert.deepEqual(await kinds(page, 'Beijing'), []);
    await paste(page, 'Something else.');
    await paste(page, news);
    await page.waitForFunction(
      () => ![...document.querySelectorAll('mark')].some((mark) => mark.textContent === 'Beijing'),
    );
    assert.equal(await shown(page), news);
    assert.deepEqual(
      complaints.filter((words) => !words.includes('left the page')),
      [],
    );
    await context.close();
  },

  'two tabs correct the same mark at once: both show the same, and so does a third': (env) =>
    withPage(env, {}, async (page) => {
      const open = async () => {
        const tab = await page.context().newPage();
        await tab.goto(env.url);
        await annotated(tab);
        return tab;
      };
      const tabs = [page, await open()];
      for (const tab of tabs) {
        await paste(tab, news);
        await correct(tab, 'Beijing', () => tab.getByLabel('Type', { exact: true }).selectOption('place.landmark'));
      }
      // The one calls it a landmark, the other takes the mark away.
      await Promise.all([button(tabs[0], 'Change the type').click(), button(tabs[1], 'Remove the mark').click()]);
      const settled = async (tab) => {
        await tab.waitForTimeout(600);
        return kinds(tab, 'Beijing');
      };
      const [one, two] = [await settled(tabs[0]), await settled(tabs[1])];
      assert.deepEqual(one, two);
      const third = await open();
      await paste(third, news);
      await third.waitForFunction(() => document.querySelector('mark[data-id]') !== null);
      assert.deepEqual(await settled(third), one);
      for (const tab of [...tabs, third]) assert.equal(await shown(tab), news);
    }),
};
