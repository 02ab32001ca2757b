import type { Finding } from 'src/domain/assessment';
import { sentence } from 'src/domain/sentence';
import type { ReviewFacts } from './facts';
import type { Signal } from './signal';
import { defaultBallots } from './signals/default-ballots';
import { nearDuplicates } from './signals/near-duplicates';

/** Tests that run. */
const signals: readonly Signal[] = [defaultBallots, nearDuplicates];

/** All signals of DOMAIN, section 5, in its order. Those without a test above are reported as not tested. */
export const signalIds = [
  'default-ballots',
  'empty-or-filler',
  'near-duplicates',
  'phrase-repetition',
  'review-burst',
  'incentive-wording',
  'rating-vs-text',
  'length-distribution',
  'rating-shape',
  'follow-up-drift',
  'repeat-author',
  'wrong-item',
  'unverified-share',
  'hostile-negative',
  'seller-pressure',
  'vanished-reviews',
  'score-drift',
  'photo-reuse',
  'generated-style',
  'review-access',
] as const;

/** Every signal's opinion of a set of reviews, in the order of {@link signalIds}. */
export function testAll(reviews: readonly ReviewFacts[]): Finding[] {
  return signalIds.map((id) => {
    const signal = signals.find((one) => one.id === id);
    if (signal) return { signal: id, ...signal.test(reviews) };
    return { signal: id, verdict: 'not-tested', numbers: {}, why: sentence('signalNotBuilt'), reviews: [] };
  });
}
