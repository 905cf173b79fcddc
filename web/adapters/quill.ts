// Quill: marks are CSS highlights over the editor's own DOM. Its Delta and its HTML have nothing of them.
//
//   const gloss = annotateQuill(quill, { onChange: … });   gloss.stop();
import { type AnnotateElementOptions, annotateElement, type ElementHandle } from './dom.ts';

/** As much of Quill as is used here. */
export interface QuillLike {
  readonly root: HTMLElement;
  on(event: 'text-change', handler: () => void): unknown;
  off(event: 'text-change', handler: () => void): unknown;
}

export function annotateQuill(quill: QuillLike, options: AnnotateElementOptions = {}): ElementHandle {
  const handle = annotateElement(quill.root, { ...options, editable: true });
  const changed = (): void => handle.refresh();
  quill.on('text-change', changed);
  const { stop } = handle;
  handle.stop = () => {
    quill.off('text-change', changed);
    stop();
  };
  return handle;
}

export type { AnnotateElementOptions, ElementHandle };
