// Starts the worker. A page under `require-trusted-types-for 'script'` takes a worker's URL from a policy only; ours lets
// the one script through that was built with this module.
import { EngineClient } from './client.ts';
import { EngineError } from './errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type EngineFiles, type EngineParts, fetchEngine } from './runtime.ts';
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
    spawn: () => spawn(files),
  });
}

// The bytes of the pack move to the worker, which spares the start two copies of them. A worker that takes the place of
// another has the files fetched anew; by then they are in the browser's cache.
function spawn(files: EngineFiles): Worker & { onmessage: Handler | null } {
  const worker = new Worker(trusted(workerUrl), { type: 'module', name: 'gloss' }) as Worker & {
    onmessage: Handler | null;
  };
  const post = worker.postMessage.bind(worker) as (message: ToWorker, transfer: Transferable[]) => void;
  const load = (parts: EngineParts): void => post({ kind: 'load', parts }, [parts.pack.buffer]);
  const failed = (error: unknown): void => {
    const { code, message, url } = EngineError.from(error);
    const data: FromWorker = { kind: 'failed', id: undefined, code, message, url };
    worker.onmessage?.(new MessageEvent('message', { data }));
  };
  worker.postMessage = (message: ToWorker): void => {
    if (message.kind !== 'load') post(message, []);
    else if (message.parts.pack.length > 0) load(message.parts);
    else fetchEngine(files).then(load, failed);
  };
  return worker;
}

type Handler = (event: MessageEvent<FromWorker>) => void;
