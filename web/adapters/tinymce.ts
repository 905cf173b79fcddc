// TinyMCE: marks are CSS highlights in the document of its frame (or of the page, where it edits inline). What getContent()
// gives has nothing of them.
//
//   tinymce.init({ …, setup: (editor) => { annotateTinyMCE(editor, { onChange: … }); } });
import { movable } from '../src/embed/movable.ts';
import type { AnnotateElementOptions, ElementHandle } from './dom.ts';

/** As much of TinyMCE as is used here. */
export interface TinyMCELike {
  readonly initialized: boolean;
  getBody(): HTMLElement;
  on(events: string, handler: () => void): unknown;
  off(events: string, handler: () => void): unknown;
}

const CHANGES = 'input change undo redo SetContent';
const NO_TEXT = '[data-mce-bogus="all"], .mce-offscreen-selection'; // the editor's own helpers

export function annotateTinyMCE(editor: TinyMCELike, options: AnnotateElementOptions = {}): ElementHandle {
  const { handle, attach } = movable({
    ...options,
    skip: (element) => element.matches(NO_TEXT) || options.skip?.(element) === true,
  });
  const begin = (): void => attach(editor.getBody());
  const changed = (): void => handle.refresh();
  const { stop } = handle;
  handle.stop = () => {
    editor.off('init', begin);
    editor.off(CHANGES, changed);
    editor.off('remove', handle.stop);
    stop();
  };
  editor.on('init', begin);
  editor.on(CHANGES, changed);
  editor.on('remove', handle.stop);
  if (editor.initialized) begin();
  return handle;
}

export type { AnnotateElementOptions, ElementHandle };
