// What the lazily loaded views have in common.
import { css } from 'lit';

export const viewCss = css`
  .none {
    margin: 0;
    padding: 2.5rem 1.5rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
    color: var(--gloss-muted);
    text-align: center;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding-bottom: 0.75rem;
  }
  .group {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .action {
    min-height: 2rem;
    padding: 0.25rem 0.65rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-sheet);
    font-size: 0.85rem;
  }
  .action:hover {
    background: var(--gloss-hover);
  }
  .action[aria-pressed='true'] {
    border-color: var(--gloss-ink);
    background: var(--gloss-hover);
    font-weight: 600;
  }
  .note {
    margin: 0;
    color: var(--gloss-muted);
  }
  h2 {
    margin: 1.5rem 0 0.4rem;
    font: 700 1.15rem/1.3 var(--gloss-serif, serif);
  }
  .to {
    min-height: 1.5rem; /* a target for fingers */
    padding: 0;
    border: 0;
    background: none;
    font: 600 1rem/1.4 var(--gloss-serif, serif);
    text-align: start;
    overflow-wrap: anywhere;
    text-decoration-line: underline;
    text-decoration-style: var(--line, dashed);
    text-decoration-color: var(--hue, var(--gloss-figure));
    text-decoration-thickness: 1px;
    text-underline-offset: 0.25em;
  }
  .to:hover {
    background: var(--tint, var(--gloss-figure-tint));
  }
  .sentence {
    font: 0.92rem/1.45 var(--gloss-serif, serif);
    color: var(--gloss-muted);
    overflow-wrap: anywhere;
  }
  .sentence b {
    font-weight: 600;
    color: var(--gloss-ink);
  }
  .more {
    margin: 0.9rem 0 0;
    color: var(--gloss-muted);
  }
  @media (forced-colors: active) {
    .action[aria-pressed='true'] {
      border-width: 3px;
    }
  }
  @media print {
    .bar,
    .more {
      display: none;
    }
  }
`;
