// The sample as it stands in the page's HTML with its marks (scripts/first-sight.mjs) is what a new reader sees first. Who comes
// with an address that asks for another look, an article kept over a reload or terms of their own shall not see it flash by:
// page.css hides it then. A script of its own in the head that is waited for, so that nothing is painted before it.
import { HAS_LEXICON, isReturn, KEPT_ARTICLE } from './keys.ts';

function isOwn(): boolean {
  if (location.hash.length > 1) return true;
  try {
    return (isReturn() && sessionStorage.getItem(KEPT_ARTICLE) !== null) || localStorage.getItem(HAS_LEXICON) !== null;
  } catch {
    return false; // a browser that denies its storage keeps nothing
  }
}

if (isOwn()) document.documentElement.dataset.own = '';
