// What a reader does: opens the page, reads, points, walks by keyboard, filters, pastes, edits, clears, undoes.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plain } from './articles.mjs';
import { annotated, button, paste, root, withPage } from './support.mjs';

const marks = (page) =>
  page.$$eval('.article mark[data-id]', (all) =>
    all.map((mark) => ({ text: mark.textContent, category: mark.dataset.category, type: mark.dataset.type })),
  );
const has = (all, text, type) =>
  assert.ok(
    all.some((mark) => mark.text === text && mark.type === type),
    `no mark “${text}” of type ${type} among: ${all.map((mark) => `${mark.text}|${mark.type}`).join(', ')}`,
  );
const card = (page) => page.locator('gloss-card:not([hidden]) .card');

export const tests = {
  'the page opens with the sample annotated': (env) =>
    withPage(env, {}, async (page) => {
      const all = await marks(page);
      assert.ok(all.length >= 50, `${all.length} marks`);
      has(all, 'Vladimir Putin', 'person');
      has(all, 'State Administration Council', 'organization');
      has(all, 'Moscow', 'city');
      has(all, 'Strait of Malacca', 'chokepoint');
      has(all, 'Dawei special economic zone', 'zone');
      has(all, 'US$400 million', 'money');
      has(all, '6,366', 'number');
      has(all, 'Tuesday', 'date');
      assert.equal(await page.locator('.article > h2').count(), 1, 'the headline is a heading');
      assert.ok((await page.locator('.article > p').count()) >= 9, 'paragraphs are kept');
      assert.equal(await page.locator('mark .nested', { hasText: 'Dawei' }).count(), 1, 'a name inside a name shows');
      assert.equal(await page.locator('gloss-date input').inputValue(), '2025-03-04');
      const counts = await page.locator('gloss-legend button[data-category]').allInnerTexts();
      assert.equal(counts.length, 5);
      assert.ok(
        counts.every((words) => /[1-9]/.test(words)),
        counts.join(' · '),
      );
      return `${all.length} marks`;
    }),

  'page chrome stays unmarked, but for its date': (env) =>
    withPage(env, {}, async (page) => {
      const chrome = page.locator('.article > p').first();
      assert.match((await chrome.textContent()) ?? '', /16 px/);
      assert.equal(await chrome.getAttribute('class'), 'furniture');
      const inside = await chrome.locator('mark').allTextContents();
      assert.deepEqual(inside, ['2025-03-04']);
      assert.equal(await page.locator('.article > p').last().locator('mark').count(), 0, 'the source line below');
    }),

  'the drawn text is the pasted text, character for character': (env) =>
    withPage(env, {}, async (page) => {
      for (const text of [plain, ' \n\na\r\n\r\nb\n', 'Münster 👩‍👩‍👧 Z\u0301 in Moscow.\n \nEnd']) {
        await paste(page, text);
        assert.equal(await page.locator('.article').evaluate((article) => article.textContent), text);
      }
    }),

  'another article is annotated when it is pasted': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, plain);
      const all = await marks(page);
      has(all, 'Suez Canal', 'chokepoint');
      has(all, 'Mostafa Madbouly', 'person');
      has(all, '$12 million', 'money');
      assert.equal(await page.locator('gloss-date input').inputValue(), '2024-06-03');
      assert.equal(await page.locator('.article > h2').textContent(), 'Tanker runs aground near Port Said');
    }),

  'a mark shows its category by hue, underline and letter': (env) =>
    withPage(env, {}, async (page) => {
      const looks = await page.$$eval('.article mark[data-id]', (all) => {
        const seen = {};
        for (const mark of all) {
          const style = getComputedStyle(mark);
          const letter = getComputedStyle(mark, '::after');
          seen[mark.dataset.category] = [style.textDecorationStyle, style.textDecorationColor, letter.content];
        }
        return Object.values(seen);
      });
      assert.equal(looks.length, 5);
      for (const part of [0, 1, 2]) assert.equal(new Set(looks.map((look) => look[part])).size, 5);
    }),

  'the card opens on hover, and closes when the pointer leaves': (env) =>
    withPage(env, {}, async (page) => {
      await page.locator('mark[data-id]', { hasText: 'Vladimir Putin' }).first().hover();
      await card(page).waitFor();
      assert.match(await card(page).textContent(), /ACTOR · PERSON[\s\S]*Vladimir Putin[\s\S]*Why it was marked/i);
      assert.ok((await page.locator('mark[data-kin]').count()) >= 2, 'the other mentions light up');
      await page.mouse.move(5, 5);
      await card(page)
        .waitFor({ state: 'detached' })
        .catch(() => {});
      await page.waitForFunction(() => document.querySelector('gloss-card').hidden);
    }),

  'the card opens on a click, says a figure in words and in ISO form': (env) =>
    withPage(env, {}, async (page) => {
      await page.locator('mark[data-id]', { hasText: 'US$400 million' }).click();
      await card(page).waitFor();
      const words = await card(page).textContent();
      assert.match(words, /over 400 million US dollars/);
      assert.match(words, /USD 400000000/);
      await page.locator('h1').click();
      await page.waitForFunction(() => document.querySelector('gloss-card').hidden);
    }),

  'the card opens on a tap': (env) =>
    withPage(env, { size: 'phone' }, async (page) => {
      await page.locator('mark[data-id]', { hasText: 'Strait of Malacca' }).tap();
      await card(page).waitFor();
      const box = await card(page).boundingBox();
      assert.ok(box !== null && box.y + box.height <= 741 && box.width === 360, JSON.stringify(box));
      await card(page).getByRole('button', { name: 'Close' }).tap();
      await page.waitForFunction(() => document.querySelector('gloss-card').hidden);
    }),

  'everything about a mark can be reached by keyboard alone': (env) =>
    withPage(env, {}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      const first = (await marks(page))[0].text;
      for (let i = 0; i < 40 && !(await page.evaluate(() => document.activeElement?.matches('mark'))); i++) {
        await page.keyboard.press('Tab');
      }
      assert.equal(await focused(), first, 'Tab reaches the first mark');
      await card(page).waitFor();
      assert.match(await page.locator('[role=status]').textContent(), new RegExp(first), 'and it is said');
      await page.keyboard.press('ArrowRight');
      const second = (await marks(page))[1].text;
      assert.equal(await focused(), second);
      await page.keyboard.press('p');
      assert.equal(await focused(), first);
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      assert.equal(await focused(), first);
      await page.locator('mark[data-id]', { hasText: 'Putin' }).first().focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.localName === 'gloss-card');
      await page.keyboard.press('Tab'); // the body, then its first mention
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('mark[data-at]'));
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.localName === 'gloss-card');
      await page.keyboard.press('Escape');
      await page.waitForFunction(
        () => document.querySelector('gloss-card').hidden && document.activeElement?.matches('mark'),
      );
      assert.equal(await page.locator('.article mark[tabindex="0"]').count(), 1, 'one stop for the whole article');
    }),

  'the first stop of the keyboard leads over all buttons to the first mark, from any view': (env) =>
    withPage(env, {}, async (page) => {
      const skip = button(page, 'Skip to the article');
      for (const view of ['Annotated', 'Figures table']) {
        await button(page, view).click();
        await page.evaluate(() => document.activeElement.blur());
        await page.locator('h1').click(); // where Tab starts from
        await page.keyboard.press('Tab');
        assert.equal(await skip.evaluate((it) => document.activeElement === it), true, view);
        await page.keyboard.press('Enter');
        await page.waitForFunction(() => document.activeElement?.matches('mark[tabindex="0"]'));
        await card(page).waitFor();
        await page.keyboard.press('Escape');
      }
      await paste(page, 'Nothing to see.');
      await page.locator('h1').click();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('.article'));
    }),

  'a category is switched off and on': (env) =>
    withPage(env, {}, async (page) => {
      const actors = page.getByRole('button', { name: /Actors/ });
      const count = (await marks(page)).filter((mark) => mark.category === 'actor').length;
      assert.match(await actors.textContent(), new RegExp(String(count)));
      assert.equal(await actors.getAttribute('aria-pressed'), 'true');
      await actors.click();
      assert.equal(await actors.getAttribute('aria-pressed'), 'false');
      const actor = page.locator('mark[data-category=actor]').first();
      assert.equal(await actor.evaluate((mark) => getComputedStyle(mark).textDecorationLine), 'none');
      assert.equal(await actor.getAttribute('tabindex'), null);
      await actor.hover();
      await page.waitForTimeout(50);
      assert.equal(await card(page).count(), 0);
      await actors.click();
      assert.equal(await actor.evaluate((mark) => getComputedStyle(mark).textDecorationLine), 'underline');
    }),

  'the entity list leads into the text': (env) =>
    withPage(env, {}, async (page) => {
      const row = page.locator('gloss-entities .row', { hasText: 'Russia' }).first();
      await row.click();
      await card(page).waitFor();
      assert.ok(await page.evaluate(() => document.activeElement?.matches('mark[data-at]')));
      assert.equal(await row.getAttribute('aria-current'), 'true');
    }),

  'clear empties the page and undo brings everything back': (env) =>
    withPage(env, {}, async (page) => {
      const before = await marks(page);
      await button(page, 'Clear').click();
      assert.equal(await page.locator('textarea').inputValue(), '');
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'textarea');
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      await button(page, 'Undo').click();
      await annotated(page);
      assert.deepEqual(await marks(page), before);
      assert.equal(await button(page, 'Undo').count(), 0);
    }),

  'what is typed survives going back and forth, and is annotated': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Edit text').click();
      const area = page.locator('textarea');
      await area.fill('Officials in Tokyo');
      await area.pressSequentially(' met on 3 May 2024.');
      await button(page, 'Annotated').click();
      await page.locator('mark', { hasText: 'Tokyo' }).waitFor();
      await button(page, 'Edit text').click();
      assert.equal(await area.inputValue(), 'Officials in Tokyo met on 3 May 2024.');
    }),

  'a paste into the emptied text field is annotated at once': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Clear').click();
      await page.evaluate((words) => navigator.clipboard.writeText(words), plain);
      await page.locator('textarea').focus();
      await page.keyboard.press('Control+V');
      await page.locator('mark', { hasText: 'Suez Canal' }).waitFor();
      assert.equal(await page.locator('textarea').count(), 0);
    }),

  'a text file is opened': (env) =>
    withPage(env, {}, async (page) => {
      const path = join(root, 'build/e2e-article.txt');
      await writeFile(path, plain);
      await page.locator('input[type=file]').setInputFiles(path);
      await page.locator('mark', { hasText: 'Suez Canal' }).waitFor();
      await button(page, 'Load sample').click();
      await page.locator('mark', { hasText: 'Strait of Malacca' }).waitFor();
    }),

  'another article date is read against, and can be taken back': (env) =>
    withPage(env, {}, async (page) => {
      const date = page.locator('gloss-date input');
      const iso = async () => {
        await page.locator('mark[data-id]', { hasText: 'Last month' }).click();
        await card(page).locator('code').first().waitFor();
        return card(page).locator('code').first().textContent();
      };
      assert.equal(await iso(), '2025-02');
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      await date.fill('2020-01-09');
      await date.blur();
      await annotated(page);
      assert.equal(await iso(), '2019-12');
      assert.match(await page.locator('gloss-date .line').textContent(), /set by you/);
      await button(page, 'Back to Tuesday, 4 March 2025, found in the text').click();
      await page.waitForFunction(
        () => document.querySelector('gloss-date').shadowRoot.querySelector('input').value === '2025-03-04',
      );
    }),

  'an article without a date says so': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, 'The minister met his counterpart in Lima last month.');
      assert.match(await page.locator('gloss-date .line').textContent(), /No date found/);
    }),

  'a text of 50,000 words is drawn in slices, whole, and walked to its end': (env) =>
    withPage(env, {}, async (page) => {
      const paragraph = 'Vladimir Putin met Min Aung Hlaing in Moscow on Tuesday and paid $400 million for the port. ';
      const text = Array.from({ length: 1070 }, (_, i) => `${paragraph.repeat(3)}This is part ${i}.`)
        .join('\n\n')
        .concat('\n\nThen they left for Lima.');
      await page.evaluate(() => {
        performance.clearMarks('gloss-highlights');
        window.longest = 0;
        window.asked = performance.now();
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
        }).observe({ entryTypes: ['longtask'] });
      });
      await paste(page, text);
      const first = await page.evaluate(
        () => performance.getEntriesByName('gloss-highlights')[0].startTime - window.asked,
      );
      await page.waitForTimeout(1000);
      const longest = await page.evaluate(() => window.longest);
      await page.locator('.article mark').first().focus();
      await page.keyboard.press('End'); // drawn there and then
      await page.waitForFunction(() => document.activeElement?.textContent === 'Lima');
      assert.equal(await page.locator('.article mark[tabindex="0"]').count(), 1);
      await page.waitForFunction(
        (length) => document.querySelector('.article').textContent.length === length,
        text.length,
      );
      assert.equal(await page.locator('.article').evaluate((article) => article.textContent), text);
      return `first highlight after ${Math.round(first)} ms, longest task ${Math.round(longest)} ms`;
    }),

  'the sample is shown before the engine runs; its own answer changes nothing of it': (env) =>
    withPage(env, {}, async (page, context) => {
      let letThrough;
      const held = new Promise((resolve) => {
        letThrough = resolve;
      });
      await context.route(/gloss\.wasm/, async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(env.url);
      await page.locator('mark[data-id="0"]').waitFor();
      const shown = await page.locator('.article').innerHTML();
      await page.locator('mark', { hasText: 'Dawei special economic zone' }).click();
      await card(page).getByText('zone').first().waitFor(); // all that a card tells is there too
      await page.evaluate(() => {
        window.first = document.querySelector('mark[data-id="0"]');
      });
      assert.equal(await page.evaluate(() => performance.getEntriesByName('gloss-details').length), 0);
      letThrough();
      await annotated(page);
      assert.equal(await page.evaluate(() => window.first.isConnected), true, 'nothing was drawn anew');
      await card(page).getByText('zone').first().waitFor();
      await page.keyboard.press('Escape');
      await page.evaluate(() => document.activeElement.blur());
      await page.goto('about:blank');
      await page.goto(env.url);
      await annotated(page);
      assert.equal(await page.locator('.article').innerHTML(), shown);
    }),
};
