// Which mark the reader is at, and how: the pointer over it, the keyboard on it, or the card opened. One card follows.
import type { Reader } from '../dom/reader.ts';
import { brief } from '../element/brief.ts';
import type { GlossCard } from '../element/card.ts';
import { kin } from '../element/subject.ts';
import type { Mark } from '../engine/wire.ts';
import { strings } from '../strings.ts';
import type { Article } from './article.ts';
import { placeCard } from './place-card.ts';

const HOVER_GRACE = 300; // ms for the pointer to reach the card
const KEPT_BY = 'mark[data-id], gloss-card, gloss-entities, gloss-date, gloss-correct, .skip, .view'; // a click there does not close the card

export type Hold = 'hover' | 'focus' | 'open';

export interface AttentionHost {
  readonly article: Article;
  readonly reader: Reader | undefined;
  readonly card: GlossCard;
  readonly margin: Element;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

export class Attention {
  readonly #host: AttentionHost;
  #at: Mark | undefined;
  #hold: Hold = 'hover';
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AttentionHost) {
    this.#host = host;
  }

  connect(): void {
    addEventListener('keydown', this.#escaped);
    addEventListener('click', this.#clickedAway);
    addEventListener('resize', this.place);
  }

  disconnect(): void {
    removeEventListener('keydown', this.#escaped);
    removeEventListener('click', this.#clickedAway);
    removeEventListener('resize', this.place);
  }

  get at(): Mark | undefined {
    return this.#at;
  }

  look(id: number, hold: Hold, said?: string): void {
    const { article, reader, card, updateComplete } = this.#host;
    const mark = article.marks?.marks[id];
    if (mark === undefined) return;
    if (hold === 'hover' && this.#at !== undefined && this.#hold !== 'hover') return;
    clearTimeout(this.#grace);
    this.#at = mark;
    this.#hold = hold;
    const ids = this.#relate(mark);
    if (hold === 'focus') {
      const what = mark.category === 'role' ? strings.category.role : strings.type[mark.type];
      article.said = said ?? strings.status.focus(what, brief(article.text.slice(mark.start, mark.end)), ids.length);
    }
    this.#host.requestUpdate();
    if (hold !== 'hover') void updateComplete.then(() => reader?.reveal(id));
    if (hold === 'open') void updateComplete.then(() => card.enter());
  }

  #relate(mark: Mark): number[] {
    const ids = kin(mark, this.#host.article.marks?.marks ?? []);
    this.#host.reader?.relate(ids, mark.id);
    return ids;
  }

  /** The article was drawn anew: the card stays where the same mark is still there, with another value perhaps. */
  redrawn(): void {
    const before = this.#at;
    if (before === undefined) return;
    const now = this.#host.article.marks?.marks[before.id];
    const same = now?.start === before.start && now.end === before.end && now.category === before.category;
    if (!same || this.#hold === 'hover') {
      this.close();
      return;
    }
    this.#at = now;
    this.#relate(now);
    this.#host.requestUpdate();
  }

  leave(): void {
    if (this.#hold !== 'hover') return;
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => this.close(), HOVER_GRACE);
  }

  /** The pointer reached the card. */
  stay(): void {
    clearTimeout(this.#grace);
  }

  close(): void {
    clearTimeout(this.#grace);
    const at = this.#at;
    if (at === undefined) return;
    const { reader, card } = this.#host;
    const inside = card.contains(document.activeElement);
    this.#at = undefined;
    this.#hold = 'hover';
    reader?.relate([]);
    this.#host.requestUpdate();
    if (inside) reader?.element(at.id)?.focus({ preventScroll: true });
  }

  jump(id: number): void {
    this.#host.reader?.focus(id);
    this.look(id, 'focus');
  }

  /** Lights up all mentions of an entity while the pointer is over its row. */
  point(entity: number | undefined): void {
    if (this.#at !== undefined) return;
    const marks = this.#host.article.marks?.marks ?? [];
    const mentions = entity === undefined ? [] : marks.filter((mark) => mark.entity === entity);
    this.#host.reader?.relate(mentions.map((mark) => mark.id));
  }

  readonly place = (): void => {
    const mark = this.#at === undefined ? undefined : this.#host.reader?.element(this.#at.id);
    if (mark !== undefined) placeCard(this.#host.card, mark, this.#host.margin);
  };

  // Focusing the mark again must not open the card that was just closed.
  readonly #escaped = (event: KeyboardEvent): void => {
    const at = this.#at;
    if (event.key !== 'Escape' || at === undefined) return;
    this.close();
    if (document.activeElement?.localName === 'gloss-entities') return; // one goes on in the list
    this.#host.reader?.element(at.id)?.focus({ preventScroll: true });
    this.close();
  };

  readonly #clickedAway = (event: MouseEvent): void => {
    if (this.#at === undefined) return;
    const kept = event.composedPath().some((node) => node instanceof Element && node.matches(KEPT_BY));
    if (!kept) this.close();
  };
}
