// The editors' demo pages (web/demo/editors), bundled with the real editors of tests/embed and with the package as it was
// built, into build/editors. For tests and for looking at: some of these editors are under the GPL, and nothing of them ships.
//
//   node tests/embed/editor-pages.mjs && node tools/serve.mjs build/editors      (TinyMCE needs a policy with inline styles)
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root, Skip } from '../e2e/support.mjs';

const modules = join(root, 'tests/embed/node_modules');
const source = join(root, 'web/demo/editors');
const npm = join(root, 'build/npm');
export const out = join(root, 'build/editors');

export async function buildEditorPages() {
  if (!existsSync(join(modules, 'esbuild')))
    throw new Skip('the editors are missing; tools/bootstrap installs tests/embed');
  const { build } = createRequire(join(modules, 'index.js'))('esbuild');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const files = await readdir(source);
  await build({
    entryPoints: files.filter((name) => name.endsWith('.js') && name !== 'page.js').map((name) => join(source, name)),
    outdir: out,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    nodePaths: [modules],
    plugins: [packageEntries],
  });
  for (const name of files.filter((each) => each.endsWith('.html'))) await cp(join(source, name), join(out, name));
  await cp(join(root, 'web/demo/demo.css'), join(out, 'demo.css'));
  await cp(join(modules, 'tinymce/skins'), join(out, 'tinymce/skins'), { recursive: true });
  for (const name of ['worker.js', 'gloss.wasm', 'gloss-en.pack']) await cp(join(npm, name), join(out, name));
}

// "gloss-annotator/adapters/quill" as the exports map of the package has it.
const packageEntries = {
  name: 'package-entries',
  setup(build) {
    build.onResolve({ filter: /^gloss-annotator\// }, ({ path }) => ({
      path: join(npm, `${path.slice('gloss-annotator/'.length)}.js`),
    }));
  },
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildEditorPages();
