// One handle for an element that comes late, goes, and is replaced by another, as the roots of editors do.
import { type AnnotateElementOptions, annotateElement, type ElementHandle } from '../../adapters/dom.ts';

export interface Movable {
  readonly handle: ElementHandle;
  /** The text stands in this element from now on; null: nowhere. */
  attach(element: Element | null | undefined): void;
}

export function movable(options: AnnotateElementOptions): Movable {
  let at: ElementHandle | undefined;
  let element: Element | undefined;
  let hidden = options.hide;
  let corrections = options.corrections;
  const attach = (to: Element | null | undefined): void => {
    if ((to ?? undefined) === element) return;
    at?.stop();
    element = to ?? undefined;
    at = undefined;
    if (element === undefined) return;
    const onChange = options.onChange === undefined ? undefined : () => options.onChange?.(handle);
    at = annotateElement(element, { ...options, hide: hidden, corrections, editable: true, onChange });
  };
  const handle: ElementHandle = {
    get text() {
      return at?.text ?? '';
    },
    get marks() {
      return at?.marks ?? [];
    },
    get annotations() {
      return at?.annotations;
    },
    hide: (words) => {
      hidden = words;
      at?.hide(words);
    },
    correct: (given) => {
      corrections = given;
      at?.correct(given);
    },
    look: (id) => at?.look(id),
    markAt: (x, y) => at?.markAt(x, y),
    reveal: (id) => at?.reveal(id),
    refresh: () => at?.refresh(),
    stop: () => attach(undefined),
  };
  return { handle, attach };
}
