// Without a network: the page and all of its views after one visit, under any path; a new version takes over and keeps the text.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';
import { plain } from './articles.mjs';
import { annotated, button, openPage, paste, root } from './support.mjs';

const allowed = { serviceWorkers: 'allow' };
const kept = (page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return (
      await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length))
    ).length;
  });

/** A copy of the built page two folders below its server's root. */
async function published() {
  const folder = await mkdtemp(join(tmpdir(), 'gloss-offline-'));
  const files = join(folder, 'news/desk');
  await cp(join(root, 'build/web'), files, { recursive: true, filter: (path) => !path.endsWith('.br') });
  const server = await serve({ root: folder, port: 0 });
  return { server, files, url: `${server.url}news/desk/`, remove: () => rm(folder, { recursive: true }) };
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

export const tests = {
  'after one visit the page reads articles without its server, views and imports too': async (env) => {
    const { server, url, remove } = await published();
    const { page, context, complaints } = await openPage(env.browser, url, allowed);
    await annotated(page);
    await kept(page);
    await server.close();
    await page.goto(`${url}index.html?utm=x`);
    await annotated(page);
    await paste(page, 'plain', '<h2>Storm in Lima</h2><p>Vladimir Putin paid $5 million on 3 May 2024.</p>');
    await page.locator('h2 mark', { hasText: 'Lima' }).waitFor();
    for (const view of ['Figures table', 'Timeline', 'Map', 'Together', 'Compare']) {
      await button(page, view).click();
      await page.locator('.view:not([hidden])').waitFor();
    }
    assert.equal(await page.getByRole('alert').count(), 0);
    const policy = await page.evaluate(async () => (await fetch('./')).headers.get('content-security-policy'));
    assert.match(policy, /require-trusted-types-for/, 'the policy is kept with the page');
    assert.deepEqual(
      complaints.filter((each) => !/ERR_CONNECTION_REFUSED|Failed to load resource/.test(each)),
      [],
    );
    await context.close();
    await remove();
  },

  'a new version takes over when the reader wants it, and the text stays': async (env) => {
    const { server, files, url, remove } = await published();
    const { page, context } = await openPage(env.browser, url, allowed);
    await annotated(page);
    await kept(page);
    await page.reload();
    await annotated(page);
    await paste(page, plain.replace('Tanker runs', 'My tanker runs'), undefined);
    await page.locator('gloss-date input').fill('2020-01-09');

    const old = await readFile(join(files, 'index.html'), 'utf8');
    const next = old.replace('<title>Gloss</title>', '<title>Gloss, newer</title>');
    const worker = await readFile(join(files, 'sw.js'), 'utf8');
    assert.ok(worker.includes(sha256(old)));
    await writeFile(join(files, 'index.html'), next);
    const update = () => page.evaluate(async () => (await navigator.serviceWorker.ready).update());

    // A worker whose files are not what it names is not taken.
    await writeFile(join(files, 'sw.js'), worker.replaceAll(sha256(old), sha256('nonsense')));
    await update().catch(() => {});
    await page.waitForTimeout(1000);
    assert.equal(await button(page, 'Use it, keep the text').count(), 0);

    await writeFile(
      join(files, 'sw.js'),
      worker.replaceAll(sha256(old), sha256(next)).replace(/[0-9a-f]{16}(?=[`'"])/, (v) => [...v].reverse().join('')),
    );
    await update();
    await button(page, 'Use it, keep the text').press('Enter');
    await page.waitForFunction(() => document.title === 'Gloss, newer');
    await annotated(page);
    assert.match(await page.locator('.article').evaluate((each) => each.textContent), /^My tanker runs/);
    assert.equal(await page.locator('gloss-date input').inputValue(), '2020-01-09');
    assert.equal(await page.evaluate(() => sessionStorage.length), 0, 'nothing of the text stays behind');
    await context.close();
    await server.close();
    await remove();
  },

  'the page can be installed; without manifest-src its own policy would keep the manifest out': async (env) => {
    const manifest = async (policy) => {
      const { page, context } = await openPage(env.browser, 'about:blank', allowed);
      if (policy !== undefined) {
        await context.route(/\/$/, async (route) => {
          const response = await route.fetch();
          const headers = {
            ...response.headers(),
            'content-security-policy': policy(response.headers()['content-security-policy']),
          };
          await route.fulfill({ response, headers });
        });
      }
      await page.goto(env.url);
      await annotated(page);
      const devtools = await context.newCDPSession(page);
      const { data, errors } = await devtools.send('Page.getAppManifest');
      await context.close();
      return { data, errors };
    };
    const { data, errors } = await manifest();
    assert.deepEqual(errors, []);
    assert.equal(JSON.parse(data).start_url, './');
    const without = await manifest((policy) => policy.replace("manifest-src 'self'; ", ''));
    assert.ok(!without.data, 'blocked');
  },
};
