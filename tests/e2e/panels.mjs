// Legend and entity list: what is shown, and how one walks from name to name; and the address that remembers it.
import assert from 'node:assert/strict';
import { annotated, button, paste, withPage } from './support.mjs';

const shown = (page) =>
  page.$$eval('.article mark[data-id]:not([data-off])', (all) =>
    all.map((mark) => `${mark.dataset.category}.${mark.dataset.type}`),
  );
const hash = (page) => page.evaluate(() => location.hash);
const said = (page) => page.locator('[role=status]').textContent();
const names = (page) => page.locator('gloss-entities .name > bdi').allInnerTexts();

export const tests = {
  'at 1280 pixels buttons and categories stand on one line each, and Help at the edge wherever it lands': (env) =>
    withPage(env, { viewport: { width: 1280, height: 800 } }, async (page) => {
      const tops = (selector) =>
        page.locator(selector).evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
      assert.equal(await tops('.actions > *'), 1);
      assert.equal(await tops('gloss-legend .chips > button'), 1);
      for (const text of ['Nothing to see', 'Ana Silva met Omar Aziz in Lima.']) {
        await paste(page, text); // the words of the status are of different length
        const gap = await page.evaluate(() => {
          const edge = (selector) => document.querySelector(selector).getBoundingClientRect().right;
          return Math.abs(edge('.line') - edge('.help'));
        });
        assert.ok(gap < 1, `${text}: ${gap}`);
      }
    }),

  'only the figures, only what is at stake, and everything again': (env) =>
    withPage(env, {}, async (page) => {
      const all = await shown(page);
      const show = page.getByRole('combobox', { name: 'Show', exact: true });
      await show.selectOption('figures');
      const figures = await shown(page);
      assert.ok(figures.length > 5 && figures.every((kind) => kind.startsWith('figure.')));
      assert.match(await said(page), /Only figures shown/);
      assert.equal(await page.locator('.article mark[tabindex="0"]').getAttribute('data-category'), 'figure');
      await show.selectOption('strategic assets');
      assert.ok((await shown(page)).every((kind) => kind.startsWith('asset.')));
      assert.match(await said(page), /Only strategic assets shown/);
      assert.deepEqual(await page.locator('gloss-entities h3').allTextContents(), ['Strategic assets']);
      await page.locator('gloss-legend button[data-category=actor]').click();
      assert.equal(await show.inputValue(), 'some');
      await show.selectOption('everything');
      assert.deepEqual(await shown(page), all);
      assert.equal(await show.getByRole('option').count(), 6, 'it is some only where it is');
    }),

  'single types are hidden and shown, with counts': (env) =>
    withPage(env, {}, async (page) => {
      const all = await shown(page);
      const count = all.filter((kind) => kind === 'place.country').length;
      await button(page, 'Types').click();
      const country = page.getByRole('group', { name: 'Places' }).getByRole('button', { name: `country ${count}` });
      await country.click();
      const rest = await shown(page);
      assert.ok(!rest.includes('place.country') && rest.includes('place.city'));
      assert.ok(rest.includes('actor.country') === all.includes('actor.country'), 'countries that act stay');
      const places = page.locator('gloss-legend button[data-category=place]');
      assert.equal(await places.getAttribute('aria-pressed'), 'mixed');
      assert.match(await said(page), /Places, country hidden/);
      await places.click();
      assert.deepEqual(await shown(page), all);
    }),

  'the address remembers how one reads, never what': (env) =>
    withPage(env, {}, async (page) => {
      assert.equal(await hash(page), '');
      await page.getByRole('button', { name: /^Roles/ }).click();
      await page.getByLabel('Name the types').check();
      await page.waitForFunction(() => location.hash === '#off=role&types=named');
      await button(page, 'Figures table').click();
      await page.waitForFunction(() => location.hash === '#off=role&types=named&view=figures');
      await page.reload();
      await annotated(page);
      await page.locator('gloss-figures table').waitFor();
      await button(page, 'Annotated').click();
      const kinds = await shown(page);
      assert.ok(kinds.length > 20 && !kinds.some((kind) => kind.startsWith('role')));
      assert.ok(await page.getByLabel('Name the types').isChecked());
      await page.evaluate(() => {
        location.hash = '#off=actor,nonsense.%00,<script>';
      });
      await page.waitForFunction(() => location.hash === '#off=actor');
      assert.ok((await shown(page)).some((kind) => kind.startsWith('role')));
      assert.equal(await page.evaluate(() => history.length), 3, 'settings are no steps of the history');
    }),

  'the entity list is searched and sorted': (env) =>
    withPage(env, {}, async (page) => {
      const all = await names(page);
      const search = page.getByRole('searchbox', { name: 'Find a name or country' });
      await search.fill('putin');
      assert.deepEqual(await names(page), ['Vladimir Putin']);
      assert.match(await page.locator('gloss-entities .aliases').first().textContent(), /Putin/);
      await search.fill('zzz');
      await page.getByText('No such name is shown.').waitFor();
      await search.fill('');
      assert.deepEqual(await names(page), all);
      await page.getByRole('combobox', { name: 'Order of the names' }).selectOption('A to Z');
      const actors = await page.locator('gloss-entities [data-category=actor] .name > bdi').allInnerTexts();
      assert.deepEqual(actors, actors.toSorted(new Intl.Collator('en').compare));
    }),

  'the entity list is walked by keyboard, row by row and mention by mention': (env) =>
    withPage(env, {}, async (page) => {
      const row = () =>
        page.evaluate(() => document.querySelector('gloss-entities').shadowRoot.activeElement?.textContent ?? '');
      const at = () => page.locator('mark[data-at]').getAttribute('data-id');
      await page.getByRole('combobox', { name: 'Order of the names' }).focus();
      await page.keyboard.press('Tab');
      const first = await row();
      await page.keyboard.press('ArrowDown');
      const second = await row();
      assert.notEqual(first, second);
      assert.match(second, /Vladimir Putin/);
      await page.keyboard.press('ArrowRight');
      await page.locator('mark[data-at]').waitFor();
      const one = await at();
      assert.match(await said(page), /Vladimir Putin, mention 1 of \d/);
      await page.keyboard.press('ArrowRight');
      assert.match(await said(page), /mention 2 of \d/);
      assert.notEqual(await at(), one);
      await page.keyboard.press('ArrowLeft');
      assert.equal(await at(), one);
      await page.keyboard.press('ArrowLeft');
      assert.notEqual(await at(), one, 'and round');
      assert.match(await row(), /Vladimir Putin/, 'the keyboard stays in the list');
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelector('gloss-card').hidden);
      assert.match(await row(), /Vladimir Putin/);
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark[data-at]'));
      assert.equal(await page.locator('gloss-entities .row[tabindex="0"]').count(), 1, 'one stop for the whole list');
    }),

  'a pointer steps through the mentions as well': (env) =>
    withPage(env, {}, async (page) => {
      await page.locator('gloss-entities .row', { hasText: 'Vladimir Putin' }).click();
      await button(page, 'Next mention').click();
      assert.match(await said(page), /mention 2 of/);
      await page.locator('gloss-card:not([hidden])').waitFor();
      await button(page, 'Previous mention').click();
      assert.match(await said(page), /mention 1 of/);
    }),
};
