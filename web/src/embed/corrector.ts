// What an editor says about the mark that is open: it is none, or it is something else.
import { CATEGORIES, type Category, TYPES_OF, type Type } from '../engine/vocabulary.ts';
import { strings as pageStrings } from '../strings.ts';
import { dress } from './correct-css.ts';
import { correctStrings as strings } from './correct-strings.ts';
import { making } from './correction.ts';
import type { Correction } from './corrections.ts';
import type { Making } from './panel.ts';

export class Corrector {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;

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
    const { select, chosen } = typeSelect(page, strings.other);
    const head = page.createElement('option');
    head.value = '';
    head.textContent = strings.other;
    select.prepend(head);
    select.addEventListener('change', () => {
      const as = chosen();
      if (as !== undefined) correct(as, making);
    });
    group.append(none, select);
    this.element = group;
    this.#select = select;
  }

  show(shown: boolean): void {
    dress(this.element);
    this.element.hidden = !shown;
    this.#select.value = '';
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
