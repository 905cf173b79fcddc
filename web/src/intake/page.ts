// A page, pasted or opened, as an article. DOMPurify parses and cleans it away from this document and hands over nodes, never
// markup; only their texts are read (blocks.ts), so that nothing of the page can run or load anything.
import purify from 'dompurify';
import type { Outlined } from '../dom/outline.ts';
import { articleOf, type TreeNode } from './blocks.ts';

const LONGEST = 8_000_000; // UTF-16 units: beyond it a page is read as the plain text that came with it, if any

export function readPage(html: string): Outlined | undefined {
  if (html.length > LONGEST) return undefined;
  const body = purify.sanitize(quiet(googleDocs(html)), {
    RETURN_DOM: true,
    ALLOWED_ATTR: ['hidden', 'role', 'class'],
    ALLOW_DATA_ATTR: false,
    FORBID_TAGS: ['svg', 'math', 'style', 'img', 'picture', 'video', 'audio'],
  });
  return articleOf(body as TreeNode);
}

// Google Docs says by its size alone that a paragraph is the title, and links its comments ("[a]") where they hang. O(text).
function googleDocs(html: string): string {
  if (!/docs-internal-guid|#cmnt\d/.test(html)) return html;
  return html
    .replace(/<p (?=[^<>]*><span [^<>]*font-size: ?(?:2[2-9]|[3-9]\d)(?:\.\d+)?pt)/g, '<p class="MsoTitle" ')
    .replace(/<a (?=[^<>]*href="#cmnt)/g, '<a hidden ');
}

// The browser holds also what is parsed away from the page against the page's policy, and reports each inline style and
// handler it meets, though none can act there. This only spares the console: what it misses DOMPurify takes out. O(text).
function quiet(html: string): string {
  return html
    .replace(/<(\/?)style\b/gi, '<$1noembed')
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));
}

/** What was pasted: as HTML where that says more than the plain text beside it. */
export function readPasted(html: string, text: string): Outlined | undefined {
  const article = readPage(html);
  if (article === undefined || article.text === '') return undefined;
  const says = article.outline.some(({ kind }) => kind !== 'paragraph') || article.text.includes('\t'); // rows of a table
  const parted = /\S[^\S\n]*\r?\n[^\S\n]*\r?\n\s*\S/.test(text); // the plain text has its paragraphs as well
  return says || (!parted && article.outline.length > 1) ? article : undefined;
}
