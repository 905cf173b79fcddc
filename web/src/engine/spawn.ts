// Starts the worker that was built with this module.
import { EngineClient } from './client.ts';
import { type EngineFiles, fetchEngine } from './files.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { trusted } from './trusted.ts';
import workerUrl from './worker.ts?worker&url';

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
