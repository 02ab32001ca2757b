/** Size of every seat of a layer, px: one for all, taken or not, so that no measuring tells which. */
export interface Size {
  width: number;
  height: number;
}

/** Distance between a name and its mark, and between the mark and the edge of the card, px. */
const gap = 6;
/** How far a mark may reach over the leading of the lines above and below, px. */
const leading = 4;
/** Texts and pictures of a card that are looked at; beyond them a card is a page of its own. */
const mostParts = 120;

/** Where a seat stands in its card, px from the card's upper left corner. */
export interface Spot {
  x: number;
  y: number;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const boxAt = (left: number, top: number, { width, height }: Size): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** What of an element its words fill: a name's own box often reaches to the end of the line. */
function wordsBox(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  const words = range.getBoundingClientRect();
  return words.width > 0 ? words : element.getBoundingClientRect();
}

/** Boxes of a card's texts, pictures and controls. */
function* partsOf(card: Element): Generator<Box> {
  const range = document.createRange();
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  let n = 0;
  for (let text = walker.nextNode(); text && n < mostParts; text = walker.nextNode()) {
    if (!text.textContent?.trim()) continue;
    n++;
    range.selectNodeContents(text);
    yield* range.getClientRects();
  }
  for (const element of [...card.querySelectorAll('img,svg,button,input')].slice(0, mostParts))
    yield element.getBoundingClientRect();
}

const ink = (box: Box): Box => ({ ...box, top: box.top + leading, bottom: box.bottom - leading });

const isFree = (parts: readonly Box[], box: Box): boolean => !parts.some((part) => meet(part, ink(box)));

/**
 * The place for a card's seat: after a name where the line has room, else the upper corner of the card. It follows from the page alone,
 * never from what is known.
 */
export function spotBeside(card: Element, beside: Element | undefined, seat: Size): Spot {
  const whole = card.getBoundingClientRect();
  const backwards = getComputedStyle(card).direction === 'rtl';
  const name = beside && wordsBox(beside);
  if (name && name.width > 0) {
    const left = backwards ? name.left - gap - seat.width : name.right + gap;
    const box = boxAt(left, name.top + (name.height - seat.height) / 2, seat);
    const inside = box.left >= whole.left && box.right <= whole.right;
    if (inside && isFree([...partsOf(card)], box)) return { x: box.left - whole.left, y: box.top - whole.top };
  }
  return { x: backwards ? whole.width - gap - seat.width : gap, y: gap };
}

/** How far a free place is looked for: down the card's end, and from there back along the line, in which steps, px. */
const deepest = 240;
const down = 12;
const along = 36;

/** Corners of places in a card: the upper end first, then further down its end, then nearer to the middle. */
function* cornersIn(card: DOMRect, seat: Size, backwards: boolean): Generator<Spot> {
  const lowest = Math.min(deepest, card.height - seat.height);
  for (let inwards = 0; inwards <= card.width / 2; inwards += along) {
    const x = backwards ? inwards : card.width - seat.width - inwards;
    for (let y = Math.min(gap, lowest); y <= lowest; y += down) yield { x, y };
  }
}

const weightOver = (parts: readonly Box[], box: Box): number => parts.filter((part) => meet(part, box)).length;

/** The place for a seat anywhere in a card: where nothing of the card is, else where it covers least, at the card's end if it can be. */
export function spotAtEnd(card: Element, seat: Size): Spot {
  const whole = card.getBoundingClientRect();
  const backwards = getComputedStyle(card).direction === 'rtl';
  const parts = [...partsOf(card)];
  let best: Spot = { x: backwards ? 0 : whole.width - seat.width, y: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (const { x, y } of cornersIn(whole, seat, backwards)) {
    const weight = weightOver(parts, ink(boxAt(whole.left + x, whole.top + y, seat)));
    if (weight >= least) continue;
    best = { x, y };
    least = weight;
    if (weight === 0) break;
  }
  return best;
}

/** The nearest box around a card that cuts off what leaves it, such as a carousel; a page that nests on for ever is given up. */
export function clipperOf(card: Element): Element | undefined {
  let around = card.parentElement;
  for (let n = 0; around && around !== document.body && n < 30; n++, around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX !== 'visible' || overflowY !== 'visible') return around;
  }
  return undefined;
}

/** Whether a seat at this place of the window is cut off by a box around its card. */
export function isCut({ x, y }: Spot, seat: Size, clipper: Element | undefined): boolean {
  if (!clipper) return false;
  const around = clipper.getBoundingClientRect();
  const box = boxAt(x, y, seat);
  return (
    box.left < around.left - 1 ||
    box.right > around.right + 1 ||
    box.top < around.top - 1 ||
    box.bottom > around.bottom + 1
  );
}
