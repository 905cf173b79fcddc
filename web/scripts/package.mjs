// The package gloss-annotator, in build/npm and packed beside it: the element, the engine without DOM, the adapters, the
// worker, wasm and pack, one file for a <script>, types. Run by tools/build after the engine.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, parseAst } from 'vite';
import { engineFiles } from './files.mjs';
import { squeezeStyles } from './squeeze.mjs';
import { buildWordPress } from './wordpress.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const web = join(root, 'web');
const out = join(root, 'build/npm');
const ELEMENT_GZIP = 25 * 1024;

// The glue asks for node's modules and its own address for hosts that it is not run on: it is handed a compiled module.
const glueAlone = {
  name: 'gloss-glue',
  transform(code, id) {
    if (id !== engineFiles.glue) return undefined;
    return code
      .replace(/typeof process=="object"&&typeof process\.versions=="object"[^,]*?!="renderer"/, 'false')
      .replace(/\(?new URL\("gloss\.wasm", ?import\.meta\.url\)\)?\.href/, '""')
      .replaceAll('await import("module")', '{}')
      .replaceAll('import.meta.url', '""');
  },
};

// Lit writes its versions into the page's globals, for a warning in its development build. The page is not ours.
const quietLit = {
  name: 'gloss-quiet-lit',
  transform(code, id) {
    if (!/node_modules\/(@?lit)/.test(id)) return undefined;
    return code.replace(/\(\w+\.(?:litHtml|litElement|reactiveElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/, '0');
  },
};

// The one program of the worker, as a module that exports it as a function.
const programModule = (code) => `export default function (self) {\n${code}\n}\n`;

async function bundle({ input, output, plugins = [], define = {}, external = [] }) {
  const result = await build({
    configFile: false,
    root: web,
    logLevel: 'warn',
    publicDir: false,
    define,
    plugins: [glueAlone, quietLit, squeezeStyles, ...plugins],
    resolve: { alias: { '#gloss': engineFiles.glue } },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: input, formats: [output.format], name: 'Gloss' },
      minify: true,
      reportCompressedSize: false,
      rollupOptions: { external, output: { minify: true, ...output } },
    },
  });
  return (Array.isArray(result) ? result[0] : result).output;
}

