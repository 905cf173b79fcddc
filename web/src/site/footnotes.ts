// What a printed article says of its marks: numbers behind them and a list below, made when the browser is about to print
// and taken away behind it, so that the screen never carries it. One footnote an entity or figure, in the order of the text.
import { describe, noteOf, type Outgoing } from '../export/outgoing.ts';
import { strings } from '../strings.ts';

export function addFootnotes(article: Element, out: Outgoing): void {
  removeFootnotes(article);
  const numbers = new Map<string, number>();
  const byMark = new Map<string, number>();
  for (const mark of out.marks) {
    const surface = out.text.slice(mark.start, mark.end);
    const note = mark.entity === undefined ? `${surface}: ${describe(out, mark)}` : noteOf(out, mark.entity);
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    byMark.set(String(mark.id), number);
  }
  for (const element of article.querySelectorAll<HTMLElement>('mark[data-id]')) {
    const number = byMark.get(element.dataset.id ?? '');
    if (number !== undefined) element.dataset.note = String(number);
  }
  const section = document.createElement('section');
  section.className = 'footnotes';
  section.ariaLabel = strings.footnotes;
  const list = document.createElement('ol');
  for (const note of numbers.keys()) {
    const item = document.createElement('li');
    item.textContent = note;
    list.append(item);
  }
  section.append(list);
  article.after(section);
}

export function removeFootnotes(article: Element): void {
  article.parentElement?.querySelector(':scope > .footnotes')?.remove();
  for (const element of article.querySelectorAll<HTMLElement>('mark[data-note]')) delete element.dataset.note;
}
