import type { ItemEvidence } from 'src/domain/evidence';
import { type Examined, examine } from 'src/trust';
import { factsByAge, type ReviewFacts } from 'src/trust/facts';
import { countedOf, type ReviewSet, setOfItem } from 'src/trust/review-set';
import type { Examination } from './integrity';

/** What was found about one item's reviews. */
export interface ItemExamined {
  /** Findings over all that was read, and what single reviews carry. */
  examined: Omit<Examined, 'outcomes'>;
  /** The same without copies and default ballots: what the rating rests on. */
  left: Examination;
}

/**
 * Examines an item's reviews, in slices. What is held against a review that counts is found among those that count: else a rival who
 * copies honest praise a hundred times could make it look like a campaign, and default ballots would move a rating.
 */
export function* examineItem(
  item: ItemEvidence,
  facts: readonly ReviewFacts[],
  moment: Pick<ReviewSet, 'site' | 'now' | 'history'>,
): Generator<void, ItemExamined> {
  const whole = setOfItem(item, factsByAge(facts), moment);
  const all = yield* examine(whole);
  const counted = countedOf(whole);
  const left = counted === whole ? all : yield* examine(counted, all);
  yield;
  const evidence = new Map(left.evidence);
  for (const { key, kind } of facts) {
    const reasons = all.evidence.get(key);
    if (kind === 'copy' && reasons) evidence.set(key, reasons);
  }
  return { examined: { findings: all.findings, evidence }, left: { facts: counted.reviews, ...left } };
}
