// Under which names the page keeps something of a reader's own where it can be asked for without waiting. The desk lexicon and the
// corrections themselves are in IndexedDB.
export const KEPT_ARTICLE = 'gloss-article'; // sessionStorage, over an update of the page
export const HAS_LEXICON = 'gloss-lexicon'; // localStorage
