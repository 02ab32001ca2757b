import type { Finding } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { examine } from 'src/trust';
import { factsByAge, type ReviewFacts } from 'src/trust/facts';
import { countedOf, type ReviewSet, setOfItem } from 'src/trust/review-set';
import { type Held, heldIn } from './held';
import type { Examination } from './integrity';

/** What was found about one item's reviews. */
export interface ItemExamined {
  /** Findings over all that was read, and what single reviews carry. */
  examined: { findings: Finding[]; held: Held };
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
  const held = heldIn(
    facts,
    ({ key, kind }) => (kind === 'copy' ? all.evidence.get(key) : undefined) ?? left.evidence.get(key),
  );
  return {
    examined: { findings: all.findings, held },
    left: { facts: counted.reviews, findings: left.findings, held },
  };
}
