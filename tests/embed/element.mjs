// <gloss-article> on the demo pages, under the strict policy.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { axe, screenshots } from '../e2e/support.mjs';
import { highlighted, marked, panel, ready, withPage } from './support.mjs';

const outer = (page, selector) => page.locator(selector).evaluate((element) => element.outerHTML);

export const tests = {
  'an article is annotated where it stands, and its DOM is what it was': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      const marks = await highlighted(page);
      assert.ok(marks.place.includes('Suez Canal') || marks.asset.includes('Suez Canal'), JSON.stringify(marks));
      assert.ok(marks.actor.includes('Mostafa Madbouly'), 'a name across two nodes');
      assert.ok(marks.figure.includes('$12 million'));
      const source = await (await page.request.get(env.url)).text();
      const wanted = source.slice(source.indexOf('<article>'), source.indexOf('</article>') + '</article>'.length);
      assert.equal(await outer(page, 'article'), wanted);
      assert.equal(await page.evaluate(() => document.querySelectorAll('main mark').length), 0);
      await page.screenshot({ path: join(screenshots, 'embed-article.png') });
    }),

  'a click on a mark selects it: event, state, card, and the page is left alone': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.heard = [];
        document.body.addEventListener('gloss-select', (event) =>
          window.heard.push([event.detail.text, event.composed, event.detail.mark?.category]),
        );
      });
      const box = await page.locator('article b').boundingBox();
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await panel(page).locator('.card h2', { hasText: 'Mostafa Madbouly' }).waitFor();
      assert.deepEqual(await page.evaluate(() => window.heard), [['Mostafa Madbouly', true, 'actor']]);
      assert.deepEqual((await highlighted(page)).here, ['Mostafa Madbouly']);
      assert.ok(await page.locator('gloss-article').evaluate((each) => each.matches(':state(open)')));
      await page.screenshot({ path: join(screenshots, 'embed-card.png') });
      await axe(page, 'with a card');
      await page.locator('gloss-article').locator('.close').click();
      assert.equal((await highlighted(page)).here, undefined);
      await page.mouse.click(5, 5);
      assert.equal((await page.evaluate(() => window.heard)).length, 2);
    }),

  'the panel is done by keyboard: opened, walked, closed': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await panel(page).locator('.toggle').focus();
      await page.keyboard.press('Enter');
      await panel(page).locator('.entities .row').first().waitFor();
      await panel(page).locator('.entities .row[tabindex="0"]').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await panel(page).locator('.card h2').waitFor();
      assert.equal((await highlighted(page)).here.length, 1);
      await page.keyboard.press('Escape');
      assert.equal((await highlighted(page)).here, undefined);
      await page.keyboard.press('Escape');
      assert.equal(await panel(page).locator('.body').isVisible(), false);
    }),

  'a screen reader meets the article as it was, then the panel in reading order': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await panel(page).locator('.toggle').click();
      await panel(page).locator('.entities .row').first().waitFor();
      await axe(page, 'with the panel open');
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const words = [];
      const walk = (node) => {
        if (!node.ignored && ['heading', 'region', 'button', 'article', 'status'].includes(node.role?.value)) {
          words.push(`${node.role.value}: ${node.name?.value ?? ''}`);
        }
        if (node.role?.value === 'mark') words.push('mark');
        for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id));
      };
      walk(nodes[0]);
      const at = (start) => words.findIndex((each) => each.startsWith(start));
      const order = [
        'article',
        'heading: Tanker',
        'region: Gloss',
        'button: Gloss 2',
        'status',
        'button: Actors',
        'heading: In this article',
      ];
      const places = order.map((each) => {
        // Chromium's names have the letter of the chip in some versions.
        const place = at(each);
        return place >= 0 ? place : words.findIndex((word) => word.includes(each.split(': ')[1] ?? each));
      });
      assert.ok(
        places.every((place, i) => place >= 0 && (i === 0 || place > places[i - 1])),
        JSON.stringify([places, words]),
      );
      assert.ok(!words.includes('mark'));
    }),

  'floating panels of one page stand above each other': (env) =>
    withPage(env, 'two.html', async (page) => {
      await ready(page, '#first');
      await ready(page, '#second');
      await page.locator('#second').evaluate((element) => element.setAttribute('panel', 'float'));
      const top = (id) =>
        page.locator(`${id} .toggle`).evaluate((toggle) => Math.round(toggle.getBoundingClientRect().top));
      const [first, second] = [await top('#first'), await top('#second')];
      assert.ok(second + 32 <= first, `${first}, ${second}`);
      await page.locator('#second .toggle').click();
      await page.locator('#second .body').waitFor();
      await axe(page, 'two floating');
      await page.evaluate(() => {
        const element = document.getElementById('first');
        element.remove();
        document.body.append(element);
      });
      await ready(page, '#first');
      assert.deepEqual([await top('#first'), await top('#second')], [first, second], 'each keeps its place');
    }),

  'two on one page share one worker and the highlights, and let go of their own only': (env) =>
    withPage(env, 'two.html', async (page) => {
      await ready(page, '#first');
      await ready(page, '#second');
      assert.equal(page.workers().length, 1);
      const both = await highlighted(page);
      assert.ok(both.place.some((each) => each === 'Lima') && both.figure.includes('$1.3 billion'));
      assert.ok(both.figure.includes('90,000 tonnes'));
      await page.evaluate(() => CSS.highlights.set('of-the-page', new Highlight()));
      await axe(page, 'two');
      await page.evaluate(() => document.getElementById('first').remove());
      const one = await highlighted(page);
      assert.ok(one.figure.includes('$1.3 billion') && !one.figure.includes('90,000 tonnes'));
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 1);
      await page.evaluate(() => document.getElementById('second').remove());
      assert.deepEqual(await highlighted(page), {});
      assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
      assert.ok(await page.evaluate(() => CSS.highlights.has('of-the-page')));
      await page.waitForTimeout(5500);
      assert.equal(page.workers().length, 0, 'the worker is gone when nobody wants it any more');
    }),

  'it follows an article that the page changes, moves, removes and puts back': (env) =>
    withPage(env, 'changing.html', async (page) => {
      const press = (name) => page.getByRole('button', { name, exact: true }).click();
      await ready(page);
      await page.evaluate(() => {
        window.answers = 0;
        addEventListener('gloss-annotate', () => window.answers++);
        window.before = [...CSS.highlights.get('gloss-figure')].length;
      });
      await press('A paragraph more');
      // At once, before the engine has answered, the marks have moved along.
      assert.ok((await highlighted(page)).figure.includes('90,000 tonnes'));
      await marked(page, 'actor', 'Emmanuel Macron');
      await ready(page);
      const answers = await page.evaluate(() => window.answers);
      await press('Bold');
      await marked(page, 'figure', '12 percent');
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => window.answers), answers, 'mere markup asks for nothing');
      await press('Move it');
      await ready(page);
      await marked(page, 'actor', 'Emmanuel Macron');
      await press('Another article');
      await marked(page, 'actor', 'Emmanuel Macron', false);
      await marked(page, 'figure', '2 billion euros');
      await page.evaluate(() => {
        window.kept = document.querySelector('gloss-article');
      });
      await press('Remove it');
      assert.deepEqual(await highlighted(page), {});
      await page.evaluate(() => document.querySelector('#here').append(window.kept));
      await marked(page, 'figure', '2 billion euros');
      assert.equal(page.workers().length, 1);
    }),

  'only what changed is drawn anew': (env) =>
    withPage(env, 'changing.html', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        window.kept = new Set([...CSS.highlights.values()].flatMap((each) => [...each]));
        document.querySelector('article p:last-of-type').append(' It was seen in Rome.');
      });
      await marked(page, 'place', 'Rome');
      const [same, all] = await page.evaluate(() => {
        const now = [...CSS.highlights.values()].flatMap((each) => [...each]);
        return [now.filter((range) => window.kept.has(range)).length, now.length];
      });
      assert.equal(same, all - 1);
    }),

  'attributes and properties: categories off, date, corrections': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.locator('gloss-article').evaluate((each) => each.setAttribute('hide', 'figure'));
      assert.equal((await highlighted(page)).figure, undefined);
      await page.locator('gloss-article').evaluate((each) => {
        each.removeAttribute('hide');
      });
      assert.ok((await highlighted(page)).figure.length > 3);
      const correction = { text: 'Monday', before: 'ran aground on ', after: ' at the', as: null };
      await page.locator('gloss-article').evaluate((each, value) => {
        each.corrections = [value, 'nonsense', null];
      }, correction);
      const marks = await highlighted(page);
      assert.ok(!marks.figure.includes('Monday'));
      assert.deepEqual(await page.locator('gloss-article').evaluate((each) => each.corrections), [correction]);
    }),

  'an article in another language is left alone, and said so': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        const element = document.querySelector('gloss-article');
        element.lang = 'de';
        document.querySelector('main').append(element);
      });
      assert.deepEqual(await highlighted(page), {});
      assert.ok(await page.locator('gloss-article').evaluate((each) => each.matches(':state(empty)')));
      await panel(page).locator('.toggle').click();
      assert.match(await panel(page).locator('.status').textContent(), /“de”; Gloss reads English/);
    }),

  'in a page from right to left the panel stands at its end': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
      const box = await panel(page).locator('.toggle').boundingBox();
      assert.ok(box.x < 100, `at ${box.x}`);
    }),

  'without highlights, and for print, <mark> elements come and go without a trace': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      const before = await outer(page, 'article');
      const words = await page.locator('article').evaluate((each) => each.textContent);
      await page.evaluate(() => {
        window.nodes = [];
        const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) window.nodes.push(walk.currentNode);
        dispatchEvent(new Event('beforeprint'));
      });
      assert.ok((await page.locator('article mark.gloss-mark[data-category=figure]').count()) > 3);
      assert.deepEqual(await highlighted(page), {});
      assert.equal(await page.evaluate(() => document.querySelector('article').textContent), words);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await outer(page, 'article'), before);
      const same = await page.evaluate(() => {
        const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
        return window.nodes.every((node) => walk.nextNode() === node) && walk.nextNode() === null;
      });
      assert.ok(same, 'the very same text nodes');
      assert.ok((await highlighted(page)).figure.length > 3);
      // A browser that has none.
      await page.addInitScript(() => {
        delete CSS.highlights;
        delete Object.getPrototypeOf(CSS).highlights;
        delete window.Highlight;
        Object.defineProperty(CSS, 'highlights', { value: undefined });
      });
      await page.reload();
      await ready(page);
      assert.ok((await page.locator('article mark.gloss-mark').count()) > 8);
      await page.evaluate(() => document.querySelector('article p:last-of-type').append(' It was seen in Rome.'));
      await page.locator('article mark', { hasText: 'Rome' }).waitFor();
      const text = await page.locator('article').evaluate((each) => each.textContent);
      await page.evaluate(() => {
        const element = document.querySelector('gloss-article');
        window.article = element.querySelector('article');
        element.replaceWith(...element.childNodes);
      });
      assert.equal(await page.locator('mark').count(), 0);
      assert.equal(await page.locator('article').evaluate((each) => each.textContent), text);
    }),

  'an article in a shadow root is annotated, its sheet adopted there': (env) =>
    withPage(env, '', async (page) => {
      await ready(page);
      await page.evaluate(() => {
        document.querySelector('gloss-article').remove();
        const host = document.createElement('div');
        const root = host.attachShadow({ mode: 'open' });
        const article = document.createElement('article');
        article.id = 'inner';
        article.textContent = 'Angela Merkel paid 5 million euros in Lisbon.';
        const element = document.createElement('gloss-article');
        element.setAttribute('for', 'inner');
        root.append(article, element);
        document.querySelector('main').append(host);
        window.root = root;
      });
      await marked(page, 'actor', 'Angela Merkel');
      assert.deepEqual(
        await page.evaluate(() => [document.adoptedStyleSheets.length, window.root.adoptedStyleSheets.length]),
        [0, 1],
      );
    }),

  'an article in a frame is annotated by an element beside the frame, without what is to be skipped': (env) =>
    withPage(env, 'two.html', async (page) => {
      await ready(page, '#first');
      await page.evaluate(async () => {
        document.querySelector('#first').remove();
        document.querySelector('#second').remove();
        const frame = document.createElement('iframe');
        frame.name = 'inner';
        document.querySelector('main').append(frame);
        const inner = frame.contentDocument;
        const tool = inner.createElement('p');
        tool.className = 'tool';
        tool.textContent = 'Olaf Scholz';
        const words = inner.createElement('p');
        words.textContent = 'Angela Merkel paid 5 million euros in Lisbon.';
        inner.body.append(tool, words);
        const element = document.createElement('gloss-article');
        element.setAttribute('skip', '.tool');
        element.target = inner.body;
        document.querySelector('main').append(element);
        window.inner = inner;
      });
      const frame = page.frame('inner');
      const marks = await marked(page, 'actor', 'Angela Merkel', true, frame);
      assert.deepEqual(marks.actor, ['Angela Merkel']);
      assert.deepEqual(await highlighted(page), {});
      await frame.locator('p', { hasText: 'Lisbon' }).click({ position: { x: 20, y: 8 } });
      await panel(page, 'main > gloss-article').locator('.card h2', { hasText: 'Angela Merkel' }).waitFor();
      // Elsewhere, and back to itself.
      await page.evaluate(() => {
        const element = document.querySelector('main > gloss-article');
        const words = document.createElement('p');
        words.textContent = 'Emmanuel Macron flew to Cairo.';
        element.append(words);
        element.target = undefined;
      });
      await marked(page, 'actor', 'Emmanuel Macron');
      assert.deepEqual(await highlighted(page, frame), {});
      assert.equal(await page.evaluate(() => window.inner.adoptedStyleSheets.length), 0);
    }),

  // Tasks by the processor's time, not the clock's: other programs share the machine. The aim is none over 50 ms; a busy
  // machine with cold caches takes longer for the same, so the guard is wider, the best of three counts, all are printed.
  'mounting on 1,500 words: nothing moves, and no task is long': async (env) => {
    const runs = [];
    for (let i = 0; i < 3; i++) runs.push(await mounted(env));
    const [mount, open] = ['mount', 'open'].map((name) => runs.map((run) => Math.round(run[name])));
    assert.ok(Math.min(...mount) <= 75 && Math.min(...open) <= 75, `tasks of ${mount} and ${open} ms`);
    return `${runs[0].note}; longest tasks ${mount.join(', ')} ms, opening the panel ${open.join(', ')} ms`;
  },
};

