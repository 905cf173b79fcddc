// How the article is taken away: the dialog of formats, loaded when it is asked for, and print with the marks as footnotes.
import type { Filter } from '../dom/filter.ts';
import type { Outgoing } from '../export/outgoing.ts';
import { strings } from '../strings.ts';
import type { GlossExport } from '../views/export.ts';
import type { Article } from './article.ts';
import { addFootnotes, removeFootnotes } from './footnotes.ts';

export interface TakingHost {
  readonly article: Article;
  readonly filter: Filter;
  readonly sheet: Element | undefined; // where the article is drawn, while it is
  readonly exports: GlossExport;
  complain(why: string): void;
  drawn(): Promise<unknown>; // the article, as it is to be printed
}

export class Taking {
  readonly #host: TakingHost;

  constructor(host: TakingHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('beforeprint', this.#annotate);
    addEventListener('afterprint', this.#clear);
  }

  disconnect(): void {
    removeEventListener('beforeprint', this.#annotate);
    removeEventListener('afterprint', this.#clear);
  }

  async open(): Promise<void> {
    try {
      await import('../views/export.ts');
    } catch {
      this.#host.complain(strings.loadFailed);
      return;
    }
    const dialog = this.#host.exports;
    dialog.outgoing = this.#outgoing();
    await dialog.open();
  }

  async print(): Promise<void> {
    await this.#host.drawn();
    print(); // where the browser asks for it, #annotate adds the footnotes
  }

  #outgoing(): Outgoing | undefined {
    const { article, filter } = this.#host;
    const { text, outline, marks, document } = article;
    if (marks === undefined || document === undefined) return undefined;
    const shows: Outgoing['shows'] = (kind) => filter.shows(kind);
    return { text, outline, marks: marks.marks.filter(shows), furniture: marks.furniture, document, shows };
  }

  readonly #annotate = (): void => {
    const out = this.#outgoing();
    const { sheet } = this.#host;
    if (out !== undefined && sheet !== undefined) addFootnotes(sheet, out);
  };
  readonly #clear = (): void => {
    const { sheet } = this.#host;
    if (sheet !== undefined) removeFootnotes(sheet);
  };
}
