// Which marks are shown: whole categories may be off, or single types of one. Immutable: a change is a new filter.
// As words ("actor", "place.city") it goes into the page's address, so that a way of reading can be bookmarked.
import { CATEGORIES, type Category, TYPES, type Type } from '../engine/vocabulary.ts';

interface Kind {
  readonly category: Category;
  readonly type: Type;
}

export class Filter {
  readonly #off: ReadonlySet<string>;

  private constructor(off: Iterable<string>) {
    this.#off = new Set(off);
  }

  static readonly all = new Filter([]);

  /** Reads words(); what is no word of the vocabulary is passed over. */
  static parse(words: string): Filter {
    const known = words.split(',').filter((word) => {
      const [category, type, ...more] = word.split('.');
      const isCategory = CATEGORIES.some((each) => each === category);
      return isCategory && more.length === 0 && (type === undefined || TYPES.some((each) => each === type));
    });
    return new Filter(known);
  }

  words(): string {
    return [...this.#off].sort().join(',');
  }

  shows({ category, type }: Kind): boolean {
    return !this.#off.has(category) && !this.#off.has(`${category}.${type}`);
  }

  /** Of a category: all of it, some types, or nothing. */
  state(category: Category): 'on' | 'some' | 'off' {
    if (this.#off.has(category)) return 'off';
    return [...this.#off].some((word) => word.startsWith(`${category}.`)) ? 'some' : 'on';
  }

  /** A category that is wholly or partly off comes back whole. */
  toggle(category: Category): Filter {
    const rest = this.#without(category);
    return new Filter(this.state(category) === 'on' ? [...rest, category] : rest);
  }

  /** `types` are those of the category that the article has: when the last of them goes, the category is off. */
  toggleType(category: Category, type: Type, types: readonly Type[]): Filter {
    const shown = types.filter((each) => (each === type) !== this.shows({ category, type: each }));
    const rest = this.#without(category);
    if (shown.length === 0) return new Filter([...rest, category]);
    const off = types.filter((each) => !shown.includes(each)).map((each) => `${category}.${each}`);
    return new Filter([...rest, ...off]);
  }

  only(category: Category): Filter {
    return new Filter(CATEGORIES.filter((each) => each !== category));
  }

  isOnly(category: Category): boolean {
    return CATEGORIES.every((each) => (this.state(each) === 'off') === (each !== category));
  }

  #without(category: Category): string[] {
    return [...this.#off].filter((word) => word !== category && !word.startsWith(`${category}.`));
  }
}
