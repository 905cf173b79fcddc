// The look of what corrects a mark, beside the panel's own (panel-css.ts): comes with it.
const css = `
.correct { display: flex; flex-wrap: wrap; gap: 0.4rem; align-items: center; margin-block: 0.5rem 0; }
.correct p { margin: 0; }
.correct button { overflow-wrap: anywhere; }
.correct button:disabled { color: var(--gloss-own-muted); background: none; cursor: default; }
.correct select { min-height: 2rem; max-inline-size: 100%; font: inherit; color: inherit; background: var(--gloss-own-sheet); border: 1px solid var(--gloss-own-rule); border-radius: 4px; }
`;
let sheet: CSSStyleSheet | undefined;

/** Gives the shadow root that an element stands in this look, once. */
export function dress(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
