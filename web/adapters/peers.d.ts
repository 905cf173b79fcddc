// What the adapters use of ProseMirror and Tiptap, which are peers: whoever uses the adapter has the real ones.
// tests/embed/types holds these against theirs.
declare module 'prosemirror-model' {
  export interface Node {
    readonly isText: boolean;
    readonly isTextblock: boolean;
    readonly isInline: boolean;
    readonly isLeaf: boolean;
    readonly text?: string | undefined;
    readonly type: { readonly name: string };
    descendants(each: (node: Node, pos: number) => boolean | undefined): void;
  }
}
declare module 'prosemirror-state' {
  import type { Node } from 'prosemirror-model';
  import type { EditorView } from 'prosemirror-view';

  export interface Transaction {
    readonly doc: Node;
    readonly mapping: object;
    getMeta(key: PluginKey): unknown;
    setMeta(key: PluginKey | string, value: unknown): Transaction;
  }
  export interface EditorState {
    readonly doc: Node;
    readonly tr: Transaction;
  }
  export class PluginKey<State = unknown> {
    constructor(name?: string);
    getState(state: EditorState): State | undefined;
  }
  export class Plugin<State = unknown> {
    constructor(spec: {
      key: PluginKey<State>;
      state: {
        init(): State;
        apply(transaction: Transaction, before: State): State;
      };
      props: { decorations(state: EditorState): State | undefined };
      view(view: EditorView): { update(view: EditorView, before: EditorState): void; destroy(): void };
    });
    getState(state: EditorState): State | undefined;
  }
}
declare module 'prosemirror-view' {
  import type { Node } from 'prosemirror-model';
  import type { EditorState, Transaction } from 'prosemirror-state';

  export interface EditorView {
    readonly state: EditorState;
    readonly dom: HTMLElement;
    readonly composing: boolean;
    readonly isDestroyed: boolean;
    dispatch(transaction: Transaction): void;
  }
  export class Decoration {
    readonly from: number;
    readonly to: number;
    static inline(from: number, to: number, attributes: Record<string, string>): Decoration;
  }
  export class DecorationSet {
    static readonly empty: DecorationSet;
    static create(doc: Node, decorations: Decoration[]): DecorationSet;
    map(mapping: object, doc: Node): DecorationSet;
  }
}
declare module '@tiptap/core' {
  import type { Plugin } from 'prosemirror-state';

  export class Extension<Options = unknown> {
    static create<Options>(spec: {
      name: string;
      addOptions(): Options;
      addProseMirrorPlugins(this: { options: Options }): Plugin[];
    }): Extension<Options>;
    configure(options: Partial<Options>): Extension<Options>;
  }
}
