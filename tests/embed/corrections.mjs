// <gloss-article correctable>: marks are corrected and what was missed is marked, on the demo page, under the strict policy.
import assert from 'node:assert/strict';
import { axe } from '../e2e/support.mjs';
import { highlighted, marked, panel, ready, withPage } from './support.mjs';

export const tests = {
  'a mark is corrected in the panel, and the page may refuse': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.heard = [];
        window.refuse = false;
        addEventListener('gloss-correct', (event) => {
          window.heard.push(event.detail.correction);
          if (window.refuse) event.preventDefault();
        });
      });
      const select = (words) =>
        page.locator('gloss-article').evaluate((each, text) => {
          each.select(each.marks.find((mark) => each.text.slice(mark.start, mark.end).replace(/\s/g, ' ') === text).id);
        }, words);
      await select('12 percent');
      await panel(page).getByRole('button', { name: 'No mark here' }).click();
      assert.ok(!(await highlighted(page)).figure.includes('12 percent'));
      await select('Egypt');
      const type = panel(page).getByLabel('What it is');
      const change = panel(page).getByRole('button', { name: 'Change the type' });
      assert.equal(await type.inputValue(), 'actor.country');
      assert.ok(await change.isDisabled());
      await type.press('ArrowUp'); // a key walks through the types, and changes nothing yet
      await type.press('ArrowUp');
      assert.equal((await page.evaluate(() => window.heard)).length, 1);
      await type.selectOption('place.country');
      await change.press('Enter');
      assert.ok((await highlighted(page)).place.includes('Egypt'));
      assert.ok(await change.isDisabled());
      await page.evaluate(() => {
        window.refuse = true;
      });
      await select('$12 million');
      await panel(page).getByRole('button', { name: 'No mark here' }).click();
      assert.ok((await highlighted(page)).figure.includes('$12 million'));
      const heard = await page.evaluate(() => window.heard);
      assert.deepEqual(
        heard.map(({ text, as }) => [text.replace(/\s/g, ' '), as]),
        [
          ['12 percent', null],
          ['Egypt', { category: 'place', type: 'country' }],
          ['$12 million', null],
        ],
      );
    }),

  'what was missed is marked: selected, typed, by keyboard; it is there again with the corrections, and taken back': (
    env,
  ) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.locator('gloss-article').evaluate((each) => each.toggleAttribute('open', true));
      const missed = panel(page).getByRole('group', { name: 'Mark what was missed' });
      await page.waitForFunction(() =>
        document
          .querySelector('gloss-article')
          .shadowRoot.adoptedStyleSheets.some((sheet) => sheet.cssRules[0].selectorText === '.correct'),
      ); // what marks is there, and was shown
      assert.equal(await missed.count(), 0, 'nothing is selected');
      // "world trade" with a space on each side, as a double click leaves it.
      const selectWords = () =>
        page.evaluate(() => {
          const node = [...document.querySelectorAll('article p')].at(-1).firstChild;
          const at = node.data.indexOf(' world trade');
          document.getSelection().setBaseAndExtent(node, at, node, at + ' world trade'.length);
        });
      await selectWords();
      const button = missed.getByRole('button', { name: 'Mark “world trade”' });
      await button.waitFor();
      await axe(page, 'with words to mark');
      const type = missed.getByRole('combobox', { name: 'Mark it as', exact: true });
      assert.equal(await type.inputValue(), '', 'no type is chosen for the reader');
      assert.ok(await button.isDisabled());
      assert.ok(
        await type.evaluate((each, other) => each.compareDocumentPosition(other) & 4, await button.elementHandle()),
      );
      await type.selectOption('asset.resource');
      await button.press('Enter');
      await marked(page, 'asset', 'world trade');
      await panel(page).locator('.card h2', { hasText: 'world trade' }).waitFor();
      await panel(page).locator('.card').getByText('Marked by an editor').waitFor();
      assert.equal(await panel(page).locator('.card').getByText('certainty').count(), 0);
      await panel(page).getByText('“world trade” marked as resource.').waitFor();
      await page.waitForFunction(() => {
        let at = document.activeElement;
        while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
        return at?.className === 'close'; // the keyboard goes on in the card
      });
      const kept = await page.locator('gloss-article').evaluate((each) => JSON.stringify(each.corrections));
      assert.deepEqual(JSON.parse(kept), [
        {
          text: 'world trade',
          before: 'The canal carries about 12 percent of '.slice(-24),
          after: '. In March 2021 a container ship'.slice(0, 24),
          as: { category: 'asset', type: 'resource' },
        },
      ]);
      await selectWords();
      assert.equal(await missed.count(), 0, 'it is marked already');
      // The text beside it is edited; then it is none after all.
      await page.evaluate(() => {
        const node = [...document.querySelectorAll('article p')].at(-1).firstChild;
        node.data = node.data.replace('In March', 'Back in March');
        return new Promise((done) => addEventListener('gloss-annotate', done, { once: true }));
      });
      await marked(page, 'asset', 'world trade');
      await page.locator('gloss-article').evaluate((each) => {
        each.select(each.marks.find(({ start, end }) => each.text.slice(start, end) === 'world trade').id);
      });
      await panel(page).getByRole('button', { name: 'No mark here' }).click();
      await marked(page, 'asset', 'world trade', false);
      await page.reload();
      await ready(page);
      await page.locator('gloss-article').evaluate((each, list) => {
        each.corrections = JSON.parse(list);
      }, kept);
      await marked(page, 'asset', 'world trade');
      // Over a mark of the engine's, which goes; a line selected by three clicks; what cannot be, and a refusal.
      await page.locator('gloss-article').evaluate((each) => each.toggleAttribute('open', true));
      await page.evaluate(() => {
        const [line] = document.querySelectorAll('article h1');
        document.getSelection().setBaseAndExtent(line.firstChild, 0, line.nextElementSibling, 0);
      });
      await missed.getByRole('button', { name: 'Mark “Tanker runs aground near Port Said”' }).waitFor();
      await page.evaluate(() => document.getSelection().selectAllChildren(document.querySelector('article')));
      await missed.getByText('To mark what was missed, select up to 200 characters of one line.').waitFor();
      assert.equal(await missed.getByRole('button').count(), 0);
      await axe(page, 'with too much selected');
      await page.evaluate(() => document.getSelection().collapse(document.querySelector('article h1').firstChild, 0));
      await missed.waitFor({ state: 'hidden' });
      await page.evaluate(() => {
        addEventListener('gloss-correct', (event) => event.preventDefault());
        const node = document.querySelector('article h1').firstChild;
        document.getSelection().setBaseAndExtent(node, 0, node, node.data.length);
      });
      assert.equal(await type.inputValue(), '');
      await type.selectOption('asset.port');
      await missed.getByRole('button').click();
      assert.ok((await highlighted(page)).place?.concat((await highlighted(page)).asset).includes('Port Said'));
    }),

  'selections are followed only while the panel is open, and a mark is made only of an article that is there': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      const client = await page.context().newCDPSession(page);
      const listening = async () => {
        const { result } = await client.send('Runtime.evaluate', { expression: 'document' });
        const { listeners } = await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
        return listeners.filter(({ type }) => type === 'selectionchange').length;
      };
      const article = (change) => page.locator('gloss-article').evaluate(change);
      const missed = panel(page).getByRole('group', { name: 'Mark what was missed' });
      const before = await listening();
      const select = () =>
        page.evaluate(() => {
          const node = [...document.querySelectorAll('article p')].at(-1).firstChild;
          const at = node.data.indexOf('world trade');
          document.getSelection().setBaseAndExtent(node, at, node, at + 'world trade'.length);
        });
      await select();
      await article((each) => each.toggleAttribute('open', true));
      await missed.waitFor();
      assert.equal(await listening(), before + 1);
      await article((each) => each.toggleAttribute('open', false));
      await missed.waitFor({ state: 'hidden' });
      assert.equal(await listening(), before);
      await article((each) => each.toggleAttribute('open', true));
      await missed.waitFor();
      // The article is no longer read, the panel is still open.
      await article((each) => {
        window.heard = [];
        each.addEventListener('gloss-correct', ({ detail }) => window.heard.push(detail.correction.text));
        each.lang = 'de';
        each.setAttribute('skip', 'aside');
      });
      await missed.waitFor({ state: 'hidden' });
      assert.equal(await listening(), before);
      await article((each) => {
        for (const button of each.shadowRoot.querySelectorAll('.correct button')) button.click();
      });
      assert.deepEqual(await page.evaluate(() => window.heard), []);
      await article((each) => {
        each.lang = 'en';
        each.setAttribute('skip', 'footer');
      });
      await missed.waitFor();
      await article((each) => each.remove());
      assert.equal(await listening(), before);
    }),
};
