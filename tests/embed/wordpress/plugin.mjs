// What an editor, a reader and somebody without the right do with the plugin, in this order, on one site.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { sample } from '../../../web/src/site/sample.ts';
import { root, screenshots, sizes } from '../../e2e/support.mjs';
import { highlighted, marked } from '../support.mjs';
import { ADMIN, WRITER } from './site.mjs';

const ADDED = ' On Wednesday Olaf Scholz left Nairobi with 40 million euros.';
const [, title, ...body] = sample.trim().split(/\n\n+/);
const blocks = body.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`).join('\n\n');
const BLOCK = '\n\n<!-- wp:gloss/article /-->';

const quoted = (value) =>
  `json_decode(base64_decode('${Buffer.from(JSON.stringify(value)).toString('base64')}'), true)`;
const write = async ({ site }, post) =>
  Number(
    await site.php(`echo wp_insert_post(wp_slash(${quoted({ post_author: 1, post_status: 'draft', ...post })}));`),
  );
const stored = ({ site }, id) => site.php(`echo get_post(${id}, OBJECT, 'raw')->post_content;`);
const corrections = async ({ site }, id) =>
  JSON.parse(await site.php(`echo wp_json_encode(get_post_meta(${id}, '_gloss_corrections', true));`));

/**
 * Logs in as wp-login's form does, without the form: its script focuses the field of the name 200 ms after loading, and
 * takes what is just being typed as the password.
 */
async function logIn(context, site, who) {
  const address = `${site.url}wp-login.php`;
  await context.request.get(address); // sets the cookie that tells whether cookies are taken
  const answer = await context.request.post(address, {
    form: { log: who.name, pwd: who.password, testcookie: '1', redirect_to: `${site.url}wp-admin/` },
    maxRedirects: 0,
  });
  const cookies = await context.cookies(site.url);
  if (cookies.some(({ name }) => name.startsWith('wordpress_logged_in_'))) return;
  const [, why = 'without a word'] = /id="login_error"[^>]*>(.*?)<\/div>/s.exec(await answer.text()) ?? [];
  throw new Error(`${who.name} is not logged in: ${answer.status()}, ${why.replace(/<[^>]*>/g, '').trim()}`);
}

/** A browser window of somebody: logged in, or a passer-by. */
async function windowOf({ browser, site }, who) {
  const context = await browser.newContext({ viewport: sizes.desktop, reducedMotion: 'reduce' });
  context.setDefaultTimeout(90_000); // a busy machine
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /gloss/i.test(message.text())) complaints.push(message.text());
  });
  context.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(site.url)) {
      if (/gloss/.test(request.headers().referer ?? '')) complaints.push(`a request left: ${request.url()}`);
    }
  });
  page.on('dialog', (dialog) => dialog.accept());
  if (who !== undefined) await logIn(context, site, who);
  return { page, context, complaints };
}

async function openEditor({ site, page }, id) {
  await page.goto(`${site.url}wp-admin/post.php?post=${id}&action=edit`);
  await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId() > 0);
  await page.evaluate(() => {
    for (const [scope, name] of [
      ['core/edit-post', 'welcomeGuide'],
      ['core/edit-post', 'fullscreenMode'],
    ]) {
      window.wp.data.dispatch('core/preferences').set(scope, name, false);
    }
  });
  const framed = await page.waitForFunction(() => {
    const frame = document.querySelector('iframe[name="editor-canvas"]');
    const canvas = (frame?.contentDocument ?? document).querySelector('.is-root-container p');
    return canvas !== null && (frame === null ? 'page' : 'frame');
  });
  return (await framed.jsonValue()) === 'frame' ? page.frame('editor-canvas') : page.mainFrame();
}

async function typeAtTheEnd(page, canvas) {
  const last = canvas.locator('.is-root-container [data-type="core/paragraph"]').last();
  await last.click();
  await page.waitForFunction(() => {
    const editor = window.wp.data.select('core/block-editor');
    return editor.getSelectedBlockClientId() === editor.getBlockOrder().at(-1);
  });
  await page.keyboard.press('Control+End');
  await page.keyboard.type(ADDED);
  for (let words = 0; words < 3; words++) await page.keyboard.press('Shift+Control+ArrowLeft');
  await page.keyboard.press('Control+b');
  assert.ok((await last.textContent()).includes(ADDED.trim()));
}

async function save(page) {
  await page.evaluate(() => window.wp.data.dispatch('core/editor').savePost());
  await page.waitForFunction(() => {
    const editor = window.wp.data.select('core/editor');
    return !editor.isSavingPost() && !editor.isEditedPostDirty();
  });
}

/** Clicks on words of the article, wherever the canvas has scrolled them. */
async function clickOn(page, canvas, words) {
  const pointOf = () =>
    canvas.evaluate((wanted) => {
      const walk = document.createTreeWalker(document.querySelector('.is-root-container'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + wanted.length);
        range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = range.getClientRects()[0];
        const outer = window.frameElement?.getBoundingClientRect();
        const scale = outer === undefined ? 1 : outer.width / window.frameElement.clientWidth;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2].map((each) => each * scale);
        return [x + (outer?.x ?? 0), y + (outer?.y ?? 0)];
      }
      return undefined;
    }, words);
  for (let before; ; ) {
    const point = await pointOf();
    if (String(point) === before) return page.mouse.click(...point);
    before = String(point);
    await page.waitForTimeout(200);
  }
}

const panel = (page) => page.locator('.gloss-sidebar gloss-article');

export const steps = {
  'without the plugin: an article is opened, written on, saved': async (desk) => {
    desk.plain = await write(desk, { post_title: title, post_content: blocks });
    desk.marked = await write(desk, { post_title: title, post_content: blocks });
    Object.assign(desk, await windowOf(desk, ADMIN));
    const canvas = await openEditor(desk, desk.plain);
    await typeAtTheEnd(desk.page, canvas);
    await save(desk.page);
    desk.wanted = await stored(desk, desk.plain);
    assert.match(desk.wanted, /Olaf Scholz left Nairobi.*<strong>.*<\/strong>/);
  },

  'the zip is uploaded and activated in the dashboard': async ({ page, site }) => {
    await page.goto(`${site.url}wp-admin/plugin-install.php?tab=upload`);
    await page.setInputFiles('#pluginzip', join(root, 'build/wordpress/gloss.zip'));
    await page.click('#install-plugin-submit');
    await page.locator('a.button-primary[href*="action=activate"]').click();
    await page.waitForURL(/plugins\.php/);
    assert.equal(await page.locator('tr.active[data-slug="gloss"]').count(), 1);
    const type = await page.evaluate(
      async (url) => (await fetch(url)).headers.get('content-type'),
      `${site.url}wp-content/plugins/gloss/assets/gloss.wasm`,
    );
    assert.equal(type, 'application/wasm');
  },

  'highlights and panel on the article being written; one is corrected; what is saved is the same to the byte': async (
    desk,
  ) => {
    const { page, site } = desk;
    const canvas = await openEditor(desk, desk.marked);
    await page.getByRole('button', { name: 'Gloss', exact: true }).click();
    await marked(page, 'actor', 'Min Aung Hlaing', true, canvas);
    await marked(page, 'figure', '6,366 civilians', true, canvas).catch(() =>
      marked(page, 'figure', '6,366', true, canvas),
    );
    await panel(page).locator('.entities .row').first().waitFor();
    await typeAtTheEnd(page, canvas);
    await marked(page, 'place', 'Nairobi', true, canvas);
    assert.match(page.url(), /post\.php/);
    await page.screenshot({ path: join(screenshots, `wordpress-${site.version}-editor.png`) });
    await clickOn(page, canvas, 'Naypyitaw');
    await panel(page).locator('.card h2', { hasText: 'Naypyidaw' }).waitFor();
    await panel(page).getByRole('button', { name: 'No mark here' }).click();
    await marked(page, 'place', 'Naypyitaw', false, canvas);
    assert.equal(
      await canvas.evaluate(
        () => document.querySelectorAll('.is-root-container mark, .is-root-container [class*="gloss"]').length,
      ),
      0,
    );
    await save(page);
    assert.equal(await stored(desk, desk.marked), desk.wanted);
    assert.deepEqual(
      (await corrections(desk, desk.marked)).map(({ text, as }) => [text, as]),
      [['Naypyitaw', null]],
    );
    const raw = await page.evaluate(
      async (id) => (await window.wp.apiFetch({ path: `/wp/v2/posts/${id}?context=edit` })).content.raw,
      desk.marked,
    );
    assert.equal(raw, desk.wanted);
  },

  'opened again, the correction holds; closed, the sidebar leaves nothing': async (desk) => {
    const { page } = desk;
    const canvas = await openEditor(desk, desk.marked);
    const button = page.getByRole('button', { name: 'Gloss', exact: true });
    if ((await panel(page).count()) === 0) await button.click();
    const marks = await marked(page, 'actor', 'Min Aung Hlaing', true, canvas);
    assert.ok(!marks.place.includes('Naypyitaw'), JSON.stringify(marks.place));
    await button.click();
    await page.waitForFunction(() => document.querySelector('gloss-article') === null);
    assert.deepEqual(await highlighted(page, canvas), {});
  },

  'the block is put in, the article published': async (desk) => {
    const { page } = desk;
    await page.evaluate(async () => {
      const { data, blocks } = window.wp;
      await data.dispatch('core/block-editor').insertBlocks(blocks.createBlock('gloss/article'), 99);
      data.dispatch('core/editor').editPost({ status: 'publish' });
    });
    await save(page);
    assert.equal(await stored(desk, desk.marked), desk.wanted + BLOCK);
    assert.deepEqual(desk.complaints, []);
  },

  'a reader sees the annotated article, with what was corrected': async (desk) => {
    const { page, context, complaints } = await windowOf(desk);
    await page.goto(`${desk.site.url}?p=${desk.marked}`);
    const marks = await marked(page, 'actor', 'Min Aung Hlaing');
    assert.ok(marks.place.includes('Nairobi') && !marks.place.includes('Naypyitaw'), JSON.stringify(marks.place));
    const element = page.locator('gloss-article');
    await element.locator('.toggle').click();
    await element.locator('.entities .row').first().waitFor();
    assert.equal(page.workers().length, 1);
    await page.screenshot({ path: join(screenshots, `wordpress-${desk.site.version}-reader.png`) });
    // A shortcode around a part of another article; the feed has nothing of ours.
    const short = await write(desk, {
      post_title: 'Short',
      post_status: 'publish',
      post_content: '<p>Angela Merkel.</p>[gloss panel="inline"]<p>Emmanuel Macron met Olaf Scholz.</p>[/gloss]',
    });
    await page.goto(`${desk.site.url}?p=${short}`);
    const part = await marked(page, 'actor', 'Emmanuel Macron');
    assert.ok(!part.actor.includes('Angela Merkel'));
    const feed = await (await page.request.get(`${desk.site.url}?feed=rss2`)).text();
    assert.ok(feed.includes('Naypyitaw') && !feed.includes('gloss-article'));
    assert.deepEqual(complaints, []);
    await context.close();
  },

  'settings: saved with the form, kept from those without the right': async (desk) => {
    const { page, site } = desk;
    await page.goto(`${site.url}wp-admin/options-general.php?page=gloss`);
    await page.uncheck('input[value="figure"]');
    await page.check('input[value="members"]');
    await page.fill(
      '#gloss-lexicon',
      'term,aliases,type,role,note\nNewsdesk.Example,,organization,force,</textarea><script>window.ran = 1</script>',
    );
    await page.click('#submit');
    await page.locator('#setting-error-settings_updated').waitFor();
    assert.equal(await page.isChecked('input[value="figure"]'), false);
    assert.match(await page.inputValue('#gloss-lexicon'), /<script>window/);
    assert.equal(await page.evaluate(() => window.ran), undefined);

    // A passer-by sees no mark now, nor a file of ours; who is logged in sees all but figures, and what the desk knows.
    const stranger = await windowOf(desk);
    await stranger.page.goto(`${site.url}?p=${desk.marked}`);
    assert.ok(!(await stranger.page.content()).includes('plugins/gloss'));
    await stranger.context.close();

    const writer = await windowOf(desk, WRITER);
    await writer.page.goto(`${site.url}?p=${desk.marked}`);
    const marks = await marked(writer.page, 'actor', 'Newsdesk.Example');
    assert.equal(marks.figure, undefined);
    assert.equal(await writer.page.evaluate(() => window.ran), undefined);
    await writer.page.goto(`${site.url}wp-admin/`);
    assert.equal(await writer.page.locator('a[href*="page=gloss"]').count(), 0);
    const refused = await writer.page.goto(`${site.url}wp-admin/options-general.php?page=gloss`);
    assert.equal(refused.status(), 403);
    // Nor by sending the form: without a nonce, or with the right none.
    for (const who of [writer.page, page]) {
      const answer = await who.request.post(`${site.url}wp-admin/options.php`, {
        form: { option_page: 'gloss', action: 'update', 'gloss_settings[audience]': 'everyone' },
      });
      assert.equal(answer.status(), 403);
    }
    assert.equal(await site.php(`echo get_option('gloss_settings')['audience'];`), 'members');
    await writer.context.close();
  },

  'corrections are written by those who may edit the article, and only as corrections': async (desk) => {
    const ask = (value, user) =>
      desk.site.php(`
      wp_set_current_user(${user});
      $request = new WP_REST_Request('POST', '/wp/v2/posts/${desk.marked}');
      $request->set_header('Content-Type', 'application/json');
      $request->set_body(wp_json_encode(['meta' => ['_gloss_corrections' => ${quoted(value)}]]));
      echo rest_do_request($request)->get_status();`);
    assert.equal(await ask([{ text: 'x', before: '', after: '', as: null }], 0), '401');
    assert.equal(await ask([{ text: 'x', before: '', after: '', as: { category: 'god', type: 'x' } }], 1), '400');
    assert.equal(await ask([{ text: 'x', before: '', after: '', as: null, html: '<b>' }], 1), '400');
    assert.equal(
      await ask([{ text: 'Egypt', before: '', after: '', as: { category: 'actor', type: 'country' } }], 1),
      '200',
    );
    assert.equal((await corrections(desk, desk.marked))[0].as.type, 'country');
    // What the article's page shows to whom the settings say, the REST API does not show to everybody.
    const open = await desk.site.php(`
      wp_set_current_user(0);
      $response = rest_do_request(new WP_REST_Request('GET', '/wp/v2/posts/${desk.marked}'));
      echo $response->get_status(), wp_json_encode(((array) $response->get_data())['meta'] ?? null);`);
    assert.match(open, /^200/);
    assert.doesNotMatch(open, /gloss/);
  },

  'uninstalled, it leaves nothing but what writers put into their articles': async (desk) => {
    const { page, site } = desk;
    const left = await site.php(`
      require_once 'wp-admin/includes/plugin.php'; require_once 'wp-admin/includes/file.php';
      deactivate_plugins('gloss/gloss.php'); uninstall_plugin('gloss/gloss.php'); wp_cache_flush();
      global $wpdb;
      echo $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%gloss%'"), ' ',
           $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->postmeta WHERE meta_key LIKE '%gloss%'");`);
    assert.equal(left, '0 0');
    assert.equal(await stored(desk, desk.marked), desk.wanted + BLOCK);
    await page.goto(`${site.url}?p=${desk.marked}`);
    assert.equal(await page.locator('gloss-article').count(), 0);
    assert.doesNotMatch(site.log(), /plugins\/gloss\/.* on line|PHP (Fatal|Parse)/);
    assert.deepEqual(desk.complaints, []);
  },
};
