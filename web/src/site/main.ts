// Puts engine and page together, once what stands in the HTML (first-sight.ts) is painted. The page starts the engine with its
// first article: the sample, shown before that as it was read when the page was built, or one that waits to be read.
import { GlossCard } from '../element/card.ts';
import { GlossDate } from '../element/date-line.ts';
import { GlossEntities } from '../element/entities.ts';
import { GlossLegend } from '../element/legend.ts';
import { createEngine } from '../engine/spawn.ts';
import { GlossPage } from './page.ts';
import './page.css';

declare const GLOSS_WASM: string; // file names with their content's hash, set by vite.config.mjs
declare const GLOSS_PACK: string;

const engine = createEngine({
  wasm: new URL(GLOSS_WASM, document.baseURI).href,
  pack: new URL(GLOSS_PACK, document.baseURI).href,
});
performance.mark('gloss-boot');

// Drawing it all anew would hold up what the browser is about to show. A page behind another one is not painted at all.
if ('own' in document.documentElement.dataset || document.hidden) begin();
else new PerformanceObserver(begin).observe({ type: 'paint', buffered: true });
setTimeout(begin, 500);

function begin(): void {
  if (customElements.get('gloss-page') !== undefined) return;
  // The page first: it takes the parts away that stand in the HTML, which would be drawn twice otherwise.
  customElements.define('gloss-page', GlossPage);
  customElements.define('gloss-legend', GlossLegend);
  customElements.define('gloss-date', GlossDate);
  customElements.define('gloss-entities', GlossEntities);
  customElements.define('gloss-card', GlossCard);
  const page = document.querySelector<GlossPage>('gloss-page');
  if (page !== null) page.engine = engine;
}
