import { describe, expect, test } from 'vitest';
import { articleOf, type TreeNode } from '../src/intake/blocks.ts';
import { decode } from '../src/intake/decode.ts';

type Child = string | TreeNode;
const text = (words: string): TreeNode => ({ nodeName: '#text', textContent: words, childNodes: [] });
/** A tag, or "tag role=main" with one attribute. */
const node = (name: string, ...children: Child[]): TreeNode => {
  const [tag = '', attribute] = name.split(' ');
  const [key, value = ''] = attribute?.split('=') ?? [];
  return {
    nodeName: tag.toUpperCase(),
    textContent: null,
    childNodes: children.map((child) => (typeof child === 'string' ? text(child) : child)),
    getAttribute: (asked) => (asked === key ? value : null),
  };
};
const told = (page: TreeNode): string[] => {
  const article = articleOf(page);
  expect(article.outline.map(({ start, end }) => article.text.slice(start, end)).join('\n\n')).toBe(article.text);
  return article.outline.map(
    ({ start, end, kind, level }) => `${kind}${level || ''}: ${article.text.slice(start, end)}`,
  );
};

describe('articleOf', () => {
  test('keeps headings, paragraphs, lists, quotes and captions', () => {
    const page = node(
      'body',
      node('h1', 'Storm\n  at ', node('em', 'sea')),
      node('p', 'The ', node('a', 'boats'), ' stayed in.', node('br'), 'All of them.'),
      node('ul', '\n', node('li', 'Herring'), '\n', node('li', node('p', 'Cod'), node('p', 'and more of it'))),
      node('ol', node('li', 'First', node('ul', node('li', 'inner'))), node('li', 'Second')),
      node('blockquote', node('p', 'Never again.'), node('footer', 'A skipper')),
      node('figure', node('figcaption', 'The pier')),
      'Loose words',
      node('pre', 'one\ntwo'),
    );
    expect(told(page)).toEqual([
      'heading1: Storm at sea',
      'paragraph: The boats stayed in.\nAll of them.',
      'item: Herring',
      'item: Cod',
      'paragraph: and more of it',
      'step: First',
      'item: inner',
      'step: Second',
      'quote: Never again.',
      'quote: A skipper',
      'caption: The pier',
      'paragraph: Loose words',
      'paragraph: one\ntwo',
    ]);
  });

  test('two line breaks part paragraphs, soft hyphens go, other characters stay', () => {
    const page = node('div', 'One\u00ad line', node('br'), ' ', node('br'), '\u202Etwo\u202C Z\u0301\u00a0x');
    expect(told(page)).toEqual(['paragraph: One line', 'paragraph: \u202Etwo\u202C Z\u0301\u00a0x']);
  });

  test('leaves out what is no article', () => {
    const page = node(
      'body',
      node('nav', node('p', 'Home')),
      node('div role=banner', 'Logo'),
      node('h1', 'Storm'),
      node('p', 'A boat.', node('button', 'Share')),
      node('p hidden', 'Secret'),
      node('div aria-hidden=true', 'Twice'),
      node('aside', 'Read more'),
      node('footer', 'All rights'),
    );
    expect(told(page)).toEqual(['heading1: Storm', 'paragraph: A boat.']);
  });

  test('what a class shows again is no text for screen readers alone', () => {
    const classed = (names: string): TreeNode => ({
      ...node('p', names),
      getAttribute: (asked) => (asked === 'class' ? names : null),
    });
    const seen = ['not-sr-only', 'focus:not-sr-only', 'lead tw-not-sr-only', 'sr-only-x', 'a not-visually-hidden'];
    const unseen = ['sr-only', 'a\n sr-only focus:not-sr-only', 'govuk-visually-hidden', 'x-1-VisuallyHidden y'];
    const others = ['visually-hidden-focusable', 'screen-reader-text', 'a MsoCommentText'];
    expect(told(node('body', ...[...seen, ...unseen, ...others].map(classed)))).toEqual(
      seen.map((names) => `paragraph: ${names}`),
    );
  });

  test('reads what Word copies: lists by their bullets, the title, nothing that was deleted or is a comment', () => {
    const item = (sign: string, ...words: Child[]): TreeNode =>
      node('p class=MsoListParagraphCxSpMiddle', node('span', sign, node('span', '\u00a0\u00a0\u00a0 ')), ...words);
    const page = node(
      'body',
      node('p class=MsoTitle', 'Storm'),
      node('p', 'Three ', node('del', 'five'), ' boats.', node('a class=msocomanchor', '[EK1]')),
      item('·', 'Herring'),
      item('o', 'Cod'),
      item('2.', 'Second'),
      node('p class=MsoListParagraph', 'Operators of ferries'),
      node('div class=MsoCommentText', 'Sure?'),
      node('span class=sr-only', 'opens elsewhere'),
    );
    expect(told(page)).toEqual([
      'heading1: Storm',
      'paragraph: Three boats.',
      'item: Herring',
      'item: Cod',
      'step: Second',
      'paragraph: Operators of ferries',
    ]);
  });

  test('prefers the article that holds most of the words, with the headline above it', () => {
    const teaser = node('article', node('p', 'Another story'));
    const page = node(
      'body',
      node('header', node('h1', 'Storm'), node('p', 'The Daily Gull')),
      node('article', node('p', 'A boat went out and did not come back that night.'), teaser),
      teaser,
      node('p', 'Weather: rain'),
    );
    expect(told(page)).toEqual([
      'heading1: Storm',
      'paragraph: A boat went out and did not come back that night.',
      'paragraph: Another story',
    ]);
  });

  test('an article that holds little is passed over for the page', () => {
    const page = node('main', node('article', node('p', 'Teaser')), node('p', 'The words of the page are elsewhere.'));
    expect(told(page)).toEqual(['paragraph: Teaser', 'paragraph: The words of the page are elsewhere.']);
  });

  test('a table whose cells hold a paragraph each, as Word and Google Docs have them, is one of data', () => {
    const row = (...cells: Child[]): TreeNode => node('tr', ...cells.map((cell) => node('td', '\n', cell, '\n')));
    const grid = node(
      'table',
      node('tbody', row(node('p', 'Port'), 'Ships'), row(node('p', 'Bergen'), node('p', '12'))),
    );
    expect(told(grid)).toEqual(['paragraph: Port\tShips\nBergen\t12']);
    const column = node('table', row(node('p', 'Storm')), row(node('p', 'A boat.')));
    expect(told(column)).toEqual(['paragraph: Storm', 'paragraph: A boat.']);
    const columns = node('table', row(node('p', 'Menu'), 'x'), row(node('div', node('p', 'A'), node('p', 'B')), 'y'));
    expect(told(columns).slice(0, 2)).toEqual(['paragraph: Menu', 'paragraph: x']);
  });

  test('a page of two rows and two columns is none of data, though each cell has one block', () => {
    const row = (...cells: Child[]): TreeNode => node('tr', ...cells.map((cell) => node('td', cell)));
    const page = (story: TreeNode): TreeNode =>
      node('table', row(node('div', 'Menu'), node('div', 'Today')), row(node('div', 'Home'), story));
    const parts = ['paragraph: Menu', 'paragraph: Today', 'paragraph: Home'];
    expect(told(page(node('div', 'One.', node('br'), 'Two.')))).toEqual([...parts, 'paragraph: One.\nTwo.']);
    const long = 'The boats stayed in. '.repeat(10).trim();
    expect(told(page(node('p', long)))).toEqual([...parts, `paragraph: ${long}`]);
  });

  test('a sheet of many rows is a table', () => {
    const row = node('tr', node('td', node('p', 'a')), node('td', 'b'));
    const article = articleOf({ ...node('table'), childNodes: new Array<TreeNode>(150_000).fill(row) });
    expect(article.text.length).toBe(150_000 * 4 - 1);
    expect(article.outline.length).toBe(1);
  });

  test('a table of data is rows of cells; one that lays out a page is not', () => {
    const row = (...cells: string[]): TreeNode => node('tr', ...cells.map((cell) => node('td', cell)));
    expect(told(node('table', node('tbody', row('Port', 'Ships'), row('Bergen', '12'))))).toEqual([
      'paragraph: Port\tShips\nBergen\t12',
    ]);
    expect(told(node('table', node('tr', node('td', node('h2', 'Storm'), node('p', 'A boat.')))))).toEqual([
      'heading2: Storm',
      'paragraph: A boat.',
    ]);
  });
});

describe('decode', () => {
  const bytes = (...parts: (string | number)[]): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? part : [...part].map((c) => c.charCodeAt(0)))));

  test('reads UTF-8, with and without its mark, and UTF-16', () => {
    expect(decode(bytes('a', 0xc3, 0xa9))).toBe('aé');
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'a'))).toBe('a');
    expect(decode(bytes(0xff, 0xfe, 'a', 0))).toBe('a');
  });

  test('reads what a page says it is, else windows-1252', () => {
    expect(decode(bytes('<meta charset="iso-8859-2">', 0xb1))).toBe('<meta charset="iso-8859-2">ą');
    expect(decode(bytes('<meta charset="nonsense">', 0x93))).toBe('<meta charset="nonsense">“');
    expect(decode(bytes('caf', 0xe9))).toBe('café');
  });
});
