// Taking an article away: each format through the clipboard and as a file, and the printed page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { hostile } from './articles.mjs';
import { button, openPage, paste, withPage } from './support.mjs';

const open = async (page) => {
  await button(page, 'Take away…').click();
  await page.locator('gloss-export dialog[open]').waitFor();
};
const copied = async (page, format) => {
  await button(page, `Copy ${format}`).click();
  await page.getByText(`${format} copied.`).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
};
const saved = async (page, format) => {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, `Download ${format}`).click()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
};

export const tests = {
  'every format is copied, and each says the same article': (env) =>
    withPage(env, {}, async (page) => {
      const text = await page.locator('.article').evaluate((article) => article.textContent);
      await open(page);
      const annotations = JSON.parse(await copied(page, 'Web Annotations'));
      const points = [...text];
      for (const { target } of annotations.first.items) {
        const [position, quote] = target.selector;
        assert.equal(points.slice(position.start, position.end).join(''), quote.exact);
      }
      assert.equal(annotations.total, annotations.first.items.length);
      assert.match(
        await copied(page, 'Entities as CSV'),
        /^Name,Category,Kind[^\n]*\n(.*\n)*Vladimir Putin,Actor,person/,
      );
      assert.match(await copied(page, 'Figures as CSV'), /US\$400 million,money,400000000,,,USD,over/);
      assert.match(await copied(page, 'Together as CSV'), /^Name,Kind,With[^\n]*\n(.*\n)*.*Vladimir Putin,person,/);
      assert.match(await copied(page, 'HTML'), /<mark class="actor" title="person">Vladimir Putin<\/mark>/);
      assert.match(await copied(page, 'Markdown'), /\*\*Vladimir Putin\*\*\[\^\d+\]/);
      const map = JSON.parse(await copied(page, 'GeoJSON'));
      assert.ok(map.features.some(({ properties }) => properties.name === 'Moscow'));
      assert.equal(JSON.parse(await copied(page, 'JSON')).text, text);
    }),

  'a file carries the date of the article, and hidden categories stay behind': (env) =>
    withPage(env, {}, async (page) => {
      await page.getByRole('button', { name: /^Actors/ }).click();
      await open(page);
      const html = await saved(page, 'HTML');
      assert.equal(html.name, 'gloss-2025-03-04.html');
      assert.doesNotMatch(html.text, /class="actor"/);
      assert.match(html.text, /class="place"/);
      const csv = await saved(page, 'Entities as CSV');
      assert.equal(csv.name, 'gloss-2025-03-04-entities.csv');
      assert.doesNotMatch(csv.text, /,Actor,/);
    }),

  'the dialog keeps the keyboard, and gives it back': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Take away…').focus();
      await page.keyboard.press('Enter');
      await page.locator('gloss-export dialog[open]').waitFor();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(() =>
          ['GLOSS-EXPORT', 'BODY'].includes(document.activeElement?.tagName ?? ''),
        );
        assert.ok(inside, `after ${step + 1} tabs`);
      }
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Take away…');
    }),

  'a hostile article leaves as words': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, env.url);
    for (const [name, text] of Object.entries(hostile)) {
      await paste(page, text);
      await open(page);
      const html = await copied(page, 'HTML');
      await page.keyboard.press('Escape');
      const inert = await page.evaluate((source) => {
        const { body } = document.implementation.createHTMLDocument('');
        const policy = trustedTypes.createPolicy('test', { createHTML: (words) => words });
        body.innerHTML = policy.createHTML(source.replace(/<style>[^<]*<\/style>/, '')); // ours, which this page's policy refuses
        return [...body.querySelectorAll('*')].filter(
          ({ localName, attributes }) =>
            !['article', 'h1', 'p', 'mark', 'title', 'meta'].includes(localName) ||
            [...attributes].some((attribute) => attribute.name.startsWith('on')),
        ).length;
      }, html);
      assert.equal(inert, 0, name);
      assert.equal(await page.evaluate(() => window.broken), undefined, name);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  },

  'print has footnotes, the screen has none': (env) =>
    withPage(env, {}, async (page) => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const notes = await page.locator('.footnotes li').allTextContents();
      assert.ok(notes.some((note) => note.startsWith('Vladimir Putin: person')));
      assert.ok(notes.some((note) => note.startsWith('US$400 million: money')));
      assert.equal(await page.locator('.footnotes').isVisible(), false);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('.footnotes').isVisible(), true);
      assert.ok((await page.locator('mark[data-note="1"]').count()) > 0);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await page.locator('.footnotes').count(), 0);
      assert.equal(await page.locator('mark[data-note]').count(), 0);
    }),
};
