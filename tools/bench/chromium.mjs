// Gloss in headless Chromium as a subject: a fresh browser, a page under the page's own policy, the engine in its worker.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { launch } from '../../tests/e2e/support.mjs';
import { serve } from '../serve.mjs';

const root = join(import.meta.dirname, '../..');

/** Puts the page together in `folder`, corpus and engine beside it. */
export function preparePage(folder) {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, 'tools/bench/browser'), folder, { recursive: true });
  cpSync(join(root, 'build/bench/corpus'), join(folder, 'corpus'), { recursive: true });
  for (const name of ['passes.mjs', 'gloss-reader.mjs'])
    copyFileSync(join(root, 'tools/bench', name), join(folder, name));
  for (const name of ['runtime', 'pack-memory', 'errors']) {
    const source = stripTypeScriptTypes(readFileSync(join(root, 'web/src/engine', `${name}.ts`), 'utf8'));
    writeFileSync(join(folder, `${name}.mjs`), source.replaceAll(".ts'", ".mjs'"));
  }
  for (const path of ['wasm/gloss.mjs', 'wasm/gloss.wasm', 'native/gloss-en.pack']) {
    copyFileSync(join(root, 'build', path), join(folder, path.replace(/^.*\//, '')));
  }
}

// Peak resident memory of the page's process, from the kernel: the one renderer that has the page.
async function rendererPeak(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) * 1024;
      } catch {
        return 0; // it has ended
      }
    });
  return Math.max(0, ...peaks);
}

export async function runInChromium(folder, workloads, limits) {
  const server = await serve({ root: folder, port: 0 });
  const browser = await launch();
  const lines = [];
  try {
    const session = await browser.newBrowserCDPSession();
    const context = await browser.newContext({ bypassCSP: true }); // a plain URL for the worker, without a policy's word
    const page = await context.newPage();
    const arrived = Promise.withResolvers();
    const ended = Promise.withResolvers();
    await page.exposeFunction('benchLine', (line) => {
      if (line.first) arrived.resolve({ ...line, ms: performance.now() - begin });
      else if (line.end) ended.resolve();
      else if (line.error) for (const each of [arrived, ended]) each.reject(new Error(line.error));
      else lines.push(line);
    });
    ended.promise.catch(() => {});
    const begin = performance.now();
    await page.goto(server.url);
    const first = await arrived.promise;
    await page.evaluate((job) => globalThis.bench(job), { workloads, limits });
    await ended.promise;
    const rss = await rendererPeak(session);
    return { first: first.ms, ready: first.ready, setUp: first.setUp, lines: lines.map((line) => ({ ...line, rss })) };
  } finally {
    await browser.close();
    await server.close();
  }
}
