// <gloss-card>: everything known about one mark. Fires `gloss-jump` with the id of a mention, and `gloss-close`.
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { strings } from '../strings.ts';
import { shared } from './shared-css.ts';
import type { Fact, Mention, Subject } from './subject.ts';

const texts = strings.card;

export class GlossCard extends LitElement {
  static override readonly properties = { subject: { attribute: false } };

  declare subject: Subject | undefined;

  constructor() {
    super();
    this.subject = undefined;
  }

  static override readonly styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
      }
      a {
        color: var(--gloss-link, LinkText);
        text-underline-offset: 0.15em;
      }
      .card {
        display: flex;
        flex-direction: column;
        min-height: 0;
        background: var(--gloss-card);
        border: 1px solid var(--gloss-rule);
        border-top: 3px solid var(--hue);
        border-radius: 3px;
        box-shadow: var(--gloss-shadow);
        overflow: clip;
      }
      header {
        display: flex;
        gap: 0.5rem;
        padding: 0.7rem 0.5rem 0 1rem;
      }
      .kicker {
        margin: 0;
        flex: 1;
        padding-top: 0.25rem;
        font-size: 0.72rem;
        font-weight: 700;
        letter-spacing: 0.08em;
        text-transform: uppercase;
        color: var(--hue);
      }
      .close {
        width: 2rem;
        height: 2rem;
        border: 0;
        border-radius: 50%;
        background: none;
        font-size: 1.1rem;
        line-height: 1;
        color: var(--gloss-muted);
      }
      .close:hover {
        background: var(--gloss-hover);
        color: var(--gloss-ink);
      }
      .body {
        overflow-y: auto;
        overscroll-behavior: contain;
        padding: 0 1rem 1rem;
      }
      h2 {
        margin: 0 0 0.3rem;
        font: 600 1.3rem/1.2 var(--gloss-serif, serif);
        overflow-wrap: anywhere;
        overflow: clip;
        overflow-clip-margin: 0.3em;
      }
      .note {
        margin: 0 0 0.7rem;
        font: italic 0.98rem/1.4 var(--gloss-serif, serif);
        color: var(--gloss-muted);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(4.5rem, max-content) 1fr;
        gap: 0.25rem 0.9rem;
        margin: 0.5rem 0 0;
      }
      dt {
        color: var(--gloss-muted);
      }
      dd {
        margin: 0;
        overflow-wrap: anywhere;
      }
      code {
        font: 0.85em/1.4 ui-monospace, 'DejaVu Sans Mono', monospace;
      }
      h3 {
        margin: 1rem 0 0.3rem;
        padding-top: 0.6rem;
        border-top: 1px solid var(--gloss-rule);
        font-size: 0.8rem;
        font-weight: 600;
        color: var(--gloss-muted);
      }
      .mentions a {
        display: block;
        padding: 0.2rem 0.3rem;
        margin-inline: -0.3rem;
        border-radius: 3px;
        color: var(--gloss-muted);
        text-decoration: none;
        white-space: nowrap;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .mentions b {
        font-weight: 600;
        color: var(--gloss-ink);
      }
      .mentions a:hover {
        background: var(--gloss-hover);
      }
      .mentions a[aria-current] {
        background: var(--tint);
      }
      .reasons {
        list-style: disc;
        padding-inline-start: 1.1rem;
        overflow-wrap: anywhere;
      }
      .reasons::marker,
      .reasons li::marker {
        color: var(--hue);
      }
      .small {
        margin: 0.4rem 0 0;
        font-size: 0.8rem;
        color: var(--gloss-muted);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** Moves the keyboard into the card. */
  async enter(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.close')?.focus({ preventScroll: true });
  }

  override render(): TemplateResult | typeof nothing {
    const { subject } = this;
    if (subject === undefined) return nothing;
    const { category, type, title, complete, note, facts, mentions, reasons, score, together, source } = subject;
    const what = category === 'role' ? strings.category.role : `${strings.category[category]} · ${strings.type[type]}`;
    return html`<section
      class="card"
      role="dialog"
      aria-label=${texts.label(title)}
      data-category=${category}
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && this.#close()}
    >
      <header>
        <p class="kicker">${what}</p>
        <button type="button" class="close" aria-label=${texts.close} @click=${() => this.#close()}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <div class="body" tabindex="0" role="group" aria-label=${title}>
        <h2 dir="auto">${title}</h2>
        ${note === '' ? nothing : html`<p class="note">${note}</p>`}
        ${facts.length === 0 ? nothing : html`<dl>${facts.map((fact) => this.#fact(fact))}</dl>`}
        ${mentions.length < 2 ? nothing : this.#mentions(mentions)}
        ${together === '' ? nothing : html`<p class="small">${texts.together}: ${together}</p>`}
        ${
          complete
            ? html`<h3>${texts.why}</h3>
              <ul class="reasons">${reasons.map((reason) => html`<li dir="auto">${reason}</li>`)}</ul>
              ${score === undefined ? nothing : html`<p class="small">${texts.sure(score)}</p>`}`
            : html`<p class="small">${texts.waiting}</p>`
        }
        <slot name="correct"></slot>
        ${source === '' ? nothing : html`<p class="small">${texts.source}: ${source}</p>`}
      </div>
    </section>`;
  }

  #fact({ name, words, machine, url }: Fact): TemplateResult {
    const shown = machine ? html`<code>${words}</code>` : html`<span dir="auto">${words}</span>`;
    return html`<dt>${name}</dt>
      <dd>${url === undefined ? shown : html`<a href=${url} target="_blank" rel="noreferrer">${shown}</a>`}</dd>`;
  }

  #mentions(mentions: readonly Mention[]): TemplateResult {
    return html`<h3>${texts.mentions} (${mentions.length})</h3>
      <ul class="mentions">
        ${mentions.map(
          ({ id, before, surface, after, here }) =>
            html`<li>
              <a
                href="#mark-${id}"
                dir="auto"
                aria-current=${here ? 'true' : nothing}
                @click=${(event: Event) => this.#jump(event, id)}
                >${before}<b>${surface}</b>${after}</a
              >
            </li>`,
        )}
      </ul>`;
  }

  #jump(event: Event, id: number): void {
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('gloss-jump', { detail: id }));
  }

  #close(): void {
    this.dispatchEvent(new CustomEvent('gloss-close'));
  }
}
