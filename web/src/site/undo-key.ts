// Whether a key asks the page to undo: Ctrl+Z, or Command+Z; in a field it is the field's own, in a dialog nobody's.
export function asksUndo(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (key.toLowerCase() !== 'z' || ctrlKey === metaKey || shiftKey || altKey || event.defaultPrevented) return false;
  return !event
    .composedPath()
    .some((node) => node instanceof Element && node.matches('input, textarea, select, dialog, [contenteditable]'));
}
