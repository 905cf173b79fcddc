// A file that was dropped or opened, or the source of one that was pasted: text, Markdown, a page or a document of Word. Loaded
// with the first.
import { type Outlined, plain } from '../dom/outline.ts';
import { decode } from './decode.ts';

const PAGE = /\.x?html?$/i;
const ARCHIVE = [0x50, 0x4b, 3, 4]; // "PK": a zip, as documents of Word are
const MARKDOWN = /\.(md|markdown)$/i;

/** Undefined where it is no text. */
export async function readFile(file: File): Promise<Outlined | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (ARCHIVE.every((byte, at) => bytes[at] === byte)) return (await import('./docx.ts')).readDocx(bytes);
  const text = decode(bytes);
  if (text.includes('\0')) return undefined;
  const { name, type } = file;
  const isPage = PAGE.test(name) || type === 'text/html';
  const isMarkdown = MARKDOWN.test(name) || type === 'text/markdown';
  return ((isPage || isMarkdown) && (await asBuilt(text, isPage))) || plain(text);
}

/** The source of a page or of Markdown, as an editor copies it out of a system of theirs. */
export async function readSource(text: string): Promise<Outlined | undefined> {
  return asBuilt(text, text.trimStart().startsWith('<'));
}

// What cannot be read as what it says it is is shown as it stands.
async function asBuilt(text: string, isPage: boolean): Promise<Outlined | undefined> {
  try {
    return isPage ? (await import('./page.ts')).readPage(text) : (await import('./markdown.ts')).readMarkdown(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // nested deeper than a stack is
  }
  return undefined;
}
