// The article over one reload, when a new version of the page takes over: in this tab's own storage, taken away when it is read.
import type { Part } from '../dom/outline.ts';
import type { Draft } from './history.ts';
import { KEPT_ARTICLE } from './keys.ts';

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEPT_ARTICLE, JSON.stringify(draft));
  } catch {
    // Longer than the browser keeps: the reader asked for the new version all the same.
  }
}

export function takeKept(): Draft | undefined {
  try {
    const { text, outline, date } = JSON.parse(sessionStorage.getItem(KEPT_ARTICLE) ?? '{}') as Partial<Draft>;
    sessionStorage.removeItem(KEPT_ARTICLE);
    if (typeof text !== 'string' || !Array.isArray(outline)) return undefined;
    return { text, outline: outline as Part[], date };
  } catch {
    return undefined;
  }
}
