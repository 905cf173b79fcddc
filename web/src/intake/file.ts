// A file that was dropped or opened: text, Markdown or a page. Loaded with the first.
import { type Outlined, plain } from '../dom/outline.ts';
import { decode } from './decode.ts';

const PAGE = /\.x?html?$/i;
const MARKDOWN = /\.(md|markdown)$/i;

/** Undefined where it is no text. */
export async function readFile(file: File): Promise<Outlined | undefined> {
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) return undefined;
  return (await asBuilt(file, text)) ?? plain(text);
}

// What cannot be read as what its name says is shown as it is.
async function asBuilt({ name, type }: File, text: string): Promise<Outlined | undefined> {
  try {
    if (PAGE.test(name) || type === 'text/html') return (await import('./page.ts')).readPage(text);
    if (MARKDOWN.test(name) || type === 'text/markdown') return (await import('./markdown.ts')).readMarkdown(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // nested deeper than a stack is
  }
  return undefined;
}
