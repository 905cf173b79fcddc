// CKEditor 5: marks are markers of the model that are no data and no operation: drawn in the editing view, never in what
// getData() gives, and nothing to undo or to send to others.
//
//   const gloss = annotateCKEditor(editor, { onChange: … });   gloss.stop();
import { type ModelHandle, type ModelOptions, ModelSession } from '../src/embed/model-session.ts';
import { ModelText } from '../src/embed/model-text.ts';
import { adoptSheet, dropSheet, MARK, rootOf } from '../src/embed/sheet.ts';

// As much of CKEditor as is used here: no type of it is needed to build this.
interface Item {
  is(type: string, name?: string): boolean;
  readonly data?: string;
  readonly startOffset?: number | null;
  readonly parent?: unknown;
}
interface Writer {
  createPositionAt(parent: never, offset: number): unknown;
  createRange(start: never, end: never): unknown;
  addMarker(name: string, options: { range: never; usingOperation: boolean; affectsData: boolean }): unknown;
  updateMarker(name: string, options: { range: never }): void;
  removeMarker(name: string): void;
}
interface Observable {
  on(event: string, callback: () => void): void;
  off(event: string, callback: () => void): void;
}
export interface CKEditorLike {
  readonly model: {
    readonly document: Observable & { getRootNames(): string[]; getRoot(name: string): unknown };
    readonly schema: { isInline(item: never): boolean };
    createRangeIn(root: never): { getItems(): Iterable<unknown> };
    change(callback: (writer: Writer) => void): void;
  };
  readonly editing: { readonly view: { getDomRoot(): HTMLElement | undefined } };
  readonly conversion: { for(group: 'editingDowncast'): { markerToHighlight(config: never): unknown } };
}

interface Place {
  readonly parent: unknown;
  readonly offset: number;
}

const prepared = new WeakSet<CKEditorLike>();

export function annotateCKEditor(editor: CKEditorLike, options: ModelOptions = {}): ModelHandle {
  const { model } = editor;
  if (!prepared.has(editor)) {
    prepared.add(editor);
    editor.conversion.for('editingDowncast').markerToHighlight({
      model: MARK,
      view: ({ markerName }: { markerName: string }) => ({
        classes: [MARK],
        attributes: { 'data-category': markerName.split(':')[1] },
      }),
    } as never);
  }
  const drawn = new Set<string>(); // names of our markers
  const session = new ModelSession(options, (marks) => {
    const text = readModel(editor);
    const wanted = new Map<string, readonly [from: Place, to: Place]>();
    for (const { id, start, end, category } of marks) {
      const [first, last] = [text.find(start), text.find(end - 1)];
      if (first === undefined || last === undefined) continue;
      const from = { parent: first.place.parent, offset: first.place.offset + first.inside };
      const to = { parent: last.place.parent, offset: last.place.offset + last.inside + 1 };
      wanted.set(`${MARK}:${category}:${id}`, [from, to]);
    }
    model.change((writer) => {
      for (const name of [...drawn]) {
        if (wanted.has(name)) continue;
        writer.removeMarker(name);
        drawn.delete(name);
      }
      for (const [name, [from, to]] of wanted) {
        const start = writer.createPositionAt(from.parent as never, from.offset);
        const range = writer.createRange(
          start as never,
          writer.createPositionAt(to.parent as never, to.offset) as never,
        );
        if (drawn.has(name)) writer.updateMarker(name, { range: range as never });
        else writer.addMarker(name, { range: range as never, usingOperation: false, affectsData: false });
        drawn.add(name);
      }
    });
  });
  const dom = editor.editing.view.getDomRoot();
  const root = dom === undefined ? undefined : rootOf(dom);
  if (root !== undefined) adoptSheet(root);
  const changed = (): void => session.update(readModel(editor).text);
  model.document.on('change:data', changed);
  changed();
  const { handle } = session;
  const { stop } = handle;
  handle.stop = () => {
    stop();
    model.document.off('change:data', changed);
    if (root !== undefined) dropSheet(root);
    model.change((writer) => {
      for (const name of drawn) writer.removeMarker(name);
    });
    drawn.clear();
  };
  return handle;
}

function readModel({ model }: CKEditorLike): ModelText<Place> {
  const text = new ModelText<Place>();
  for (const name of model.document.getRootNames()) {
    text.block();
    for (const each of model.createRangeIn(model.document.getRoot(name) as never).getItems()) {
      const item = each as Item;
      if (item.is('$textProxy')) text.add(item.data ?? '', { parent: item.parent, offset: item.startOffset ?? 0 });
      else if (item.is('element', 'softBreak')) text.filler('\n');
      else if (model.schema.isInline(item as never)) text.filler(' ');
      else text.block();
    }
  }
  return text;
}

export type { ModelHandle, ModelOptions };
