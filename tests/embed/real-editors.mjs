// The adapters in the real editors: each is written in twice in the same way, with Gloss and without. Marks follow what is
// typed, made bold, undone, pasted, changed by others; what is saved is what it would have been.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../tools/serve.mjs';
import { screenshots } from '../e2e/support.mjs';
import { buildEditorPages, out } from './editor-pages.mjs';
import { highlighted, serveFolder, withPage } from './support.mjs';

// The strictest policy under which the editor itself works.
const NO_TYPES = CONTENT_SECURITY_POLICY.replace("; require-trusted-types-for 'script'", '');
const INLINE_STYLES = NO_TYPES.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
const INLINE_FONTS = `${INLINE_STYLES}; font-src 'self' data:`;

const EDITORS = {
  prosemirror: { policy: CONTENT_SECURITY_POLICY },
  tiptap: { policy: NO_TYPES },
  quill: { policy: NO_TYPES },
  lexical: { policy: CONTENT_SECURITY_POLICY },
  tinymce: { policy: INLINE_FONTS, frame: true },
  ckeditor: { policy: INLINE_STYLES },
};
const GROUP = 1100; // ms after which each of them begins a new step to undo
const LATER = 600; // milliseconds: editors hear of a new selection a little later, and a busy machine is slow

/** What is marked, whichever way the editor draws it. */
async function drawn(page, frame) {
  const marks = await highlighted(page, frame);
  const elements = await frame.evaluate(() =>
    [...document.querySelectorAll('.gloss-mark')].map((each) => [each.dataset.category, each.textContent]),
  );
  for (const [category, words] of elements) {
    marks[category] ??= [];
    marks[category].push(words);
  }
  return marks;
}

async function until(page, frame, category, words, there = true) {
  let last;
  for (let i = 0; i < 400; i++) {
    last = await drawn(page, frame);
    if ((last[category]?.includes(words) ?? false) === there) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`“${words}” is ${there ? 'not ' : ''}marked as ${category}: ${JSON.stringify(last)}`);
}

async function write(page, { frame: framed }, check) {
  await page.waitForFunction(() => window.editor !== undefined);
  const frame = framed ? page.frames().find((each) => each !== page.mainFrame()) : page.mainFrame();
  const see = check ? (...what) => until(page, frame, ...what) : async () => {};
  await see('actor', 'Xi Jinping');
  await frame.locator('[contenteditable="true"] p').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('On Monday in Ankara, ');
  await see('place', 'Ankara');
  await see('actor', 'Xi Jinping');
  await page.waitForTimeout(GROUP);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Shift+Home');
  await page.waitForTimeout(LATER);
  await page.keyboard.press('Control+b');
  await frame.locator('p strong, p b', { hasText: 'two hours' }).first().waitFor();
  await see('figure', 'two hours');
  await page.waitForTimeout(GROUP);
  await page.keyboard.press('Control+z');
  await frame.waitForFunction(() => document.querySelector('p strong, p b') === null);
  await see('figure', 'two hours');
  await page.keyboard.press('Control+End');
  await page.waitForTimeout(LATER);
  await frame.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p> It cost <b>40 million euros</b>.</p>');
    clipboardData.setData('text/plain', ' It cost 40 million euros.');
    const at = document.getSelection().focusNode;
    const target = at.nodeType === Node.TEXT_NODE ? at.parentElement : at;
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await see('figure', '40 million euros');
  await page.evaluate(() => window.editor.remote('Olaf Scholz left for Nairobi.'));
  await see('place', 'Nairobi');
  await see('place', 'Ankara');
  if (check) await page.waitForFunction(() => /^\d+ marks$/.test(document.getElementById('status').textContent));
  return page.evaluate(() => window.editor.save());
}

let pages;

export const tests = Object.fromEntries(
  Object.entries(EDITORS).map(([name, editor]) => [
    `${name}: marks follow, and what is saved is what it would have been`,
    async (env) => {
      pages ??= buildEditorPages();
      await pages;
      const server = await serveFolder(out, editor.policy);
      const seen = { browser: env.browser, url: server.url };
      try {
        const [withGloss, without] = await Promise.all([
          withPage(seen, `${name}.html`, async (page) => {
            const saved = await write(page, editor, true);
            await page.screenshot({ path: join(screenshots, `embed-${name}.png`) });
            return saved;
          }),
          withPage(seen, `${name}.html?plain`, (page) => write(page, editor, false)),
        ]);
        assert.deepEqual(withGloss, without);
        assert.match(withGloss[0], /Nairobi.*On Monday in Ankara, Vladimir.*40 million euros/s);
        assert.doesNotMatch(withGloss.join(''), /gloss|<mark/);
      } finally {
        await server.close();
      }
    },
  ]),
);
