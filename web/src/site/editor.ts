// The article's text as a field to write in. Knows a key typed from an article pasted over everything that was there.
import { html, type TemplateResult } from 'lit';
import { strings } from '../strings.ts';

export interface EditorEvents {
  typed(text: string): void;
  pastedOver(data: DataTransfer | null): boolean; // false: the field takes it as it is
}

export class Editor {
  readonly #events: EditorEvents;

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
      @input=${(event: InputEvent) => this.#events.typed((event.currentTarget as HTMLTextAreaElement).value)}
    ></textarea>`;
  }

  #pasting(event: ClipboardEvent): void {
    const { selectionStart, selectionEnd, value } = event.currentTarget as HTMLTextAreaElement;
    const over = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
    if (over && this.#events.pastedOver(event.clipboardData)) event.preventDefault();
  }
}
