// The reading flow of the widget's demo page: highlights, the panel by pointer and by keyboard, a category off, a correction,
// and the article's own markup left as it was.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { screenshots } from '../e2e/support.mjs';
import { readHighlights } from '../embed/support.mjs';

export async function read(tab, url, engine) {
  const becomes = (category, words, there) =>
    tab.until(
      `${words} is ${there ? '' : 'not '}marked as ${category}`,
      `(category, words, there) => ((${readHighlights})()[category] ?? []).includes(words) === there`,
      category,
      words,
      there,
    );
  await tab.driver.go(url);
  await tab.until('the article is read', `() => document.querySelector('gloss-article')?.matches(':state(ready)')`);
  await becomes('actor', 'Mostafa Madbouly', true);
  await becomes('figure', '$12 million', true);
  await becomes('asset', 'Suez Canal', true);
  const article = () => tab.run(`() => document.querySelector('article').outerHTML`);
  const before = await article();
  assert.ok(!before.includes('<mark'), 'the article is left alone');

  await tab.click('.toggle');
  await tab.wait('.row', 'Mostafa Madbouly');
  await tab.driver.screenshot(join(screenshots, `${engine}-widget.png`));
  await tab.click('.row', 'Mostafa Madbouly');
  await tab.wait('h2', 'Mostafa Madbouly');
  await becomes('here', 'Mostafa Madbouly', true);
  await tab.driver.press('Escape');
  await becomes('here', 'Mostafa Madbouly', false);

  await tab.click('button[data-category=figure]');
  await becomes('figure', '$12 million', false);
  await tab.click('button[data-category=figure]');
  await becomes('figure', '$12 million', true);

  await tab.click('.row', 'Mostafa Madbouly');
  await tab.click('button', 'No mark here', true);
  await becomes('actor', 'Mostafa Madbouly', false);
  assert.equal(await article(), before, 'and its markup is what it was');
}
