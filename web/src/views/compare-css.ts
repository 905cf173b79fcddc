// The look of views/compare.ts.
import { css } from 'lit';

export const compareCss = css`
  .source {
    display: grid;
    gap: 0.5rem;
    max-width: 52rem;
    margin-bottom: 1.25rem;
  }
  .source > label {
    font-weight: 600;
  }
  textarea {
    width: 100%;
    padding: 0.7rem 0.9rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
    color: inherit;
    font: 1rem/1.55 var(--gloss-serif, serif);
    resize: vertical;
  }
  textarea::placeholder {
    color: var(--gloss-muted);
    opacity: 1;
  }
  .file {
    position: relative;
    display: inline-flex;
    align-items: center;
  }
  .file input {
    position: absolute;
    inset: 0;
    width: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within:has(:focus-visible) {
    outline: 2px solid var(--gloss-focus);
    outline-offset: 2px;
  }
  .action {
    text-align: start;
    overflow-wrap: anywhere;
  }
  .action:disabled {
    background: none;
    color: var(--gloss-muted);
    cursor: default;
  }
  .first,
  .headline {
    margin: 0;
  }
  .first {
    font-weight: 600;
  }
  .headline bdi {
    font: italic 1rem/1.35 var(--gloss-serif, serif);
    overflow-wrap: anywhere;
  }
  .trouble {
    padding: 0.75rem 1rem;
    border-inline-start: 4px solid var(--gloss-asset);
    background: var(--gloss-asset-tint);
    overflow-wrap: anywhere;
  }
  .trouble p {
    margin: 0 0 0.6rem;
  }
  .out {
    align-items: center;
  }
  .bar + .note {
    max-width: 52rem;
    margin-bottom: 0.75rem;
  }
  .frame {
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
  }
  table {
    width: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }
  th,
  td {
    padding: 0.55rem 0.75rem;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: 0;
    background: var(--gloss-sheet);
    box-shadow: 0 1px var(--gloss-ink);
    font-size: 0.8rem;
    font-weight: 600;
    color: var(--gloss-muted);
  }
  .of {
    display: block;
    font: italic 400 0.85rem/1.35 var(--gloss-serif, serif);
    overflow-wrap: anywhere;
  }
  thead .name {
    width: 20%;
  }
  thead .kind {
    width: 8rem;
  }
  tbody tr {
    border-top: 1px solid var(--gloss-rule);
  }
  tbody .name {
    font: 600 1rem/1.4 var(--gloss-serif, serif);
    overflow-wrap: anywhere;
  }
  .kind,
  .count,
  .times,
  .absent {
    color: var(--gloss-muted);
  }
  .absent {
    font-style: italic;
  }
  .surface {
    font: 600 0.92rem/1.4 var(--gloss-serif, serif);
    overflow-wrap: anywhere;
  }
  td .to {
    font-size: 0.92rem;
  }
  .times {
    margin-inline-start: 0.5em;
    font-size: 0.85rem;
  }
  .sentence {
    margin: 0.15rem 0 0;
  }

  /* Narrow: a row is a small card, one text above the other. */
  @media screen and (max-width: 47.99rem) {
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead {
      display: none;
    }
    tbody tr {
      padding-block: 0.4rem;
    }
    th,
    td {
      padding-block: 0.15rem;
    }
    td[data-label] {
      margin: 0.3rem 0.75rem;
      padding: 0 0 0 0.75rem;
      border-inline-start: 2px solid var(--gloss-rule);
    }
    td[data-label]::before {
      content: attr(data-label);
      display: block;
      font-size: 0.8rem;
      color: var(--gloss-muted);
    }
  }
  @media print {
    .source {
      display: none;
    }
    thead th {
      position: static;
    }
    tbody tr {
      break-inside: avoid;
    }
  }
`;
