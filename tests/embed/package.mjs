// The package as npm packs it: what is in it, and whether its exports and types are found.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { buildWordPress } from '../../web/scripts/wordpress.mjs';
import { root, Skip } from '../e2e/support.mjs';

const run = promisify(execFile);
const npm = join(root, 'build/npm');
const bin = (name) => {
  const path = join(root, 'tests/embed/node_modules/.bin', name);
  if (!existsSync(path)) throw new Skip(`there is no ${name}; tools/bootstrap installs tests/embed`);
  return path;
};

export const tests = {
  'publint finds nothing in the package': async () => {
    await run(bin('publint'), ['--strict', '--pack', 'false', npm]);
  },

  'the types of every entry are found, whatever resolves them': async () => {
    const none = ['worker.js', 'gloss.wasm', 'gloss-en.pack', 'gloss-all.js', 'custom-elements.json', 'package.json'];
    const options = ['--profile', 'esm-only', '--exclude-entrypoints', ...none, '--format', 'ascii', '--no-emoji'];
    await run(bin('attw'), [join(root, 'build/gloss-annotator.tgz'), ...options]);
  },

  'the types fit those of the real editors': async () => {
    bin('publint'); // the editors are there when it is
    await run(join(root, 'node_modules/.bin/tsc'), ['--project', join(root, 'tests/embed/types')]).catch((error) => {
      assert.fail(error.stdout);
    });
  },

  'the element is described as it is': async () => {
    const { modules } = JSON.parse(await readFile(join(npm, 'custom-elements.json'), 'utf8'));
    const described = modules
      .flatMap(({ declarations }) => declarations)
      .flatMap(({ attributes }) => attributes.map(({ name }) => name));
    const { GlossArticle } = await import(pathToFileURL(join(npm, 'element.js')).href);
    assert.deepEqual(described.toSorted(), [...GlossArticle.observedAttributes].sort());
  },

  'the WordPress plugin is the same zip each time, with all texts in its template': async () => {
    const built = join(root, 'build/wordpress/gloss');
    const again = await mkdtemp(join(tmpdir(), 'gloss-zip-'));
    try {
      const { version } = JSON.parse(await readFile(join(npm, 'package.json'), 'utf8'));
      const source = join(root, 'web/adapters/wordpress');
      buildWordPress({ source, npm, out: again, version });
      const [first, second] = await Promise.all(
        [join(root, 'build/wordpress'), again].map((folder) => readFile(join(folder, 'gloss.zip'))),
      );
      assert.ok(first.equals(second));
    } finally {
      await rm(again, { recursive: true });
    }
    const template = await readFile(join(built, 'languages/gloss.pot'), 'utf8');
    for (const text of ['What is marked', 'Where the panel stands', 'Desk lexicon (CSV)']) {
      assert.ok(template.includes(`msgid "${text}"`), text);
    }
    const settings = await readFile(join(built, 'includes/settings.php'), 'utf8');
    const calls = settings.match(/\b(?:__|esc_html__|esc_html_e)\( '/g).length;
    assert.equal(template.match(/includes\/settings\.php:\d+/g).length, calls, 'every call of a translating function');
    assert.match(await readFile(join(built, 'readme.txt'), 'utf8'), /^Stable tag: [1-9]|^Stable tag: 0\.[1-9]/m);
  },

  'the README’s JavaScript is such, and its lines for the engine say what is marked': async () => {
    const readme = await readFile(join(npm, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```js\n([\s\S]*?)^```/gm)].map(([, code]) => code);
    assert.ok(blocks.length >= 4);
    const folder = await mkdtemp(join(tmpdir(), 'gloss-readme-'));
    try {
      await mkdir(join(folder, 'node_modules'));
      await symlink(npm, join(folder, 'node_modules/gloss-annotator'));
      for (const [i, code] of blocks.entries()) {
        const file = join(folder, `${i}.mjs`);
        await writeFile(file, code);
        await run(process.execPath, ['--check', file]);
        if (!code.includes('openGloss')) continue;
        const { stdout } = await run(process.execPath, [file]);
        assert.match(
          stdout,
          /^place city Rotterdam undefined\nfigure money \$5 million \{ amount: 5000000, currency: 'USD'/,
        );
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  },

  'it is imported on a server, and the engine runs there': async () => {
    const load = (name) => import(pathToFileURL(join(npm, name)).href);
    const { defineGlossArticle } = await load('gloss-article.js');
    assert.equal(defineGlossArticle(), undefined);
    await load('adapters/dom.js');
    const { openGloss } = await load('engine.js');
    const [wasm, pack] = await Promise.all(['gloss.wasm', 'gloss-en.pack'].map((name) => readFile(join(npm, name))));
    const buffer = pack.buffer.slice(pack.byteOffset, pack.byteOffset + pack.length);
    for (const files of [undefined, { wasm, pack }, { wasm, pack: buffer }, { wasm, pack: new DataView(buffer) }]) {
      const gloss = await openGloss(files); // of its own accord it reads what lies beside it
      const { annotations } = gloss.annotate('Angela Merkel paid 5 million euros in Lisbon.');
      assert.deepEqual(
        annotations.map(({ text, category }) => [text, category]),
        [
          ['Angela Merkel', 'actor'],
          ['5 million euros', 'figure'],
          ['Lisbon', 'place'],
        ],
      );
    }
    await assert.rejects(openGloss({ wasm, pack: pack.subarray(0, 1000) }), {
      code: 'pack',
      message:
        'The knowledge pack was refused (the pack that was given: the knowledge pack is cut off): ' +
        'reload; if it stays so, copy gloss-en.pack again.',
    });
  },
};
