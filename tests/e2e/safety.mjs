// What an article must not do, and what the page says when its own files are missing.
import assert from 'node:assert/strict';
import { check, serveProbe } from '../browsers/policy.mjs';
import { hostile } from './articles.mjs';
import { annotated, openPage, paste, startServer } from './support.mjs';

async function failing(env, pattern, answer, expected) {
  const { page, context } = await openPage(env.browser, 'about:blank');
  try {
    await context.route(pattern, (route) => route.fulfill(answer));
    await page.goto(env.url);
    const alert = page.getByRole('alert');
    await alert.waitFor();
    assert.match(await alert.textContent(), expected);
    assert.match(await page.locator('.article').textContent(), /Putin/, 'the text is there all the same');
    assert.doesNotMatch(await page.locator('gloss-date .line').textContent(), /No date/, 'nothing is said of its date');
    await context.unroute(pattern);
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await annotated(page);
    assert.equal(await alert.count(), 0);
  } finally {
    await context.close();
  }
}

export const tests = {
  'a hostile article is shown as text, and nothing of it runs': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, env.url, { size: 'phone' });
    await annotated(page);
    for (const [name, text] of Object.entries(hostile)) {
      await paste(page, text);
      const shown = await page.locator('.article').evaluate((article) => article.textContent);
      assert.equal(shown, text, name);
      const state = await page.evaluate(() => ({
        broken: window.broken,
        elements: [...new Set([...document.querySelectorAll('.article *')].map((element) => element.localName))],
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      assert.equal(state.broken, undefined, name);
      assert.deepEqual(
        state.elements.filter((element) => !['p', 'h2', 'mark', 'span'].includes(element)),
        [],
        name,
      );
      assert.equal(state.sideways, 0, `${name} scrolls sideways`);
      const first = page.locator('mark[data-id]').first();
      if ((await first.count()) > 0) {
        await first.focus();
        await page.keyboard.press('Enter');
        await page.locator('gloss-card:not([hidden])').waitFor();
        await page.keyboard.press('Escape');
      }
    }
    assert.deepEqual(complaints, []);
    await context.close();
  },

  'what the policy forbids does not happen': async (env) => {
    const probe = await serveProbe();
    const { page, context } = await openPage(env.browser, probe.url);
    await page.waitForFunction(() => window.found !== undefined);
    check(await page.evaluate(() => window.found));
    await context.close();
    await probe.close();
  },

  'the page works under any path': async (env) => {
    const server = await startServer('.');
    const { page, context, complaints } = await openPage(env.browser, server.url, { path: 'web/' });
    await annotated(page);
    assert.ok((await page.locator('mark[data-id]').count()) > 20);
    assert.deepEqual(complaints, []);
    await context.close();
    await server.close();
  },

  'a missing engine is named, with what to do': (env) =>
    failing(env, /gloss\.wasm/, { status: 404, body: 'no' }, /gloss\.wasm.* answers 404.*copied/s),

  'a page in place of the engine is named': (env) =>
    failing(
      env,
      /gloss\.wasm/,
      { status: 200, contentType: 'text/html', body: '<!doctype html>' },
      /gloss\.wasm.*is not the engine.*text\/html/s,
    ),

  'a damaged knowledge pack is named': (env) =>
    failing(
      env,
      /gloss-en\.pack/,
      { status: 200, contentType: 'application/octet-stream', body: 'nonsense' },
      /knowledge pack was refused \(http.*gloss-en\.pack.*: [^:]* cut off\): reload; if it stays so, copy gloss-en\.pack again/s,
    ),

  'the engine runs also from a server that does not know wasm': async (env) => {
    const { page, context } = await openPage(env.browser, 'about:blank');
    await context.route(/gloss\.wasm/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
    });
    await page.goto(env.url);
    await annotated(page);
    await context.close();
  },
};
