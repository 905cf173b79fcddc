// How an article comes in with its own headings, lists and quotes: pasted as HTML, dropped or opened as a file.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zip } from '../../web/scripts/zip.mjs';
import { hostile } from './articles.mjs';
import { annotated, axe, button, openPage, paste, root, screenshots, withPage } from './support.mjs';

const page1 = `<!doctype html><html><head><title>Gull</title><style>p{color:red}</style></head><body>
<header><nav><ul><li>Home<li>World</ul></nav><p>The Daily Gull</p></header>
<main><h1>Tanker aground near Port Said</h1>
<article><p>CAIRO, June 3, 2024 — A tanker with <b>90,000 tonnes</b> of crude oil ran aground on Monday at the mouth of the <a href="/suez">Suez Canal</a>.</p>
<figure><img src="x.jpg" alt="A ship"><figcaption>The tanker off Port Said. Photo: Omar Aziz</figcaption></figure>
<h3>What is known</h3>
<ul><li>Tugs from Egypt refloated the ship.</li><li>About 40 vessels waited.</li></ul>
<blockquote><p>“It cost us $12 million,” Mostafa Madbouly said.</p></blockquote>
<ol><li>First the canal opened.</li><li>Then Italy protested.</li></ol>
<aside><p>Read more: Ten ships of Norway</p></aside></article></main>
<footer>All rights reserved</footer><script>window.broken = 1</script></body></html>`;

const markdown = `---
title: Harbour talks
date: 2025-03-04
---

Vladimir Putin met **fishers** in [Moscow](javascript:window.broken=2).

## The price

1. They asked for $5 million.
2. Nobody in Beijing answered.

> Never again, said Xi Jinping.

<script>window.broken = 3</script><img src=x onerror="window.broken = 4">
`;

// Found and read in one call: between two ($$eval makes two) the article may be drawn again, and what was found has no parent.
const built = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.article :is(h2, h3, h4, p, li)')].map((each) => {
      const kind = each.className || (each.localName === 'li' ? each.parentElement.localName : each.localName);
      return `${each.parentElement.localName === 'blockquote' ? 'quote' : kind}: ${each.textContent.slice(0, 24)}`;
    }),
  );
