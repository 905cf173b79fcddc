// The line of buttons above the article: which view, and where the article comes from.
import { html, type TemplateResult } from 'lit';
import { FILE_TYPES } from '../intake/intake.ts';
import { correctionStrings } from '../strings/corrections.ts';
import { strings } from '../strings.ts';
import { LAZY } from './views.ts';

export const VIEWS = ['read', ...LAZY, 'edit'] as const;
export type View = (typeof VIEWS)[number];

export interface Toolbar {
  readonly view: View;
  readonly isEmpty: boolean;
  readonly show: (view: View) => void;
  readonly sample: () => void;
  readonly open: (file: File | undefined) => Promise<void>;
  readonly clear: () => void;
  readonly corrections: number;
  readonly listCorrections: () => void;
  readonly takeAway: () => void;
  readonly deskTerms: number; // of the desk lexicon, at work
  readonly desk: () => void;
}

export function toolbar(bar: Toolbar): TemplateResult {
  const { view, isEmpty, show, sample, open, clear, corrections, listCorrections, takeAway, deskTerms, desk } = bar;
  const choose = async (event: Event): Promise<void> => {
    const input = event.currentTarget as HTMLInputElement;
    await open(input.files?.[0]);
    input.value = ''; // the same file may be opened again
  };
  return html`<div class="controls">
    <div class="switch" role="group" aria-label=${strings.views}>
      ${VIEWS.map(
        (each) =>
          html`<button type="button" aria-pressed=${view === each ? 'true' : 'false'} @click=${() => show(each)}>
            ${strings.view[each]}
          </button>`,
      )}
    </div>
    <div class="actions">
      <button type="button" @click=${sample}>${strings.sample}</button>
      <label class="file"
        ><input type="file" accept=${FILE_TYPES} @change=${(event: Event) => void choose(event)} /><span
          >${strings.open}</span
        ></label
      >
      <button type="button" ?disabled=${isEmpty} @click=${clear}>${strings.clear}</button>
      <button type="button" aria-haspopup="dialog" ?disabled=${isEmpty} @click=${listCorrections}>
        ${correctionStrings.button(corrections)}
      </button>
      <button type="button" aria-haspopup="dialog" @click=${desk}>${strings.desk(deskTerms)}</button>
      <button type="button" aria-haspopup="dialog" ?disabled=${isEmpty} @click=${takeAway}>${strings.takeAway}</button>
    </div>
  </div>`;
}
