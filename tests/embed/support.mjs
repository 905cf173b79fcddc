// What the widget's tests ask of a page.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { openPage } from '../e2e/support.mjs';

/** Opens a page, runs the test, and fails on any complaint of the browser that the test does not expect. */
export async function withPage(env, path, body, options = {}) {
  const { page, context, complaints } = await openPage(env.browser, env.url, { path, ...options });
  try {
    const note = await body(page, context);
    assert.deepEqual(
      complaints.filter((each) => !(options.expected ?? /$^/).test(each)),
      [],
    );
    return note;
  } finally {
    await context.close();
  }
}

/** The widget's panel. */
export const panel = (page, selector = 'gloss-article') => page.locator(selector).locator('.panel');

/** Runs in a page: the words under our highlights, by category, in the order of the text. */
export const readHighlights = () => {
  const out = {};
  for (const [name, highlight] of CSS.highlights) {
    if (!name.startsWith('gloss-')) continue;
    const rows = [...highlight].map((each) => {
      const range = document.createRange();
      range.setStart(each.startContainer, each.startOffset);
      range.setEnd(each.endContainer, each.endOffset);
      return range;
    });
    rows.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    out[name.slice(6)] = rows.map((range) => range.toString().replace(/\s/g, ' '));
  }
  return out;
};

export const highlighted = (page, frame = page) => frame.evaluate(readHighlights);

/** Waits until the element has read its article whole. */
export const ready = (page, selector = 'gloss-article') =>
  page.waitForFunction((each) => document.querySelector(each)?.matches(':state(ready)'), selector);

/** Waits until the words are (or are no longer) under a highlight of the category. */
export async function marked(page, category, words, there = true, frame = page) {
  let last;
  for (let i = 0; i < 100; i++) {
    last = await highlighted(page, frame);
    if ((last[category]?.includes(words) ?? false) === there) return last;
    await page.waitForTimeout(50);
  }
  assert.fail(`“${words}” is ${there ? 'not ' : ''}marked as ${category}: ${JSON.stringify(last)}`);
}

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
};

/** A folder under a policy of one's choice ('': none). */
export async function serveFolder(folder, policy) {
  const server = createServer(async (request, response) => {
    const name = decodeURIComponent(request.url.split(/[?#]/, 1)[0]);
    try {
      const bytes = await readFile(join(folder, normalize(name)));
      response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
      if (policy !== '') response.setHeader('Content-Security-Policy', policy);
      response.end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () =>
      new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
  };
}
