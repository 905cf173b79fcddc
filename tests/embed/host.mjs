// The pages the widget has to live with: files elsewhere or missing, policies, prototypes that were patched.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../e2e/support.mjs';
import { highlighted, marked, ready, withPage } from './support.mjs';

const failed = (page) => page.waitForFunction(() => document.querySelector('gloss-article')?.matches(':state(error)'));
const message = (page) =>
  page.locator('gloss-article').evaluate((each) => each.shadowRoot.querySelector('.error').textContent);

async function failing(env, pattern, answer, expected) {
  await withPage(
    env,
    'two.html',
    async (page, context) => {
      await page.goto('about:blank');
      await context.route(pattern, (route) => (answer === null ? route.abort() : route.fulfill(answer)));
      await page.goto(env.url);
      await failed(page);
      assert.match(await message(page), expected);
      await context.unroute(pattern);
      await page.locator('gloss-article').locator('.toggle').click();
      await page.locator('gloss-article').getByRole('button', { name: 'Try again' }).click();
      await ready(page);
    },
    { expected: /Failed to load resource|net::/ },
  );
}

async function listen(answer) {
  const server = createServer(answer);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

async function sendFile(request, response) {
  const [name] = request.url.slice(1).split('?');
  try {
    const bytes = await readFile(join(root, 'build/npm', name));
    const type = TYPES[name.split('.').at(-1)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

/** A page of one server that takes the widget from another, in the page and in the policy called CDN. */
async function elsewhere(env, html, policy, body) {
  const files = await listen(sendFile);
  const server = await listen((_request, response) => {
    const headers = { 'Content-Type': 'text/html' };
    if (policy !== '') headers['Content-Security-Policy'] = policy.replaceAll('CDN', files.url.slice(0, -1));
    response.writeHead(200, headers).end(html.replaceAll('CDN/', files.url));
  });
  const context = await env.browser.newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    const note = await body(page);
    assert.deepEqual(errors, []);
    return note;
  } finally {
    await context.close();
    server.close();
    files.close();
  }
}

const story =
  '<!doctype html><html lang="en"><body><gloss-article><p>Angela Merkel paid 5 million euros in Lisbon.</p></gloss-article>';

// What libraries of twenty years have done to pages: methods added to everything, the built-in ones replaced, JSON broken.
const libraries = `
  Object.prototype.everywhere = 2;
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.toJSON = function () { return 'not an array'; };
  String.prototype.toJSON = function () { return 'text:' + this; };
  const wrap = (owner, name) => {
    const original = owner[name];
    owner[name] = function (...all) { return original.apply(this, all); };
  };
  for (const name of ['remove', 'append', 'after', 'matches', 'closest', 'setAttribute']) wrap(Element.prototype, name);
  for (const name of ['appendChild', 'insertBefore', 'removeChild']) wrap(Node.prototype, name);
  for (const name of ['map', 'filter', 'concat', 'slice', 'sort']) wrap(Array.prototype, name);
  for (const name of ['addEventListener', 'removeEventListener']) wrap(EventTarget.prototype, name);
  Function.prototype.bind = (function (bind) { return function (...all) { return bind.apply(this, all); }; })(Function.prototype.bind);
  window.setTimeout = (function (original) { return (act, ...more) => original(act, ...more); })(window.setTimeout);`;

// What the page does, and how it takes note of what happens to it.
const behaviour = `
  window.ran = 0;
  const log = window.log = [];
  const globals = new Set(Object.getOwnPropertyNames(window));
  const article = document.getElementById('story');
  new MutationObserver((all) => { for (const each of all) log.push('changed ' + each.type + ' ' + each.target.nodeName); })
    .observe(article, { childList: true, characterData: true, attributes: true, subtree: true });
  for (const type of ['click', 'keydown', 'submit', 'focusin', 'selectionchange', 'copy'])
    document.addEventListener(type, (event) => {
      if (type !== 'selectionchange') log.push(type + ' ' + (event.target.id || event.target.nodeName) + ' ' + event.defaultPrevented);
    });
  document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  window.report = () => ({
    ran: window.ran, log: [...log], hash: location.hash, html: article.outerHTML, title: document.title, field: document.getElementById('name').value,
    globals: Object.getOwnPropertyNames(window).filter((name) => !globals.has(name) && name !== 'report'
      && name !== 'litPropertyMetadata'), // where Lit's classes meet the decorators of other copies of it
    stored: [document.cookie, localStorage.length, sessionStorage.length, history.length],
    look: [...article.querySelectorAll('p, a, b')].map((each) => { const { color, fontSize, display } = getComputedStyle(each); return [color, fontSize, display].join(); }),
    boxes: [...article.querySelectorAll('p')].map((each) => { const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height].join(); }),
    keys: (() => { const keys = []; for (const key in [1]) keys.push(key); return keys.join(); })(),
    selected: String(getSelection()),
  });`;

const story2 = `<article id="story"><p>Angela Merkel paid <b>5 million euros</b> in <a id="link" href="#there">Lisbon</a>.</p>
  <script type="text/plain">Vladimir Putin met Xi Jinping.</script><style>.x { content: 'Moscow' }</style>
  <template><p>Olaf Scholz</p></template><noscript>Olaf Scholz</noscript><iframe srcdoc="Olaf Scholz" width="9" height="9"></iframe>
  <p hidden>Olaf Scholz</p><svg width="9" height="9"><text>Olaf Scholz</text></svg>
  <p>&lt;script&gt;window.ran = 1&lt;/script&gt; &lt;img src=x onerror="window.ran = 2"&gt; in Paris.</p></article>`;

async function hostile(env, withWidget) {
  const widget = withWidget
    ? '<gloss-article for="story"></gloss-article><script type="module" src="CDN/gloss-article.js"></script>'
    : '';
  const html = `<!doctype html><html lang="en"><head><title>A page</title><style>p { color: teal; font-size: 17px }</style></head><body>
    <script>${libraries}</script>${story2}<form><input id="name"><button id="send">Send</button></form>
    <script>${behaviour}</script>${widget}`;
  let out;
  await elsewhere(env, html, '', async (page) => {
    if (withWidget) await marked(page, 'actor', 'Angela Merkel');
    await page.locator('#link').click();
    await page.locator('#name').fill('A reader');
    await page.keyboard.press('Enter');
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Then she left for Nairobi. <script>window.ran = 3</script>';
      document.getElementById('story').append(paragraph);
    });
    let marks;
    if (withWidget) {
      await marked(page, 'place', 'Nairobi');
      marks = await highlighted(page);
    }
    await page
      .locator('#story p')
      .first()
      .dblclick({ position: { x: 5, y: 5 } });
    out = {
      page: JSON.parse(
        await page.evaluate(() => {
          delete Array.prototype.toJSON;
          delete String.prototype.toJSON;
          return JSON.stringify(window.report());
        }),
      ),
      marks,
    };
  });
  return out;
}

export const tests = {
  'a missing engine is named, with what to do': (env) =>
    failing(env, /gloss\.wasm/, { status: 404, body: 'no' }, /gloss\.wasm answers 404.*copied/s),
  'a page in place of the engine is named': (env) =>
    failing(
      env,
      /gloss\.wasm/,
      { status: 200, contentType: 'text/html', body: '<!doctype html>' },
      /gloss\.wasm is not the engine.*text\/html/s,
    ),
  'a missing pack is named': (env) =>
    failing(env, /gloss-en\.pack/, { status: 404, body: 'no' }, /gloss-en\.pack answers 404/),
  'a blocked fetch is named': (env) => failing(env, /gloss-en\.pack/, null, /gloss-en\.pack could not be fetched/),

  'a worker that cannot be had is named where it is asked for, and done without where it is not': (env) =>
    withPage(
      env,
      '',
      async (page, context) => {
        await page.goto('about:blank');
        await context.route(/worker\.js/, (route) =>
          route.fulfill({ status: 200, contentType: 'text/html', body: '<p>' }),
        );
        await page.goto(env.url);
        await ready(page);
        assert.ok((await highlighted(page)).figure.length > 3);
        assert.equal(page.workers().length, 0, 'it runs in the page');
        await page.locator('gloss-article').evaluate((each) => each.setAttribute('worker', 'always'));
        await failed(page);
        assert.match(await message(page), /worker\.js: .*is it there.*worker-src/s);
        await page.locator('gloss-article').evaluate((each) => each.setAttribute('worker', 'never'));
        await ready(page);
        assert.ok((await highlighted(page)).figure.length > 3);
      },
      { expected: /MIME|worker|Content Security Policy|Failed to load|blob/i },
    ),

  'from another server, as modules: the worker is made of its source': (env) =>
    elsewhere(env, `${story}<script type="module" src="CDN/gloss-article.js"></script>`, '', async (page) => {
      await marked(page, 'actor', 'Angela Merkel');
      assert.equal(page.workers().length, 1);
    }),

  'from another server, as one script with integrity': async (env) => {
    const [, integrity] = (await readFile(join(root, 'build/npm/integrity.txt'), 'utf8')).trim().split(' ');
    const html = `${story}<script src="CDN/gloss-all.js" integrity="${integrity}" crossorigin="anonymous"></script>`;
    await elsewhere(env, html, '', async (page) => {
      await marked(page, 'actor', 'Angela Merkel');
      assert.equal(page.workers().length, 1);
      assert.equal(await page.evaluate(() => typeof window.Gloss.annotateElement), 'function');
      await page.locator('gloss-article').locator('.toggle').click();
      await page.locator('gloss-article').locator('.entities .row').first().waitFor();
    });
  },

  'what the page says before the one script is its configuration: the desk lexicon': (env) =>
    elsewhere(
      env,
      `${story.replace('Lisbon', 'the Blue Room')}<script>window.Gloss = { lexicon: 'term,type,role\\nBlue Room,landmark,force' };</script>
       <script src="CDN/gloss-all.js" crossorigin="anonymous"></script>`,
      '',
      async (page) => {
        await marked(page, 'place', 'Blue Room');
      },
    ),

  'from another server, under a policy that allows no worker': (env) =>
    elsewhere(
      env,
      `${story}<script src="CDN/gloss-all.js" crossorigin="anonymous"></script>`,
      "default-src 'none'; script-src CDN 'wasm-unsafe-eval'; connect-src CDN; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      async (page) => {
        await marked(page, 'actor', 'Angela Merkel');
        assert.equal(page.workers().length, 0);
      },
    ),

  'under a policy that forbids wasm the message names the remedy': (env) =>
    elsewhere(
      env,
      `${story}<script src="CDN/gloss-all.js" crossorigin="anonymous"></script>`,
      "default-src 'none'; script-src CDN; connect-src CDN; style-src 'self'",
      async (page) => {
        await failed(page);
        assert.match(await message(page), /add 'wasm-unsafe-eval' to its script-src/);
      },
    ),

  'a page that patched the prototypes keeps its behaviour, and nothing of its article runs': async (env) => {
    const html = `<!doctype html><html lang="en"><head><style>p { color: teal }</style></head><body>
      <script>
        Array.prototype.inherited = 1;
        Object.prototype.everywhere = 2;
        Element.prototype.remove = function () { window.removed = (window.removed ?? 0) + 1; this.parentNode?.removeChild(this); };
        Function.prototype.bind = (function (bind) { return function (...all) { return bind.apply(this, all); }; })(Function.prototype.bind);
        window.toJSONs = 0;
        Array.prototype.toJSON = undefined;
        window.clicks = 0; window.keys = 0;
        document.addEventListener('click', (event) => { if (!event.defaultPrevented) window.clicks++; });
        window.ran = 0;
      </script>
      <gloss-article><article id="a"><p>Angela Merkel paid 5 million euros in <a href="#there">Lisbon</a>.</p>
        <script type="text/plain">Vladimir Putin met Xi Jinping.</script><style>.x { content: 'Moscow' }</style>
        <p>&lt;script&gt;window.ran = 1&lt;/script&gt; &lt;img src=x onerror="window.ran = 2"&gt; in Paris.</p></article></gloss-article>
      <script>window.html = document.getElementById('a').outerHTML;</script>
      <script type="module" src="CDN/gloss-article.js"></script>`;
    await elsewhere(env, html, '', async (page) => {
      await marked(page, 'actor', 'Angela Merkel');
      await marked(page, 'place', 'Paris');
      const marks = await highlighted(page);
      assert.ok(!JSON.stringify(marks).includes('Putin') && !JSON.stringify(marks).includes('Moscow'));
      await page.locator('a').click();
      await page.locator('gloss-article').locator('.card h2').waitFor();
      assert.deepEqual(
        await page.evaluate(() => [
          window.ran,
          window.clicks,
          location.hash,
          document.getElementById('a').outerHTML === window.html,
        ]),
        [0, 1, '#there', true],
      );
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('p')).color), 'rgb(0, 128, 128)');
    });
  },

  'a page with libraries that change everything behaves to the letter as it does without the widget': async (env) => {
    const [alone, together] = [await hostile(env, false), await hostile(env, true)];
    assert.deepEqual(together.page, alone.page);
    assert.equal(alone.page.ran, 0);
    assert.ok(alone.page.log.length > 8, JSON.stringify(alone.page.log));
    assert.ok(together.marks.actor.includes('Angela Merkel') && together.marks.place.includes('Nairobi'));
    assert.ok(!/Putin|Moscow|Scholz|Jinping/.test(JSON.stringify(together.marks)), JSON.stringify(together.marks));
  },

  'where the page blocks fetch, the page says so and stays what it was': (env) =>
    elsewhere(
      env,
      `${story}<script>window.fetch = () => { throw new Error('no fetch here'); };</script><script type="module" src="CDN/gloss-article.js"></script>`,
      '',
      async (page) => {
        await failed(page);
        assert.match(await message(page), /could not be fetched \(no fetch here\)/);
        assert.equal(await page.locator('p').first().textContent(), 'Angela Merkel paid 5 million euros in Lisbon.');
      },
    ),

  'under another name, twice defined, and when the name is taken': (env) =>
    elsewhere(
      env,
      `<!doctype html><html lang="en"><body><desk-notes><p>Angela Merkel met Olaf Scholz in Lisbon.</p></desk-notes>
       <script>customElements.define('gloss-article', class extends HTMLElement {}); customElements.define('gloss-legend-part', class extends HTMLElement {});</script>
       <script type="module">
         import { defineGlossArticle } from 'CDN/element.js';
         window.first = defineGlossArticle('desk-notes');
         window.same = defineGlossArticle('desk-notes') === window.first;
         await import('CDN/gloss-article.js');
         window.second = defineGlossArticle('desk-more');
       </script>`,
      '',
      async (page) => {
        await marked(page, 'actor', 'Olaf Scholz');
        assert.deepEqual(
          await page.evaluate(() => [window.same, window.first !== window.second, typeof window.second]),
          [true, true, 'function'],
        );
        await page.locator('desk-notes').locator('.toggle').click();
        await page.locator('desk-notes').locator('.legend button').first().waitFor();
      },
    ),
};
