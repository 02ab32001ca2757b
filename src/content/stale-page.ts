import type { Reading } from 'src/domain/reading';
import type { ReadOutcome } from 'src/sites/define';
import { baseOf } from 'src/sites/reading/bases';

/** What was on the page under its former address: after a soft navigation the old item stays in the document for a while. */
export class FormerPage {
  private readonly cards = new Map<Element, string>();

  constructor(
    private readonly itemId: string | undefined,
    private readonly title: string | undefined,
    outcome: ReadOutcome | undefined,
  ) {
    outcome?.nodes.forEach((node, i) => {
      const review = outcome.reading.reviews[i];
      if (node && review) this.cards.set(node, baseOf(review));
    });
  }

  /** Whether a reading under the new address still shows the old item: another id with the very same title. */
  stillShown(reading: Reading): boolean {
    const { id, title } = reading.item ?? {};
    return id !== this.itemId && title !== undefined && title === this.title;
  }

  /** The outcome without cards that still say what they said under the old address. */
  without(outcome: ReadOutcome): ReadOutcome {
    const { reading, nodes } = outcome;
    const fresh = reading.reviews.map((review, i) => {
      const node = nodes[i];
      return !node || this.cards.get(node) !== baseOf(review);
    });
    if (fresh.every(Boolean)) return outcome;
    return {
      ...outcome,
      reading: { ...reading, reviews: reading.reviews.filter((_, i) => fresh[i]) },
      nodes: nodes.filter((_, i) => fresh[i]),
    };
  }
}
