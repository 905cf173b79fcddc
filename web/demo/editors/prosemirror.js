import { glossPlugin } from 'gloss-annotator/adapters/prosemirror';
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import { options, place, plain, show } from './page.js';

const keys = { 'Mod-z': undo, 'Mod-y': redo, 'Mod-b': toggleMark(schema.marks.strong) };
const doc = DOMParser.fromSchema(schema).parse(place);
place.replaceChildren();
const view = new EditorView(place, {
  state: EditorState.create({
    doc,
    plugins: [history(), keymap(keys), keymap(baseKeymap), ...(plain ? [] : [glossPlugin(options)])],
  }),
});
show({
  save() {
    const out = document.createElement('div');
    out.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return [out.innerHTML, JSON.stringify(view.state.doc)];
  },
  remote(text) {
    const paragraph = schema.node('paragraph', null, schema.text(text));
    view.dispatch(view.state.tr.insert(0, paragraph).setMeta('addToHistory', false));
  },
});
