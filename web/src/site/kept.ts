// The article over one reload or return of this tab, the one by which a new version of the page takes over among them: in the tab's
// own storage from when it is left until it is there again, and taken away then.
import type { Part } from '../dom/outline.ts';
import type { Draft } from './history.ts';
import { isReturn, KEPT_ARTICLE } from './keys.ts';

export function keepDraft(draft: Draft): void {
  try {
    sessionStorage.setItem(KEPT_ARTICLE, JSON.stringify(draft));
  } catch {
    // Longer than the browser keeps.
  }
}

export function takeKept(): Draft | undefined {
  try {
    const { text, outline, date } = JSON.parse(sessionStorage.getItem(KEPT_ARTICLE) ?? '{}') as Partial<Draft>;
    sessionStorage.removeItem(KEPT_ARTICLE);
    if (!isReturn() || typeof text !== 'string' || !Array.isArray(outline)) return undefined;
    return { text, outline: outline as Part[], date };
  } catch {
    return undefined;
  }
}
