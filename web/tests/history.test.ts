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

test('keeps the last twenty', () => {
  const history = new History();
  for (let i = 0; i < 30; i++) history.keep({ ...plain(String(i)), date: undefined });
  expect(history.depth).toBe(20);
  expect(history.undo()?.text).toBe('29');
});
