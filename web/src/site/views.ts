// The views that are loaded when they are opened. A new one is a row of each table here, its name in the toolbar and its
// element in views/: that element gets `reading`, and fires `gloss-jump` with the id of a mark and `gloss-said`.
import { html, noChange, type TemplateResult } from 'lit';
import type { ReadText } from '../views/other-text.ts';
import type { Reading } from '../views/reading.ts';

export const LAZY = ['figures', 'timeline', 'map', 'together', 'compare'] as const;
export type LazyView = (typeof LAZY)[number];

export const isLazy = (view: unknown): view is LazyView => (LAZY as readonly unknown[]).includes(view);

export const LOAD: Readonly<Record<LazyView, () => Promise<unknown>>> = {
  figures: () => import('../views/figures.ts'),
  timeline: () => import('../views/timeline.ts'),
  map: () => import('../views/map.ts'),
  together: () => import('../views/together.ts'),
  compare: () => import('../views/compare.ts'),
};

export interface ViewHost {
  readonly view: string;
  readonly loaded: ReadonlySet<LazyView>;
  readonly reading: Reading;
  readonly jump: (id: number) => void;
  readonly said: (words: string) => void;
  readonly other: Other;
}

/** What a second text needs: how it is read, the article before this one, and whether there is one at all. */
export interface Other {
  readonly read: ReadText;
  readonly former: string | undefined;
  readonly isSample: boolean; // nobody has brought an article of theirs yet
}

interface Given {
  readonly hidden: boolean;
  readonly reading: Reading | typeof noChange;
  readonly jump: (event: CustomEvent<number>) => void;
  readonly said: (event: CustomEvent<string>) => void;
  readonly other: Other;
}

// A click in an element of class `view` leaves the card open (attention.ts).
const ELEMENT: Readonly<Record<LazyView, (given: Given) => TemplateResult>> = {
  figures: ({ hidden, reading, jump, said }) =>
    html`<gloss-figures class="view" ?hidden=${hidden} .reading=${reading} @gloss-jump=${jump} @gloss-said=${said}></gloss-figures>`,
  timeline: ({ hidden, reading, jump, said }) =>
    html`<gloss-timeline class="view" ?hidden=${hidden} .reading=${reading} @gloss-jump=${jump} @gloss-said=${said}></gloss-timeline>`,
  map: ({ hidden, reading, jump, said }) =>
    html`<gloss-map class="view" ?hidden=${hidden} .reading=${reading} @gloss-jump=${jump} @gloss-said=${said}></gloss-map>`,
  together: ({ hidden, reading, jump, said }) =>
    html`<gloss-together class="view" ?hidden=${hidden} .reading=${reading} @gloss-jump=${jump} @gloss-said=${said}></gloss-together>`,
  compare: ({ hidden, reading, jump, said, other }) =>
    html`<gloss-compare class="view" ?hidden=${hidden} .reading=${reading} .read=${other.read} .former=${other.former} .isSample=${other.isSample} @gloss-jump=${jump} @gloss-said=${said}></gloss-compare>`,
};

/** Once opened a view stays, with its order and its filter; while it is not looked at, nothing is worked out for it. */
export function lazyViews({ view, loaded, reading, jump, said, other }: ViewHost): TemplateResult[] {
  return LAZY.filter((each) => loaded.has(each)).map((each) =>
    ELEMENT[each]({
      hidden: each !== view,
      reading: each === view ? reading : noChange,
      jump: ({ detail }) => jump(detail),
      said: ({ detail }) => said(detail),
      other,
    }),
  );
}
