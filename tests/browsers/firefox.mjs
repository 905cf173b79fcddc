// Firefox ESR, headless, through puppeteer-core over WebDriver BiDi. Keys and clicks are the browser's own, not events of a script.
import { launch } from 'puppeteer-core';

const PROGRAM = '/usr/bin/firefox-esr';
export const programs = [PROGRAM];

/** `ours`: the addresses that pages may ask; any other request is a complaint. */
export async function open(ours) {
  const browser = await launch({ browser: 'firefox', executablePath: PROGRAM, headless: true, args: ['--no-remote'] });
  const [page] = await browser.pages();
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|about|blob):/.test(url) && !ours.some((own) => url.startsWith(own))) complaints.push(`left: ${url}`);
  });
  const call = (body, args) => `(${body})(...${JSON.stringify(args)})`; // puppeteer takes a string for an expression
  return {
    complaints,
    name: `Firefox ${(await browser.version()).replace(/^\w+\//, '')}`,
    go: (url) => page.goto(url),
    reload: () => page.reload(),
    run: (body, ...args) => page.evaluate(call(body, args)),
    async click(find, ...args) {
      const handle = (await page.evaluateHandle(call(find, args))).asElement();
      if (handle === null) throw new Error(`there is nothing to click: ${JSON.stringify(args)}`);
      await handle.scrollIntoView();
      await handle.click();
    },
    press: (key) => page.keyboard.press(key),
    async chord(modifier, key) {
      await page.keyboard.down(modifier);
      await page.keyboard.press(key);
      await page.keyboard.up(modifier);
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: (path) => page.screenshot({ path }),
    close: () => browser.close(),
    kill: () => browser.process()?.kill('SIGKILL'),
  };
}
