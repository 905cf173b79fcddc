// What tells at once, without waiting for a database, that a reader has something of their own here.
export const KEPT_ARTICLE = 'gloss-article'; // in sessionStorage: kept.ts
export const HAS_LEXICON = 'gloss-lexicon'; // in localStorage: desk.ts

/** This tab was here before: the page is loaded anew, or come back to. An address that is opened begins afresh. */
export function isReturn(): boolean {
  const [how] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return how?.type === 'reload' || how?.type === 'back_forward';
}