function write(name, content) {
  const path = join(out, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

for (const path of Object.values(engineFiles)) {
  if (!existsSync(path)) {
    console.error(`${path} is missing: build the engine first (tools/build)`);
    process.exit(1);
  }
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const [worker] = await bundle({
  input: { worker: join(web, 'src/engine/worker.ts') },
  output: { format: 'iife' },
});
write('worker.js', worker.code);
write('in-page.js', programModule(worker.code));
copyFileSync(engineFiles.wasm, join(out, 'gloss.wasm'));
copyFileSync(engineFiles.pack, join(out, 'gloss-en.pack'));

const adapters = readdirSync(join(web, 'adapters'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.slice(0, -3));
const entries = {
  'gloss-article': 'src/embed/define.ts',
  element: 'src/embed/element.ts',
  engine: 'src/embed/engine.ts',
  ...Object.fromEntries(adapters.map((name) => [`adapters/${name}`, `adapters/${name}.ts`])),
};

// The files beside a module are found from where the module is, in the words that bundlers know.
const beside = {
  name: 'gloss-beside',
  resolveId: (id) => (id.endsWith('in-page.js') ? { id: './in-page.js', external: true } : undefined),
  renderChunk(code, { fileName }) {
    const up = '../'.repeat(fileName.split('/').length - 1) || './';
    return Object.entries({ WORKER: 'worker.js', WASM: 'gloss.wasm', PACK: 'gloss-en.pack' }).reduce(
      (text, [name, file]) => text.replaceAll(`GLOSS_${name}_URL`, `new URL("${up}${file}",import.meta.url).href`),
      code,
    );
  },
};
// The panel needs few of the page's texts, the card the rest: each part gets its own.
const stringsFile = join(web, 'src/strings.ts');
const ofCard = /\/(element\/(card|subject|words|timex|days)|embed\/corrector)\.ts$/;
const usedIn = ['embed/panel', 'element/legend', 'element/entities', 'element/entity-list'];
// "status.shown" where a group is only ever asked for single texts, "legend" where it is taken whole.
const used = new Set(
  usedIn.flatMap((name) =>
    [...readFileSync(join(web, `src/${name}.ts`), 'utf8').matchAll(/[sS]trings\.(\w+(?:\.\w+)?)/g)].map(
      ([, key]) => key,
    ),
  ),
);
const isUsed = (key) => used.has(key) || [...used].some((each) => each.startsWith(`${key}.`));
const unusedOf = ({ properties }) =>
  properties.flatMap((property) => {
    const name = property.key?.name;
    if (name === undefined || !isUsed(name)) return property;
    if (used.has(name) || property.value.type !== 'ObjectExpression') return [];
    return property.value.properties.filter(({ key }) => !used.has(`${name}.${key?.name}`));
  });
const fewStrings = {
  name: 'gloss-few-strings',
  enforce: 'pre',
  resolveId(id, importer) {
    if (importer === undefined || ofCard.test(importer)) return undefined;
    return resolve(dirname(importer), id) === stringsFile ? `${stringsFile}?few` : undefined;
  },
  load(id) {
    if (id !== `${stringsFile}?few`) return undefined;
    const code = readFileSync(stringsFile, 'utf8');
    const declared = parseAst(code, { lang: 'ts' })
      .body.flatMap((node) => node.declaration?.declarations ?? [])
      .find(({ id: { name } }) => name === 'strings');
    const object = declared.init.expression ?? declared.init;
    const gone = unusedOf(object);
    let text = code;
    for (const { start, end } of gone.reverse()) text = text.slice(0, start) + text.slice(end).replace(/^\s*,/, '');
    // What was spread came from a module of its own, which would follow the import into this chunk.
    for (const { argument } of gone.filter(({ type }) => type === 'SpreadElement')) {
      text = text.replace(new RegExp(`^import \\{ ${argument.name} \\}.*$`, 'm'), '');
    }
    return { code: text, moduleType: 'ts' };
  },
};
// What the element loads at once stays one file, though adapters use only parts of it: two files compress worse.
const ofSession =
  /embed\/(dom-session|painter|sheet|text-map|draft|corrections|pool|carrier|strings)\.ts$|dom\/filter\.ts$/;
const modules = await bundle({
  input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(web, path)])),
  output: {
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'shared-[name].js',
    codeSplitting: {
      groups: [
        { name: 'files', test: /engine\/(files|errors)\.ts$/, priority: 2 }, // all that the engine's own entry needs of it
        { name: 'session', test: ofSession, priority: 1 },
      ],
    },
  },
  plugins: [beside, fewStrings],
  external: [/^prosemirror-/, /^@tiptap\//],
});
for (const chunk of modules) write(chunk.fileName, chunk.code);

const wholeProgram = {
  name: 'gloss-whole',
  resolveId: (id) => (id.endsWith('in-page.js') ? '\0in-page' : undefined),
  load: (id) => (id === '\0in-page' ? programModule(worker.code) : undefined),
};
const [all] = await bundle({
  input: { all: join(web, 'src/embed/all.ts') },
  output: { format: 'iife', inlineDynamicImports: true },
  define: {
    GLOSS_WORKER_URL: 'undefined',
    GLOSS_WASM_URL: 'glossBeside("gloss.wasm")',
    GLOSS_PACK_URL: 'glossBeside("gloss-en.pack")',
  },
  plugins: [wholeProgram],
});
write(
  'gloss-all.js',
  `(() => {\nconst at = document.currentScript?.src || document.baseURI;\nconst glossBeside = (name) => new URL(name, at).href;\n${all.code}})();\n`,
);

// ---- types: what the entries reach, and no more ----------------------------------------------------------------------
const emitted = join(root, 'build/npm-types');
rmSync(emitted, { recursive: true, force: true });
execFileSync(
  join(root, 'node_modules/.bin/tsc'),
  ['--project', join(web, 'package/tsconfig.json'), '--outDir', emitted],
  { stdio: 'inherit' },
);
const reached = new Set();
const reach = (path) => {
  if (reached.has(path)) return;
  reached.add(path);
  const text = readFileSync(path, 'utf8').replace(/(['"])(\.\.?\/[^'"]+?)(?:\.d)?\.ts\1/g, '$1$2.js$1');
  for (const [, , from] of text.matchAll(/(['"])(\.\.?\/[^'"]+)\.js\1/g)) reach(resolve(dirname(path), `${from}.d.ts`));
  write(join('types', relative(emitted, path)), text);
};
for (const path of Object.values(entries)) reach(join(emitted, path.replace(/\.ts$/, '.d.ts')));

// ---- papers ----------------------------------------------------------------------------------------------------------
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const description = JSON.parse(readFileSync(join(web, 'package/package.json'), 'utf8'));
const adapterExports = Object.fromEntries(
  adapters.map((name) => [
    `./adapters/${name}`,
    { types: `./types/adapters/${name}.d.ts`, default: `./adapters/${name}.js` },
  ]),
);
// An editor is there where its adapter is used, and nowhere else.
const peers = description.peerDependencies ?? {};
description.peerDependenciesMeta = Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }]));
description.version = version;
description.exports = { ...description.exports, ...adapterExports };
write('package.json', `${JSON.stringify(description, null, 2)}\n`);
copyFileSync(join(root, 'LICENSE'), join(out, 'LICENSE'));
copyFileSync(join(root, 'NOTICE'), join(out, 'NOTICE'));
copyFileSync(join(web, 'package/custom-elements.json'), join(out, 'custom-elements.json'));
const sri = `sha384-${createHash('sha384')
  .update(readFileSync(join(out, 'gloss-all.js')))
  .digest('base64')}`;
write('integrity.txt', `gloss-all.js ${sri}\n`);
write('README.md', readFileSync(join(web, 'package/README.md'), 'utf8').replaceAll('INTEGRITY', sri));

const npm = process.env.npm_execpath;
const [command, prefix] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
execFileSync(command, [...prefix, 'pack', '--silent', '--ignore-scripts', '--pack-destination', join(root, 'build')], {
  cwd: out,
});
cpSync(join(root, `build/gloss-annotator-${version}.tgz`), join(root, 'build/gloss-annotator.tgz'));

// ---- the demo pages, with the package beside them ----------------------------------------------------------------------
const demo = join(root, 'build/demo');
rmSync(demo, { recursive: true, force: true });
// The editors' pages need the editors, which only tests have (tests/embed/editor-pages.mjs).
cpSync(join(web, 'demo'), demo, { recursive: true, filter: (path) => !path.startsWith(join(web, 'demo/editors')) });
cpSync(out, join(demo, 'gloss'), { recursive: true });

const wordPressZip = buildWordPress({
  source: join(web, 'adapters/wordpress'),
  npm: out,
  out: join(root, 'build/wordpress'),
  version,
});

// ---- sizes -----------------------------------------------------------------------------------------------------------
const gzip = (name) => gzipSync(readFileSync(join(out, name))).length;
const imports = (name, seen = new Set()) => {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const each of modules.find(({ fileName }) => fileName === name)?.imports ?? []) imports(each, seen);
  return seen;
};
const sum = (names) =>
  [...names].filter((name) => existsSync(join(out, name))).reduce((all, name) => all + gzip(name), 0);
const named = (name) => modules.find(({ fileName }) => fileName.includes(name)).fileName;
const first = imports('gloss-article.js');
const whole = imports(named('shared-panel'), new Set(first));
const withCard = imports(named('shared-card'), new Set(whole));
const [start, element] = [sum(first), sum(whole)];
const lines = [
  `element before it is opened, gzip: ${start}`,
  `element with its panel, gzip: ${element} of ${ELEMENT_GZIP}`,
  `and with the card, loaded when a mark is opened, gzip: ${sum(withCard)}`,
  `gloss-all.js, gzip: ${gzip('gloss-all.js')} (${sri})`,
  `wordpress/gloss.zip: ${wordPressZip}`,
  ...readdirSync(join(out, 'adapters')).map((name) => `adapters/${name}, gzip: ${gzip(`adapters/${name}`)}`),
  '',
];
writeFileSync(join(root, 'build/npm-sizes.txt'), lines.join('\n'));
process.stdout.write(lines.join('\n'));
if (element > ELEMENT_GZIP) {
  console.error('The size budget of the element is broken.');
  process.exit(1);
}
