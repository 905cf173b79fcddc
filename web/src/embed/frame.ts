// The frame of the panel of <gloss-article>, in its shadow root: the button that opens it, what is said, and room for what is loaded
// when it opens (panel.ts). It draws what it is told. Floating ones stand above each other in the corner of the page.
import { panelCss } from './panel-css.ts';
import { strings } from './strings.ts';

export interface FrameEvents {
  escape(): void;
  again(): void;
}

export interface Framed {
  readonly place: 'float' | 'inline' | undefined; // undefined: there is no panel
  readonly open: boolean;
  readonly label: string | null;
  readonly count: number; // of marks
  readonly said: string;
  readonly error: string | undefined;
  readonly retry: boolean; // where an error may be tried again
}

const floating: (Frame | undefined)[] = []; // by their places, from below

export class Frame {
  readonly panel: HTMLElement;
  readonly inside: HTMLElement;
  readonly #toggle: HTMLButtonElement;
  readonly #body: HTMLElement;
  readonly #status: HTMLElement;
  readonly #error: HTMLElement;
  readonly #events: FrameEvents;
  #worded = ''; // the error that is shown

  // Its buttons are of no form: a shadow root parts them from any around it.
  constructor(host: HTMLElement, events: FrameEvents) {
    this.#events = events;
    const page = host.ownerDocument;
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(panelCss);
    root.adoptedStyleSheets = [sheet];
    const make = <Name extends keyof HTMLElementTagNameMap>(
      name: Name,
      part: string,
      role?: string,
    ): HTMLElementTagNameMap[Name] => {
      const element = page.createElement(name);
      element.className = part;
      element.setAttribute('part', part);
      if (role !== undefined) element.setAttribute('role', role);
      return element;
    };
    const panel = make('section', 'panel');
    panel.lang = 'en';
    const toggle = make('button', 'toggle');
    toggle.setAttribute('aria-controls', 'body');
    toggle.addEventListener('click', () => host.toggleAttribute('open'));
    const body = make('div', 'body');
    body.id = 'body';
    this.#status = make('p', 'status', 'status');
    this.#error = make('p', 'error', 'alert');
    this.inside = make('div', 'inside');
    body.append(this.#status, this.#error, this.inside);
    panel.append(toggle, body);
    panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') events.escape();
    });
    root.append(page.createElement('slot'), panel);
    this.panel = panel;
    this.#toggle = toggle;
    this.#body = body;
  }

  /** Puts the keyboard on the button. */
  enter(): void {
    this.#toggle.focus();
  }

  draw({ place, open, label, count, said, error, retry }: Framed): void {
    const panel = this.panel;
    const toggle = this.#toggle;
    panel.className = `panel ${place ?? ''}`;
    panel.hidden = place === undefined;
    panel.style.setProperty('--gloss-above', `${this.#stand(place === 'float')}`);
    panel.setAttribute('aria-label', label ?? strings.panel);
    toggle.hidden = place === 'inline';
    const shown = `${strings.toggle} ${error === undefined ? count : '!'}`;
    toggle.textContent = shown;
    toggle.setAttribute('aria-label', open ? strings.close(shown) : strings.open(shown));
    toggle.setAttribute('aria-expanded', `${open}`);
    this.#body.hidden = !open;
    this.#status.textContent = said;
    this.#status.hidden = said === '';
    this.inside.hidden = !retry;
    this.#complain(error ?? '', retry);
  }

  // The lowest place that is free, kept while the panel floats.
  #stand(floats: boolean): number {
    let place = floating.indexOf(this);
    if (place < 0) place = floating.indexOf(undefined);
    if (place < 0) place = floating.length;
    floating[place] = floats ? this : undefined;
    return place;
  }

  #complain(words: string, retry: boolean): void {
    const error = this.#error;
    error.hidden = words === '';
    if (this.#worded === words) return;
    this.#worded = words;
    error.textContent = words;
    if (!retry) return;
    const again = error.ownerDocument.createElement('button');
    again.textContent = strings.again;
    again.addEventListener('click', () => this.#events.again());
    error.append(' ', again);
  }
}
