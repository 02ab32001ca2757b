import { numberEquals, reviewBase } from 'src/domain/identity';
import type { Review } from 'src/domain/reading';
import type { ReviewKey } from 'src/domain/site';
import type { ReadOutcome } from 'src/sites/define';

/** A review on the page: the element it was read from. */
export interface ShownReview {
  key: ReviewKey;
  node: HTMLElement;
}

/** Reviews handled between two yields to the page. */
const batch = 50;

/** The reviews of the last reading that stand on the page, in its order. A review read from an unchanged card is the same object again. */
export class ShownReviews {
  private readonly bases = new WeakMap<Review, string>();
  private of: ReadOutcome | undefined;
  private reviews: readonly ShownReview[] = [];

  /** Those found last. */
  get latest(): readonly ShownReview[] {
    return this.reviews;
  }

  private *all(outcome: ReadOutcome | undefined): Generator<void, readonly ShownReview[]> {
    if (outcome === this.of) {
      this.reviews = this.reviews.filter(({ node }) => node.isConnected);
      return this.reviews;
    }
    const bases: string[] = [];
    for (const review of outcome?.reading.reviews ?? []) {
      const base = this.bases.get(review) ?? reviewBase(review);
      this.bases.set(review, base);
      bases.push(base);
      if (bases.length % batch === 0) yield;
    }
    this.reviews = numberEquals(bases).flatMap((key, i) => {
      const node = outcome?.nodes[i];
      return node instanceof HTMLElement && node.isConnected ? [{ key, node }] : [];
    });
    this.of = outcome;
    return this.reviews;
  }

  /** Those no further than a window's height from what is seen. */
  *near(outcome: ReadOutcome | undefined): Generator<void, readonly ShownReview[]> {
    const near: ShownReview[] = [];
    for (const [i, each] of (yield* this.all(outcome)).entries()) {
      const { top, bottom, width } = each.node.getBoundingClientRect();
      if (width > 0 && bottom > -innerHeight && top < 2 * innerHeight) near.push(each);
      if (i % batch === batch - 1) yield;
    }
    return near;
  }
}
