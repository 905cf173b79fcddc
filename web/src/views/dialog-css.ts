// What the dialogs of corrections look like.
import { css } from 'lit';

export const dialogCss = css`
  dialog {
    width: min(32rem, calc(100vw - 2rem));
    max-height: calc(100vh - 2rem);
    padding: 1.25rem 1.5rem 1.5rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-sheet);
    color: inherit;
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  .head {
    justify-content: space-between;
  }
  .buttons {
    margin-top: 1.1rem;
  }
  h2 {
    margin: 0;
    font-size: 1.15rem;
    overflow: clip;
    overflow-clip-margin: 0.3em;
  }
  p {
    margin: 0.5rem 0 1rem;
    color: var(--gloss-muted);
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
  button {
    min-height: 2rem;
    padding: 0.25rem 0.65rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: none;
  }
  button:disabled {
    color: var(--gloss-muted);
    cursor: default;
  }
  button:not(:disabled):hover {
    background: var(--gloss-hover);
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
  .note {
    min-height: 1.5em;
    margin: 0.5rem 0 0;
  }
`;
