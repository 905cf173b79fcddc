import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { Gloss } from 'gloss-annotator/adapters/tiptap';
import 'prosemirror-view/style/prosemirror.css';
import { options, place, plain, show } from './page.js';

const content = place.innerHTML;
place.replaceChildren();
const editor = new Editor({
  element: place,
  content,
  injectCSS: false, // the page's policy allows no inline style
  extensions: [StarterKit, ...(plain ? [] : [Gloss.configure(options)])],
});
show({
  save: () => [editor.getHTML(), JSON.stringify(editor.getJSON())],
  remote(text) {
    const { schema, tr } = editor.state;
    const paragraph = schema.node('paragraph', null, schema.text(text));
    editor.view.dispatch(tr.insert(0, paragraph).setMeta('addToHistory', false));
  },
});
