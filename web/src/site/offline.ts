// Registers the service worker (offline/service-worker.ts), and says when a newer version of the page waits. It takes over when the
// reader wants it, never under their hands. Loaded behind the first answer.
const URL_OF_WORKER = new URL('sw.js', document.baseURI).href;
const HOUR = 3_600_000;

function trusted(url: string): string {
  const policy = window.trustedTypes?.createPolicy('gloss-offline', {
    createScriptURL: (input: string) => {
      if (input !== URL_OF_WORKER) throw new TypeError(`Not the page's service worker: ${input}`);
      return input;
    },
  });
  return (policy?.createScriptURL(url) ?? url) as string; // what register takes, though its type says string
}

/** `newer` is told how the new version takes over: the page is loaded anew then. */
export async function keepOffline(newer: (take: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return; // no HTTPS, or a file
  try {
    const registration = await navigator.serviceWorker.register(trusted(URL_OF_WORKER));
    const tell = (): void => {
      const { waiting } = registration;
      if (waiting === null || navigator.serviceWorker.controller === null) return; // the first has nobody to replace
      newer(() => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        waiting.postMessage('take');
      });
    };
    tell();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', tell);
    });
    // A page that stays open for days asks as well.
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || Date.now() - asked < HOUR) return;
      asked = Date.now();
      registration.update().catch(() => undefined);
    });
  } catch {
    // The page works without; a browser in private mode may refuse.
  }
}
