/** Distance between the chip and what it stands beside, px. */
export const gap = 8;
/** Least distance to the edge of the window, px. */
export const edge = 8;

const interactive = ['a', 'button', 'label', 'summary', '[role=button]', '[role=link]'];
const controls = [...interactive, 'input', 'select', 'textarea', '[role=tab]', '[onclick]'];
const anyInteractive = interactive.join();
const anyControl = controls.join();

/** How far along the line of the name a free place is looked for, and in which steps, px. */
const farthest = 640;
const stride = 40;

/** Weight of covering a control, against 1 for covering any other content. */
const controlWeight = 100;

/** The window without its scroll bars; in pages without a doctype the root element's own size is the whole document's. */
export const view = (): { clientWidth: number; clientHeight: number } => ({
  clientWidth: document.scrollingElement?.clientWidth ?? innerWidth,
  clientHeight: innerHeight,
});

/** The node to stand after: the anchor, or the link or button it is part of, whose clicks must not become ours nor ours its. */
export function slotAfter(anchor: Element): Element {
  const around = anchor.closest(anyInteractive);
  const outer = around?.parentElement?.closest(anyInteractive);
  return outer ? slotAfter(outer) : (around ?? anchor);
}

/** A place on the page, px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Our own element and the store's name, neither of which the chip covers. */
interface Around {
  host: Element;
  anchor?: Element | undefined;
}

/** What covering one point of the page weighs; background that merely surrounds the host weighs nothing. */
function weightAt(x: number, y: number, { host, anchor }: Around): number {
  const top = document.elementsFromPoint(x, y).find((element) => element !== host);
  // Outside the window nothing can be probed: as good as content.
  if (!top) return 1;
  // The blank part of the link that the store's name is in.
  if (top !== anchor && anchor && top.contains(anchor)) return top.contains(host) ? 0 : 2;
  if (top.contains(host)) return 0;
  const control = top.closest(anyControl);
  // The link around the name itself stays reachable by the name.
  return control && !(anchor && control.contains(anchor)) ? controlWeight : 1;
}

/** How much of the page a box would cover; counted no further once it is `enough`. */
export function covered({ left, top, width, height }: Box, around: Around, enough = Number.POSITIVE_INFINITY): number {
  let weight = 0;
  // Nine columns: near enough for a short link.
  for (const down of [0.1, 0.5, 0.9])
    for (let across = 0.02; across < 1 && weight < enough; across += 0.12)
      weight += weightAt(left + width * across, top + height * down, around);
  return weight;
}

/** Whether an ancestor that clips its content would cut the box. */
function clipped(box: Box, host: Element): boolean {
  for (let around = host.parentElement; around && around !== document.body; around = around.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(around);
    if (overflowX === 'visible' && overflowY === 'visible') continue;
    const { left, right, top, bottom } = around.getBoundingClientRect();
    if (box.left < left || box.left + box.width > right || box.top < top || box.top + box.height > bottom) return true;
  }
  return false;
}

/** Whether the chip floats over the page instead of scrolling with it. */
export const isAfloat = (surface: HTMLElement): boolean => surface.style.position === 'fixed';

/** The chip, what it stands in, and beside what. */
export interface ChipPlace {
  host: HTMLElement;
  surface: HTMLElement;
  chip: HTMLElement;
  anchor: Element | undefined;
}

/**
 * Moved by `transform` alone: everything else that moves an element is a layout shift in the browser's own measure, from where it stood at
 * the last look for what lies at a point. Between the window and the page it goes by way of not being there.
 */
function stand(surface: HTMLElement, position: 'absolute' | 'fixed', { left, top }: Pick<Box, 'left' | 'top'>): void {
  const { style } = surface;
  // What is not seen yet is counted nowhere.
  if (style.position !== position && style.visibility !== 'hidden') {
    style.cssText = 'display:none';
    surface.getBoundingClientRect();
  }
  const layer = position === 'fixed' ? 2147483647 : 'auto';
  style.cssText = `position:${position};left:0;top:0;z-index:${layer};transform:translate(${Math.round(left)}px,${Math.round(top)}px)`;
}

/** How far apart places along the sides of the window are, px. */
const rung = 32;

/**
 * Where the page's controls are, seen or not; what holds the store's name stays reachable by it. Looked up kind by kind, with a pause after
 * each: on a page of ten thousand elements all at once are a slice and a half.
 */
