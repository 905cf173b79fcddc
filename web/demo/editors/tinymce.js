import tinymce from 'tinymce/tinymce';
import 'tinymce/icons/default/icons.js';
import 'tinymce/models/dom/model.js';
import 'tinymce/themes/silver/theme.js';
import { annotateTinyMCE } from 'gloss-annotator/adapters/tinymce';
import { options, place, plain, show } from './page.js';

const [editor] = await tinymce.init({
  target: place,
  license_key: 'gpl',
  base_url: 'tinymce', // skins, beside this page
  promotion: false,
  branding: false,
  menubar: false,
  toolbar: 'bold undo redo',
  height: 320,
  setup: (each) => {
    if (!plain) annotateTinyMCE(each, options);
  },
});
show({
  save: () => [editor.getContent(), editor.getBody().innerHTML.replace(/ data-mce-\w+="[^"]*"/g, '')],
  remote(text) {
    const paragraph = editor.getDoc().createElement('p');
    paragraph.textContent = text;
    editor.undoManager.ignore(() => editor.getBody().prepend(paragraph));
  },
});
