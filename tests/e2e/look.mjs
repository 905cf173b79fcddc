// How the page looks and how it is to assistive technology: axe-core on every view, and pictures for people to look at.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { annotated, axe, openPage, paste, screenshots } from './support.mjs';

const lazyViews = [
  ['Timeline', 'timeline'],
  ['Map', 'map'],
  ['Together', 'together'],
];
const views = [];
for (const size of ['desktop', 'phone']) for (const scheme of ['light', 'dark']) views.push({ size, scheme });

const picture = (page, name, more = {}) => page.screenshot({ path: join(screenshots, `${name}.png`), ...more });

export const tests = Object.fromEntries([
  ...views.map(({ size, scheme }) => [
    `${size}, ${scheme}: axe finds nothing, nothing scrolls sideways, pictures are taken`,
    async (env) => {
      const { page, context } = await openPage(env.browser, env.url, { size, scheme });
      const name = (view) => `${view}-${size}-${scheme}`;
      await annotated(page);
      await picture(page, name('article'));
      await axe(page, 'article');
      const width = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.equal(await width(), 0);
      await picture(page, name('whole'), { fullPage: true });

      await page.locator('mark[data-id]', { hasText: 'US$400 million' }).click();
      await page.locator('gloss-card:not([hidden])').waitFor();
      await page.mouse.move(2, 2);
      await picture(page, name('card-figure'));
      await page.keyboard.press('Escape');
      await page.locator('mark[data-id]', { hasText: 'Kremlin' }).first().click();
      await page.locator('gloss-card:not([hidden])').waitFor();
      await picture(page, name('card-actor'));
      await axe(page, 'card');
      assert.equal(await width(), 0);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Take away…', exact: true }).click();
      await page.locator('gloss-export dialog[open]').waitFor();
      await picture(page, name('export'));
      await axe(page, 'export');
      assert.equal(await width(), 0);
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: /Places/ }).click();
      await page.getByLabel('Name the types').check();
      await page.getByRole('button', { name: 'Types', exact: true }).click();
      await picture(page, name('types'));
      await axe(page, 'types');
      await page.getByRole('button', { name: 'Figures table', exact: true }).click();
      await page.locator('gloss-figures table').waitFor();
      await picture(page, name('figures'));
      await axe(page, 'figures');
      assert.equal(await width(), 0);
      await page.getByRole('button', { name: 'Value', exact: true }).click();
      await page.locator('gloss-date input').fill('2020-01-09');
      await page.locator('gloss-date', { hasText: 'set by you' }).waitFor();
      await picture(page, name('figures-whole'), { fullPage: true });
      await axe(page, 'figures sorted, date set');
      for (const [label, view] of lazyViews) {
        await page.getByRole('button', { name: label, exact: true }).click();
        await page.locator(`gloss-${view}:not([hidden]) li`).first().waitFor();
        await picture(page, name(view), { fullPage: true });
        await axe(page, view);
        assert.equal(await width(), 0);
      }
      await page.getByRole('button', { name: 'Edit text', exact: true }).click();
      await picture(page, name('text'));
      await axe(page, 'text');
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await picture(page, name('empty'));
      await axe(page, 'empty');
      await page.getByRole('button', { name: 'Figures table', exact: true }).click();
      await page.getByText('There are no figures').waitFor();
      await axe(page, 'no figures');
      await paste(page, 'Nothing to see.');
      await axe(page, 'no marks');
      assert.equal(await width(), 0);
      await context.close();
    },
  ]),
  ...['light', 'dark'].map((scheme) => [
    `what went wrong is readable, ${scheme}`,
    async (env) => {
      const { page, context } = await openPage(env.browser, 'about:blank', { size: 'phone', scheme });
      await context.route(/gloss\.wasm/, (route) => route.fulfill({ status: 404, body: 'no' }));
      await page.goto(env.url);
      await page.getByRole('alert').waitFor();
      await picture(page, `error-phone-${scheme}`);
      await axe(page, 'error');
      await context.close();
    },
  ]),
  [
    'forced colours, print and large text keep the page readable',
    async (env) => {
      const { page, context } = await openPage(env.browser, env.url, { forcedColors: 'active' });
      await annotated(page);
      await picture(page, 'forced-colours');
      await page.emulateMedia({ forcedColors: 'none', media: 'print' });
      assert.equal(await page.locator('.controls').isVisible(), false);
      await picture(page, 'print', { fullPage: true });
      await context.close();
      const zoomed = await openPage(env.browser, env.url, {
        viewport: { width: 640, height: 480 },
        deviceScaleFactor: 2,
      });
      await annotated(zoomed.page);
      assert.equal(
        await zoomed.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        0,
      );
      await zoomed.context.close();
    },
  ],
  [
    'the buttons of the views stay where they are when another view is chosen',
    async (env) => {
      const { page, context } = await openPage(env.browser, env.url, { viewport: { width: 1440, height: 900 } });
      await annotated(page);
      for (const width of [1440, 1250, 1100, 820, 700, 360]) {
        await page.setViewportSize({ width, height: 900 });
        const places = [];
        for (const view of ['Annotated', 'Figures table', 'Compare', 'Edit text']) {
          await page.getByRole('button', { name: view, exact: true }).click();
          await page.locator('.view:not([hidden]), .article:not([hidden]), .editor').first().waitFor();
          await page.evaluate(() => scrollTo(0, 0));
          places.push(
            await page
              .locator('.switch, .actions')
              .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON())),
          );
        }
        for (const place of places) assert.deepEqual(place, places[0], `at ${width}`);
      }
      await context.close();
    },
  ],
  [
    'on no screen between phone and desk does a view scroll sideways, and what is pressed is 24 pixels high',
    async (env) => {
      const { page, context } = await openPage(env.browser, env.url, { viewport: { width: 1440, height: 900 } });
      await annotated(page);
      await paste(page, wide);
      const wrong = [];
      for (const view of ['Annotated', 'Figures table', 'Timeline', 'Map', 'Together', 'Compare', 'Edit text']) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.getByRole('button', { name: view, exact: true }).click();
        await page.locator('.view:not([hidden]), .article:not([hidden]), .editor').first().waitFor();
        for (let width = 320; width <= 1200; width += 40) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (over > 0) wrong.push(`${view} at ${width}: ${over} px over`);
        }
        wrong.push(...(await page.evaluate(tooLow)).map((each) => `${view}: ${each}`));
      }
      assert.deepEqual(wrong, []);
      await context.close();
    },
  ],
]);

// Long words, units and dates, as tables have to bear.
const wide =
  'The Interdepartmentalinfrastructurecommission of Türkiye said between the night of 20 March 2025 and 3 April 2025 it lost from $1,234,567,890.12 to $2,345,678,901.34 per barrel of oil equivalent, or 1.2 million barrels per day, in the fiscal year 2024. It met Shell in Lima on 20 March 2025 at 10:00 a.m.';

function tooLow() {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      if (!element.matches('button, select, summary, input:not([type=file], [type=checkbox])')) continue;
      const { height, width } = element.getBoundingClientRect();
      if (width > 1 && height < 24) found.push(`${element.textContent.trim()} is ${height} px`);
    }
  };
  walk(document.body);
  return found;
}
