// The desk lexicon: terms added, imported, exported, switched off, kept, and shared between tabs.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { annotated, axe, button, openPage, paste, screenshots, withPage } from './support.mjs';

const article =
  'The Quillmark compact was read out in Moscow. File QM-1234 names the quill deal; and the Quillmark compact holds.';

export const open = async (page) => {
  await page.getByRole('button', { name: /^Desk lexicon/ }).click();
  await page.locator('gloss-lexicon dialog[open]').waitFor();
};
const cell = (page, column, row) => page.getByLabel(`${column}, row ${row}`, { exact: true });
const undo = (page) => page.locator('gloss-lexicon').getByRole('button', { name: 'Undo', exact: true });
const state = (page, words) => page.locator('gloss-lexicon .state', { hasText: words }).waitFor();
const mark = (page, words) => page.locator('.article mark', { hasText: words });
async function importCsv(page, text, said) {
  await page
    .locator('gloss-lexicon input[type=file]')
    .setInputFiles({ name: 'desk.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.locator('gloss-lexicon .notice', { hasText: said }).waitFor();
}
async function exportCsv(page) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Export CSV').click()]);
  return readFile(await download.path(), 'utf8');
}
export async function addTerm(page, { term, aliases = '', type = '', role = 'prefer', note = '' }) {
  await button(page, 'Add a term').click();
  await cell(page, 'Term', 1).fill(term);
  await cell(page, 'Aliases', 1).fill(aliases);
  await cell(page, 'Type', 1).selectOption(type);
  await cell(page, 'Role', 1).selectOption(role);
  await cell(page, 'Note', 1).fill(note);
  await cell(page, 'Note', 1).press('Tab');
}
/** Waits until the first row's term is that. */
const firstTerm = (page, term) =>
  page.waitForFunction(
    (wanted) =>
      document.querySelector('gloss-lexicon').shadowRoot.querySelector('[data-row="0"] input')?.value === wanted,
    term,
  );

export const tests = {
  'lexicon: a term, its alias and a pattern are marked at once, with note and reason on the card': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, article);
      assert.equal(await mark(page, 'quill deal').count(), 0);
      await open(page);
      await addTerm(page, {
        term: 'Quillmark compact',
        aliases: 'quill deal',
        type: 'zone',
        role: 'force',
        note: 'Ours',
      });
      await addTerm(page, { term: '/QM-\\d{4}/', type: 'weapon', role: 'force' });
      await state(page, '2 terms at work.');
      await page.keyboard.press('Escape');
      await button(page, 'Desk lexicon (2)').waitFor();
      await mark(page, 'QM-1234').waitFor();
      assert.equal(await mark(page, 'Quillmark compact').count(), 2);
      await mark(page, 'quill deal').click();
      const card = page.locator('gloss-card');
      await card.getByText('Ours', { exact: true }).waitFor();
      await card.getByText('Your desk’s lexicon, row 2', { exact: false }).waitFor();
      await card.getByText('Your desk’s lexicon: Quillmark compact', { exact: false }).waitFor();
    }),

  'lexicon: never takes a mark away, the switch and undo bring it back': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, article);
      await mark(page, 'Moscow').waitFor();
      await open(page);
      await addTerm(page, { term: 'Moscow', role: 'never' });
      await state(page, '1 term at work.');
      await mark(page, 'Moscow').waitFor({ state: 'detached' });
      await page.getByLabel('Use this lexicon').uncheck();
      await mark(page, 'Moscow').waitFor({ state: 'attached' });
      await page.getByLabel('Use this lexicon').check();
      await mark(page, 'Moscow').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Remove row 1: Moscow' }).click();
      await mark(page, 'Moscow').waitFor({ state: 'attached' });
      await undo(page).click();
      await mark(page, 'Moscow').waitFor({ state: 'detached' });
    }),

  'lexicon: a bad row is shown with line and reason, the rest works, by keyboard alone': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, article);
      await open(page);
      await importCsv(
        page,
        'term,aliases,type,role,note,extra\nquill deal,,zone,force,,x\n/[/,,weapon,,,\nPlain,,planet,,,\n',
        '3 rows imported. Columns without a place here were left out: extra.',
      );
      await state(page, '1 term at work, 2 problems.');
      assert.match(await page.locator('[data-row="1"] .problem').textContent(), /Row 2, term: The pattern cannot/);
      assert.match(await page.locator('[data-row="2"] .problem').textContent(), /Row 3, type: "planet" is no type/);
      await mark(page, 'quill deal').waitFor({ state: 'attached' });
      await page.getByLabel('Only rows with problems').check();
      assert.equal(await page.locator('[data-row]').count(), 2);
      await cell(page, 'Type', 3).focus();
      await page.keyboard.type('zone');
      await page.keyboard.press('Tab');
      await state(page, '2 terms at work, 1 problem.');
      await button(page, 'Add a term').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.type('Enterprise desk');
      await page.keyboard.press('Enter');
      assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement.ariaLabel), 'Term, row 2');
      await page.keyboard.press('Escape');
      assert.match(await page.evaluate(() => document.activeElement.textContent), /Desk lexicon/);
    }),

  'lexicon: a reload keeps it, and the first final annotation has it': (env) =>
    withPage(env, {}, async (page) => {
      await open(page);
      await addTerm(page, { term: 'Vladimir Putin', role: 'never' });
      await mark(page, 'Vladimir Putin').first().waitFor({ state: 'detached' });
      await page.waitForFunction(() => localStorage.getItem('gloss-lexicon') !== null);
      await page.waitForTimeout(200);
      await page.reload();
      await annotated(page);
      assert.equal(await page.evaluate(() => performance.getEntriesByName('gloss-details').length), 1);
      assert.equal(await mark(page, 'Vladimir Putin').count(), 0);
      await button(page, 'Desk lexicon (1)').waitFor();
    }),

  'lexicon: what is exported is imported again, cell by cell; hostile entries are words': (env) =>
    withPage(env, {}, async (page) => {
      const rows = [
        '"<script>window.broken=1</script>",<img src=x onerror=window.broken=2>,zone,force,"a ""quote"", a comma"',
        '"\u202Ereversed\u202C",,zone,,\u202Enever closed',
        "'=HYPERLINK(1),,zone,,'+1",
        `${'Z\u0301'.repeat(200)},,zone,,javascript:alert(1)`,
      ];
      await open(page);
      await importCsv(page, `term,aliases,type,role,note\n${rows.join('\n')}\n`, '4 rows imported.');
      assert.equal(await cell(page, 'Term', 3).inputValue(), '=HYPERLINK(1)');
      const text = await exportCsv(page);
      assert.match(text, /^\uFEFFterm,aliases,type,role,note\r\n/);
      assert.match(text, /\r\n'=HYPERLINK\(1\),,zone,,'\+1\r\n/);
      await button(page, 'Remove all').click();
      await importCsv(page, text, '4 rows imported.');
      assert.equal(await exportCsv(page), text);
      await page.keyboard.press('Escape');
      await paste(page, 'They wrote <script>window.broken=1</script> and reversed in Moscow.');
      assert.equal(await page.evaluate(() => window.broken), undefined);
      assert.equal(await page.locator('gloss-lexicon script, gloss-lexicon img').count(), 0);
    }),

  'lexicon: 10,000 rows are taken at once and drawn in slices': async (env) => {
    let took = 0;
    await withPage(env, {}, async (page) => {
      await paste(page, article);
      await open(page);
      const rows = Array.from({ length: 9999 }, (_, at) => `Desk term ${at},,zone,,`);
      await importCsv(
        page,
        ['term,aliases,type,role,note', ...rows, 'quill deal,,zone,force,'].join('\n'),
        '10,000 rows',
      );
      await state(page, '10,000 terms at work.');
      await mark(page, 'quill deal').waitFor({ state: 'attached' });
      assert.equal(await page.locator('[data-row]').count(), 50);
      await button(page, 'Show 50 more').click();
      assert.equal(await page.locator('[data-row]').count(), 100);
      await page.getByLabel('Find in the lexicon').fill('QUILL deal');
      await page.getByText('1 of 10,000 rows shown.').waitFor();
      const begin = performance.now();
      await cell(page, 'Aliases', 10000).fill('Quillmark compact');
      await mark(page, 'Quillmark compact').first().waitFor({ state: 'attached' });
      took = Math.round(performance.now() - begin);
    });
    return `an edit is marked after ${took} ms, 300 of them the pause`;
  },

  'lexicon: two tabs, the newer wins, the other is told and can go back': (env) =>
    withPage(env, {}, async (page) => {
      const other = await page.context().newPage();
      await other.goto(env.url);
      await annotated(other);
      await open(other);
      await open(page);
      await addTerm(page, { term: 'First tab', type: 'zone' });
      await other.locator('gloss-lexicon .notice', { hasText: 'changed in another tab' }).waitFor();
      await firstTerm(other, 'First tab'); // the row may come before what is typed into it
      await addTerm(other, { term: 'Second tab', type: 'zone' });
      await page.locator('gloss-lexicon .notice', { hasText: 'changed in another tab' }).waitFor();
      await page.locator('[data-row="1"]').waitFor();
      await firstTerm(page, 'Second tab');
      await state(page, '2 terms at work.');
      await undo(page).click();
      await page.locator('[data-row="1"]').waitFor({ state: 'detached' });
      assert.equal(await cell(page, 'Term', 1).inputValue(), 'First tab');
      await other.close();
    }),

  'lexicon: a browser that keeps nothing says so, and the lexicon works on': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, 'about:blank');
    await context.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      Storage.prototype.setItem = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.goto(env.url);
    await annotated(page);
    await paste(page, article);
    await open(page);
    await page.getByText('This browser keeps nothing for this page').waitFor();
    await addTerm(page, { term: 'quill deal', type: 'zone', role: 'force' });
    await mark(page, 'quill deal').waitFor({ state: 'attached' });
    assert.deepEqual(
      complaints.filter((words) => !words.includes('left the page')),
      [],
    );
    await context.close();
  },

  ...Object.fromEntries(
    ['desktop', 'phone'].flatMap((size) =>
      ['light', 'dark'].map((scheme) => [
        `lexicon: axe finds nothing and nothing scrolls sideways, ${size}, ${scheme}`,
        (env) =>
          withPage(env, { size, scheme }, async (page) => {
            await open(page);
            await axe(page, 'empty');
            await importCsv(
              page,
              'term,aliases,type,role,note\nDawei special economic zone,Dawei SEZ|DSEZ,zone,force,Stalled since 2013\n/[/,,weapon,,Our file numbers\nReading,,,never,',
              '3 rows imported.',
            );
            await state(page, '2 terms at work, 1 problem.');
            await axe(page, 'rows');
            const wide = () =>
              page.evaluate(() => {
                const dialog = document.querySelector('gloss-lexicon').shadowRoot.querySelector('dialog');
                const { documentElement: html } = document;
                return dialog.scrollWidth - dialog.clientWidth + html.scrollWidth - html.clientWidth;
              });
            assert.equal(await wide(), 0);
            await page.screenshot({ path: join(screenshots, `lexicon-${size}-${scheme}.png`) });
          }),
      ]),
    ),
  ),
};
