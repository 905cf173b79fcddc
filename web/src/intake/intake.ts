// How an article comes in from outside: pasted anywhere on the page, dropped on it, or opened as a file. What reads pages,
// Markdown and lines cut to a width (intake/) is loaded when such comes.
import { type Outlined, plain } from '../dom/outline.ts';
import { strings } from '../strings.ts';

/** What a dialog that asks for a file offers. */
export const FILE_TYPES = '.docx,.txt,.md,.markdown,.html,.htm,.xhtml,text/plain,text/markdown,text/html';

const MAX_FILE = 20_000_000; // bytes
// How a page or Markdown begins that comes as its source: a tag of a block, a headline, a front matter.
const SOURCE = /^\s*(<(!doctype|html|body|main|article|section|div|h\d|p)\b|#{1,6} |---\r?\n\w+:)/i;

// Where a line of prose was cut: the next goes on in small letters.
const CUT = /[\p{Ll},-]\r?\n(?=\p{Ll})/u;

export interface IntakeEvents {
  arrived(article: Outlined, joined: Outlined | undefined): void; // joined: the same, its lines made paragraphs
  refused(why: string): void;
}

export class Intake {
  readonly #target: HTMLElement;
  readonly #events: IntakeEvents;
  #comings = 0;

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
    const coming = ++this.#comings;
    if (file.size > MAX_FILE) {
      this.#events.refused(strings.status.fileTooLarge);
      return;
    }
    let article: Outlined | undefined;
    try {
      article = await (await import('./file.ts')).readFile(file);
    } catch {
      this.#events.refused(strings.loadFailed);
      return;
    }
    if (article !== undefined) await this.#arrive(article, coming);
    else if (coming === this.#comings) this.#events.refused(strings.status.fileNotText);
  }

  /** What is in the clipboard takes the article's place: words, or a file copied where files are listed. False where there is
   *  nothing of either, which is said where a picture was to be read. */
  paste(data: DataTransfer | null): boolean {
    const text = data?.getData('text/plain') ?? '';
    const html = data?.getData('text/html') ?? '';
    const file = data?.files[0];
    if (file !== undefined && text.trim() === '') {
      if (file.type.startsWith('image/')) this.#events.refused(strings.status.picture);
      else void this.open(file);
      return true;
    }
    if (text.trim() === '' && html === '') return false;
    void this.#built(text, async () => {
      if (SOURCE.test(text)) return (await import('./file.ts')).readSource(text);
      return html === '' ? undefined : (await import('./page.ts')).readPasted(html, text);
    });
    return true;
  }

  async #built(text: string, read: () => Promise<Outlined | undefined>): Promise<void> {
    const coming = ++this.#comings;
    let article: Outlined | undefined;
    try {
      article = await read();
    } catch {
      // Then without headings and lists.
    }
    if (article !== undefined || text.trim() !== '') await this.#arrive(article ?? plain(text), coming);
    else this.#events.refused(strings.status.picture);
  }

  async #arrive(article: Outlined, coming: number): Promise<void> {
    const joined = await joinedOf(article);
    if (coming === this.#comings) this.#events.arrived(article, joined); // else another one came meanwhile
  }

  // A paste into a field is that field's.
  readonly #pasted = (event: ClipboardEvent): void => {
    const [target] = event.composedPath();
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    if (this.paste(event.clipboardData)) event.preventDefault();
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

async function joinedOf({ text, outline }: Outlined): Promise<Outlined | undefined> {
  if (outline.length > 0 || text.split(CUT).length < 5) return undefined;
  try {
    const joined = (await import('./wrapped.ts')).joinLines(text);
    return joined === undefined ? undefined : plain(joined);
  } catch {
    return undefined; // then as it came
  }
}
