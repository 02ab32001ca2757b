import type { Finding } from 'src/domain/assessment';
import type { ItemEvidence, ReviewEvidence } from 'src/domain/evidence';
import { finish } from 'src/lib/slices';
import { examine } from 'src/trust';
import { factsOf } from 'src/trust/facts';
import { type ReviewSet, setOfItem } from 'src/trust/review-set';
import { item, now } from '../score/evidence';

/** What signals look at, from reviews and, where it matters, what else is known of their item. */
export function setOf(reviews: ReviewEvidence[], more: Partial<ItemEvidence> = {}): ReviewSet {
  const evidence: ItemEvidence = { ...item(reviews), ...more };
  return setOfItem(evidence, factsOf(evidence.reviews), { site: 'taobao', now, history: [] });
}

/** All findings over some reviews. */
export const findingsOf = (reviews: ReviewEvidence[]): Finding[] => finish(examine(setOf(reviews))).findings;
