// What the dialogs have in common; --dialog-width is their own.
import { css } from 'lit';

export const dialogCss = css`
  dialog {
    width: min(var(--dialog-width, 32rem), calc(100vw - 2rem));
    max-height: calc(100vh - 2rem);
    padding: 1.25rem 1.5rem 1.5rem;
    border: 1px solid var(--gloss-rule);
    border-radius: 4px;
    background: var(--gloss-sheet);
    color: var(--gloss-ink);
    overflow-wrap: anywhere;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .head,
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .head {
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font: 600 1.3rem/1.2 var(--gloss-serif, serif);
    overflow: clip;
    overflow-clip-margin: 0.3em;
  }
  p {
    margin: 0.5rem 0 1rem;
    color: var(--gloss-muted);
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
  .note {
    min-height: 1.5em;
    margin: 0.5rem 0 0;
  }
`;
