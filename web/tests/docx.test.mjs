import { expect, test } from 'vitest';
import { zip } from '../scripts/zip.mjs';
import { readDocx } from '../src/intake/docx.ts';

const style = (id, name) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:pStyle w:val="x"/></w:pPr></w:style>`;
const run = (words) => `<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inside, properties = '') => `<w:p w14:paraId="1"><w:pPr>${properties}</w:pPr>${inside}</w:p>`;
const styled = (id) => `<w:pStyle w:val="${id}"/>`;

const styles = style('Titel', 'Title') + style('berschrift2', 'heading 2') + style('Zitat', 'Quote');
const body = [
  p(run('Storm'), styled('Titel')),
  p(
    run('Three ') +
      `<w:del w:id="1"><w:r><w:delText>five</w:delText></w:r></w:del><w:ins w:id="2">${run('old ')}</w:ins>` +
      `<w:moveFrom w:id="3">${run('grey ')}</w:moveFrom>` +
      run('boats &amp; &lt;b&gt; &#x2014; gone.') +
      '<w:r><w:br/><w:t>Next line.</w:t></w:r>' +
      `<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p(run('A box'))}</w:txbxContent></mc:Choice><mc:Fallback>${p(run('A box'))}</mc:Fallback></mc:AlternateContent></w:r>`,
    '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>',
  ),
  p(run('What is known'), styled('berschrift2')),
  p(run('Herring'), '<w:numPr><w:ilvl w:val="0"/></w:numPr>'),
  p(run('Cod'), styled('ListNumber')),
  p(run('Never again.'), styled('Zitat')),
  '<w:p w14:paraId="2"/>',
  `<w:tbl><w:tr><w:tc>${p(run('Port'))}</w:tc><w:tc>${p(run('Ships'))}</w:tc></w:tr><w:tr><w:tc>${p(run('Bergen'))}</w:tc><w:tc>${p(run('12'))}</w:tc></w:tr></w:tbl>`,
].join('');

const docx = (files) => new Uint8Array(zip(Object.entries(files).map(([name, words]) => [name, Buffer.from(words)])));
const document = (inside) => `<?xml version="1.0"?><w:document><w:body>${inside}</w:body></w:document>`;

const told = ({ text, outline }) =>
  outline.map(({ start, end, kind, level }) => `${kind}${level || ''}: ${text.slice(start, end)}`);
const read = (inside, named = '') =>
  told(readDocx(docx({ 'word/document.xml': document(inside), 'word/styles.xml': `<w:styles>${named}</w:styles>` })));

test('reads words, headings, lists, quotes and tables, and nothing that was deleted', () => {
  const article = readDocx(
    docx({ 'word/document.xml': document(body), 'word/styles.xml': `<w:styles>${styles}</w:styles>`, 'a.png': 'x' }),
  );
  expect(told(article)).toEqual([
    'heading1: Storm',
    'paragraph: Three old boats & <b> — gone.\nNext line.',
    'heading2: What is known',
    'item: Herring',
    'step: Cod',
    'quote: Never again.',
    'paragraph: Port\tShips\nBergen\t12',
  ]);
});

const table = (...rows) =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

test('a table inside a cell is words of that cell, and none of the row is lost', () => {
  const inner = table([p(run('Pier')), p(run('Crane'))], [p(run('1')), p(run('2'))]);
  const cells = [p(run('Port')), p(run('Before')) + inner + p(run('after')), p(run('Last'))];
  expect(read(table(cells, [p(run('Bergen')), p(''), p(run('12'))]))).toEqual([
    'paragraph: Port\tBefore Pier Crane 1 2 after\tLast\nBergen\t\t12',
  ]);
});

test('a row of one cell lays out the page: what is in it keeps what it is', () => {
  const inner = table([p(run('Port')), p(run('Ships'))], [p(run('Bergen')), p(run('12'))]);
  const page = table(
    [p(run('Storm'), styled('Titel')) + p(run('A boat.'))],
    [inner + p('')],
    [table([p(run('Never again.'), styled('Zitat'))]) + p('')],
    [p(run('One')) + p(run('two')), p(run('Three'))],
  );
  expect(read(page, styles)).toEqual([
    'heading1: Storm',
    'paragraph: A boat.',
    'paragraph: Port\tShips\nBergen\t12',
    'quote: Never again.',
    'paragraph: One two\tThree',
  ]);
});

test('no name of a tag or sign is taken from JavaScript’s own', () => {
  expect(read(p(`<w:constructor/><w:toString/>${run('A &constructor; &valueOf; &amp; B')}`))).toEqual([
    'paragraph: A &constructor; &valueOf; & B',
  ]);
});

test('headings are of six levels, attributes in either quotes', () => {
  const named = [1, 6, 9].map((level) => `<w:style w:styleId='s${level}'><w:name w:val='heading ${level}'/></w:style>`);
  const page = [1, 6, 9].map((level) => p(run(`Level ${level}`), `<w:pStyle w:val = 's${level}'/>`));
  expect(read(page.join(''), named.join(''))).toEqual(['heading1: Level 1', 'heading6: Level 6', 'heading6: Level 9']);
});

test('what is no such document is none', () => {
  expect(readDocx(docx({ 'xl/workbook.xml': '<x/>' }))).toBeUndefined();
  const sound = docx({ 'word/document.xml': document(body) });
  for (const cut of [5, 30, 60, sound.length - 30, sound.length - 1]) {
    expect(readDocx(sound.slice(0, cut))).toBeUndefined();
  }
  const broken = sound.slice();
  broken.fill(0xff, 50, 90);
  expect(readDocx(broken)).toBeUndefined();
});

test('a document that unpacks to far more than it is, is none', () => {
  expect(readDocx(docx({ 'word/document.xml': 'x'.repeat(70_000_000) }))).toBeUndefined();
}, 60_000);

test('is linear', () => {
  const begin = performance.now();
  readDocx(docx({ 'word/document.xml': document('<w:p><w:tr><w:t>'.repeat(100_000)) }));
  readDocx(docx({ 'word/document.xml': document(body.repeat(300)), 'word/styles.xml': '<w:style '.repeat(20_000) }));
  readDocx(docx({ 'word/document.xml': document('<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>'.repeat(50_000)) }));
  expect(performance.now() - begin).toBeLessThan(30_000); // its square would take minutes
}, 60_000);