/** The longest task of each stage (begun by a performance mark of its name) in the page's main thread, ms of processor time. */
async function longestTasks(browser, stages, act) {
  const client = await browser.newBrowserCDPSession();
  const events = [];
  client.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const traceConfig = { includedCategories: ['toplevel', 'blink.user_timing'] };
  await client.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
  try {
    await act();
  } finally {
    const complete = new Promise((done) => client.once('Tracing.tracingComplete', done));
    await client.send('Tracing.end');
    await complete;
    await client.detach();
  }
  const begins = stages.map((name) => events.find((each) => each.name === name));
  const { pid, tid } = begins[0];
  const tasks = events.filter((each) => each.pid === pid && each.tid === tid && /RunTask/.test(each.name));
  return begins.map(({ ts }, row) => {
    const until = begins[row + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const times = tasks.filter((each) => each.ts >= ts && each.ts < until).map((each) => each.tdur ?? 0);
    return Math.max(...times) / 1000;
  });
}

function mounted(env) {
  return withPage(env, 'changing.html', async (page) => {
    await ready(page);
    await page.evaluate(async () => {
      const element = document.querySelector('gloss-article');
      const article = element.querySelector('article');
      element.replaceWith(article);
      article.replaceChildren();
      for (let i = 0; i < 50; i++) {
        const paragraph = document.createElement('p');
        paragraph.textContent =
          `On ${(i % 28) + 1} March 2025 Emmanuel Macron told ministers in Cairo that France would pay ${i + 2} million ` +
          'euros for the port, and that Egypt expected 40 ships at the Suez Canal within six weeks.';
        article.append(paragraph);
      }
      window.article = article;
      await new Promise((done) => setTimeout(done, 500));
    });
    let result;
    const [mount, open] = await longestTasks(env.browser, ['gloss-test-mount', 'gloss-test-open'], async () => {
      result = await page.evaluate(async () => {
        const { article } = window;
        const moved = [];
        new PerformanceObserver((list) => {
          for (const { startTime, value } of list.getEntries()) moved.push([startTime, value]);
        }).observe({ type: 'layout-shift' });
        await new Promise((done) => setTimeout(done));
        performance.clearMarks('gloss-highlights');
        const begin = performance.mark('gloss-test-mount').startTime;
        await new Promise((done) => setTimeout(done)); // the task that is measured begins after its mark
        const wrapper = document.createElement('gloss-article');
        article.replaceWith(wrapper);
        wrapper.append(article);
        await new Promise((done) => wrapper.addEventListener('gloss-annotate', done, { once: true }));
        const took = performance.getEntriesByName('gloss-highlights')[0].startTime - begin;
        await new Promise((done) => setTimeout(done, 300));
        const moves = moved.filter(([at]) => at >= begin); // before it is opened: what a reader opens may change
        performance.mark('gloss-test-open');
        await new Promise((done) => setTimeout(done));
        wrapper.setAttribute('open', '');
        const rows = () => wrapper.shadowRoot.querySelector('.entities')?.shadowRoot.querySelector('.row');
        for (let i = 0; i < 400 && !rows(); i++) await new Promise((done) => setTimeout(done, 25));
        await new Promise((done) => setTimeout(done, 300));
        return { moves, took: Math.round(took), words: article.textContent.split(/\s+/).length };
      });
    });
    assert.ok(result.words >= 1450, `${result.words} words`);
    assert.deepEqual(result.moves, []);
    return { mount, open, note: `${result.words} words, highlights after ${result.took} ms` };
  });
}
