// What an editor says about the mark that is open: it is none, or it is something else.
import { CATEGORIES, type Category, TYPES_OF, type Type } from '../engine/vocabulary.ts';
import type { Mark } from '../engine/wire.ts';
import { strings as pageStrings } from '../strings.ts';
import { dress } from './correct-css.ts';
import { correctStrings as strings } from './correct-strings.ts';
import { making } from './correction.ts';
import type { Correction } from './corrections.ts';
import type { Making } from './panel.ts';

export class Corrector {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;
  readonly #change: HTMLButtonElement;
  #id: number | undefined;
  #now = '';

  constructor(page: Document, correct: (as: Correction['as'], making: Making) => void) {
    const group = page.createElement('div');
    group.className = 'correct';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', strings.correct);
    group.setAttribute('part', 'correct');
    const none = page.createElement('button');
    none.type = 'button';
    none.textContent = strings.wrong;
    none.addEventListener('click', () => correct(null, making));
    const { select, chosen } = typeSelect(page, strings.type);
    const change = page.createElement('button');
    change.type = 'button';
    change.textContent = strings.retype;
    change.addEventListener('click', () => {
      const as = chosen();
      if (as === undefined) return;
      correct(as, making);
      select.focus(); // the button has nothing more to change
    });
    // A choice is none before it is pressed: with the arrow keys one walks through all the types.
    select.addEventListener('change', () => {
      change.disabled = select.value === this.#now;
    });
    group.append(select, change, none);
    this.element = group;
    this.#select = select;
    this.#change = change;
  }

  /** Undefined: there is no mark to correct. */
  show(mark: Mark | undefined): void {
    dress(this.element);
    this.element.hidden = mark === undefined;
    if (mark === undefined) return;
    const now = `${mark.category}.${mark.type}`;
    if (mark.id === this.#id && now === this.#now) return; // drawn anew while the reader chooses
    this.#id = mark.id;
    this.#now = now;
    this.#select.value = now;
    this.#change.disabled = true;
  }
}

/** A choice of every type, by category. */
export function typeSelect(
  page: Document,
  label: string,
): { select: HTMLSelectElement; chosen: () => NonNullable<Correction['as']> | undefined } {
  const select = page.createElement('select');
  select.setAttribute('aria-label', label);
  for (const category of CATEGORIES) {
    const options = page.createElement('optgroup');
    options.label = pageStrings.categories[category];
    for (const type of TYPES_OF[category]) {
      const option = page.createElement('option');
      option.value = `${category}.${type}`;
      option.textContent = pageStrings.type[type];
      options.append(option);
    }
    select.append(options);
  }
  const chosen = (): NonNullable<Correction['as']> | undefined => {
    const [category, type] = select.value.split('.') as [Category, Type | undefined];
    return type === undefined ? undefined : { category, type };
  };
  return { select, chosen };
}
