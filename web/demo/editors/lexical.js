import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { registerRichText } from '@lexical/rich-text';
import { annotateLexical } from 'gloss-annotator/adapters/lexical';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, HISTORY_MERGE_TAG } from 'lexical';
import { options, place, plain, show } from './page.js';

const article = document.getElementById('article').content;
const editor = createEditor({
  namespace: 'demo',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(place);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () =>
    $getRoot()
      .clear()
      .append(...$generateNodesFromDOM(editor, article)),
  { tag: HISTORY_MERGE_TAG },
);
if (!plain) annotateLexical(editor, options);
show({
  save: () => [
    editor.read(() => $generateHtmlFromNodes(editor)),
    JSON.stringify(editor.getEditorState()),
    place.innerHTML,
  ],
  remote(text) {
    const change = () => $getRoot().splice(0, 0, [$createParagraphNode().append($createTextNode(text))]);
    editor.update(change, { tag: ['collaboration', HISTORY_MERGE_TAG] });
  },
});
