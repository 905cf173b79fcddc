// Where the card goes: a margin note beside its line where there is a margin, else below the mark; on a phone the style
// sheet makes it a bottom sheet and this has no say.
const GAP = 8;
const EDGE = 16;

export function placeCard(card: HTMLElement, mark: Element, margin: Element): void {
  const origin = (card.offsetParent ?? document.body).getBoundingClientRect();
  const line = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const column = margin.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  let left: number;
  let top: number;
  if (column.width > 0) {
    left = column.left;
    top = Math.max(EDGE, Math.min(line.top - GAP, innerHeight - height - EDGE));
    top = Math.max(top, column.top);
  } else {
    left = Math.max(EDGE, Math.min(line.left, document.documentElement.clientWidth - width - EDGE));
    const below = mark.getBoundingClientRect().bottom + GAP;
    const above = line.top - GAP - height;
    top = below + height > innerHeight - EDGE && above > EDGE ? above : below;
  }
  card.style.setProperty('--left', `${left - origin.left}px`);
  card.style.setProperty('--top', `${top - origin.top}px`);
}
