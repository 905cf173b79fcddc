// How an article comes in from outside: pasted anywhere on the page, dropped on it, or opened as a file.
import { strings } from '../strings.ts';

const MAX_FILE = 20_000_000; // bytes

export interface IntakeEvents {
  arrived(text: string): void;
  refused(why: string): void;
}

export class Intake {
  readonly #target: HTMLElement;
  readonly #events: IntakeEvents;

  constructor(target: HTMLElement, events: IntakeEvents) {
    this.#target = target;
    this.#events = events;
  }

  connect(): void {
    addEventListener('paste', this.#pasted);
    this.#target.addEventListener('dragover', this.#dragged);
    this.#target.addEventListener('drop', this.#dropped);
  }

  disconnect(): void {
    removeEventListener('paste', this.#pasted);
    this.#target.removeEventListener('dragover', this.#dragged);
    this.#target.removeEventListener('drop', this.#dropped);
  }

  async open(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > MAX_FILE) {
      this.#events.refused(strings.status.fileTooLarge);
      return;
    }
    const text = await file.text();
    if (text.includes('\0')) this.#events.refused(strings.status.fileNotText);
    else this.#events.arrived(text);
  }

  // A paste into a field is that field's.
  readonly #pasted = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    this.#events.arrived(text);
  };

  readonly #dragged = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };

  readonly #dropped = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void this.open(file);
  };
}
