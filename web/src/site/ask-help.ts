// Brings the help on `?` and on its button: loaded then, not before.
import { strings } from '../strings.ts';
import type { GlossHelp } from '../views/help.ts';

export interface HelpHost extends HTMLElement {
  readonly asOf: string | undefined;
  complain(why: string): void;
}

export class AskHelp {
  readonly #host: HelpHost;
  #help: GlossHelp | undefined;

  constructor(host: HelpHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('keydown', this.#pressed);
  }

  disconnect(): void {
    removeEventListener('keydown', this.#pressed);
  }

  async show(): Promise<void> {
    try {
      const { GlossHelp } = await import('../views/help.ts');
      this.#help ??= new GlossHelp();
    } catch {
      this.#host.complain(strings.loadFailed);
      return;
    }
    if (!this.#help.isConnected) document.body.append(this.#help);
    this.#help.asOf = this.#host.asOf;
    await this.#help.show();
  }

  // A question mark typed into a field is that field's.
  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return;
    const [target] = event.composedPath();
    const typing =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (typing) return;
    event.preventDefault();
    void this.show();
  };
}
