// The small lines above the article: what went wrong, and how the marks are shown.
import { html, type TemplateResult } from 'lit';
import { Filter } from '../dom/filter.ts';
import type { FilterChange } from '../element/legend.ts';
import { strings } from '../strings.ts';
import type { Article } from './article.ts';

export function errorBox(article: Article): TemplateResult {
  return html`<div class="error">
    <p role="alert">${article.error}</p>
    <button type="button" @click=${() => void article.annotate()}>${strings.again}</button>
  </div>`;
}

export function newsBox(take: () => void): TemplateResult {
  return html`<p class="news" role="status">
    ${strings.newVersion} <button type="button" @click=${take}>${strings.useVersion}</button>
  </p>`;
}

export interface Options {
  readonly filter: Filter;
  readonly types: boolean;
  readonly filterBy: (change: FilterChange) => void;
  readonly nameTypes: (on: boolean) => void;
}

export function options({ filter, types, filterBy, nameTypes }: Options): TemplateResult {
  const box = (words: string, hint: string, checked: boolean, change: (on: boolean) => void): TemplateResult =>
    html`<label class="option" title=${hint}
      ><input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).checked)}
      />${words}</label
    >`;
  const only = (on: boolean): void =>
    filterBy(
      on
        ? { filter: filter.only('figure'), said: strings.status.onlyFigures }
        : { filter: Filter.all, said: strings.status.allShown },
    );
  return html`<div class="options">
    ${box(strings.onlyFigures, strings.onlyFiguresHint, filter.isOnly('figure'), only)}
    ${box(strings.types, strings.typesHint, types, nameTypes)}
  </div>`;
}
