// The panel's own look. Its colours are set here for its components too, unless the page sets them; it follows the page's
// colour scheme. All of it is in shadow roots: nothing of the page reaches in but custom properties and parts.
import { CATEGORIES } from '../engine/vocabulary.ts';
import { hue, tint } from './sheet.ts';

export const panelCss = `
:host { display: block; }
:host([panel='none']), :host(:not([panel])), :host([panel='float']) { display: contents; }
:host([hidden]), [hidden] { display: none !important; }
.panel {
  ${CATEGORIES.map((each) => `--gloss-own-${each}: ${hue(each)}; --gloss-own-${each}-tint: ${tint(each, 12)};`).join('\n  ')}
  --gloss-own-ink: var(--gloss-ink, light-dark(#1d1c1a, #e9e6df));
  --gloss-own-muted: var(--gloss-muted, light-dark(#5d5a53, #aaa69c));
  --gloss-own-rule: var(--gloss-rule, light-dark(#d8d3c7, #3a3c43));
  --gloss-own-sheet: var(--gloss-sheet, light-dark(#fffefb, #1b1d22));
  --gloss-own-hover: var(--gloss-hover, light-dark(#efebe1, #2c2f36));
  --gloss-own-link: var(--gloss-link, light-dark(#1f4e8c, #8db8f2));
  --gloss-own-sans: var(--gloss-sans, system-ui, sans-serif);
  font: 0.95rem / 1.45 var(--gloss-own-sans);
  color: var(--gloss-own-ink);
}
.toggle, .body { direction: ltr; }
.body { text-align: start; background: var(--gloss-own-sheet); }
.inside {
  ${CATEGORIES.map((each) => `--gloss-${each}: var(--gloss-own-${each}); --gloss-${each}-tint: var(--gloss-own-${each}-tint);`).join('\n  ')}
  --gloss-ink: var(--gloss-own-ink);
  --gloss-muted: var(--gloss-own-muted);
  --gloss-rule: var(--gloss-own-rule);
  --gloss-sheet: var(--gloss-own-sheet);
  --gloss-card: var(--gloss-own-sheet);
  --gloss-hover: var(--gloss-own-hover);
  --gloss-link: var(--gloss-own-link);
  --gloss-focus: var(--gloss-own-link);
  --gloss-sans: var(--gloss-own-sans);
  --gloss-shadow: none;
}
/* Over the page, so that nothing of it moves when the panel comes, opens or grows. */
.panel.float {
  position: fixed;
  z-index: var(--gloss-z, 1000);
  inset-block-end: calc(1rem + 3rem * var(--gloss-above));
  inset-inline-end: 1rem;
  display: flex;
  flex-direction: column-reverse; /* the button stays where it is when the body opens above it */
  align-items: flex-end;
  gap: 0.5rem;
}
.float .body {
  inline-size: min(24rem, 100vw - 2rem);
  block-size: min(36rem, 100vh - 6rem - 3rem * var(--gloss-above)); /* whatever comes into it, it does not grow */
  box-sizing: border-box;
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 0.9rem;
  border: 1px solid var(--gloss-own-rule);
  border-radius: 6px;
  box-shadow: 0 6px 24px rgb(0 0 0 / 22%);
}
button {
  min-height: 2rem;
  padding: 0.25rem 0.7rem;
  border: 1px solid var(--gloss-own-rule);
  border-radius: 999px;
  background: var(--gloss-own-sheet);
  color: var(--gloss-own-ink);
  font: inherit;
  cursor: pointer;
}
button:hover { background: var(--gloss-own-hover); }
:focus-visible { outline: 2px solid var(--gloss-own-link); outline-offset: 2px; }
.toggle { min-height: 2.5rem; min-inline-size: 11rem; font-weight: 600; box-shadow: 0 2px 10px rgb(0 0 0 / 18%); }
.status { margin: 0 0 0.6rem; color: var(--gloss-own-muted); }
.error { margin: 0 0 0.6rem; overflow-wrap: anywhere; }
.card { margin-block: 0.7rem; }
.entities { margin-block-start: 0.9rem; }
@media print { .panel { display: none; } }
`;
