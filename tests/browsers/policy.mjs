// The policy holds in the engine: what it forbids does not happen, tried by a script of a page under the same header. Answers
// whether the engine knows Trusted Types, which come on top.
import assert from 'node:assert/strict';

export async function hold(tab, url) {
  await tab.driver.go(url);
  await tab.until('everything is tried', `() => window.found !== undefined`);
  const { tried, refused, trustedTypes } = await tab.run(`() => window.found`);
  assert.deepEqual(
    tried,
    { inline: false, code: false, markup: !trustedTypes, elsewhere: false, picture: false },
    'markup from a string is refused only where there are Trusted Types',
  );
  for (const directive of ['connect-src', 'img-src'])
    assert.ok(refused.includes(directive), `${directive} among ${refused}`);
  return trustedTypes ? 'Trusted Types enforced' : 'no Trusted Types in this engine';
}
