// WebKitGTK: its MiniBrowser under a virtual X display, driven through WebKitWebDriver by the W3C WebDriver protocol.
// The protocol shows no requests: one that would leave is refused by the policy, which is a complaint of the console.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const MINI_BROWSER = ['4.1', '4.0', '6.0']
  .map((version) => `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`)
  .find((path) => existsSync(path));

export const programs = [DRIVER, MINI_BROWSER];
export const missing = 'no MiniBrowser of webkit2gtk in /usr/lib/x86_64-linux-gnu';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'; // the protocol's own name for a reference to an element
const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', ArrowDown: '\uE015', Control: '\uE009' };

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

export async function open() {
  const port = await freePort();
  // A session bus of its own, as MiniBrowser looks for one; a group of its own, so that all of it can be ended.
  const driver = spawn(
    'xvfb-run',
    ['--auto-servernum', '--server-args=-screen 0 1400x1000x24', 'dbus-run-session', '--', DRIVER, `--port=${port}`],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    },
  );
  const complaints = [];
  const listen = (chunk) => {
    for (const line of String(chunk).split('\n')) {
      if (/CONSOLE .*(ERROR|WARN)/.test(line)) complaints.push(line.trim());
    }
  };
  driver.stdout.on('data', listen);
  driver.stderr.on('data', listen);
  const end = () => {
    try {
      process.kill(-driver.pid, 'SIGTERM');
    } catch {
      // it has ended by itself
    }
  };
  process.once('exit', end);

  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`WebKit: ${path}: ${value?.error}: ${value?.message}`);
    return value;
  };
  for (let attempt = 0; ; attempt++) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (attempt === 300) throw new Error(`WebKitWebDriver does not answer: ${error.message}`);
      await sleep(100);
    }
  }
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': {
          binary: MINI_BROWSER,
          args: ['--automation', '--enable-write-console-messages-to-stdout=true'],
        },
      },
    },
  });
  const session = `/session/${sessionId}`;
  const run = (body, ...args) =>
    call('POST', `${session}/execute/async`, {
      // A page's answer, also where it takes its time; what it throws comes back as words.
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${body})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`,
      args,
    }).then(({ value, error }) => {
      if (error !== undefined) throw new Error(error);
      return value ?? undefined;
    });
  const actions = (keys) =>
    call('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: keys }] });
  const down = (key) => ({ type: 'keyDown', value: KEYS[key] ?? key });
  const up = (key) => ({ type: 'keyUp', value: KEYS[key] ?? key });
  await call('POST', `${session}/timeouts`, { script: 20_000, pageLoad: 30_000 });
  return {
    complaints,
    name: `WebKitGTK ${capabilities.browserVersion}`,
    go: (url) => call('POST', `${session}/url`, { url }),
    reload: () => call('POST', `${session}/refresh`, {}),
    run,
    async click(find, ...args) {
      const element = await run(find, ...args);
      if (element?.[ELEMENT] === undefined) throw new Error(`there is nothing to click: ${JSON.stringify(args)}`);
      await call('POST', `${session}/element/${element[ELEMENT]}/click`, {});
    },
    press: (key) => actions([down(key), up(key)]),
    chord: (modifier, key) => actions([down(modifier), down(key), up(key), up(modifier)]),
    resize: (width, height) => call('POST', `${session}/window/rect`, { width, height }),
    screenshot: async (path) => writeFile(path, await call('GET', `${session}/screenshot`), 'base64'),
    async close() {
      await call('DELETE', session).catch(() => {});
      end();
    },
    kill: end,
  };
}
