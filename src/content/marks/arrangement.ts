/** How far reviews that count little are dimmed: still readable. */
const dimmed = 0.38;
/** First place in the order, so low that what is not placed (order 0, such as a button for more) stays behind. */
const firstPlace = -1_000_000;

/** One review on the page, and what it counts: 0 to 1. */
export interface Weighed {
  key: string;
  node: HTMLElement;
  weight: number;
}

const held = { duration: 0, fill: 'forwards' } as const;
/** One column in which `order` counts. A grid, not a flexible box: that one would squeeze cards in a list of a set height. */
const inColumn = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gridAutoFlow: 'row',
  alignContent: 'start',
  rowGap: '0px',
} as const;
/** Ways of laying out in which `order` counts by itself. */
const ordering = /^(?:flex|grid)$/;

const parentOf = (cards: readonly Weighed[]): HTMLElement | undefined => {
  const parent = cards[0]?.node.parentElement;
  return parent && cards.every(({ node }) => node.parentElement === parent) ? parent : undefined;
};

/** Whether boxes stand one under another, none beside another, none taken out of the flow. */
function isColumn(cards: readonly Weighed[]): boolean {
  let bottom = Number.NEGATIVE_INFINITY;
  return cards.every(({ node }) => {
    const { position, float } = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    const under = box.top >= bottom - 1;
    bottom = box.bottom;
    return under && float === 'none' && (position === 'static' || position === 'relative');
  });
}

/**
 * Dims reviews and puts them in another order by animations alone: no attribute, class, style or node of the page is touched, and when the
 * animations end everything is as before.
 */
export class Arrangement {
  private readonly dims = new Map<Element, Animation>();
  /** `key`: of the review a row was placed for; absent for what stands before the reviews. */
  private readonly places = new Map<Element, { animation: Animation; key?: string }>();
  private list: { node: HTMLElement; animation: Animation | undefined } | undefined;
  private next = firstPlace;

  /** Dims the reviews that count less than `limit`, and no others. */
  dim(cards: readonly Weighed[], limit: number): void {
    const little = new Set<Element>(cards.flatMap(({ node, weight }) => (weight < limit ? [node] : [])));
    for (const [node, animation] of this.dims) {
      if (little.has(node)) continue;
      animation.cancel();
      this.dims.delete(node);
    }
    for (const node of little) if (!this.dims.has(node)) this.dims.set(node, node.animate([{ opacity: dimmed }], held));
  }

  /** Undoes the dimming. */
  undim(): void {
    this.dim([], 0);
  }

  /** Whether these reviews can be put in another order. */
  canSort(cards: readonly Weighed[]): boolean {
    if (this.list) return true;
    const list = cards.length > 1 ? parentOf(cards) : undefined;
    return (
      list !== undefined && /^(?:block|flow-root|flex|grid)$/.test(getComputedStyle(list).display) && isColumn(cards)
    );
  }

  /** Puts the weightiest first. Reviews that come later are put after those ordered already, so that nothing moves while it is read. */
  sort(cards: readonly Weighed[]): void {
    this.forgetGone(cards);
    if (!this.list && !this.begin(cards)) return;
    const fresh = cards.filter(({ node }) => node.parentElement === this.list?.node && !this.places.has(node));
    // The sort is stable: of equals, the shop's own first stays first.
    for (const { node, key } of fresh.sort((a, b) => b.weight - a.weight)) this.place(node, key);
  }

  /** Undoes the order. */
  unsort(): void {
    for (const { animation } of this.places.values()) animation.cancel();
    this.places.clear();
    this.list?.animation?.cancel();
    this.list = undefined;
    this.next = firstPlace;
  }

  /** A row that has left, or holds another review now, loses its place. */
  private forgetGone(cards: readonly Weighed[]): void {
    if (this.list && !this.list.node.isConnected) this.unsort();
    const shown = new Map<Element, string>(cards.map(({ node, key }) => [node, key]));
    for (const [node, { animation, key }] of this.places) {
      if (node.isConnected && (key === undefined || shown.get(node) === key)) continue;
      animation.cancel();
      this.places.delete(node);
    }
  }

  private begin(cards: readonly Weighed[]): boolean {
    const node = this.canSort(cards) ? parentOf(cards) : undefined;
    if (!node) return false;
    const own = ordering.test(getComputedStyle(node).display);
    const animation = own ? undefined : node.animate([inColumn], held);
    // Not every browser animates `display`.
    if (!own && getComputedStyle(node).display !== 'grid') {
      animation?.cancel();
      return false;
    }
    this.list = { node, animation };
    const reviews = new Set<Element>(cards.map((each) => each.node));
    // What stands before the first review, such as a heading, stays there.
    for (const child of node.children) {
      if (reviews.has(child)) break;
      this.place(child);
    }
    return true;
  }

  private place(node: Element, key?: string): void {
    const animation = node.animate([{ order: this.next++ }], held);
    this.places.set(node, { animation, ...(key === undefined ? {} : { key }) });
  }
}
