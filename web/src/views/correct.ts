// <gloss-correct>: the dialog that asks what is to be set right about one mark, or about words without one. Loaded when it is
// first asked for.
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type Change, type Kind, type Quote, SCOPES, type Scope } from '../corrections/model.ts';
import { brief } from '../element/brief.ts';
import { shared } from '../element/shared-css.ts';
import { CATEGORIES, type Category, TYPES_OF, type Type } from '../engine/vocabulary.ts';
import { correctionStrings as texts } from '../strings/corrections.ts';
import { strings } from '../strings.ts';
import { correctionsCss } from './corrections-css.ts';
import { dialogCss } from './dialog-css.ts';

export interface Question {
  readonly words: string;
  readonly kind: Kind | undefined; // what they are marked as
  readonly places: number; // where the article has the same
  readonly who?: Who | undefined; // figures and roles are nobody
}

export interface Who {
  readonly name: string;
  readonly mentions: number;
  readonly others: readonly Other[];
}

export interface Other {
  readonly name: string;
  readonly category: Category;
  readonly mention: Quote; // by which it is found again
}

export interface Choice {
  readonly scope: Scope;
  readonly change: Change;
}

const NOTHING: Question = { words: '', kind: undefined, places: 0 };
const FIRST: Kind = { category: 'actor', type: 'person' };

export class GlossCorrect extends LitElement {
  static override readonly properties = {
    question: { state: true },
    scope: { state: true },
    kind: { state: true },
    chosen: { state: true },
  };
  static override readonly styles = [shared, dialogCss, correctionsCss];

  declare private question: Question;
  declare private scope: Scope;
  declare private kind: Kind;
  declare private chosen: Other | 'same' | 'new';
  #answer: ((choice: Choice | undefined) => void) | undefined;

  constructor() {
    super();
    this.question = NOTHING;
    this.scope = 'everywhere';
    this.kind = FIRST;
    this.chosen = 'same';
  }

  /** Undefined where the reader thinks better of it. */
  async ask(question: Question): Promise<Choice | undefined> {
    this.question = question;
    this.scope = 'everywhere';
    this.kind = question.kind ?? FIRST;
    this.chosen = 'same';
    await this.updateComplete;
    this.#dialog?.showModal();
    return new Promise((resolve) => {
      this.#answer = resolve;
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  override render(): TemplateResult {
    const { words, kind, who } = this.question;
    return html`<dialog
      aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}
      @close=${() => this.#cancelled()}
    >
      <h2 id="title" dir="auto">${kind === undefined ? texts.markTitle(brief(words)) : texts.correctTitle(brief(words))}</h2>
      <fieldset>
        <legend>${texts.where}</legend>
        ${SCOPES.map((scope) => this.#scope(scope))}
      </fieldset>
      <label class="kind" for="kind">${texts.kind}</label>
      ${this.#kinds()}
      <div class="buttons">
        ${
          kind === undefined
            ? html`<button type="button" @click=${() => this.#choose({ does: 'mark', ...this.kind })}>${texts.mark}</button>`
            : html`<button
                  type="button"
                  ?disabled=${alike(kind, this.kind)}
                  @click=${() => this.#choose({ does: 'retype', ...this.kind })}
                >
                  ${texts.retype}
                </button>
                <button type="button" @click=${() => this.#choose({ does: 'reject' })}>${texts.reject}</button>`
        }
        ${who === undefined ? this.#cancel() : nothing}
      </div>
      ${who === undefined ? nothing : this.#who(who)}
    </dialog>`;
  }

  #scope(scope: Scope): TemplateResult {
    return html`<label
      ><input
        type="radio"
        name="scope"
        .checked=${this.scope === scope}
        @change=${() => {
          this.scope = scope;
        }}
      />
      ${scope === 'here' ? texts.scope.here : texts.scope.everywhere(this.question.places)}</label
    >`;
  }

  #kinds(): TemplateResult {
    const option = (category: Category, type: Type): TemplateResult => {
      const chosen = this.kind.category === category && this.kind.type === type;
      return html`<option value="${category}.${type}" .selected=${chosen}>${strings.type[type]}</option>`;
    };
    const change = (event: Event): void => {
      const [category, type] = (event.currentTarget as HTMLSelectElement).value.split('.');
      this.kind = { category: category as Category, type: type as Type };
    };
    return html`<select id="kind" @change=${change}>
      ${CATEGORIES.map(
        (category) =>
          html`<optgroup label=${strings.category[category]}>
            ${TYPES_OF[category].map((type) => option(category, type))}
          </optgroup>`,
      )}
    </select>`;
  }

  #cancel(): TemplateResult {
    return html`<button type="button" @click=${() => this.#dialog?.close()}>${texts.cancel}</button>`;
  }

  #who({ name, mentions, others }: Who): TemplateResult {
    const { chosen } = this;
    const change = (event: Event): void => {
      const { value } = event.currentTarget as HTMLSelectElement;
      this.chosen = value === 'same' || value === 'new' ? value : (others[Number(value)] ?? 'same');
    };
    const alone = chosen === 'new' && this.scope === 'everywhere' && mentions <= this.question.places;
    const group = (category: Category): TemplateResult | typeof nothing => {
      const members = others.flatMap((other, at) => (other.category === category ? [[other, at] as const] : []));
      if (members.length === 0) return nothing;
      return html`<optgroup label=${strings.categories[category]}>
        ${members.map(([other, at]) => html`<option value=${at} .selected=${chosen === other}>${brief(other.name)}</option>`)}
      </optgroup>`;
    };
    return html`<div class="who">
      <label class="kind" for="who">${texts.who}</label>
      <select id="who" aria-describedby="who-hint" @change=${change}>
        <option value="same" .selected=${chosen === 'same'}>${texts.asNow(name, mentions)}</option>
        <option value="new" .selected=${chosen === 'new'}>${texts.nobody}</option>
        ${CATEGORIES.map(group)}
      </select>
      <p id="who-hint">${texts.whoHint(name)}</p>
      <div class="buttons">
        <button
          type="button"
          ?disabled=${chosen === 'same' || alone}
          @click=${() => this.#choose({ does: 'split', to: typeof chosen === 'string' ? null : chosen.mention })}
        >
          ${texts.split}
        </button>
        <button
          type="button"
          ?disabled=${typeof chosen === 'string'}
          @click=${() => typeof chosen === 'string' || this.#choose({ does: 'merge', with: chosen.mention })}
        >
          ${texts.merge}
        </button>
        ${this.#cancel()}
      </div>
    </div>`;
  }

  #choose(change: Change): void {
    const answer = this.#answer;
    this.#answer = undefined;
    this.#dialog?.close(); // gives the keyboard back before the article is drawn anew
    answer?.({ scope: this.scope, change });
  }

  #cancelled(): void {
    this.#answer?.(undefined);
    this.#answer = undefined;
  }
}

const alike = (a: Kind, b: Kind): boolean => a.category === b.category && a.type === b.type;

if (!customElements.get('gloss-correct')) customElements.define('gloss-correct', GlossCorrect);
