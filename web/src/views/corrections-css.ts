// What the two dialogs of corrections add to dialog-css.ts.
import { css } from 'lit';

export const correctionsCss = css`
  .buttons {
    margin-top: 1.1rem;
  }
  fieldset {
    margin: 0.9rem 0;
    padding: 0;
    border: 0;
  }
  legend,
  .kind {
    font-weight: 600;
  }
  label {
    display: block;
    padding: 0.2rem 0;
  }
  .who {
    margin-top: 1.1rem;
    padding-top: 0.9rem;
    border-top: 1px solid var(--gloss-rule);
  }
  select {
    display: block;
    margin-top: 0.3rem;
    min-height: 2rem;
    max-width: 100%;
    padding: 0.25rem 0.4rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-card);
    color: inherit;
    font: inherit;
  }
  li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.75rem;
    padding: 0.6rem 0;
    border-top: 1px solid var(--gloss-rule);
  }
  li span {
    display: block;
    color: var(--gloss-muted);
    font-size: 0.85rem;
  }
`;
