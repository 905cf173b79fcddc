// The look of views/together.ts.
import { css } from 'lit';

export const togetherCss = css`
  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(14rem, 20rem);
    gap: 1.25rem;
    align-items: start;
  }
  .frame,
  .picture {
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
  }
  .picture {
    position: sticky;
    top: 1rem;
    padding: 0.6rem 0.8rem;
  }
  .picture svg {
    display: block;
    width: 100%;
    overflow: visible;
  }
  .picture text {
    font: 0.82rem var(--gloss-sans, sans-serif);
    fill: var(--gloss-ink);
  }
  .arc {
    fill: none;
    stroke: var(--gloss-actor);
  }
  .dot {
    fill: var(--hue, var(--gloss-actor));
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.55rem 0.75rem;
    border-top: 1px solid var(--gloss-rule);
    text-align: start;
    vertical-align: top;
  }
  th[scope='row'],
  td:nth-child(2) {
    width: 22%;
    overflow-wrap: break-word;
    hyphens: auto;
  }
  thead th {
    border-top: 0;
    padding-block: 0.3rem;
  }
  tbody th {
    font: 600 1rem/1.4 var(--gloss-serif, serif);
  }
  tbody tr:hover {
    background: var(--gloss-hover);
  }
  .number {
    white-space: nowrap;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .sort {
    min-height: 2rem;
    padding: 0.2rem 0.3rem;
    margin-inline: -0.3rem;
    border: 0;
    border-radius: 3px;
    background: none;
    font-weight: 600;
    font-size: 0.8rem;
    text-align: start;
  }
  .sort:hover {
    background: var(--gloss-hover);
  }
  .name {
    text-decoration-line: underline;
    text-decoration-style: var(--line);
    text-decoration-color: var(--hue);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  li + li {
    margin-top: 0.5rem;
  }
  td .to {
    font-size: 0.92rem; /* under who it is of */
  }
  .sentence {
    margin: 0.15rem 0 0;
  }
  .rest {
    margin-top: 0.4rem;
    font-size: 0.8rem;
  }
  .company {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  select {
    min-height: 2rem;
    max-width: 14rem;
    padding: 0.25rem 0.4rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-card);
    color: inherit;
    font: inherit;
  }
  .note {
    margin-bottom: 0.75rem;
  }
  @media (max-width: 60rem) {
    .parts {
      grid-template-columns: minmax(0, 1fr);
    }
    .picture {
      position: static;
      order: -1;
      max-width: 26rem;
    }
  }
  @media (max-width: 39.99rem) {
    thead th:last-child {
      display: none;
    }
    table,
    tbody {
      display: block;
    }
    thead {
      display: block;
    }
    thead tr,
    tbody tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 3.6rem;
      border-top: 1px solid var(--gloss-rule);
      padding-block: 0.4rem;
    }
    thead tr {
      border-top: 0;
      padding-block: 0;
    }
    th,
    td {
      border: 0;
      padding-block: 0.15rem;
    }
    th[scope='row'],
    td:nth-child(2) {
      width: auto;
    }
    .number {
      padding-inline: 0 0.35rem; /* the arrow behind its name has room */
    }
    td:last-child {
      grid-column: 1 / -1;
    }
  }
  @media (forced-colors: active) {
    .arc {
      stroke: CanvasText;
    }
    .picture text,
    .dot {
      fill: CanvasText;
    }
  }
`;
