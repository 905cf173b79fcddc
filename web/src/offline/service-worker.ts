// Gloss without a network: a copy of the page's own files, each held against its SHA-256 before it is kept. Built to build/web/sw.js
// by scripts/offline.mjs, with the list of files in it, so that a new build is a new worker.
//
//   install   all files of this version, from an older copy where they are the same; one that is wrong or missing: no install,
//             the version before goes on
//   fetch     what is in the list comes from the copy; everything else goes to the network as if there were no worker
//   'take'    the page says when a new version takes over (site/offline.ts); what older tabs load later is kept for them

declare const GLOSS_FILES: Readonly<Record<string, string>>; // address beside the page → SHA-256, in hex
declare const GLOSS_VERSION: string;

interface Waiting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Host {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install' | 'activate', heard: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', heard: (event: Asked) => void): void;
  addEventListener(name: 'message', heard: (event: MessageEvent<unknown>) => void): void;
}

const host = self as unknown as Host;
const { scope } = host.registration;
const OURS = `gloss ${scope} `; // several copies of Gloss may share an origin
const NAME = OURS + GLOSS_VERSION;
const files = new Map(Object.entries(GLOSS_FILES).map(([path, hash]) => [new URL(path, scope).href, hash]));

const own = async (): Promise<string[]> => (await caches.keys()).filter((name) => name.startsWith(OURS));

async function install(): Promise<void> {
  const names = await own();
  const older = await Promise.all(names.map((name) => caches.open(name)));
  const cache = await caches.open(NAME);
  try {
    await Promise.all([...files].map(async ([url, hash]) => cache.put(url, await obtain(url, hash, older))));
  } catch (error) {
    if (!names.includes(NAME)) await caches.delete(NAME);
    throw error;
  }
}

async function obtain(url: string, hash: string, older: readonly Cache[]): Promise<Response> {
  const ways = [
    ...older.map((cache) => () => cache.match(url)),
    () => fetch(url, { credentials: 'same-origin' }),
    () => fetch(url, { credentials: 'same-origin', cache: 'reload' }), // what the browser had kept was of another version
  ];
  for (const way of ways) {
    const response = await way();
    if (response?.ok && (await hashOf(response.clone())) === hash) return unredirected(response);
  }
  throw new Error(`${url} is not of this version`);
}

async function hashOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

// A page is not shown from an answer that was redirected; the headers, with the policy among them, stay.
async function unredirected(response: Response): Promise<Response> {
  if (!response.redirected) return response;
  return new Response(await response.blob(), { status: response.status, headers: response.headers });
}

async function answer(request: Request, url: string): Promise<Response> {
  const kept = await (await caches.open(NAME)).match(url);
  return kept ?? fetch(request);
}

// Scripts carry their hash in their names: those of the version before are still themselves.
async function former(request: Request): Promise<Response> {
  for (const name of await own()) {
    const kept = await (await caches.open(name)).match(request.url);
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}

host.addEventListener('install', (event) => event.waitUntil(install()));

host.addEventListener('activate', (event) => {
  const tidy = async (): Promise<void> => {
    const others = (await own()).filter((name) => name !== NAME);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

host.addEventListener('message', ({ data }) => {
  if (data === 'take') void host.skipWaiting();
});

host.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode === 'navigate') {
    url.search = '';
    if (url.href === `${scope}index.html`) url.href = scope;
  }
  if (files.has(url.href)) event.respondWith(answer(request, url.href));
  else if (url.href.startsWith(`${scope}assets/`)) event.respondWith(former(request));
});
