import { clipperOf, isCut, type Size, type Spot } from './spots';

/** What a seat is for: an element of the page. Its spot depends on its size, on `about`, and on the element it is to stand beside. */
export interface Seated {
  node: Element;
  about: string;
  beside?: Element | undefined;
}

/** One card's place in the layer, whether anything is drawn in it or not. */
export interface Seat<C extends Seated> {
  card: C;
  box: HTMLElement;
  spot: Spot;
  clipper: Element | undefined;
  /** Size and matter of the card its spot was looked for in: the same again has the same spot. */
  fit: string;
  /** Upper left corner in px of the layer; absent while the card cannot be seen. */
  at?: Spot;
  marked: boolean;
}

/** Least time between two placings, ms: a page that never rests is followed ten times a second. */
const pauseMs = 100;
/** Cards handled between two yields to the page. */
const batch = 8;

const precedes = (a: Element, b: Element): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The seats of all cards on a page, and where they stand. */
export class Seats<C extends Seated> {
  private readonly seats = new Map<Element, Seat<C>>();
  private origin = { x: 0, y: 0 };
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `box`: the layer that holds the seats. `spotOf`: where in its card a seat stands. */
  constructor(
    readonly box: HTMLElement,
    private readonly size: Size,
    private readonly spotOf: (card: C) => Spot,
  ) {}

  get all(): readonly Seat<C>[] {
    return [...this.seats.values()];
  }

  /** Takes over the cards that are on the page now, in slices: new ones get a seat, those that are gone lose theirs. */
  *take(cards: readonly C[]): Generator<void, void> {
    const present = new Set(cards.map(({ node }) => node));
    for (const [node, { box }] of this.seats) {
      if (present.has(node)) continue;
      box.remove();
      this.seats.delete(node);
    }
    for (const [n, card] of cards.entries()) {
      const known = this.seats.get(card.node);
      const { width, height } = card.node.getBoundingClientRect();
      const fit = `${width} ${height} ${card.about}`;
      if (known?.fit === fit && known.card.beside === card.beside) {
        this.seats.set(card.node, { ...known, card });
        continue;
      }
      this.seats.set(card.node, {
        card,
        box: known?.box ?? this.makeBox(),
        spot: this.spotOf(card),
        clipper: clipperOf(card.node),
        fit,
        marked: known?.marked ?? false,
      });
      if (n % batch === batch - 1) yield;
    }
    this.place();
  }

  /** Takes seats of cards that have just left the page out of its way, so that they never lengthen it. */
  forgetGone(): void {
    for (const { card, box } of this.seats.values()) if (!card.node.isConnected) box.remove();
  }

  /** Places all seats anew before long. */
  placeSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      requestAnimationFrame(() => this.place());
    }, pauseMs);
  }

  /** The marked seat at a point of the document. What lies over its card, such as a menu of the page, hides it. */
  at(pageX: number, pageY: number, target: EventTarget | null): Seat<C> | undefined {
    const { size } = this;
    const [x, y] = [pageX - this.origin.x, pageY - this.origin.y];
    for (const each of this.seats.values()) {
      const { at, marked, card } = each;
      const inside = at && x >= at.x && x < at.x + size.width && y >= at.y && y < at.y + size.height;
      if (marked && inside && target instanceof Node && card.node.contains(target)) return each;
    }
    return undefined;
  }

  /** Marks in the order they are read in: that of the document, or from top to bottom where the user had the cards ordered anew. */
  marks(): HTMLElement[] {
    const seen = this.all.flatMap(({ card: { node }, at, box }) => (at ? { node, at, box } : []));
    const column = new Set(seen.map(({ at }) => at.x)).size === 1;
    seen.sort((a, b) => (column ? a.at.y - b.at.y : precedes(a.node, b.node) ? -1 : 1));
    return seen.flatMap(({ box }) => box.querySelector<HTMLElement>('.mark') ?? []);
  }

  clear(): void {
    clearTimeout(this.timer);
    for (const { box } of this.seats.values()) box.remove();
    this.seats.clear();
  }

  private makeBox(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'seat';
    box.style.width = `${this.size.width}px`;
    box.style.height = `${this.size.height}px`;
    this.box.append(box);
    return box;
  }

  /** Places every seat over its card, first all reading, then all writing. By `transform`, which no layout-shift record counts. */
  private place(): void {
    const from = this.box.getBoundingClientRect();
    this.origin = { x: from.left + scrollX, y: from.top + scrollY };
    for (const each of this.seats.values()) {
      const card = each.card.node.getBoundingClientRect();
      delete each.at;
      if (card.width === 0) continue;
      const place = { x: card.left + each.spot.x, y: card.top + each.spot.y };
      if (!isCut(place, this.size, each.clipper)) each.at = { x: place.x - from.left, y: place.y - from.top };
    }
    for (const { box, at } of this.seats.values()) {
      // Hidden ones stand at the layer's corner, where they cannot lengthen the page.
      box.style.visibility = at ? 'visible' : 'hidden';
      box.style.transform = at ? `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)` : 'none';
    }
  }
}
