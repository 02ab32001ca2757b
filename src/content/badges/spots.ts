/** Size of every seat, px: one for all, taken or not, so that no measuring tells which. */
export const seat = { width: 66, height: 24 } as const;
/** Distance between the store's name and its mark, and between the mark and the edge of the card, px. */
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

const boxAt = (left: number, top: number): Box => ({ left, top, right: left + seat.width, bottom: top + seat.height });

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

const isFree = (card: Element, box: Box): boolean => {
  const ink = { ...box, top: box.top + leading, bottom: box.bottom - leading };
  for (const part of partsOf(card)) if (meet(part, ink)) return false;
  return true;
};

/**
 * The place for a card's seat: after the store's name where the line has room, else the upper corner of the card. It follows from the
 * page alone, never from what is known of the store.
 */
export function spotIn(card: Element, store: Element | undefined): Spot {
  const whole = card.getBoundingClientRect();
  const backwards = getComputedStyle(card).direction === 'rtl';
  const name = store && wordsBox(store);
  if (name && name.width > 0) {
    const left = backwards ? name.left - gap - seat.width : name.right + gap;
    const box = boxAt(left, name.top + (name.height - seat.height) / 2);
    const inside = box.left >= whole.left && box.right <= whole.right;
    if (inside && isFree(card, box)) return { x: box.left - whole.left, y: box.top - whole.top };
  }
  return { x: backwards ? whole.width - gap - seat.width : gap, y: gap };
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
export function isCut(left: number, top: number, clipper: Element | undefined): boolean {
  if (!clipper) return false;
  const around = clipper.getBoundingClientRect();
  const box = boxAt(left, top);
  return (
    box.left < around.left - 1 ||
    box.right > around.right + 1 ||
    box.top < around.top - 1 ||
    box.bottom > around.bottom + 1
  );
}
