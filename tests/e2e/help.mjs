// The help: on `?`, by keyboard alone, without a complaint of axe, at any width.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { annotated, axe, openPage, screenshots } from './support.mjs';

export const tests = Object.fromEntries(
  [
    ['desktop', 'light'],
    ['phone', 'dark'],
  ].map(([size, scheme]) => [
    `help opens on ?, holds the keyboard, closes on Escape, ${size}, ${scheme}`,
    async (env) => {
      const { page, context, complaints } = await openPage(env.browser, env.url, { size, scheme });
      await annotated(page);
      const lazy = () =>
        page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => /lazy-help/.test(name)).length,
        );
      const dialog = page.getByRole('dialog', { name: 'Help' });
      assert.equal(await lazy(), 0, 'nothing is loaded before it is asked for');
      await page.locator('.article mark[tabindex="0"]').focus();
      await page.keyboard.press('?');
      await dialog.waitFor();
      const meanings = dialog.locator('.marks dt');
      assert.deepEqual(await meanings.locator('.sample').allTextContents(), [
        'Actors',
        'Places',
        'Figures',
        'Strategic assets',
        'Roles',
      ]);
      const narrow = await dialog.locator('dd').evaluateAll((all) => Math.min(...all.map((each) => each.offsetWidth)));
      assert.ok(narrow > 200, `what a mark means stands in a column of ${narrow} px`);
      const lines = await meanings.evaluateAll((all) =>
        all.map((each) => getComputedStyle(each.querySelector('.sample')).textDecorationStyle),
      );
      assert.equal(new Set(lines).size, 5, 'each looks as its marks do');
      assert.match(await dialog.textContent(), /What this can get wrong.*Knowledge of \w+day, \d+ \w+ \d{4}/s);
      const inside = () => page.evaluate(() => document.activeElement?.localName);
      assert.equal(await inside(), 'gloss-help');
      for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
        await page.keyboard.press(key);
        assert.ok(['gloss-help', 'body'].includes(await inside()), 'the page behind is out of reach');
      }
      await page.screenshot({ path: join(screenshots, `help-${size}-${scheme}.png`) });
      await axe(page, 'help');
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        0,
      );
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      assert.ok(await page.evaluate(() => document.activeElement?.matches('mark')), 'the keyboard is back at its mark');
      await page.locator('gloss-date input').focus();
      await page.locator('gloss-entities input').fill('');
      await page.keyboard.press('?');
      assert.equal(await page.locator('gloss-entities input').inputValue(), '?', 'a field keeps its question mark');
      assert.equal(await dialog.count(), 0);
      await page.getByRole('button', { name: 'Help', exact: true }).click();
      await dialog.waitFor();
      assert.deepEqual(complaints, []);
      await context.close();
    },
  ]),
);
