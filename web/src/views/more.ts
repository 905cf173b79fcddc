// Under a long list that is drawn in parts: how much of it is seen, and a button for the next part.
import { html, nothing, type TemplateResult } from 'lit';

export interface MoreWords {
  readonly shown: (limit: number, all: number) => string;
  readonly more: (step: number) => string;
}

export function moreLine(
  words: MoreWords,
  { limit, all, step }: { readonly limit: number; readonly all: number; readonly step: number },
  more: () => void,
): TemplateResult | typeof nothing {
  if (all <= limit) return nothing;
  return html`<p class="more">
    ${words.shown(limit, all)}
    <button type="button" class="action" @click=${more}>${words.more(step)}</button>
  </p>`;
}
