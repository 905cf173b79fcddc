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

test('reads words, headings, lists, quotes and tables, and nothing that was deleted', () => {
  const article = readDocx(
    docx({ 'word/document.xml': document(body), 'word/styles.xml': `<w:styles>${styles}</w:styles>`, 'a.png': 'x' }),
  );
  const told = article?.outline.map(
    ({ start, end, kind, level }) => `${kind}${level || ''}: ${article.text.slice(start, end)}`,
  );
  expect(told).toEqual([
    'heading1: Storm',
    'paragraph: Three old boats & <b> — gone.\nNext line.',
    'heading2: What is known',
    'item: Herring',
    'step: Cod',
    'quote: Never again.',
    'paragraph: Port\tShips\nBergen\t12',
  ]);
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
});

test('is linear', () => {
  const begin = performance.now();
  readDocx(docx({ 'word/document.xml': document('<w:p><w:tr><w:t>'.repeat(100_000)) }));
  readDocx(docx({ 'word/document.xml': document(body.repeat(300)), 'word/styles.xml': '<w:style '.repeat(20_000) }));
  expect(performance.now() - begin).toBeLessThan(5000);
});
