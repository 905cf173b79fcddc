// What the editors' pages have in common. `?plain` shows the editor as it is without Gloss.
export const plain = location.search === '?plain';
export const place = document.getElementById('editor');

export const options = {
  onChange: (gloss) => {
    const shown = gloss.marks.filter(({ start, end }) => start < end).length;
    document.getElementById('status').textContent = `${shown} marks`;
  },
  onError: (error) => {
    document.getElementById('status').textContent = error.message;
  },
};

/** For whoever looks on: the browser's console, and the tests. */
export function show(editor) {
  window.editor = editor;
}
