// Corrections that stick: what a reader sets right holds for all of the page, when the text is edited and when it comes back.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hostile } from './articles.mjs';
import { annotated, axe, button, openPage, paste, screenshots, withPage } from './support.mjs';

const marked = (page, words) =>
  page.$$eval(
    '.article mark[data-id]',
    (all, wanted) =>
      all.filter((mark) => mark.textContent === wanted).map(({ dataset }) => `${dataset.category}.${dataset.type}`),
    words,
  );
const becomes = async (page, words, kinds) => {
  const deadline = Date.now() + 5000;
  while (Date.now() < deadline && (await marked(page, words)).join() !== kinds.join()) await page.waitForTimeout(50);
  assert.deepEqual(await marked(page, words), kinds, words);
};
const said = (page) => page.locator('[role=status]').first().textContent();

/** Asks about the first mark of these words by its card. */
async function ask(page, words) {
  await page
    .locator('mark[data-id]', { hasText: new RegExp(`^${words}$`) })
    .first()
    .click();
  await button(page, 'Correct this…').click();
  await page.locator('gloss-correct dialog[open]').waitFor();
}

/** Selects words of the article, as the browser's search does. */
async function select(page, words) {
  await page.evaluate((wanted) => {
    const article = document.querySelector('.article');
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf(wanted);
      if (at < 0) continue;
      getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`${wanted} is not in one piece`);
  }, words);
  await page.locator('.mark-missed').waitFor();
}

const news =
  'Harbour talks\n\nVladimir Putin met fishers of the Lantern Fleet in Moscow. The Lantern Fleet asked Putin for $5 million. Nobody in Moscow answered the Lantern Fleet, and Putin left for Beijing on Friday.';

