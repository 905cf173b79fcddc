// What the flows ask of a page, whichever engine shows it. A driver (firefox.mjs, webkit.mjs) gives `run`, which runs a
// function in the page, `click` and keys, which go in as a person's do.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

/** In the page: the first element of the selector that holds the words, in whichever shadow tree; undefined if there is none. */
const locate = `(selector, words = '', exact = false) => {
  const roots = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (!element.matches(selector) || element.getClientRects().length === 0) continue;
      const text = (element.getAttribute('aria-label') ?? element.textContent).replace(/\\s+/g, ' ').trim();
      if (exact ? text === words : text.includes(words)) return element;
    }
  }
}`;

export class Tab {
  constructor(driver) {
    this.driver = driver;
  }

  /** Runs a function in the page; its arguments and its answer are JSON. */
  run(body, ...args) {
    return this.driver.run(body, ...args);
  }

  /** Waits until the function says yes in the page. */
  async until(what, body, ...args) {
    const deadline = Date.now() + 15_000;
    while (!(await this.run(body, ...args))) {
      if (Date.now() > deadline) assert.fail(`${this.driver.name}: waited in vain until ${what}`);
      await sleep(50);
    }
  }

  there(selector, words = '', exact = false) {
    return this.driver.run(`(...args) => (${locate})(...args) !== undefined`, selector, words, exact);
  }

  async wait(selector, words = '', there = true) {
    const deadline = Date.now() + 15_000;
    while ((await this.there(selector, words)) !== there) {
      if (Date.now() > deadline)
        assert.fail(`${this.driver.name}: ${selector} “${words}” is ${there ? 'not ' : 'still '}there`);
      await sleep(50);
    }
  }

  async click(selector, words = '', exact = false) {
    await this.wait(selector, words);
    await this.rest(selector, words, exact);
    await this.driver.click(locate, selector, words, exact);
  }

  /** Waits until the element stands still: the page may just be making room for another button. */
  async rest(selector, words, exact) {
    const where = () =>
      this.driver.run(
        `(...args) => { const box = (${locate})(...args)?.getBoundingClientRect(); return box && [box.x, box.y].join(); }`,
        selector,
        words,
        exact,
      );
    let before;
    for (let now = await where(); now === undefined || now !== before; now = await where()) {
      before = now;
      await sleep(100);
    }
  }

  /** Clicks until that opens what is wanted: a click is lost where the page is drawn anew between press and release. */
  async insist(click, wanted) {
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.click(...click);
      const deadline = Date.now() + 2000;
      while (Date.now() < deadline) {
        if (await this.there(...wanted)) return;
        await sleep(50);
      }
    }
    assert.fail(`${this.driver.name}: ${click.join(' ')} does not open ${wanted.join(' ')}`);
  }

  /** Puts words into the system's clipboard as a person would: written into a field, selected, copied by the keyboard. */
  async copy(words) {
    await this.run(
      `(words) => {
        const field = document.createElement('textarea');
        field.id = 'of-the-test';
        field.value = words;
        document.body.append(field);
        field.focus();
        field.select();
      }`,
      words,
    );
    await this.driver.chord('Control', 'c');
    await sleep(100);
    await this.run(`() => document.getElementById('of-the-test').remove()`);
  }

  /** What the clipboard holds, pasted into a field by the keyboard. */
  async clipboard() {
    await this.run(
      `() => {
        const field = document.createElement('textarea');
        field.id = 'of-the-test';
        document.body.append(field);
        field.addEventListener('paste', (event) => event.stopPropagation());
        field.focus();
      }`,
    );
    await this.driver.chord('Control', 'v');
    await this.until('the clipboard is pasted', `() => document.getElementById('of-the-test').value !== ''`);
    const words = await this.run(`() => document.getElementById('of-the-test').value`);
    await this.run(`() => document.getElementById('of-the-test').remove()`);
    return words;
  }

  async paste(words) {
    await this.copy(words);
    await this.run(`() => { performance.clearMarks('gloss-details'); document.activeElement?.blur(); }`);
    await this.driver.chord('Control', 'v');
    await this.annotated();
  }

  annotated() {
    return this.until('the article is annotated', `() => performance.getEntriesByName('gloss-details').length > 0`);
  }
}
