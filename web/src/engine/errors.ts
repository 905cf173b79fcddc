// Every failure of the engine as one class: a stable code, and a sentence that says what went wrong, where, and
// what to do about it.

export type EngineErrorCode =
  | 'fetch' // the wasm or the pack could not be fetched
  | 'not-wasm' // the wasm URL answers with something else, often an HTML page
  | 'blocked' // the page's policy forbids wasm or the worker
  | 'pack' // the pack was fetched and refused
  | 'text' // the text or its date was refused
  | 'hung' // no answer in time, twice
  | 'crashed' // the engine died, twice
  | 'superseded' // a newer request of the same document took its place
  | 'closed'; // the client was closed

export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: EngineErrorCode;
  readonly url: string | undefined;

  constructor(code: EngineErrorCode, message: string, url?: string) {
    super(message);
    this.code = code;
    this.url = url;
  }

  static from(error: unknown): EngineError {
    if (error instanceof EngineError) return error;
    const words = error instanceof Error ? error.message : String(error);
    return new EngineError('crashed', `The engine failed: ${words}. Reload the page and try again.`);
  }
}
