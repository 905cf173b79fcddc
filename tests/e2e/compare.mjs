// A second text beside the article: which names and figures stand in both, and which in one alone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addTerm, open as openDesk } from './lexicon.mjs';
import { annotated, axe, button, openPage, paste, pasteAside, screenshots, withPage } from './support.mjs';

const article =
  'Straits fee\n\nISTANBUL, 12 March 2025 — Ursula von der Leyen said on Wednesday that ships pay €240 million. Some 38,000 ships pass the Bosphorus each year. Chevron said nothing.';
const other =
  'Toll plan\n\nANKARA, 13 March 2025 — Von der Leyen spoke of 240 million euros. About 40,000 ships pass the Bosporus. Lukoil said nothing on Wednesday.';

const compare = (page) => page.locator('gloss-compare:not([hidden])');
const field = (page) => compare(page).getByLabel('The other text');
const rows = (page) =>
  compare(page)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => `${row.dataset.where}: ${row.querySelector('th').textContent.trim()}`.replace(/\s+/g, ' ')),
    );

async function opened(page, text = article) {
  await paste(page, text);
  await button(page, 'Compare').press('Enter');
  await field(page).waitFor();
}

/** As a file is dropped on the view: on its field, or where it says that there is no article. */
const drop = (page, name, text) =>
  page.evaluate(
    ([file, words]) => {
      const { shadowRoot } = document.querySelector('gloss-compare');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], file, { type: 'text/plain' }));
      const event = new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true });
      (shadowRoot.querySelector('textarea') ?? shadowRoot.querySelector('.none')).dispatchEvent(event);
    },
    [name, text],
  );

const shown = (page, text) =>
  page.waitForFunction((words) => document.querySelector('gloss-page').article.text === words, text);
const inField = (page) =>
  page.evaluate(() => document.querySelector('gloss-compare').shadowRoot.activeElement?.localName === 'textarea');

// Lines as a PDF cuts them.
const cut = `Toll plan

${'Lukoil said nothing of what the ships that pass the\nnarrow water will have to pay for it in the\nyears that are to come, and nobody else did so\n'.repeat(4)}`.trim();

const read = (page) => compare(page).locator('tbody tr').first().waitFor();

