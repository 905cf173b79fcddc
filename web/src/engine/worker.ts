// The engine's own thread. Answers in order; everything that needs judgement (queueing, superseding, the watchdog) is the
// client's.
import createGloss from '#gloss';
import { EngineError } from './errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { Runtime } from './runtime.ts';

let runtime: Promise<Runtime> | undefined;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function fail(id: number | undefined, error: unknown, of?: 'lexicon'): void {
  const { code, message, url } = EngineError.from(error);
  post({ kind: 'failed', id, code, message, url, ...(of === undefined ? {} : { of }) });
}

async function load(message: ToWorker & { kind: 'load' }): Promise<void> {
  runtime = Runtime.start(createGloss, message.parts);
  try {
    post({ kind: 'ready', asOf: (await runtime).asOf() });
  } catch (error) {
    fail(undefined, error);
  }
}

async function answer(message: Exclude<ToWorker, { kind: 'load' }>): Promise<void> {
  try {
    const engine = await runtime;
    if (engine === undefined) return;
    if (message.kind === 'annotate') {
      const ints = engine.annotate(message.text, { date: message.date });
      post({ kind: 'spans', id: message.id, ints }, [ints.buffer]);
    } else if (message.kind === 'lexicon') {
      post({ kind: 'lexicon-ready', id: message.id, json: engine.lexicon(message.csv) });
    } else {
      post({ kind: 'document', id: message.id, json: engine.json() });
    }
  } catch (error) {
    fail(message.id, error, message.kind === 'lexicon' ? 'lexicon' : undefined);
  }
}

self.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  void (event.data.kind === 'load' ? load(event.data) : answer(event.data));
});
