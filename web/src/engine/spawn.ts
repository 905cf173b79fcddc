// Starts the worker. A page under `require-trusted-types-for 'script'` takes a worker's URL from a policy only; ours lets
// the one script through that was built with this module.
import { EngineClient } from './client.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type EngineFiles, fetchEngine } from './runtime.ts';
import workerUrl from './worker.ts?worker&url';

let policy: Pick<TrustedTypePolicy, 'createScriptURL'> | undefined;

function trusted(url: string): string {
  const factory = window.trustedTypes;
  if (factory === undefined) return url;
  policy ??= factory.createPolicy('gloss-worker', {
    createScriptURL: (input: string) => {
      if (input !== workerUrl) throw new TypeError(`Not the engine's worker: ${input}`);
      return input;
    },
  });
  return policy.createScriptURL(url) as unknown as string; // what Worker takes, though its type says string
}

export function createEngine(files: EngineFiles): EngineClient {
  return new EngineClient({
    load: () => fetchEngine(files),
    spawn: () => {
      const worker = new Worker(trusted(workerUrl), { type: 'module', name: 'gloss' });
      return worker as Worker & { postMessage(message: ToWorker): void; onmessage: Handler | null };
    },
  });
}

type Handler = (event: MessageEvent<FromWorker>) => void;
