import { expect, test } from 'vitest';
import { brief } from '../src/element/brief.ts';

test('what no name can be is cut, and no character with it', () => {
  expect(brief('Association of Southeast Asian Nations')).toBe('Association of Southeast Asian Nations');
  expect(brief('A'.repeat(100))).toBe('A'.repeat(100));
  expect(brief('A'.repeat(1_000_000))).toBe(`${'A'.repeat(99)}…`);
  expect(brief('👪'.repeat(101))).toBe(`${'👪'.repeat(99)}…`);
  expect(brief(`two\nlines${' '.repeat(100)}`)).toHaveLength(100);
});
