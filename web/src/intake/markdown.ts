// A Markdown file as an article: by way of HTML, which page.ts cleans like any other. Of a front matter title and date are kept.
import { parse } from 'marked';
import type { Outlined } from '../dom/outline.ts';
import { readPage } from './page.ts';

const LONGEST = 2_000_000; // UTF-16 units

export function readMarkdown(text: string): Outlined | undefined {
  if (text.length > LONGEST) return undefined;
  return readPage(parse(withoutFrontMatter(text.replace(/\r\n?/g, '\n')), { async: false, gfm: true }));
}

function withoutFrontMatter(text: string): string {
  const front = /^\ufeff?---\n([\s\S]{0,10000}?)\n---(?:\n|$)/.exec(text);
  if (front === null) return text;
  const field = (name: string): string | undefined =>
    new RegExp(`^${name}:[ \\t]*(["']?)(.+?)\\1[ \\t]*$`, 'm').exec(front[1] ?? '')?.[2];
  const body = text.slice(front[0].length);
  const title = /^# /m.test(body) ? undefined : field('title');
  return [title === undefined ? undefined : `# ${title}`, field('date'), body].filter(Boolean).join('\n\n');
}
