// Tiptap: the ProseMirror plugin as an extension.
//
//   new Editor({ extensions: [StarterKit, Gloss.configure({ onChange: (gloss) => … })] })
import { Extension } from '@tiptap/core';
import type { ModelHandle, ModelOptions } from '../src/embed/model-session.ts';
import { glossHandle, glossPlugin } from './prosemirror.ts';

export const Gloss: Extension<ModelOptions> = Extension.create<ModelOptions>({
  name: 'gloss',
  addOptions: () => ({}),
  addProseMirrorPlugins() {
    return [glossPlugin(this.options)];
  },
});

export type { ModelHandle, ModelOptions };
export { glossHandle };
