// The reading flow of the widget's demo page: highlights, the panel by pointer and by keyboard, a category off, a correction,
// and the article's own markup left as it was.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../e2e/support.mjs';

/** In the page: the words under the widget's highlights or, where the engine has none, in its <mark>s. */
const MARKED = `() => {
  const out = [];
  for (const [name, highlight] of CSS.highlights ?? []) {
    if (!name.startsWith('gloss-')) continue;
    for (const each of highlight) {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      out.push(name.slice(6) + ': ' + range.toString().replace(/\\s/g, ' '));
    }
  }
  return out;
}`;

export async function read(tab, url, engine) {
  const marked = () => tab.run(MARKED);
  const becomes = async (entry, there) => {
    await tab.until(
      `${entry} is ${there ? '' : 'not '}marked`,
      `(entry, there) => (${MARKED})().includes(entry) === there`,
      entry,
      there,
    );
  };
  await tab.driver.go(url);
  await tab.until('the article is read', `() => document.querySelector('gloss-article')?.matches(':state(ready)')`);
  const all = await marked();
  for (const entry of ['actor: Mostafa Madbouly', 'figure: $12 million', 'asset: Suez Canal']) {
    assert.ok(all.includes(entry), `${entry} among ${all.join(', ')}`);
  }
  const article = () => tab.run(`() => document.querySelector('article').outerHTML`);
  const before = await article();
  assert.ok(!before.includes('<mark'), 'the article is left alone');

  await tab.click('.toggle');
  await tab.wait('.row', 'Mostafa Madbouly');
  await tab.driver.screenshot(join(screenshots, `${engine}-widget.png`));
  await tab.click('.row', 'Mostafa Madbouly');
  await tab.wait('h2', 'Mostafa Madbouly');
  await becomes('here: Mostafa Madbouly', true);
  await tab.driver.press('Escape');
  await becomes('here: Mostafa Madbouly', false);

  await tab.click('button[data-category=figure]');
  await becomes('figure: $12 million', false);
  await tab.click('button[data-category=figure]');
  await becomes('figure: $12 million', true);

  await tab.click('.row', 'Mostafa Madbouly');
  await tab.click('button', 'No mark here', true);
  await becomes('actor: Mostafa Madbouly', false);
  assert.equal(await article(), before, 'and its markup is what it was');
}
