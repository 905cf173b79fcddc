import { expect, test } from 'vitest';
import { plain } from '../src/dom/outline.ts';
import { History } from '../src/site/history.ts';

test('gives drafts back, last one first, and keeps no empty ones', () => {
  const history = new History();
  history.keep({ ...plain('one'), date: undefined });
  history.keep({ ...plain(' \n'), date: undefined });
  history.keep({ ...plain('two'), date: '2025-03-04' });
  expect(history.depth).toBe(2);
  expect(history.undo()).toEqual({ ...plain('two'), date: '2025-03-04' });
  expect(history.undo()?.text).toBe('one');
  expect(history.undo()).toBeUndefined();
});

test('tells the last article that is another one: no text twice, none with its lines cut', () => {
  const history = new History();
  expect(history.lastBut(['x'])).toBeUndefined();
  for (const text of ['The sample', 'An\narticle', 'Another']) history.keep({ ...plain(text), date: undefined });
  history.keep({ ...plain('One with hy-\nphens'), date: undefined, relaid: true });
  expect(history.lastBut(['One with hyphens', 'The sample'])?.text).toBe('Another');
  expect(history.lastBut(['Another ', 'The sample'])?.text).toBe('An\narticle');
  history.undo();
  history.undo();
  expect(history.lastBut(['An article', 'The sample'])).toBeUndefined();
});

test('keeps the last twenty', () => {
  const history = new History();
  for (let i = 0; i < 30; i++) history.keep({ ...plain(String(i)), date: undefined });
  expect(history.depth).toBe(20);
  expect(history.undo()?.text).toBe('29');
});
