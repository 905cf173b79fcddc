// What the components' shadow roots have in common. Colours and faces come from custom properties of the page.
import { css } from 'lit';

export const shared = css`
  :host {
    display: block;
    font-family: var(--gloss-sans, system-ui, sans-serif);
    font-size: 0.9rem;
    line-height: 1.45;
    color: var(--gloss-ink, CanvasText);
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--gloss-focus, Highlight);
    outline-offset: 2px;
  }
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  [data-category='actor'] {
    --hue: var(--gloss-actor);
    --tint: var(--gloss-actor-tint);
    --line: solid;
  }
  [data-category='place'] {
    --hue: var(--gloss-place);
    --tint: var(--gloss-place-tint);
    --line: dotted;
  }
  [data-category='figure'] {
    --hue: var(--gloss-figure);
    --tint: var(--gloss-figure-tint);
    --line: dashed;
  }
  [data-category='asset'] {
    --hue: var(--gloss-asset);
    --tint: var(--gloss-asset-tint);
    --line: double;
  }
  [data-category='role'] {
    --hue: var(--gloss-role);
    --tint: var(--gloss-role-tint);
    --line: wavy;
  }
  .sample {
    text-decoration-line: underline;
    text-decoration-style: var(--line);
    text-decoration-color: var(--hue);
    text-decoration-thickness: 2px;
    text-underline-offset: 0.22em;
  }
`;
