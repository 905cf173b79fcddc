// Puts engine and page together. The page starts the engine with its first article: the sample, which it shows before that
// as it was read when the page was built, or one that waits to be read and therefore starts it at once.
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

customElements.define('gloss-legend', GlossLegend);
customElements.define('gloss-date', GlossDate);
customElements.define('gloss-entities', GlossEntities);
customElements.define('gloss-card', GlossCard);
customElements.define('gloss-page', GlossPage);

const page = document.querySelector<GlossPage>('gloss-page');
if (page !== null) page.engine = engine;
