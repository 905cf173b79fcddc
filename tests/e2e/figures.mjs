// Figures: the article's date and what hangs on it, and the table with its ways out.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { plain } from './articles.mjs';
import { annotated, button, paste, withPage } from './support.mjs';

const card = (page) => page.locator('gloss-card:not([hidden]) .card');
const dateField = (page) => page.locator('gloss-date input');
const dateLine = (page) => page.locator('gloss-date .line').textContent();
const surfaces = (page) => page.locator('gloss-figures tbody th').allInnerTexts();
const rowOf = (page, surface) =>
  page.locator('gloss-figures tbody tr', { has: page.getByRole('rowheader', { name: surface, exact: true }) });

async function openTable(page) {
  await button(page, 'Figures table').click();
  await page.locator('gloss-figures table').waitFor();
}

export const tests = {
  'another date changes what an open card says, at once': (env) =>
    withPage(env, {}, async (page) => {
      await page.locator('mark[data-id]', { hasText: 'Last month' }).click();
      await card(page).getByText('February 2025', { exact: true }).waitFor();
      await dateField(page).fill('2020-01-09');
      await card(page).getByText('December 2019', { exact: true }).waitFor();
      assert.match(await card(page).textContent(), /2019-12/);
      assert.match(await dateLine(page), /Thursday, 9 January 2020, set by you/);
      assert.match(await page.locator('[role=status]').textContent(), /Read against Thursday, 9 January 2020/);
    }),

  'the date typed key by key is taken when it is whole, never lost half-way': (env) =>
    withPage(env, {}, async (page) => {
      await dateField(page).focus();
      await page.keyboard.type('01092020');
      await page.locator('gloss-date', { hasText: 'Thursday, 9 January 2020' }).waitFor();
      assert.equal(await dateField(page).inputValue(), '2020-01-09');
      assert.equal(await page.getByRole('alert').count(), 0);
      await page.keyboard.press('Backspace'); // the field is empty now, and the article keeps its date
      await dateField(page).blur();
      assert.equal(await dateField(page).inputValue(), '2020-01-09');
      await button(page, 'Back to Tuesday, 4 March 2025, found in the text').click();
      await page.locator('gloss-date', { hasText: '“2025-03-04”' }).waitFor();
      assert.equal(await dateField(page).inputValue(), '2025-03-04');
      assert.ok(await page.evaluate(() => document.activeElement?.localName === 'gloss-date'), 'the keyboard stays');
    }),

  'the date stays through edits, goes with another article, comes back with undo': (env) =>
    withPage(env, {}, async (page) => {
      await dateField(page).fill('2020-01-09');
      await page.locator('gloss-date', { hasText: 'set by you' }).waitFor();
      await button(page, 'Edit text').click();
      await page.locator('textarea').press('End');
      await page.locator('textarea').pressSequentially(' They met last week.');
      await button(page, 'Annotated').click();
      await page.locator('mark', { hasText: 'last week' }).first().waitFor();
      assert.equal(await dateField(page).inputValue(), '2020-01-09');
      await paste(page, plain);
      assert.equal(await dateField(page).inputValue(), '2024-06-03');
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      await button(page, 'Undo').click();
      await annotated(page);
      assert.equal(await dateField(page).inputValue(), '2020-01-09');
      assert.match(await dateLine(page), /set by you/);
    }),

  'the words of the date lead to where they stand, marked or not, from any view': (env) =>
    withPage(env, {}, async (page) => {
      const show = page.locator('gloss-date').getByTitle('Show it in the text');
      await openTable(page);
      await show.click();
      await page.waitForFunction(() => document.activeElement?.textContent === '2025-03-04');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Figures \d/ }).click();
      await show.click();
      await page.waitForFunction(() => getSelection().toString() === '2025-03-04');
    }),

  'the table has every figure with its value, and is loaded only when it is opened': (env) =>
    withPage(env, {}, async (page) => {
      const lazy = () =>
        page.evaluate(
          () => performance.getEntriesByType('resource').filter(({ name }) => /lazy-figure/.test(name)).length,
        );
      assert.equal(await lazy(), 0);
      await openTable(page);
      assert.ok((await lazy()) > 0);
      const marked = await page.locator('.article mark[data-id][data-category=figure]').allTextContents();
      assert.deepEqual(await surfaces(page), marked);
      const cells = await rowOf(page, 'US$400 million').locator('td').allInnerTexts();
      assert.deepEqual(cells.slice(0, 5), ['money', '400 million', 'USD', 'over', '']);
      assert.match(cells[5], /^By May 2023, .* since the coup\.$/);
      assert.deepEqual((await rowOf(page, 'Last month').locator('td').allInnerTexts()).slice(1, 5), [
        'February 2025',
        '',
        '',
        '2025-02',
      ]);
    }),

  'on paper the table keeps its columns, and they fit': (env) =>
    withPage(env, { viewport: { width: 700, height: 990 } }, async (page) => {
      await openTable(page);
      const table = page.locator('gloss-figures table');
      const display = () =>
        table
          .locator('tbody tr')
          .first()
          .evaluate((row) => getComputedStyle(row).display);
      assert.equal(await display(), 'grid', 'a narrow screen has a card a row');
      await page.emulateMedia({ media: 'print' });
      assert.equal(await display(), 'table-row');
      const { right } = await table.evaluate((each) => each.getBoundingClientRect());
      assert.ok(right <= 700, `${right}`);
    }),

  'another date changes the table at once, without a flicker': (env) =>
    withPage(env, {}, async (page) => {
      await openTable(page);
      await page.evaluate(() => {
        window.emptied = 0;
        const root = document.querySelector('gloss-figures').shadowRoot;
        new MutationObserver(() => {
          if (root.querySelector('table') === null) window.emptied++;
        }).observe(root, { childList: true, subtree: true });
      });
      await dateField(page).fill('2020-01-09');
      await rowOf(page, 'Last month').getByText('2019-12', { exact: true }).waitFor();
      assert.equal(await page.evaluate(() => window.emptied), 0);
    }),

  'the table sorts by any column, numbers as numbers, and says so': (env) =>
    withPage(env, {}, async (page) => {
      await paste(
        page,
        'BERLIN, June 3, 2024 — About 1,200 workers left. The plant cost $3 billion, then $40 million more. ' +
          'Repairs took 90 days, later two weeks. It opened in 1998 and closed on 5 May 2021. Output fell 12 percent.',
      );
      await openTable(page);
      const heading = (name) => page.getByRole('columnheader', { name: new RegExp(`^${name}`) });
      assert.equal(await heading('Sentence').getAttribute('aria-sort'), 'ascending');
      await heading('Value').getByRole('button').click();
      assert.equal(await heading('Value').getAttribute('aria-sort'), 'ascending');
      assert.equal(await heading('Sentence').getAttribute('aria-sort'), null);
      const order = await surfaces(page);
      const at = (surface) => order.indexOf(surface);
      const rising = ['12 percent', '1,200', '$40 million', '$3 billion', '1998', '5 May 2021', 'two weeks', '90 days'];
      assert.deepEqual(
        rising.toSorted((a, b) => at(a) - at(b)),
        rising,
        order.join(' · '),
      );
      assert.match(await page.locator('[role=status]').textContent(), /Sorted by Value, ascending/);
      await heading('Value').getByRole('button').press('Enter');
      assert.equal(await heading('Value').getAttribute('aria-sort'), 'descending');
      assert.deepEqual(await surfaces(page), order.toReversed());
    }),

  'the table is filtered by kind, and keeps order and filter while one reads': (env) =>
    withPage(env, {}, async (page) => {
      await openTable(page);
      await page
        .locator('gloss-figures')
        .getByRole('button', { name: /^money/i })
        .click();
      assert.deepEqual(await surfaces(page), ['US$400 million', '$260 million']);
      await page.getByRole('button', { name: 'Value', exact: true }).click();
      await rowOf(page, '$260 million').getByRole('button').click();
      await card(page).getByText('260 million US dollars').waitFor();
      assert.ok(await page.evaluate(() => document.activeElement?.matches('mark[data-at]')), 'at its mark');
      await openTable(page);
      assert.deepEqual(await surfaces(page), ['$260 million', 'US$400 million']);
    }),

  'a row leads to its mark also where figures were switched off': (env) =>
    withPage(env, {}, async (page) => {
      await page.getByRole('button', { name: /^Figures \d/ }).click();
      await openTable(page);
      await rowOf(page, '6,366').getByRole('button').click();
      await page.waitForFunction(() => document.activeElement?.textContent === '6,366');
      await card(page).getByText('at least 6,366 civilians').waitFor();
    }),

  'totals by currency stand under the table, and each leads back to its amounts': (env) =>
    withPage(env, {}, async (page) => {
      await openTable(page);
      const totals = page.locator('gloss-figures .totals');
      assert.match(await totals.textContent(), /USD\s+260 million US dollars\s+1 amount, and 1 uncertain/);
      await totals.locator('summary').press('Enter');
      await totals.getByRole('button', { name: 'over US$400 million' }).press('Enter');
      await page.waitForFunction(() => document.activeElement?.textContent === 'US$400 million');
      await page.goBack();
      await page.locator('gloss-figures:not([hidden]) table').waitFor();
    }),

  'the table is copied and saved as CSV, and no article makes a formula in it': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, '=HYPERLINK("http://example.org") costs $5 million, "all" told, on 3 May 2024.');
      await openTable(page);
      await button(page, 'Copy as CSV').click();
      await page
        .getByText(/rows copied/)
        .first()
        .waitFor();
      const csv = await page.evaluate(() => navigator.clipboard.readText());
      const lines = csv.replaceAll('\r\n', '\n').trimEnd().split('\n');
      assert.match(lines[0], /^Text,Kind,Value,Minimum,Maximum,Unit or currency,Modifier,ISO date,/);
      assert.match(lines[1], /^\$5 million,money,5000000,,,USD,,/);
      assert.ok(
        lines[1].endsWith(`"'=HYPERLINK(""http://example.org"") costs $5 million, ""all"" told, on 3 May 2024."`),
      );
      assert.match(lines[2], /^3 May 2024,date,,,,,,2024-05-03,2024-05-03,2024-05-04,/);
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download CSV').click()]);
      assert.match(download.suggestedFilename(), /^figures.*\.csv$/);
      const saved = await readFile(await download.path(), 'utf8');
      assert.equal(saved.charCodeAt(0), 0xfeff);
      assert.equal(saved.slice(1).replaceAll('\r\n', '\n'), csv.replaceAll('\r\n', '\n'));
      assert.ok(saved.includes('\r\n'));
    }),

  'the table is done by keyboard alone': (env) =>
    withPage(env, {}, async (page) => {
      const focused = () =>
        page.evaluate(() => {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at?.textContent?.trim() ?? '';
        });
      const tabTo = async (words) => {
        for (let i = 0; i < 60 && (await focused()) !== words; i++) await page.keyboard.press('Tab');
        assert.equal(await focused(), words);
      };
      await tabTo('Figures table');
      await page.keyboard.press('Enter');
      await page.locator('gloss-figures table').waitFor();
      await tabTo('ISO date');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await tabTo('February 2021');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark[data-at]'));
      assert.equal(await focused(), 'February 2021');
    }),

  'a table of thousands opens at once and shows more when asked': (env) =>
    withPage(env, {}, async (page) => {
      const sentence = 'The navy bought 12 ships for $40 million on 3 May 2024. ';
      await paste(page, `${`${sentence.repeat(5)}\n\n`.repeat(400)}`);
      const begin = await page.evaluate(() => performance.now());
      await openTable(page);
      const took = Math.round((await page.evaluate(() => performance.now())) - begin);
      assert.equal((await surfaces(page)).length, 200);
      await button(page, 'Show 200 more').click();
      await page.waitForFunction(
        () => document.querySelector('gloss-figures').shadowRoot.querySelectorAll('tbody tr').length === 400,
      );
      await button(page, 'Copy as CSV').click();
      await page.getByText('6,000 rows copied.').first().waitFor();
      return `6,000 figures, table there after ${took} ms`;
    }),

  'a text without figures says so': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Figures table').click();
      await paste(page, 'Nothing to see.');
      await page.getByText('There are no figures in this text.').waitFor();
    }),
};
