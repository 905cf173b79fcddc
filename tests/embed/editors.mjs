// Adapters in real editors: marks follow what is typed, made bold, undone, pasted; what is saved is what it would have been.
import assert from 'node:assert/strict';
import { marked, ready, withPage } from './support.mjs';

export const tests = {
  'contenteditable: typed, bold, undone, pasted, changed by others; the HTML has nothing of ours': (env) =>
    withPage(env, 'editable.html', async (page) => {
      const editor = page.locator('#editor');
      const html = () => editor.evaluate((each) => each.innerHTML);
      // The same steps without Gloss give the HTML to hold it against.
      const steps = async (check) => {
        await editor.click();
        await page.keyboard.press('Control+Home');
        await page.keyboard.type('On Monday in Ankara, ');
        await check('place', 'Ankara');
        await check('actor', 'Xi Jinping');
        await page.keyboard.press('Control+End');
        await page.keyboard.press('Shift+Control+ArrowLeft');
        await page.evaluate(() => document.execCommand('bold'));
        await check('figure', 'two hours');
        await page.evaluate(() => document.execCommand('undo'));
        await page.keyboard.press('Control+End');
        await page.evaluate(() => document.execCommand('insertText', false, ' It cost 40 million euros.'));
        await check('figure', '40 million euros');
        await page.evaluate(() => {
          const paragraph = document.createElement('p');
          paragraph.textContent = 'Olaf Scholz left for Nairobi.';
          document.querySelector('#editor').prepend(paragraph);
        });
        await check('place', 'Nairobi');
        return html();
      };
      await ready(page);
      const withGloss = await steps((category, words) => marked(page, category, words));
      assert.doesNotMatch(withGloss, /gloss|<mark/);
      await page.route(/gloss-article\.js/, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
      await page.reload();
      assert.equal(await steps(async () => {}), withGloss);
    }),
};
