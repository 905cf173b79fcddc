// The small lines above the article: what went wrong, and how the marks are shown.
import { html, nothing, type TemplateResult } from 'lit';
import { Filter } from '../dom/filter.ts';
import type { FilterChange } from '../element/legend.ts';
import { CATEGORIES } from '../engine/vocabulary.ts';
import { strings } from '../strings.ts';
import type { Article } from './article.ts';

export function errorBox(article: Article): TemplateResult {
  return html`<div class="error">
    <p role="alert">${article.error}</p>
    ${
      article.failed
        ? html`<button type="button" @click=${() => void article.annotate()}>${strings.again}</button>`
        : html`<button type="button" @click=${() => article.complain('')}>${strings.understood}</button>`
    }
  </div>`;
}

export function newsBox(take: () => void): TemplateResult {
  return html`<p class="news" role="status">
    ${strings.newVersion} <button type="button" @click=${take}>${strings.useVersion}</button>
  </p>`;
}

// What the choice says where it is of no single category: a filter may be any.
const ALL = 'all';
const SOME = 'some';

export interface Options {
  readonly filter: Filter;
  readonly types: boolean;
  readonly filterBy: (change: FilterChange) => void;
  readonly nameTypes: (on: boolean) => void;
}

export function options({ filter, types, filterBy, nameTypes }: Options): TemplateResult {
  const only = CATEGORIES.find((category) => filter.isOnly(category));
  const shown = only ?? (filter.words() === '' ? ALL : SOME);
  const option = (value: string, words: string): TemplateResult =>
    html`<option value=${value} .selected=${value === shown}>${words}</option>`;
  const choose = (value: string): void => {
    const category = CATEGORIES.find((each) => each === value);
    filterBy(
      category === undefined
        ? { filter: Filter.all, said: strings.status.allShown }
        : { filter: filter.only(category), said: strings.status.only(strings.categories[category]) },
    );
  };
  return html`<div class="options">
    <label class="option" title=${strings.showHint}
      >${strings.show}
      <select @change=${(event: Event) => choose((event.currentTarget as HTMLSelectElement).value)}>
        ${shown === SOME ? option(SOME, strings.showSome) : nothing} ${option(ALL, strings.showAll)}
        ${CATEGORIES.map((category) => option(category, strings.showOnly(strings.categories[category])))}
      </select></label
    >
    <label class="option" title=${strings.typesHint}
      ><input
        type="checkbox"
        .checked=${types}
        @change=${(event: Event) => nameTypes((event.currentTarget as HTMLInputElement).checked)}
      />${strings.types}</label
    >
  </div>`;
}
