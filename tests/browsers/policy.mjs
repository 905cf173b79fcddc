// The policy holds in the engine: what it forbids does not happen, tried by a script of a page under the same header
// (probe/). All three engines know Trusted Types by now, which refuse markup from a string.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { serve } from '../../tools/serve.mjs';

export const serveProbe = () => serve({ root: join(import.meta.dirname, 'probe'), port: 0 });

/** What the probe left in `window.found`. */
export function check({ tried, refused, trustedTypes }) {
  assert.deepEqual(tried, { inline: false, code: false, markup: false, elsewhere: false, picture: false });
  for (const directive of ['connect-src', 'img-src']) {
    assert.ok(refused.includes(directive), `${directive} among ${refused}`);
  }
  assert.ok(trustedTypes, 'the engine knows Trusted Types');
}

export async function hold(tab, url) {
  await tab.driver.go(url);
  await tab.until('everything is tried', '() => window.found !== undefined');
  check(await tab.run('() => window.found'));
}
