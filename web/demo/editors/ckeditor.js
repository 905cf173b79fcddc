import { Bold, ClassicEditor, Essentials, Paragraph, Undo } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { annotateCKEditor } from 'gloss-annotator/adapters/ckeditor';
import { options, place, plain, show } from './page.js';

const editor = await ClassicEditor.create(place, {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Undo],
  toolbar: ['bold', 'undo', 'redo'],
});
if (!plain) annotateCKEditor(editor, options);
show({
  save: () => [
    editor.getData(),
    JSON.stringify(editor.model.document.getRoot()),
    `version ${editor.model.document.version}`,
  ],
  remote(text) {
    editor.model.enqueueChange({ isUndoable: false, isLocal: false }, (writer) => {
      const paragraph = writer.createElement('paragraph');
      writer.insertText(text, paragraph);
      writer.insert(paragraph, editor.model.document.getRoot(), 0);
    });
  },
});
