import { expect, test } from 'vitest';
import page from '../index.html?raw';
import { strings } from '../src/strings.ts';

test('the static page says what the strings file says', () => {
  for (const words of [strings.name, strings.tagline, strings.privacy, strings.caution, strings.needs]) {
    expect(page).toContain(`>${words}<`);
  }
});
