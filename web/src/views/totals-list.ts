// The totals by currency as they stand under the figures table; each opens to the amounts it is made of.
import { css, html, nothing, type TemplateResult } from 'lit';
import { viewStrings } from '../strings/views.ts';
import type { FigureRow } from './figure-rows.ts';
import type { Total } from './totals.ts';

const texts = viewStrings.totals;

export function totalsList(totals: readonly Total[], jump: (id: number) => void): TemplateResult | typeof nothing {
  if (totals.length === 0) return nothing;
  return html`<section class="totals" aria-labelledby="totals">
    <h2 id="totals">${texts.title}</h2>
    <p class="note">${texts.note}</p>
    <ul>
      ${totals.map((total) => html`<li>${one(total, jump)}</li>`)}
    </ul>
  </section>`;
}

function one({ currency, words, added, uncertain, inferred }: Total, jump: (id: number) => void): TemplateResult {
  const told = [
    added.length === 0 ? '' : texts.added(added.length),
    uncertain.length === 0 ? '' : texts.and(texts.uncertain(uncertain.length)),
    inferred ? texts.inferred : '',
  ].filter((part) => part !== '');
  const chips = (rows: readonly FigureRow[]): TemplateResult[] =>
    rows.map(
      ({ id, surface, modifier }) =>
        html`<li>
          <button type="button" class="action" @click=${() => jump(id)}>
            ${modifier === '' ? nothing : `${modifier} `}<bdi>${surface}</bdi>
          </button>
        </li>`,
    );
  return html`<details>
    <summary>
      <b>${currency === '' ? texts.noCurrency : currency}</b>
      <span class="sum">${words === '' ? texts.nothing : words}</span>
      <span class="told">${told.join(', ')}</span>
    </summary>
    ${added.length === 0 ? nothing : html`<ul class="chips">${chips(added)}</ul>`}
    ${uncertain.length === 0 ? nothing : html`<p>${texts.apart}</p><ul class="chips">${chips(uncertain)}</ul>`}
  </details>`;
}

export const totalsCss = css`
  .totals {
    margin-top: 1.5rem;
    max-width: 52rem;
  }
  .totals h2 {
    margin: 0;
    font: 700 1.15rem/1.3 var(--gloss-serif, serif);
  }
  .totals p {
    margin: 0.3rem 0 0.7rem;
    color: var(--gloss-muted);
  }
  .totals details {
    border-top: 1px solid var(--gloss-rule);
    padding-bottom: 0.2rem;
  }
  .totals summary {
    padding: 0.45rem 0.2rem;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }
  .totals summary:hover {
    background: var(--gloss-hover);
  }
  .totals b {
    display: inline-block;
    min-width: 3.2rem;
  }
  .totals .told {
    color: var(--gloss-muted);
    padding-inline-start: 0.6rem;
  }
  .totals .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    padding: 0.2rem 0.2rem 0.7rem;
  }
  .totals .chips button {
    white-space: normal;
    text-align: start;
    overflow-wrap: anywhere;
  }
`;