export const tests = {
  'compare: names and figures of two texts, in both and in one alone, each leads back': (env) =>
    withPage(env, {}, async (page) => {
      await opened(page);
      assert.match(page.url(), /#view=compare$/);
      await pasteAside(page, other);
      await read(page);
      assert.equal(await page.locator('.article').evaluate((each) => each.textContent), article, 'the article stays');
      const told = await rows(page);
      for (const row of ['both: Ursula von der Leyen', 'both: Bosporus', 'here: Chevron', 'there: Lukoil']) {
        assert.ok(told.includes(row), told.join(' · '));
      }
      assert.match(await page.locator('gloss-page [role=status]').first().textContent(), /Names: \d+ in both texts, /);
      await button(page, 'Figures').press('Enter');
      const figures = await rows(page);
      for (const row of [
        'both: 240 million euros',
        'differ: 38,000 ships / 40,000 ships',
        'both: Wednesday, 12 March 2025',
        'there: Thursday, 13 March 2025',
      ]) {
        assert.ok(figures.includes(row), figures.join(' · '));
      }
      await compare(page)
        .getByRole('button', { name: /^Different numbers/ })
        .press('Enter');
      assert.deepEqual(await rows(page), ['differ: 38,000 ships / 40,000 ships']);
      await compare(page).getByRole('button', { name: '38,000', exact: true }).press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark[data-id]'));
      await page.goBack();
      await compare(page).waitFor();
      assert.equal((await rows(page)).length, 1, 'as it was left');
    }),

  'compare: the text is typed, taken from before, cleared and had back, by keyboard; its date is its own': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, other);
      await opened(page, article);
      await compare(page)
        .getByText(/^This article: “ISTANBUL, 12 March 2025/)
        .waitFor();
      await button(page, 'Take the article before this one: “ANKARA, 13 March 2025 — Von der Leyen s…”').press('Enter');
      assert.ok(await inField(page), 'its button went');
      await read(page);
      assert.ok((await rows(page)).includes('there: Lukoil'));
      assert.equal(
        await compare(page)
          .getByRole('button', { name: /before this one/ })
          .count(),
        0,
      );
      await button(page, 'Clear the other text').press('Enter');
      assert.equal(await field(page).inputValue(), '');
      assert.ok(await inField(page));
      await page.keyboard.press('x');
      await button(page, 'Bring the former text back').press('Enter');
      assert.ok(await inField(page));
      await read(page);
      assert.equal(await field(page).inputValue(), other);
      await field(page).fill('Lukoil paid on Tuesday. Eni paid last month.');
      await page.waitForFunction(() =>
        document.querySelector('gloss-compare').shadowRoot.querySelector('tbody')?.textContent.includes('Eni'),
      );
      await compare(page).getByText('No date found in the text').waitFor();
      await button(page, 'Figures').press('Enter');
      await compare(page).getByLabel('Its date').fill('2025-03-13');
      await compare(page).getByText('Tuesday, 11 March 2025').first().waitFor();
      await button(page, 'Use the text’s own date').waitFor();
    }),

  'compare: opened with the sample, what is pasted first is the article, and then the other text': (env) =>
    withPage(env, { path: '#view=compare' }, async (page) => {
      await field(page).waitFor();
      const first = compare(page).getByText('The sample is shown: paste your article first.');
      await first.waitFor();
      await paste(page, article);
      assert.equal(await first.count(), 0);
      assert.equal(await field(page).inputValue(), '');
      assert.equal(
        await compare(page)
          .getByRole('button', { name: /before this one/ })
          .count(),
        0,
        'of the sample',
      );
      await pasteAside(page, other);
      await read(page);
      assert.equal(await field(page).inputValue(), other);
      assert.ok((await rows(page)).includes('here: Chevron'));
    }),

  'compare: a file is the article’s while there is none or the sample, and then the other text': (env) =>
    withPage(env, { path: '#view=compare' }, async (page) => {
      await field(page).waitFor();
      await drop(page, 'article.txt', article);
      await shown(page, article);
      await drop(page, 'other.txt', other);
      await read(page);
      assert.equal(await field(page).inputValue(), other);
      await button(page, 'Clear').click();
      await button(page, 'Compare').click();
      await compare(page).getByText('There is no article to compare with yet').waitFor();
      await drop(page, 'eni.txt', 'Eni paid $7 million in Lima.');
      await shown(page, 'Eni paid $7 million in Lima.');
      await read(page);
      assert.equal(await field(page).inputValue(), other);
    }),

  'compare: lines cut as in a PDF are joined, which is said, and had back; of the article they are no other one': (
    env,
  ) =>
    withPage(env, {}, async (page) => {
      await opened(page, cut);
      await page.locator('.status', { hasText: 'Lines cut as in a PDF' }).waitFor();
      assert.equal(
        await compare(page)
          .getByRole('button', { name: /before this one/ })
          .count(),
        0,
      );
      await button(page, 'Annotated').click();
      await opened(page);
      await button(page, 'Take the article before this one: “Lukoil said nothing of what the ships t…”').waitFor();
      await pasteAside(page, cut);
      await read(page);
      const joined = compare(page).getByText(/^Lines cut as in a PDF are joined; “Bring/);
      await joined.waitFor();
      assert.doesNotMatch(await field(page).inputValue(), /pass the\n/);
      await button(page, 'Bring the former text back').click();
      assert.equal(await field(page).inputValue(), cut);
      await joined.waitFor({ state: 'detached' });
    }),

  'compare: an engine that could not be loaded is asked again, there or by the article’s own button': async (env) => {
    for (const own of [true, false]) {
      const { page, context, complaints } = await openPage(env.browser, 'about:blank');
      try {
        await context.route(/gloss-en.*\.pack/, (route) => route.abort());
        await page.goto(`${env.url}#view=compare`);
        const above = page.locator('.error');
        await above.waitFor();
        await pasteAside(page, article);
        await shown(page, article);
        await field(page).fill(other);
        await compare(page).getByRole('alert').waitFor();
        await context.unroute(/gloss-en.*\.pack/);
        if (own) {
          await compare(page).getByRole('button', { name: 'Try again' }).press('Enter');
          await compare(page).getByRole('alert').waitFor({ state: 'detached' });
          assert.ok(await inField(page));
        }
        await above.getByRole('button', { name: 'Try again' }).click();
        await read(page);
        assert.ok((await rows(page)).includes('there: Lukoil'));
        assert.equal(await compare(page).getByRole('alert').count(), 0);
        assert.deepEqual(
          complaints.filter((words) => words.startsWith('error:')),
          [],
        );
      } finally {
        await context.close();
      }
    }
  },

  'compare: later another article may come, and terms and date hold at once': (env) =>
    withPage(env, {}, async (page) => {
      await opened(page);
      await pasteAside(page, other);
      await read(page);
      await openDesk(page);
      await addTerm(page, { term: 'Toll plan', type: 'zone', role: 'force' });
      await page.keyboard.press('Escape');
      await compare(page).getByRole('rowheader', { name: 'Toll plan' }).waitFor();
      assert.ok((await rows(page)).includes('there: Toll plan'));
      await button(page, 'Figures').click();
      await page.getByLabel('Article date').fill('2025-03-21');
      await compare(page).getByRole('rowheader', { name: 'Wednesday, 19 March 2025' }).waitFor();
      await button(page, 'Names').click();
      await paste(page, 'Lima, 4 March 2025. Lukoil said nothing.');
      await page.waitForFunction(() =>
        document.querySelector('gloss-compare').shadowRoot.querySelector('tr[data-where=both]'),
      );
      assert.ok((await rows(page)).includes('both: Lukoil'));
      await button(page, 'Clear').click();
      await page.locator('textarea.editor').waitFor();
      await button(page, 'Compare').click();
      await compare(page).getByText('There is no article to compare with yet').waitFor();
    }),

  'compare: a pasted page comes without its menus, a file is opened, what is no text is refused': (env) =>
    withPage(env, {}, async (page) => {
      await opened(page);
      await pasteAside(
        page,
        'menu Toll plan',
        '<nav><a href="/">Home</a></nav><article><h1>Toll plan</h1><p>Lukoil paid $5 million to the city of Lima on Tuesday, it said.</p><p>Nobody in Moscow answered.</p></article>',
      );
      await read(page);
      assert.doesNotMatch(await field(page).inputValue(), /Home/);
      const choose = compare(page).locator('input[type=file]');
      const file = (name, text) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
      await choose.setInputFiles(file('eni.txt', 'Eni paid $7 million in Lima.'));
      await page.waitForFunction(() =>
        document.querySelector('gloss-compare').shadowRoot.querySelector('tbody').textContent.includes('Eni'),
      );
      await choose.setInputFiles(file('photo.txt', '\0\x01\x02'));
      const alert = compare(page).getByRole('alert').filter({ hasText: 'not text' });
      await alert.waitFor();
      assert.equal(await field(page).inputValue(), 'Eni paid $7 million in Lima.', 'what was there stays');
      assert.ok((await rows(page)).includes('there: Eni'), 'and what was compared');
      await compare(page).getByRole('button', { name: 'Close', exact: true }).press('Enter');
      assert.equal(await alert.count(), 0);
      assert.ok(await inField(page));
      assert.ok((await rows(page)).includes('there: Eni'));
    }),

  'compare: copied and saved as CSV, and no text makes a formula or markup in it': (env) =>
    withPage(env, {}, async (page) => {
      await opened(page);
      await pasteAside(page, '=cmd "x" <img src=x onerror=window.broken=1> met Lukoil in Lima.');
      await read(page);
      await button(page, 'Copy as CSV').press('Enter');
      await compare(page)
        .getByText(/rows copied/)
        .waitFor();
      const csv = await page.evaluate(() => navigator.clipboard.readText());
      const lines = csv.replaceAll('\r\n', '\n').trimEnd().split('\n');
      assert.equal(
        lines[0],
        'What,Kind,Where,Times here,Here,Times in the other,In the other,This article,The other text',
      );
      assert.ok(
        lines.includes(
          `Lukoil,organization,Only in the other,0,,1,"'=cmd ""x"" <img src=x onerror=window.broken=1> met Lukoil in Lima.","ISTANBUL, 12 March 2025 — Ursula von der Leyen said on Wednesday that ships pay €240 million. Some 38,000 ships pass the Bosphorus each year. Chevron said nothing.","'=cmd ""x"" <img src=x onerror=window.broken=1> met Lukoil in Lima."`,
        ),
        csv,
      );
      const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download CSV').click()]);
      assert.equal(download.suggestedFilename(), 'compared-names.csv');
      assert.equal((await readFile(await download.path(), 'utf8')).charCodeAt(0), 0xfeff);
      assert.equal(await compare(page).locator('img').count(), 0);
      assert.equal(await page.evaluate(() => window.broken), undefined);
    }),

  ...Object.fromEntries(
    ['desktop', 'phone'].flatMap((size) =>
      ['light', 'dark'].map((scheme) => [
        `compare: ${size}, ${scheme}: axe finds nothing, nothing scrolls sideways`,
        async (env) => {
          const { page, context, complaints } = await openPage(env.browser, env.url, { size, scheme });
          await annotated(page);
          await opened(page);
          await axe(page, 'without another text');
          await pasteAside(page, other);
          await read(page);
          for (const what of ['Names', 'Figures']) {
            await button(page, what).click();
            await axe(page, what);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(over <= 0, `${what}: ${over} px`);
          }
          const picture = { path: join(screenshots, `compare-${size}-${scheme}.png`), fullPage: true };
          await page.screenshot(picture);
          assert.deepEqual(complaints, []);
          await context.close();
        },
      ]),
    ),
  ),
};
