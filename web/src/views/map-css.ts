import { css } from 'lit';

export const mapCss = css`
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 17rem;
    gap: 1.5rem;
    align-items: start;
  }
  .frame {
    border: 1px solid var(--gloss-rule);
    border-radius: 3px;
    background: var(--gloss-sheet);
    overflow: hidden;
  }
  svg {
    display: block;
    width: 100%;
    touch-action: pan-y;
  }
  .land {
    fill: var(--gloss-hover);
    stroke: var(--gloss-muted);
    stroke-width: 0.6;
  }
  .borders {
    fill: none;
    stroke: var(--gloss-rule);
  }
  .spot {
    cursor: pointer;
  }
  .spot path {
    fill: var(--hue);
    stroke: var(--gloss-sheet);
    stroke-width: 1.5;
  }
  .spot.many path {
    fill: var(--gloss-ink);
  }
  .spot.at path {
    stroke: var(--gloss-focus);
    stroke-width: 4;
  }
  .spot text {
    font: 600 0.75rem var(--gloss-sans, sans-serif);
    fill: var(--gloss-ink);
    paint-order: stroke;
    stroke: var(--gloss-sheet);
    stroke-width: 3;
    stroke-linejoin: round;
  }
  .spot .count {
    fill: var(--gloss-paper);
    stroke: none;
    text-anchor: middle;
  }
  .spot .left {
    text-anchor: end;
  }
  .key {
    margin: 0.5rem 0 0;
    font-size: 0.82rem;
    color: var(--gloss-muted);
  }
  .list h2:first-child {
    margin-top: 0;
  }
  .list li {
    padding: 0.35rem 0;
    border-top: 1px solid var(--gloss-rule);
    overflow-wrap: anywhere;
  }
  .told {
    display: block;
    font-size: 0.82rem;
    color: var(--gloss-muted);
  }
  @media (max-width: 59.99rem) {
    .both {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  /* Beside a long list the map stays in sight: the row that is pointed at is lit up on it. */
  @media screen and (min-width: 60rem) and (min-height: 44rem) {
    .both > :first-child {
      position: sticky;
      top: 1rem;
    }
  }
  @media (forced-colors: active) {
    .land {
      fill: Canvas;
      stroke: CanvasText;
    }
    .borders {
      stroke: GrayText;
    }
    .spot path,
    .spot.many path {
      fill: Highlight;
      stroke: Canvas;
    }
    .spot text {
      fill: CanvasText;
      stroke: Canvas;
    }
    .spot .count {
      fill: HighlightText;
    }
  }
`;
