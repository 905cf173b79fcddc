// How the dialog of the desk lexicon looks: a table with room for five columns, a card a row where there is less.
import { css } from 'lit';

export const lexiconCss = css`
  :host {
    --dialog-width: 72rem;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-top: 0.6rem;
  }
  p {
    margin: 0.5rem 0 0;
  }
  .option {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
  }
  .error,
  .problem {
    padding: 0.3rem 0.6rem;
    border-inline-start: 3px solid var(--gloss-asset);
    background: var(--gloss-asset-tint);
    color: var(--gloss-ink);
    unicode-bidi: isolate;
  }
  .notice {
    min-height: 1.5em;
    color: var(--gloss-ink);
  }
  table {
    display: block;
    margin-top: 0.75rem;
  }
  thead,
  tbody {
    display: block;
  }
  tr {
    display: grid;
    grid-template-columns: 2.6rem 2fr 2fr 8.5rem 6.5rem 2fr 5.6rem;
    gap: 0.35rem;
    align-items: center;
    padding: 0.3rem 0;
    border-top: 1px solid var(--gloss-rule);
  }
  th {
    text-align: start;
    font-weight: 600;
  }
  th small {
    font-weight: 400;
    color: var(--gloss-muted);
  }
  td,
  th {
    display: block;
    min-width: 0;
    padding: 0;
  }
  .number {
    color: var(--gloss-muted);
    font-variant-numeric: tabular-nums;
    font-weight: 400;
  }
  .problems {
    grid-column: 1 / -1;
  }
  .problems p {
    margin: 0.1rem 0;
  }
  input[type='text'],
  input[type='search'],
  select {
    width: 100%;
    min-height: 2rem;
    padding: 0.2rem 0.4rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-paper);
    color: inherit;
    font: inherit;
  }
  input[aria-invalid='true'],
  select[aria-invalid='true'] {
    border-color: var(--gloss-asset);
    border-width: 2px;
  }
  .find {
    flex: 0 1 16rem;
  }
  .label {
    display: none;
  }
  @media (max-width: 56rem) {
    dialog {
      padding: 1rem;
    }
    thead tr {
      display: none;
    }
    tbody tr {
      grid-template-columns: 1fr 1fr;
      padding: 0.7rem 0;
    }
    .label {
      display: block;
      font-size: 0.8rem;
      color: var(--gloss-muted);
    }
    .number,
    .wide {
      grid-column: 1 / -1;
    }
  }
`;
