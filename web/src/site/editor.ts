// The article's text as a field to write in. Knows a key typed from an article pasted over everything that was there.
import { html, type TemplateResult } from 'lit';
import { strings } from '../strings.ts';

export interface EditorEvents {
  typed(text: string): void;
  pastedOver(text: string): void;
  isEmpty(): boolean;
}

export class Editor {
  readonly #events: EditorEvents;
  #pastedOverAll = false;

  constructor(events: EditorEvents) {
    this.#events = events;
  }

  render(text: string): TemplateResult {
    return html`<textarea
      class="editor"
      aria-label=${strings.pasteLabel}
      placeholder=${strings.pasteHint}
      spellcheck="false"
      .value=${text}
      @paste=${(event: ClipboardEvent) => this.#pasting(event)}
      @input=${(event: InputEvent) => this.#typed(event)}
    ></textarea>`;
  }

  #pasting(event: ClipboardEvent): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLTextAreaElement;
    this.#pastedOverAll = selectionStart === 0 && selectionEnd === value.length;
  }

  #typed(event: InputEvent): void {
    const { value } = event.currentTarget as HTMLTextAreaElement;
    const over = event.inputType === 'insertFromPaste' && (this.#events.isEmpty() || this.#pastedOverAll);
    this.#pastedOverAll = false;
    if (over) this.#events.pastedOver(value);
    else this.#events.typed(value);
  }
}
