// The page's own script; the engine was started by boot.ts and loads while the page draws itself.
import { GlossCard } from '../element/card.ts';
import { GlossDate } from '../element/date-line.ts';
import { GlossEntities } from '../element/entities.ts';
import { GlossLegend } from '../element/legend.ts';
import { engine } from './boot.ts';
import { GlossPage } from './page.ts';
import './page.css';

customElements.define('gloss-legend', GlossLegend);
customElements.define('gloss-date', GlossDate);
customElements.define('gloss-entities', GlossEntities);
customElements.define('gloss-card', GlossCard);
customElements.define('gloss-page', GlossPage);

const page = document.querySelector<GlossPage>('gloss-page');
if (page !== null) page.engine = engine;