const structure = [
  'h2: Tanker aground near Port',
  'p: CAIRO, June 3, 2024 — A ',
  'caption: The tanker off Port Said',
  'h3: What is known',
  'ul: Tugs from Egypt refloate',
  'ul: About 40 vessels waited.',
  'quote: “It cost us $12 million,',
  'ol: First the canal opened.',
  'ol: Then Italy protested.',
];
const drop = (page, name, content) =>
  page.evaluate(
    ([file, words]) => {
      performance.clearMarks('gloss-details');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([words], file));
      document
        .querySelector('.sheet')
        .dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
const asText = (html) => html.replace(/<[^>]*>/g, '');

export const tests = {
  'a pasted page keeps its headings, lists and quotes, and leaves its menus behind': (env) =>
    withPage(env, {}, async (page) => {
      const loaded = () =>
        page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => /lazy-page/.test(name)));
      assert.equal(await loaded(), false, 'what reads pages is not loaded before one comes');
      await paste(page, asText(page1), page1);
      assert.ok(await loaded());
      assert.deepEqual(await built(page), structure);
      assert.equal(await page.evaluate(() => window.broken), undefined);
      await page.locator('li mark', { hasText: 'Egypt' }).waitFor();
      await page.locator('blockquote mark', { hasText: 'Mostafa Madbouly' }).waitFor();
      const whole = page.locator('.article');
      const text = await whole.evaluate((article) => article.textContent);
      await button(page, 'Edit text').click();
      assert.equal(await page.locator('textarea').inputValue(), text, 'the text is the text');
      await page.screenshot({ path: join(screenshots, 'built-text-desktop-light.png') });
    }),

  'a draft pasted from Google Docs has its title, and a table is rows of cells': (env) =>
    withPage(env, {}, async (page) => {
      const span = (words, style = '') => `<span style="font-family:Arial;${style}">${words}</span>`;
      const cell = (words) => `<td style="padding:5pt"><p dir="ltr" style="margin:0">${span(words)}</p></td>`;
      const draft = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d"><p dir="ltr" style="line-height:1.38">${span('Lease divides Aden', 'font-size:26pt')}</p><p dir="ltr">${span('DP World pays $340 million.', 'font-size:11pt')}<a href="#cmnt1">[a]</a></p><div dir="ltr"><table><colgroup><col /><col /></colgroup><tbody><tr>${cell('Port')}${cell('Cargo')}</tr><tr>${cell('Djibouti')}${cell('2,400 tonnes')}</tr></tbody></table></div></b>`;
      await paste(
        page,
        'Lease divides Aden\n\nDP World pays $340 million.\n\nPort\nCargo\nDjibouti\n2,400 tonnes',
        draft,
      );
      assert.deepEqual(await built(page), [
        'h2: Lease divides Aden',
        'p: DP World pays $340 milli',
        'p: Port\tCargo\nDjibouti\t2,40',
      ]);
      assert.equal((await page.locator('.article').textContent()).includes('[a]'), false, 'comments stay behind');
      await page.locator('mark', { hasText: '2,400 tonnes' }).waitFor();
    }),

  'the source of a page or of Markdown is read as what it is, where it is pasted as plain text': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, page1);
      assert.deepEqual(await built(page), structure);
      await paste(page, markdown.replaceAll('\n', '\r\n'), `<pre>${markdown.replaceAll('<', '&lt;')}</pre>`); // from an editor of code
      assert.equal((await built(page))[0], 'h2: Harbour talks');
      await paste(page, '# Talks in Lima\n\nThey **paid** $5 million.');
      assert.deepEqual(await built(page), ['h2: Talks in Lima', 'p: They paid $5 million.']);
      assert.equal(await page.evaluate(() => window.broken), undefined);
      const plain = 'If 3 < 5 then <b>Lima</b> wins.\n\n# 1 song of the year';
      await paste(page, plain);
      assert.equal(await page.locator('.article').evaluate((each) => each.textContent), plain);
    }),

  'a document of Word is opened and read': (env) =>
    withPage(env, {}, async (page) => {
      const paragraph = (words, style) =>
        `<w:p><w:pPr>${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}</w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
      const bytes = zip([
        [
          'word/document.xml',
          Buffer.from(
            `<w:document><w:body>${paragraph('Talks in Lima', 'Title')}${paragraph('Vladimir Putin paid $5 million.')}</w:body></w:document>`,
          ),
        ],
      ]);
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      await page.locator('label.file input').setInputFiles({ name: 'talks.docx', mimeType: '', buffer: bytes });
      await annotated(page);
      await page.locator('mark', { hasText: 'Vladimir Putin' }).waitFor();
      assert.deepEqual(await built(page), ['h2: Talks in Lima', 'p: Vladimir Putin paid $5 m']);
      await page
        .locator('label.file input')
        .setInputFiles({ name: 'a.zip', mimeType: '', buffer: bytes.subarray(0, 60) });
      await page.getByText('This file is not text').first().waitFor();
    }),

  'lines that were cut to a width are joined, and one Undo brings them back': (env) =>
    withPage(env, {}, async (page) => {
      const text = [
        'BERGEN, 4 March 2025 — Vladimir Putin’s trans-',
        'port minister met the owners of three ferries',
        'on Tuesday and told them that nobody in Nor-',
        'way would pay $5 million for a quay that the',
        'state had built for the night ferry to Bergen',
        'and for nothing else.',
      ].join('\r\n');
      const whole = page.locator('.article');
      const shown = () => whole.evaluate((each) => each.textContent);
      await paste(page, text);
      await page.getByText('are joined; Undo').first().waitFor();
      assert.match(await shown(), /transport minister met the owners of three ferries on Tuesday/);
      await page.locator('mark', { hasText: /^\$5 million/ }).waitFor();
      await button(page, 'Undo').click();
      await page.waitForFunction(() => document.querySelector('.article').textContent.includes('trans-'));
      assert.equal(await page.getByText('are joined; Undo').count(), 0);
    }),

  'what was pasted last is what is read, however it came': (env) =>
    withPage(env, {}, async (page) => {
      await page.evaluate(
        ([html]) => {
          const come = (words, markup) => {
            const clipboardData = new DataTransfer();
            clipboardData.setData('text/plain', words);
            if (markup !== undefined) clipboardData.setData('text/html', markup);
            document.body.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
            );
          };
          performance.clearMarks('gloss-details');
          come('first', html);
          come('Vladimir Putin came last.');
        },
        [page1],
      );
      await annotated(page);
      await page.waitForTimeout(300); // what reads pages has come by now
      assert.equal(await page.locator('.article').evaluate((each) => each.textContent), 'Vladimir Putin came last.');
    }),

  'a file is pasted as it is opened; of a picture it is said that it has no words, and that is put away': (env) =>
    withPage(env, {}, async (page) => {
      const pasteFile = (name, type, text) =>
        page.evaluate(
          ([name, type, text]) => {
            performance.clearMarks('gloss-details');
            const clipboardData = new DataTransfer();
            clipboardData.items.add(new File([text], name, { type }));
            document.body.dispatchEvent(
              new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
            );
          },
          [name, type, text],
        );
      await pasteFile('shot.png', 'image/png', 'x');
      await page.getByRole('alert').filter({ hasText: 'This is a picture' }).waitFor();
      await button(page, 'Close').press('Enter');
      assert.equal(await page.getByRole('alert').count(), 0);
      await pasteFile('note.txt', 'text/plain', 'Ana Silva met Omar Aziz in Lima.');
      await annotated(page);
      assert.match(await page.locator('.article').textContent(), /^Ana Silva/);
    }),

  'a text in another language is said to be one': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, '习近平在北京会见了普京。');
      await page.getByText('looks like another language').first().waitFor();
      await paste(page, 'Vladimir Putin went to Bergen.');
      assert.equal(await page.getByText('looks like another language').count(), 0);
    }),

  'an address in place of an article is answered with what to do': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, 'https://example.com/world/2025/03/04/ferry');
      await page.getByText('paste the article itself').first().waitFor();
    }),

  'the text is entered where it begins': (env) =>
    withPage(env, {}, async (page) => {
      await button(page, 'Edit text').click();
      await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
      const { start, end, top } = await page
        .locator('textarea')
        .evaluate(({ selectionStart, selectionEnd, scrollTop }) => ({
          start: selectionStart,
          end: selectionEnd,
          top: scrollTop,
        }));
      assert.deepEqual([start, end, top], [0, 0, 0]);
    }),

  'structure survives editing, clearing and undo, and is taken away': (env) =>
    withPage(env, {}, async (page) => {
      await paste(page, asText(page1), page1);
      await button(page, 'Edit text').click();
      await page.waitForFunction(() => document.activeElement?.localName === 'textarea'); // its caret is set by then
      const area = page.locator('textarea');
      await area.evaluate((field) => {
        const at = field.value.indexOf('What is known');
        field.setSelectionRange(at, at);
      });
      await area.pressSequentially('All of ');
      await button(page, 'Annotated').click();
      await annotated(page);
      const now = structure.map((row) => row.replace('What is known', 'All of What is known'));
      assert.deepEqual(await built(page), now);
      await button(page, 'Clear').click();
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      await button(page, 'Undo').click();
      await annotated(page);
      assert.deepEqual(await built(page), now);
      await button(page, 'Take away…').click();
      await button(page, 'Copy HTML').click();
      await page.getByText('HTML copied.').waitFor();
      const html = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(html, /<h1 [\s\S]*Tanker[\s\S]*<h2 [^>]*>All of[\s\S]*<ul>\s*<li[\s\S]*<blockquote>[\s\S]*<ol>/);
      await button(page, 'Copy Markdown').click();
      await page.getByText('Markdown copied.').waitFor();
      const md = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(md, /^# .*Tanker[\s\S]*\n## All of[\s\S]*\n- Tugs[\s\S]*\n> “It[\s\S]*\n1\. First/);
    }),

  'a page, Markdown and text are dropped or opened, each as it is built': (env) =>
    withPage(env, {}, async (page) => {
      await drop(page, 'gull.html', page1);
      await annotated(page);
      assert.deepEqual(await built(page), structure);
      await page.evaluate(() => performance.clearMarks('gloss-details'));
      const path = join(root, 'build/e2e-article.md');
      await writeFile(path, markdown);
      await page.locator('input[type=file]').focus(); // the keyboard reaches it
      await page.locator('input[type=file]').setInputFiles(path);
      await annotated(page);
      assert.deepEqual(await built(page), [
        'h2: Harbour talks',
        'p: 2025-03-04',
        'p: Vladimir Putin met fishe',
        'h3: The price',
        'ol: They asked for $5 millio',
        'ol: Nobody in Beijing answer',
        'quote: Never again, said Xi Jin',
      ]);
      assert.equal(await page.locator('gloss-date input').inputValue(), '2025-03-04');
      assert.equal(await page.evaluate(() => window.broken), undefined);
      await drop(page, 'notes.txt', 'One <b>line</b> in Lima.\n\n# Two');
      await annotated(page);
      assert.equal(
        await page.locator('.article').evaluate((each) => each.textContent),
        'One <b>line</b> in Lima.\n\n# Two',
      );
      assert.equal(await page.locator('.article :is(h2, b)').count(), 0, 'text is text');
      await drop(page, 'photo.html', '\u0000\u0001');
      await page.getByRole('alert').filter({ hasText: 'not text' }).waitFor();
    }),

  'a hostile page is an article like any other, and nothing of it runs': async (env) => {
    const { page, context, complaints } = await openPage(env.browser, env.url, { size: 'phone' });
    await annotated(page);
    const pages = {
      scripts: `<p>Ana met <script>window.broken=1</script><img src="/x" onerror="window.broken=2"> Omar in Lima.</p><h2 onclick="window.broken=3">Then</h2><svg><style><img src=x onerror=window.broken=4></style></svg><iframe src="javascript:window.broken=5"></iframe><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.broken=6&gt;"></table></math>`,
      links: `<h2><a href="javascript:window.broken=7">Lima</a></h2><p><a href="data:text/html,<script>parent.broken=8</script>">Oslo</a></p><form action="https://example.com"><button>Send</button></form><base href="https://example.com/"><link rel=stylesheet href="https://example.com/x.css"><meta http-equiv=refresh content="0;url=https://example.com">`,
      clobbering: `<h2 id="gloss-page">Lima</h2><p><a id=document name=body>Oslo</a><img name=getElementById></p><template><script>window.broken=9</script></template>`,
      bidi: `<h2>${hostile.bidi}</h2><p>${hostile.marks}</p><p dir=rtl>${hostile.rightToLeft}</p>`,
      deep: `${'<blockquote><ul><li>'.repeat(3000)}Lima${'</li></ul></blockquote>'.repeat(3000)}<h2>Oslo</h2>`,
      many: `<h2>Lima</h2>${'<p>'.repeat(20000)}<ul>${'<li>x'.repeat(20000)}</ul>`,
      table: `<h2>Lima</h2>${'<table><tr><td>'.repeat(2000)}Oslo`,
    };
    for (const [name, html] of Object.entries(pages)) {
      await paste(page, 'plain Lima', html);
      const state = await page.evaluate(() => ({
        broken: window.broken,
        elements: [...new Set([...document.querySelectorAll('.article *')].map(({ localName }) => localName))],
        attributes: [...document.querySelectorAll('.article *')].flatMap((each) => each.getAttributeNames()),
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        text: document.querySelector('.article').textContent,
      }));
      assert.equal(state.broken, undefined, name);
      const plain = ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'blockquote', 'mark', 'span'];
      assert.deepEqual(
        state.elements.filter((element) => !plain.includes(element)),
        [],
        name,
      );
      assert.deepEqual(
        state.attributes.filter((each) => /^on|href|src|style/.test(each)),
        [],
        name,
      );
      assert.equal(state.sideways, 0, `${name} scrolls sideways`);
      assert.match(state.text, /Lima|envoy/, name);
    }
    for (const words of [`${'> '.repeat(5000)}Lima`, `${'- '.repeat(5000)}Lima`, `${'['.repeat(20000)}Lima`]) {
      await drop(page, 'deep.md', words);
      await annotated(page);
      assert.match(await page.locator('.article').evaluate((each) => each.textContent), /Lima/);
    }
    assert.deepEqual(complaints, []);
    await context.close();
  },

  ...Object.fromEntries(
    ['desktop', 'phone'].flatMap((size) =>
      ['light', 'dark'].map((scheme) => [
        `an article with headings and lists looks like one, ${size}, ${scheme}`,
        (env) =>
          withPage(env, { size, scheme }, async (page) => {
            await paste(page, asText(page1), page1);
            await page.screenshot({ path: join(screenshots, `built-${size}-${scheme}.png`), fullPage: true });
            await axe(page, 'headings and lists');
          }),
      ]),
    ),
  ),
};
