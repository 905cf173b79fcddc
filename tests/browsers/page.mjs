// The reading flow of the page: open, paste, filter, point and walk by keyboard, correct, reload, take away.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { plain } from '../e2e/articles.mjs';
import { screenshots } from '../e2e/support.mjs';

const kinds = (tab, words) =>
  tab.run(
    `(words) => [...document.querySelectorAll('.article mark[data-id]')].filter((mark) => mark.textContent === words).map((mark) => mark.dataset.type)`,
    words,
  );

const marked = (tab, words, there) =>
  tab.until(
    `“${words}” is ${there ? '' : 'not '}marked`,
    `(words, there) => [...document.querySelectorAll('mark[data-id]')].some((mark) => mark.textContent === words) === there`,
    words,
    there,
  );

export async function read(tab, url, engine) {
  const shot = (name) => tab.driver.screenshot(join(screenshots, `${engine}-${name}.png`));
  await tab.driver.go(url);
  await tab.annotated();
  assert.deepEqual(await kinds(tab, 'Strait of Malacca'), ['chokepoint']);
  await shot('sample');

  await tab.paste(plain);
  assert.deepEqual(await kinds(tab, 'Mostafa Madbouly'), ['person']);
  assert.deepEqual(await kinds(tab, '$12 million'), ['money']);
  assert.equal(await tab.run(`() => document.querySelector('.article').textContent`), plain);

  const line = () =>
    tab.run(`() => getComputedStyle(document.querySelector('mark[data-category=actor]')).textDecorationLine`);
  assert.equal(await line(), 'underline');
  await tab.click('button[data-category=actor]');
  assert.equal(await line(), 'none', 'actors are switched off');
  await tab.click('button[data-category=actor]');
  assert.equal(await line(), 'underline');

  await tab.run(`() => document.querySelector('.article mark[tabindex="0"]').focus()`);
  await tab.driver.press('ArrowDown');
  await tab.driver.press('Enter');
  await tab.wait('.card');
  await tab.driver.press('Escape');
  await tab.until('Escape closes the card', `() => document.querySelector('gloss-card').hidden`);

  const ask = async (words) => {
    await tab.insist(['mark[data-id]', words, true], ['.card', words]);
    await tab.insist(['button', 'Correct this…', true], ['button', 'Remove the mark']);
  };
  await ask('Suez Canal');
  await tab.click('button', 'Remove the mark', true);
  await marked(tab, 'Suez Canal', false);
  await tab.click('button', 'Undo correction', true);
  await marked(tab, 'Suez Canal', true);
  await ask('Mostafa Madbouly');
  await tab.click('button', 'Remove the mark', true);
  await marked(tab, 'Mostafa Madbouly', false);

  await tab.driver.reload();
  await tab.annotated();
  await tab.paste(plain);
  await marked(tab, 'Mostafa Madbouly', false);
  assert.deepEqual(await kinds(tab, 'Suez Canal'), ['chokepoint']);

  await tab.click('button', 'Take away…', true);
  await tab.click('button', 'Copy JSON', true);
  await tab.wait('*', 'JSON copied.');
  await shot('export');
  await tab.driver.press('Escape');
  await tab.wait('button', 'Copy JSON', false);
  const { text, annotations } = JSON.parse(await tab.clipboard());
  assert.equal(text, plain);
  assert.ok(annotations.some((each) => each.text === '$12 million' && each.value.amount === 12e6));
  assert.ok(!annotations.some((each) => each.text === 'Mostafa Madbouly'), 'corrected, also in what is taken away');

  await tab.driver.resize(390, 800);
  await shot('phone');
  assert.equal(
    await tab.run(`() => document.documentElement.scrollWidth - document.documentElement.clientWidth`),
    0,
    'nothing scrolls sideways',
  );
  await tab.driver.resize(1360, 900);
}
