// What a newsroom's own TypeScript writes with each real editor: it compiles against the package's types, or the test fails.
import { Editor } from '@tiptap/core';
import type { ClassicEditor } from 'ckeditor5';
import { annotateCKEditor } from 'gloss-annotator/adapters/ckeditor';
import { annotateElement } from 'gloss-annotator/adapters/dom';
import { annotateLexical } from 'gloss-annotator/adapters/lexical';
import { glossHandle, glossKey, glossPlugin } from 'gloss-annotator/adapters/prosemirror';
import { annotateQuill } from 'gloss-annotator/adapters/quill';
import { Gloss } from 'gloss-annotator/adapters/tiptap';
import { annotateTinyMCE } from 'gloss-annotator/adapters/tinymce';
import { configureGloss, type GlossArticle } from 'gloss-annotator/element';
import type { LexicalEditor } from 'lexical';
import type { Schema } from 'prosemirror-model';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type Quill from 'quill';
import type { Editor as TinyMCE } from 'tinymce';

export function all(ck: ClassicEditor, lexical: LexicalEditor, quill: Quill, tiny: TinyMCE, schema: Schema, place: HTMLElement) {
  configureGloss({ wasm: '/files/gloss.wasm', lexicon: 'term,aliases,type,role,note' });
  const view = new EditorView(place, {
    state: EditorState.create({ schema, plugins: [glossPlugin({ hide: 'role', onChange: ({ marks }) => marks.length })] }),
  });
  const drawn = glossKey.getState(view.state)?.find();
  new Editor({ extensions: [Gloss.configure({ date: '2025-03-04' })] });
  const handles = [
    annotateCKEditor(ck),
    annotateElement(place, { editable: true }),
    annotateLexical(lexical),
    annotateQuill(quill),
    annotateTinyMCE(tiny),
    glossHandle(view),
  ];
  const article: GlossArticle = document.createElement('gloss-article');
  article.target = place;
  return [drawn, handles.map((handle) => handle?.text), article.corrections];
}
