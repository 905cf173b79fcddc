import { annotateQuill } from 'gloss-annotator/adapters/quill';
import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { options, place, plain, show } from './page.js';

const quill = new Quill(place, { theme: 'snow', modules: { toolbar: false, history: { userOnly: true } } });
if (!plain) annotateQuill(quill, options);
show({
  save: () => [quill.root.innerHTML, JSON.stringify(quill.getContents())],
  remote: (text) => quill.updateContents([{ insert: `${text}\n` }], 'api'),
});
