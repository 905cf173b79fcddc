// The WordPress plugin: web/adapters/wordpress with the widget's files and a template for translations, in build/wordpress
// and zipped beside it as WordPress takes it. Run by package.mjs, after the package is there.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zip } from './zip.mjs';

const WIDGET = ['gloss-all.js', 'worker.js', 'gloss.wasm', 'gloss-en.pack'];
const PAPERS = ['LICENSE', 'NOTICE'];

/** Leaves build/wordpress/gloss and gloss.zip; returns the size of the zip. */
export function buildWordPress({ source, npm, out, version }) {
  const plugin = join(out, 'gloss');
  rmSync(out, { recursive: true, force: true });
  cpSync(source, plugin, { recursive: true });
  for (const name of WIDGET) cpSync(join(npm, name), join(plugin, 'assets', name));
  for (const name of PAPERS) cpSync(join(npm, name), join(plugin, name));
  for (const name of ['gloss.php', 'readme.txt']) {
    const path = join(plugin, name);
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replaceAll('0.0.0', version));
  }
  mkdirSync(join(plugin, 'languages'));
  writeFileSync(join(plugin, 'languages/gloss.pot'), template(plugin, version));
  const files = filesBelow(plugin).map((path) => [`gloss/${relative(plugin, path)}`, readFileSync(path)]);
  const archive = zip(files);
  writeFileSync(join(out, 'gloss.zip'), archive);
  return archive.length;
}

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
    .sort();

// Every text that goes through one of WordPress's translating functions, with the places where it does.
const CALL = /\b(?:__|_e|esc_html__|esc_html_e|esc_attr__|esc_attr_e)\(\s*(['"])((?:\\.|(?!\1).)*)\1,\s*'gloss'\s*\)/g;
// Of block.json WordPress translates these, each in a context of its own.
const BLOCK = { title: 'block title', description: 'block description', keywords: 'block keyword' };

function template(plugin, version) {
  const found = new Map(); // "context\0text" to places
  const add = (text, place, context = '') => {
    const key = `${context}\0${text}`;
    found.set(key, [...(found.get(key) ?? []), place]);
  };
  for (const path of filesBelow(plugin)) {
    const name = relative(plugin, path);
    if (!/\.(php|js)$/.test(name) || WIDGET.includes(name.replace('assets/', ''))) continue;
    const text = readFileSync(path, 'utf8');
    for (const { 2: words, index } of text.matchAll(CALL)) {
      add(words.replace(/\\(.)/g, '$1'), `${name}:${text.slice(0, index).split('\n').length}`);
    }
    if (name === 'gloss.php') add(/^ \* Description: +(.+)$/m.exec(text)[1], name);
  }
  const block = JSON.parse(readFileSync(join(plugin, 'block.json'), 'utf8'));
  for (const [field, context] of Object.entries(BLOCK)) {
    for (const text of [block[field]].flat()) add(text, 'block.json', context);
  }
  const quoted = (text) => JSON.stringify(text);
  const head = [
    `Project-Id-Version: Gloss ${version}\n`,
    'MIME-Version: 1.0\n',
    'Content-Type: text/plain; charset=UTF-8\n',
    'Content-Transfer-Encoding: 8bit\n',
    'X-Domain: gloss\n',
  ];
  const entries = [...found].map(([key, places]) => {
    const [context, text] = key.split('\0');
    const lines = [`#: ${places.join(' ')}`, `msgid ${quoted(text)}`, 'msgstr ""'];
    if (context !== '') lines.splice(1, 0, `msgctxt ${quoted(context)}`);
    return lines.join('\n');
  });
  return `msgid ""\nmsgstr ""\n${head.map(quoted).join('\n')}\n\n${entries.join('\n\n')}\n`;
}
