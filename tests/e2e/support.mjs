// What the browser tests stand on: the built page under the strict policy, and Debian's Chromium.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const screenshots = join(root, 'build/screenshots');

/** Serves a folder of build/ under the strict policy: `web`, or build itself, where the page is under web/. */
export async function startServer(folder = 'web') {
  const path = join(root, 'build', folder);
  if (!existsSync(join(root, 'build/web/index.html'))) throw new Error('build/web is missing: run tools/build first');
  await mkdir(screenshots, { recursive: true });
  return serve({ root: path, port: 0 });
}

export function launch() {
  return chromium.launch({
    executablePath: process.env.GLOSS_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export const sizes = {
  desktop: { width: 1360, height: 900 },
  tablet: { width: 820, height: 1100 },
  phone: { width: 360, height: 740 },
};

/** A page that fails the test on any complaint of the browser and on any request that leaves the origin. */
export async function openPage(browser, url, { size = 'desktop', scheme = 'light', path = '', ...more } = {}) {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: size === 'phone',
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: 'block', // tests/e2e/offline.mjs alone lets them
    ...more,
  });
  const complaints = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) {
      complaints.push(`a request left the page: ${request.url()}`);
    }
  });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  await page.goto(url + path);
  return { page, context, complaints };
}

export const annotated = (page) => page.waitForFunction(() => performance.getEntriesByName('gloss-details').length > 0);

/** Replaces the article as a reader does: paste, with nothing focused; `html` as browsers put it beside the plain text. */
export async function paste(page, text, html) {
  await page.evaluate(() => performance.clearMarks('gloss-details'));
  await pasteAside(page, text, html);
  await annotated(page);
}

/** As a reader pastes who has clicked nowhere; not every paste is an article. */
export const pasteAside = (page, text, html) =>
  page.evaluate(
    ([words, markup]) => {
      document.activeElement?.blur();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', words);
      if (markup !== undefined) clipboardData.setData('text/html', markup);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html],
  );

/** A page of its own with the sample read; the test fails on any complaint. What `body` answers is printed beside its name. */
export async function withPage(env, options, body) {
  const { page, context, complaints } = await openPage(env.browser, env.url, options);
  try {
    await annotated(page);
    const note = await body(page, context);
    assert.deepEqual(complaints, []);
    return note;
  } finally {
    await context.close();
  }
}

export const button = (page, name) => page.getByRole('button', { name, exact: true });

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Fails on whatever axe-core finds on the page as it is now; `what` names that in the message. */
export async function axe(page, what) {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
  });
  assert.deepEqual(violations, [], what);
}

/** Thrown by a test that cannot be run here: says what is missing. */
export class Skip extends Error {}

/** Runs the tests of the modules whose name has `only` in it, one after the other, each on pages of its own; exits. */
export async function runTests(modules, { server, only = '', what }) {
  const tests = modules.flatMap((module) => Object.entries(module.tests)).filter(([name]) => name.includes(only));
  const browser = await launch();
  let failed = 0;
  let skipped = 0;
  for (const [name, test] of tests) {
    const begin = performance.now();
    try {
      const note = await test({ browser, url: server.url });
      console.log(`ok      ${name} (${Math.round(performance.now() - begin)} ms)${note ? `: ${note}` : ''}`);
    } catch (error) {
      if (error instanceof Skip) {
        skipped++;
        console.log(`${what}: skipped, ${name}: ${error.message}`);
        continue;
      }
      failed++;
      console.log(`FAILED  ${name}\n${error.stack ?? error}\n`);
    }
  }
  await browser.close();
  await server.close();
  const count = tests.length - skipped;
  console.log(`${count - failed} of ${count} ${what} tests passed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 || tests.length === 0 ? 1 : 0);
}