function* controlBoxes(anchor?: Element): Generator<void, DOMRect[]> {
  const boxes: DOMRect[] = [];
  for (const kind of controls) {
    for (const each of document.querySelectorAll(kind))
      if (!anchor || !each.contains(anchor)) boxes.push(each.getBoundingClientRect());
    yield;
  }
  return boxes;
}

/** How much a box takes of the page's controls: touching one weighs little, lying on the middle of one much. */
function controlsTaken({ left, top, width, height }: Box, boxes: readonly DOMRect[]): number {
  let weight = 0;
  for (const box of boxes) {
    if (box.left >= left + width || box.right <= left || box.top >= top + height || box.bottom <= top) continue;
    const [x, y] = [box.left + box.width / 2 - left, box.top + box.height / 2 - top];
    weight += x > 0 && x < width && y > 0 && y < height ? controlWeight : 1;
  }
  return weight;
}

/** At a side of the window, bottom left first, where it takes least of the page's controls. It stays where it stands until it takes one. */
function* standInCorner({ surface, chip }: ChipPlace): Generator<void, void> {
  const boxes = yield* controlBoxes();
  const { clientWidth, clientHeight } = view();
  const { width, height, x, y } = chip.getBoundingClientRect();
  const right = clientWidth - width - edge * 2;
  const bottom = clientHeight - height - edge * 2;
  const weigh = (left: number, top: number): number => controlsTaken({ left, top, width, height }, boxes);
  let best = { left: Math.min(x, right), top: Math.min(y, bottom) };
  let least = isAfloat(surface) ? weigh(best.left, best.top) : controlWeight ** 2;
  for (let top = bottom; top > 0 && least > 0; top -= rung)
    for (const left of [edge * 2, right]) {
      const weight = weigh(left, top);
      if (weight < least) [best, least] = [{ left, top }, weight];
    }
  stand(surface, 'fixed', best);
}

/** Places for the chip, dearest first: beside, under or over the name, the same around the link it is in, then further along its line. */
function* spots(name: DOMRect, slot: DOMRect, height: number): Generator<{ left: number; top: number }> {
  const line = name.top + (name.height - height) / 2;
  for (const { left, right, top, bottom } of [name, slot]) {
    yield { left: right + gap, top: line };
    yield { left, top: bottom + gap / 2 };
    yield { left, top: top - height - gap / 2 };
  }
  for (let along = stride; along <= farthest; along += stride) yield { left: name.right + gap + along, top: line };
}

/** A place for the chip and what it would cover there. */
interface Spot {
  box: Box;
  weight: number;
}

/** The first place that covers nothing, else the one that covers least and no control; `undefined` where there is none. */
function* bestSpot({ host, anchor, chip }: ChipPlace, name: DOMRect): Generator<void, Spot | undefined> {
  const { clientWidth } = view();
  const { width, height } = chip.getBoundingClientRect();
  const slot = host.previousElementSibling?.getBoundingClientRect() ?? name;
  // Outside the window nothing lies at any point, but boxes are known there too.
  const boxes = yield* controlBoxes(anchor);
  let best: Spot | undefined;
  for (const spot of spots(name, slot, height)) {
    const box = { left: Math.max(edge, spot.left), top: spot.top, width, height };
    if (box.left + width > clientWidth - edge || box.top + scrollY < 0 || clipped(box, host)) continue;
    const least = best?.weight ?? controlWeight;
    const taken = controlsTaken(box, boxes);
    const weight = taken < least ? taken + covered(box, { host, anchor }, least - taken) : taken;
    if (weight < least) best = { box, weight };
    if (weight === 0) break;
    yield;
  }
  return best;
}

/**
 * Stands the chip by the store's name, out of the page's flow so that nothing moves, where it covers least and no control; in a corner of
 * the window where no such place is. In steps, to be taken one right after the other: each may ask for layout, none changes any but the
 * last. Returns what the chip covers by the name, `undefined` in a corner.
 */
export function* placeChip(place: ChipPlace): Generator<void, number | undefined> {
  const { host, surface, anchor } = place;
  const name = anchor?.isConnected ? anchor.getBoundingClientRect() : undefined;
  // Looked up together with the name: should the page be scrolled meanwhile, both have moved alike.
  const origin = host.getBoundingClientRect();
  const best = name && name.width > 0 ? yield* bestSpot(place, name) : undefined;
  if (best) stand(surface, 'absolute', { left: best.box.left - origin.left, top: best.box.top - origin.top });
  else yield* standInCorner(place);
  return best?.weight;
}
