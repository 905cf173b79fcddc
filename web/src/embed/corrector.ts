// What an editor says about the mark that is open: it is none, or it is something else.
import { CATEGORIES, type Category, TYPES_OF, type Type } from '../engine/vocabulary.ts';
import { strings as pageStrings } from '../strings.ts';
import type { Correction } from './corrections.ts';
import { strings } from './strings.ts';

export class Corrector {
  readonly element: HTMLElement;
  readonly #select: HTMLSelectElement;

  constructor(page: Document, correct: (as: Correction['as']) => void) {
    const group = page.createElement('div');
    group.className = 'correct';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', strings.correct);
    group.setAttribute('part', 'correct');
    const none = page.createElement('button');
    none.type = 'button';
    none.textContent = strings.wrong;
    none.addEventListener('click', () => correct(null));
    const select = page.createElement('select');
    select.setAttribute('aria-label', strings.other);
    const head = page.createElement('option');
    head.value = '';
    head.textContent = strings.other;
    select.append(head);
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
    select.addEventListener('change', () => {
      const [category, type] = select.value.split('.') as [Category, Type | undefined];
      if (type !== undefined) correct({ category, type });
    });
    group.append(none, select);
    this.element = group;
    this.#select = select;
  }

  show(shown: boolean): void {
    this.element.hidden = !shown;
    this.#select.value = '';
  }
}
