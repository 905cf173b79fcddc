// Lexical: marks are CSS highlights over the root element, whichever that is at the time. The editor's state has nothing of
// them, and its reconciler finds its DOM as it left it.
//
//   const gloss = annotateLexical(editor, { onChange: … });   gloss.stop();
import { movable } from '../src/embed/movable.ts';
import type { AnnotateElementOptions, ElementHandle } from './dom.ts';

/** As much of Lexical as is used here. */
export interface LexicalLike {
  registerRootListener(listener: (root: HTMLElement | null) => void): () => void;
  registerUpdateListener(listener: () => void): () => void;
}

export function annotateLexical(editor: LexicalLike, options: AnnotateElementOptions = {}): ElementHandle {
  const { handle, attach } = movable(options);
  const off = [editor.registerRootListener(attach), editor.registerUpdateListener(() => handle.refresh())];
  const { stop } = handle;
  handle.stop = () => {
    for (const each of off) each();
    stop();
  };
  return handle;
}

export type { AnnotateElementOptions, ElementHandle };
