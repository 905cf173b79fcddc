// What the figures table adds to view-css.ts.
import { css } from 'lit';

export const figuresCss = css`
  .kinds,
  .out {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem;
  }
  .kinds button {
    min-height: 2rem;
    padding: 0.25rem 0.65rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 999px;
    background: var(--gloss-sheet);
    font-size: 0.85rem;
    white-space: nowrap;
  }
  .kinds button::first-letter {
    text-transform: uppercase;
  }
  .kinds button:hover {
    background: var(--gloss-hover);
  }
  .kinds button[aria-pressed='true'] {
    background: var(--gloss-figure-tint);
    border-color: var(--gloss-figure);
  }
  .note:empty {
    display: none;
  }
  .count,
  .note {
    color: var(--gloss-muted);
    font-variant-numeric: tabular-nums;
  }
  .sheet {
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    text-align: start;
    vertical-align: top;
    line-height: 1.45;
    font-weight: 400;
  }
  tbody tr {
    border-top: 1px solid var(--gloss-rule);
  }
  tbody tr:hover {
    background: var(--gloss-hover);
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    padding: 0.2rem 0.35rem;
    background: var(--gloss-sheet);
    box-shadow: 0 1px var(--gloss-ink);
    white-space: nowrap;
  }
  thead .sentence {
    font: inherit; /* it is no sentence, but names the column */
  }
  thead button {
    min-height: 2rem;
    padding: 0.2rem 0.4rem;
    border: 0;
    border-radius: 3px;
    background: none;
    font-size: 0.8rem;
    font-weight: 600;
    color: var(--gloss-muted);
  }
  thead button:hover {
    background: var(--gloss-hover);
  }
  th[aria-sort] button {
    color: var(--gloss-ink);
  }
  .arrow {
    display: inline-block;
    width: 1.4em;
    font-size: 0.7em;
    text-align: center;
  }
  tbody .text {
    min-width: 8rem;
    max-width: 14rem;
  }
  td.value {
    min-width: 9rem;
    font-variant-numeric: tabular-nums;
  }
  td.kind,
  td.modifier {
    color: var(--gloss-muted);
    white-space: nowrap;
  }
  td.unit {
    max-width: 12rem;
    overflow-wrap: break-word;
  }
  td.iso {
    font: 0.82rem/1.6 ui-monospace, 'DejaVu Sans Mono', monospace;
    white-space: nowrap;
  }
  td.sentence {
    min-width: 18rem;
  }

  /* On a small laptop all columns still, the widest of them less wide. */
  @media screen and (max-width: 72rem) {
    th,
    td {
      padding-inline: 0.5rem;
    }
    thead th {
      padding-inline: 0.1rem; /* and 0.4 of its button */
    }
    tbody .text,
    td.value {
      min-width: 6rem;
    }
    td.unit {
      overflow-wrap: anywhere;
    }
    td.iso {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    td.sentence {
      min-width: 14rem;
    }
  }
  /* Narrow: a row is a small card, the headings a line of sort buttons. */
  @media screen and (max-width: 59.99rem) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0.2rem 0.35rem;
      box-shadow: 0 1px var(--gloss-ink);
    }
    thead th {
      position: static;
      padding: 0;
      box-shadow: none;
    }
    tbody tr {
      display: grid;
      grid-template-columns: minmax(5rem, max-content) 1fr;
      gap: 0.1rem 0.8rem;
      padding: 0.7rem 0.75rem;
    }
    tbody th,
    tbody td {
      padding: 0;
    }
    tbody .text,
    td.sentence {
      grid-column: 1 / -1;
      min-width: 0;
      max-width: none;
    }
    td:not(.sentence) {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      max-width: none;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    td:not(.sentence)::before {
      content: attr(data-label);
      font: 0.8rem/1.6 var(--gloss-sans, sans-serif);
      color: var(--gloss-muted);
    }
    td:empty {
      display: none;
    }
    td.sentence {
      padding-top: 0.25rem;
    }
  }
  @media (forced-colors: active) {
    .kinds button[aria-pressed='true'] {
      border-width: 3px;
    }
  }
  /* On paper all columns of the table, small. */
  @media print {
    table {
      font-size: 8pt;
    }
    thead th {
      position: static;
    }
    tbody tr {
      break-inside: avoid;
    }
    thead button,
    .to,
    td.iso,
    td.sentence {
      font-size: inherit;
    }
    th,
    td,
    thead button {
      padding: 0.15rem 0.2rem;
    }
    tbody .text,
    td.value,
    td.sentence {
      min-width: 0;
    }
  }
`;
