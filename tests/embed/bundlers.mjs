// The package as npm packs it, in bundles of Vite, webpack, Parcel, Rollup and esbuild: each is built as its users build, and
// must load and annotate in Chromium, from a server that holds nothing but what the bundler wrote.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CONTENT_SECURITY_POLICY } from '../../tools/serve.mjs';
import { root, Skip } from '../e2e/support.mjs';
import { marked, ready, serveFolder, withPage } from './support.mjs';

const run = promisify(execFile);
const modules = join(root, 'tests/embed/node_modules');
const FILES = ['worker.js', 'gloss.wasm', 'gloss-en.pack'];

const page = (script) => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Bundled</title><link rel="icon" href="data:," />
    <script type="module" src="${script}"></script></head>
  <body><main>
    <gloss-article panel="inline"><article><p>Angela Merkel paid 5 million euros in Lisbon.</p></article></gloss-article>
    <div id="draft" contenteditable="true"><p>Emmanuel Macron flew to Cairo.</p></div>
  </main></body>
</html>
`;
const main = `import 'gloss-annotator';
import { annotateElement } from 'gloss-annotator/adapters/dom';

annotateElement(document.getElementById('draft'), { editable: true });
`;

// What each wants: its command, a configuration, the page it makes or is given. Those that leave new URL(…, import.meta.url)
// as it is (Rollup, esbuild) need the package's files beside the bundle, as the package's README says.
const BUNDLERS = {
  vite: { args: ['vite', 'build', '--base', './', '--logLevel', 'warn'] },
  webpack: {
    args: ['webpack', '--config', 'webpack.config.mjs'],
    page: './main.js',
    files: {
      'webpack.config.mjs': `export default {
        mode: 'production', entry: './main.js', devtool: false, experiments: { outputModule: true },
        output: { path: import.meta.dirname + '/dist', filename: 'main.js', module: true, publicPath: 'auto' },
        performance: { hints: false },
      };`,
    },
  },
  parcel: {
    args: [
      'parcel',
      'build',
      'index.html',
      '--public-url',
      './',
      '--no-cache',
      '--cache-dir',
      'cache',
      '--no-source-maps',
      '--log-level',
      'warn',
    ],
    description: { '@parcel/resolver-default': { packageExports: true } }, // it heeds an exports map only when told to
  },
  rollup: {
    args: ['rollup', '--config', 'rollup.config.mjs', '--silent'],
    page: './main.js',
    copy: true,
    files: {
      // Rollup itself finds no packages; this is what a resolver plugin does, for one package.
      'rollup.config.mjs': `import { fileURLToPath } from 'node:url';
        export default {
          input: 'main.js', output: { dir: 'dist', format: 'es' },
          plugins: [{ name: 'packages', resolveId: (id) => /^gloss/.test(id) ? fileURLToPath(import.meta.resolve(id)) : null }],
        };`,
    },
  },
  esbuild: {
    args: ['esbuild', 'main.js', '--bundle', '--splitting', '--format=esm', '--outdir=dist', '--log-level=warning'],
    page: './main.js',
    copy: true,
  },
};

/** The strict policy, with the hash of what the bundler put into the page itself (Parcel's import map). */
async function policyOf(path) {
  const inline = [...(await readFile(path, 'utf8')).matchAll(/<script[^>]*>([^<]+)<\/script>/g)].map(
    ([, code]) => code,
  );
  const hashes = inline.map((code) => ` 'sha256-${createHash('sha256').update(code).digest('base64')}'`).join('');
  return CONTENT_SECURITY_POLICY.replace("script-src 'self'", `script-src 'self'${hashes}`);
}

async function bundled(env, name, { args: [command, ...args], page: script, copy, files = {}, description = {} }) {
  if (!existsSync(join(modules, '.bin', command)))
    throw new Skip(`there is no ${command}; tools/bootstrap installs tests/embed`);
  const folder = join(root, 'build/bundles', name);
  await rm(folder, { recursive: true, force: true });
  const installed = join(folder, 'node_modules/gloss-annotator');
  await mkdir(installed, { recursive: true });
  await run('tar', ['-xzf', join(root, 'build/gloss-annotator.tgz'), '-C', installed, '--strip-components=1']);
  const write = (path, text) => writeFile(join(folder, path), text);
  await write('package.json', JSON.stringify({ name, private: true, type: 'module', ...description }));
  await write('main.js', main);
  await write('index.html', page('./main.js'));
  for (const [path, text] of Object.entries(files)) await write(path, text);
  try {
    await run(join(modules, '.bin', command), args, { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } });
  } catch (error) {
    assert.fail(`${command}: ${`${error.stdout}\n${error.stderr}`.slice(-3000)}`);
  }
  const dist = join(folder, 'dist');
  if (script !== undefined) await writeFile(join(dist, 'index.html'), page(script));
  if (copy) for (const each of FILES) await cp(join(installed, each), join(dist, each));
  const server = await serveFolder(dist, await policyOf(join(dist, 'index.html')));
  try {
    await withPage({ browser: env.browser, url: server.url }, 'index.html', async (view) => {
      await ready(view);
      await marked(view, 'actor', 'Angela Merkel');
      await marked(view, 'actor', 'Emmanuel Macron');
      await view.locator('gloss-article').locator('.entities .row').first().waitFor();
      assert.equal(view.workers().length, 1);
    });
  } finally {
    await server.close();
  }
  return (await readdir(dist)).toSorted().join(' ');
}

export const tests = Object.fromEntries(
  Object.entries(BUNDLERS).map(([name, bundler]) => [
    `bundled by ${name} from the tarball, it loads and annotates`,
    (env) => bundled(env, name, bundler),
  ]),
);
