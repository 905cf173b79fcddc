// The views besides the figures table: timeline, map, who appears with whom. Loaded when opened, each row leads back.
import assert from 'node:assert/strict';
import { button, paste, withPage } from './support.mjs';

const view = (page, name) => page.locator(`gloss-${name}:not([hidden])`);
const focusedText = (page, words) =>
  page.waitForFunction((text) => document.activeElement?.textContent === text, words);

export const tests = {
  'the timeline has the dates in order, the article among them, and each leads back': (env) =>
    withPage(env, {}, async (page) => {
      const lazy = () =>
        page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /lazy-timeline/.test(name)));
      assert.equal(await lazy(), false);
      await button(page, 'Timeline').press('Enter');
      const rows = view(page, 'timeline').locator('ol li');
      await rows.first().waitFor();
      assert.ok(await lazy());
      const told = await rows.allTextContents();
      const at = (words) => told.findIndex((row) => row.includes(words));
      assert.ok(at('February 2021') >= 0 && at('February 2021') < at('Last month'), told.join(' · '));
      assert.ok(told.some((row) => row.includes('The article: Tuesday, 4 March 2025')));
      await button(page, 'A year').press('Enter');
      assert.equal(await button(page, 'A year').getAttribute('aria-pressed'), 'true');
      await view(page, 'timeline').getByRole('button', { name: 'Last month' }).press('Enter');
      await focusedText(page, 'Last month');
      await page.goBack();
      await view(page, 'timeline').waitFor();
      assert.match(page.url(), /#view=timeline$/);
    }),

  'the map has a point and a row for each place, goes nearer and back, and leads to the text': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Map').press('Enter');
      const map = view(page, 'map');
      await map.locator('svg .spot').first().waitFor();
      const moscow = map.getByRole('button', { name: 'Moscow', exact: true });
      await moscow.focus();
      assert.equal(await map.locator('.spot.at').count(), 1);
      const drawn = () => map.locator('.land').getAttribute('d');
      const before = await drawn();
      await button(page, 'Nearer').press('Enter');
      assert.notEqual(await drawn(), before);
      await button(page, 'The article').press('Enter');
      assert.equal(await drawn(), before);
      await map.locator('.spot[data-category=asset]').first().waitFor();
      await map.getByRole('listitem').last().scrollIntoViewIfNeeded();
      const { top } = await map.locator('svg').evaluate((svg) => svg.getBoundingClientRect());
      assert.ok(top >= 0, 'beside a long list the map stays in sight');
      await moscow.press('Enter');
      await focusedText(page, 'Moscow');
      await page.goBack();
      await map.waitFor();
    }),

  'the timeline names apart what is not on the calendar, and says when there is nothing': (env) =>
    withPage(env, { path: '#view=timeline' }, async (page) => {
      await paste(
        page,
        'BERLIN, June 3, 2024 — The strike began on 5 May 2024. Nothing has come of talks in recent years.',
      );
      await view(page, 'timeline').getByRole('button', { name: '5 May 2024' }).waitFor();
      await paste(page, 'Nothing to see.');
      await page.getByText('There are no dates in this text.').waitFor();
    }),

  'who appears with whom: counted, sorted, narrowed, and each leads back': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Together').press('Enter');
      const together = view(page, 'together');
      const rows = together.locator('tbody tr');
      await rows.first().waitFor();
      const told = () =>
        rows.evaluateAll((all) =>
          all.map((row) =>
            [...row.children]
              .slice(0, 3)
              .map((cell) => cell.textContent.trim())
              .join(' | '),
          ),
        );
      const pair = (await told()).find((row) => /Vladimir Putin \| .*Min Aung Hlaing/.test(row));
      assert.ok(pair !== undefined, (await told()).join(' · '));
      const counts = (await told()).map((row) => Number(row.split(' | ')[2]));
      assert.deepEqual(
        counts,
        [...counts].sort((a, b) => b - a),
        'most often first',
      );
      const before = counts.length;
      await button(page, 'In a paragraph').press('Enter');
      assert.ok((await told()).length > before, 'a paragraph holds more than a sentence');
      assert.equal(await together.locator('tbody .name[data-category=place]').count(), 0);
      await button(page, 'Places and assets too').press('Enter');
      assert.ok((await together.locator('tbody .name[data-category=place]').count()) > 0);
      await together.getByRole('button', { name: 'Who', exact: true }).press('Enter');
      assert.equal(await together.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
      await together.getByLabel('With', { exact: true }).selectOption({ label: 'Sergei Shoigu' });
      assert.ok((await told()).every((row) => row.startsWith('Sergei Shoigu | ')));
      await together.locator('.to').first().press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark[data-id]'));
      await page.goBack();
      await together.waitFor();
      assert.match(page.url(), /#view=together$/);
      await paste(page, 'Nothing to see.');
      await page.getByText('No two of them appear together').waitFor();
    }),

  'on a phone the names of who appears together are read, not spelt': (env) =>
    withPage(env, { size: 'phone', path: '#view=together' }, async (page) => {
      await page.locator('gloss-together table').waitFor();
      const torn = await page
        .locator('gloss-together tbody .name')
        .evaluateAll(
          (names) =>
            names.filter((name) => name.getClientRects().length > name.textContent.split(/[\s-]+/).length).length,
        );
      assert.equal(torn, 0, 'names with more lines than words');
    }),
};
