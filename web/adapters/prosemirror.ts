// ProseMirror: marks are decorations, which are drawn and never stored. They move with each transaction at once and are asked
// for anew when the text rests.
//
//   const state = EditorState.create({ schema, plugins: [history(), glossPlugin({ onChange: (gloss) => … })] });
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view';
import { type ModelHandle, type ModelOptions, ModelSession } from '../src/embed/model-session.ts';
import { ModelText } from '../src/embed/model-text.ts';
import { adoptSheet, dropSheet, MARK, rootOf } from '../src/embed/sheet.ts';
import type { Mark } from '../src/engine/wire.ts';

export const glossKey = new PluginKey<DecorationSet>('gloss');

const handles = new WeakMap<EditorView, ModelHandle>();

/** What Gloss knows of the text in this view. */
export const glossHandle = (view: EditorView): ModelHandle | undefined => handles.get(view);

export function glossPlugin(options: ModelOptions = {}): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: glossKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, before) => {
        const drawn = transaction.getMeta(glossKey) as readonly Mark[] | undefined;
        return drawn === undefined
          ? before.map(transaction.mapping, transaction.doc)
          : decorations(transaction.doc, drawn);
      },
    },
    props: { decorations: (state) => glossKey.getState(state) },
    view: (view) => {
      let waiting = false; // for the end of a composition, which a redrawn text would break off
      const session = new ModelSession(options, (marks, moved) => {
        if (moved || view.isDestroyed) return; // the decorations have moved themselves
        waiting = view.composing;
        if (!waiting) view.dispatch(view.state.tr.setMeta(glossKey, marks).setMeta('addToHistory', false));
      });
      handles.set(view, session.handle);
      const root = rootOf(view.dom) ?? document; // it may be put into the page later
      adoptSheet(root);
      session.update(readDoc(view.state.doc).text);
      return {
        update: (_view, before) => {
          if (view.state.doc !== before.doc) session.update(readDoc(view.state.doc).text);
          if (waiting && !view.composing) {
            waiting = false;
            queueMicrotask(() => session.again());
          }
        },
        destroy: () => {
          session.handle.stop();
          dropSheet(root);
        },
      };
    },
  });
}

function readDoc(doc: Node): ModelText<number> {
  const text = new ModelText<number>();
  doc.descendants((node, pos) => {
    if (node.isText) text.add(node.text ?? '', pos);
    else if (node.isTextblock) text.block();
    else if (node.isInline && node.isLeaf) text.filler(/break/i.test(node.type.name) ? '\n' : ' ');
    return true;
  });
  return text;
}

function decorations(doc: Node, marks: readonly Mark[]): DecorationSet {
  const text = readDoc(doc);
  const made = marks.flatMap(({ start, end, category }) => {
    const first = text.find(start);
    const last = text.find(end - 1);
    if (first === undefined || last === undefined) return [];
    const to = last.place + last.inside + 1;
    return Decoration.inline(first.place + first.inside, to, { class: MARK, 'data-category': category });
  });
  return DecorationSet.create(doc, made);
}

export type { ModelHandle, ModelOptions };
