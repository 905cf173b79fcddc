import { css } from 'lit';

export const entitiesCss = css`
  h2 {
    margin: 0 0 0.5rem;
    font: 600 1.05rem/1.3 var(--gloss-serif, serif);
  }
  h3 {
    margin: 0.9rem 0 0.15rem;
    font-size: 0.72rem;
    letter-spacing: 0.08em;
    text-transform: uppercase;
    color: var(--hue);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  input,
  select {
    flex: 1 1 11rem; /* its words are read whole */
    min-width: 0;
    min-height: 2rem;
    padding: 0.15rem 0.4rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-sheet);
    color: var(--gloss-ink);
    font: inherit;
    font-size: 0.85rem;
  }
  input::placeholder {
    color: var(--gloss-muted);
    opacity: 1;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    margin-inline: -0.4rem;
    border-radius: 3px;
  }
  li:hover {
    background: var(--gloss-hover);
  }
  li[aria-current] {
    background: var(--tint);
    outline: 1px solid transparent; /* seen where colours are forced */
  }
  .row {
    display: flex;
    flex: 1;
    gap: 0.6rem;
    min-width: 0;
    padding: 0.22rem 0.4rem;
    border: 0;
    border-radius: 3px;
    background: none;
    text-align: start;
  }
  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: break-word;
    overflow: clip;
  }
  .aliases {
    display: block;
    font: italic 0.85em/1.35 var(--gloss-serif, serif);
  }
  .type,
  .aliases,
  .count,
  p {
    color: var(--gloss-muted);
  }
  .type {
    font-size: 0.85em;
  }
  .count {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .steps {
    display: flex;
  }
  .steps button {
    width: 1.6rem;
    min-height: 1.7rem;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: none;
    font-size: 1.1rem;
    line-height: 1;
  }
  .steps button:hover {
    background: var(--gloss-hover);
  }
  p {
    margin: 0.6rem 0 0;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    :host {
      columns: 3;
    }
    h2 {
      column-span: all;
    }
    .bar,
    .steps {
      display: none;
    }
    li {
      break-inside: avoid;
    }
  }
`;
