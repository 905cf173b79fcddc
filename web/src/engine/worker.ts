// The engine's own thread. Answers in order; everything that needs judgement (queueing, superseding, the watchdog) is the
// client's.
import createGloss from '#gloss';
import { EngineError } from './errors.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { type Runtime, Starting } from './runtime.ts';

let starting: Promise<Starting> | undefined;
let runtime: Runtime | undefined;

function post(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function fail(id: number | undefined, error: unknown, of?: 'lexicon'): void {
  const { code, message, url } = EngineError.from(error);
  post({ kind: 'failed', id, code, message, url, ...(of === undefined ? {} : { of }) });
}

async function load(message: ToWorker & { kind: 'load' | 'pack' }): Promise<void> {
  try {
    if (message.kind === 'load') starting = Starting.begin(createGloss, message.module, message.packUrl);
    const engine = await starting; // who waits for the same promise goes on in order
    if (message.kind === 'load' || engine === undefined) return;
    runtime = engine.take(message.bytes);
    if (runtime !== undefined) post({ kind: 'ready', asOf: runtime.asOf() });
  } catch (error) {
    fail(undefined, error);
  }
}

function answer(message: Exclude<ToWorker, { kind: 'load' | 'pack' }>): void {
  try {
    const engine = runtime;
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
  const message = event.data;
  if (message.kind === 'load' || message.kind === 'pack') void load(message);
  else answer(message);
});
