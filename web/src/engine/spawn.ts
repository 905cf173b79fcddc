// Starts the worker that was built with this module.
import { EngineClient } from './client.ts';
import { EngineError } from './errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type EngineFiles, type EngineParts, fetchEngine } from './runtime.ts';
import { trusted } from './trusted.ts';
import workerUrl from './worker.ts?worker&url';

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