export const tests = {
  'a mark is rejected everywhere, for the list and the counts as well, and that is undone': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, news);
      const before = await marked(page, 'Moscow');
      assert.equal(before.length, 2);
      await ask(page, 'Moscow');
      await page.screenshot({ path: join(screenshots, 'correct-desktop-light.png') });
      await axe(page, 'the dialog');
      await page.getByLabel('Everywhere in the article (2 places)').check();
      await button(page, 'Remove the mark').click();
      await becomes(page, 'Moscow', []);
      assert.match(await said(page), /“Moscow” is no longer marked, 2 places/);
      const names = () => page.locator('gloss-entities .name > bdi').allInnerTexts();
      assert.ok(!(await names()).includes('Moscow'));
      assert.ok(
        await page.evaluate(() => document.activeElement?.matches('mark[data-id]')),
        'the keyboard goes on there',
      );
      await button(page, 'Undo correction').click();
      await becomes(page, 'Moscow', before);
      assert.ok((await names()).includes('Moscow'));
      assert.equal(await button(page, 'Undo correction').count(), 0);
    }),

  'one key on a mark corrects it, and the keyboard goes on from there': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, news);
      const mark = page.locator('mark[data-id]', { hasText: 'Beijing' });
      await mark.focus();
      await page.keyboard.press('c');
      await page.getByRole('dialog', { name: 'Correct “Beijing”' }).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.activeElement?.textContent === 'Beijing');
      await page.keyboard.press('c');
      await button(page, 'Remove the mark').press('Enter');
      await becomes(page, 'Beijing', []);
      assert.ok(await page.evaluate(() => document.activeElement?.matches('mark[data-id]')));
      await page.locator('gloss-entities input').pressSequentially('cc');
      assert.equal(await page.locator('dialog[open]').count(), 0, 'in a field it is a letter');
    }),

  'Control Z takes back the last correction, then the article, but is a field’s own in a field': (env) =>
    withPage(env, {}, async (page) => {
      const sample = await page.locator('.article').textContent();
      await paste(page, news);
      const before = await marked(page, 'Moscow');
      await ask(page, 'Moscow');
      await button(page, 'Remove the mark').click();
      await becomes(page, 'Moscow', []);
      await page.locator('gloss-entities input').pressSequentially('Put');
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(100);
      assert.deepEqual(await marked(page, 'Moscow'), []);
      await page.locator('.article mark[tabindex="0"]').focus();
      await page.keyboard.press('Control+z');
      await becomes(page, 'Moscow', before);
      assert.match(await said(page), /undone/i);
      await page.keyboard.press('Control+z');
      await page.waitForFunction((text) => document.querySelector('.article').textContent === text, sample);
    }),

  'a type is changed here or everywhere; reloaded it is still so': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, news);
      const [kind, other] = await marked(page, 'Moscow');
      await ask(page, 'Moscow');
      await page.getByLabel('Just here').check();
      await page.getByLabel('Type', { exact: true }).selectOption('place.landmark');
      await button(page, 'Change the type').click();
      await becomes(page, 'Moscow', ['place.landmark', other]);
      await page.locator('mark[data-type=landmark]').first().click();
      await page.getByText('Corrected by you').waitFor();
      await page.reload();
      await annotated(page);
      await paste(page, news);
      await becomes(page, 'Moscow', ['place.landmark', other]);
      await button(page, 'Corrections (1)…').click();
      await page.locator('gloss-corrections dialog[open]').waitFor();
      await page.getByText('is place, landmark, just here: 1 place').waitFor();
      await page.screenshot({ path: join(screenshots, 'corrections-desktop-light.png') });
      await axe(page, 'the dialog');
      await button(page, 'Remove the correction of “Moscow”').click();
      await becomes(page, 'Moscow', [kind, other]);
      await page.getByText('Nothing is corrected yet').waitFor();
      await page.keyboard.press('Escape');
      await page.reload();
      await annotated(page);
      await paste(page, news);
      await page.waitForTimeout(300);
      await becomes(page, 'Moscow', [kind, other]);
    }),

  'a missed term is marked by keyboard alone, and found again in the edited text': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, news);
      await select(page, 'fishers');
      await page.keyboard.press('m');
      await page.locator('gloss-correct dialog[open]').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.press('g'); // the first type by that letter: group
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await becomes(page, 'fishers', ['actor.group']);
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'fishers');
      assert.ok((await page.locator('gloss-entities .name > bdi').allInnerTexts()).includes('fishers'));
      await button(page, 'Edit text').click();
      await page.locator('textarea').evaluate((field) => field.setSelectionRange(0, 0));
      await page.keyboard.type('Late edition of Sunday. ');
      await button(page, 'Annotated').click();
      await becomes(page, 'fishers', ['actor.group']);
      await paste(page, 'Quite another text about fishers and boats.');
      await becomes(page, 'fishers', []);
      await paste(page, `An introduction of the desk, put in front.\n\n${news}`);
      await becomes(page, 'fishers', ['actor.group']);
    }),

  'selected words have a button, and the mark goes with the article': (env) =>
    withPage(env, { size: 'phone' }, async (page) => {
      await paste(page, news);
      await select(page, 'Nobody');
      await button(page, 'Mark “Nobody”…').click();
      await page.getByLabel('Type', { exact: true }).selectOption('figure.date');
      await button(page, 'Mark it').click();
      await becomes(page, 'Nobody', ['figure.date']);
      await button(page, 'Take away…').click();
      await button(page, 'Copy JSON').click();
      await page.getByText('JSON copied.').waitFor();
      const { annotations, text } = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
      annotations.forEach(({ id, start, end, text: words }, at) => {
        assert.equal(id, at);
        assert.equal(text.slice(start, end), words);
      });
      assert.ok(annotations.some((each) => each.text === 'Nobody' && each.type === 'date'));
      assert.equal(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        0,
      );
    }),

  'two tabs hear of each other': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, env.url);
    const other = await context.newPage();
    await other.goto(env.url);
    for (const each of [page, other]) {
      await annotated(each);
      await paste(each, news);
    }
    const both = await marked(page, 'Moscow');
    await ask(page, 'Moscow');
    await button(page, 'Remove the mark').click();
    for (const each of [page, other]) await becomes(each, 'Moscow', []);
    await button(other, 'Corrections (1)…').click();
    await button(other, 'Remove the correction of “Moscow”').click();
    for (const each of [page, other]) await becomes(each, 'Moscow', both);
    assert.deepEqual(complaints, []);
    await context.close();
  },

  'where nothing can be stored it is said, and corrections go on': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, 'about:blank');
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.goto(env.url);
    await annotated(page);
    await paste(page, news);
    await ask(page, 'Moscow');
    await button(page, 'Remove the mark').click();
    await becomes(page, 'Moscow', []);
    await page.locator('.trouble', { hasText: 'until this page is closed' }).waitFor();
    await paste(page, 'Something else.');
    await paste(page, news);
    await becomes(page, 'Moscow', []);
    assert.deepEqual(
      complaints.filter((each) => !each.startsWith('a request left')),
      [],
    );
    await context.close();
  },

  'hostile words are corrected as words': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, env.url);
    for (const [name, text] of Object.entries(hostile)) {
      await paste(page, text);
      const chosen = await page.evaluate(() => {
        const drawn = document.querySelector('.article p, .article h2');
        getSelection().selectAllChildren(drawn);
        return getSelection().toString().trim().length;
      });
      await page.waitForTimeout(100);
      if (chosen === 0 || (await page.locator('.mark-missed').count()) === 0) continue;
      await page.keyboard.press('m');
      await button(page, 'Mark it').click();
      await page.getByRole('button', { name: /^Corrections/ }).click();
      await page.locator('gloss-corrections dialog[open]').waitFor();
      await page.keyboard.press('Escape');
      assert.equal(await page.evaluate(() => window.broken), undefined, name);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  },

  'two names are merged and one is split, by keyboard from the list; views and exports follow, a reload keeps it': (
    env,
  ) =>
    withPage(env, {}, async (page) => {
      const told = () =>
        page.locator('gloss-entities .row').evaluateAll((rows) =>
          rows.map((row) => {
            const count = row.querySelector('.count').textContent.split(' ').at(-1);
            return `${row.querySelector('bdi').textContent} ${count}`;
          }),
        );
      const names = async (wanted) => {
        const deadline = Date.now() + 15000;
        const now = async () => (await told()).filter((each) => /Putin|Lantern|Moscow|Beijing/.test(each)).sort();
        while (Date.now() < deadline && (await now()).join() !== [...wanted].sort().join())
          await page.waitForTimeout(50);
        assert.deepEqual(await now(), [...wanted].sort());
      };
      await paste(page, news);
      const before = ['Vladimir Putin 3', 'Lantern Fleet 3', 'Moscow 2', 'Beijing 1'];
      await names(before);
      const open = async (name) => {
        await page.locator('gloss-entities .row', { hasText: name }).focus();
        await page.keyboard.press('ArrowRight');
        await button(page, 'Merge, split, correct…').waitFor();
        for (
          let i = 0;
          i < 3 && !(await button(page, 'Merge, split, correct…').evaluate((b) => b.matches(':focus')));
          i++
        )
          await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('gloss-correct dialog[open]').waitFor();
      };
      await open('Beijing');
      await page.screenshot({ path: join(screenshots, 'merge-desktop-light.png') });
      await axe(page, 'merge and split');
      assert.ok(await button(page, 'Merge the two').isDisabled());
      await page.getByLabel('Who or what it is').selectOption({ label: 'Moscow' });
      await button(page, 'Merge the two').press('Enter');
      const merged = ['Vladimir Putin 3', 'Lantern Fleet 3', 'Moscow 3'];
      await names(merged);
      assert.match(await said(page), /“Beijing” is merged, 1 place/);

      await page
        .locator('mark[data-id]', { hasText: /^Putin$/ })
        .first()
        .click();
      await button(page, 'Correct this…').click();
      await page.getByLabel('Just here').check();
      await page.getByLabel('Who or what it is').selectOption({ label: 'Another one, not in the list' });
      await button(page, 'Change these words').press('Enter');
      const split = ['Vladimir Putin 2', 'Putin 1', 'Lantern Fleet 3', 'Moscow 3'];
      await names(split);
      await button(page, 'Take away…').click();
      await button(page, 'Copy Entities as CSV').click();
      await page.getByText('Entities as CSV copied.').waitFor();
      assert.match(await page.evaluate(() => navigator.clipboard.readText()), /\nMoscow,[^\n]*Beijing[^\n]*,3,/);
      await page.keyboard.press('Escape');

      await page.reload();
      await annotated(page);
      await paste(page, news.replace('Harbour', 'More harbour'));
      await names(split);
      await button(page, 'Corrections (2)…').click();
      await page.getByText('one with “Moscow”, everywhere: 1 place').waitFor();
      await button(page, 'Remove the correction of “Putin”').press('Enter');
      await page.keyboard.press('Escape');
      await names(merged);
      await button(page, 'Undo correction').press('Enter');
      await names(split);
    }),
};
