import { sentence } from 'src/domain/sentence';
import { shownVote, wordsVote } from '../classes';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';

// Fewer buyers who came back say nothing of the others.
const FEWEST = 8;
/**
 * Buyers whose praise turns with use at an honest shop: 7 of 57 (12%) on two real shops, 1 of 23 at one and 6 of 34 at the other, so shops
 * differ. `npx tsx test/tools/follow-up-drift.ts ../shared/reviews`
 */
const usual = { mean: 0.12, strength: 20 };
// One honest shop in a hundred may be warned of by chance.
const WARN_LEVEL = 0.01;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail also needs most of those who came back to have changed their minds.
const FAIL_SHARE = 0.5;

/** What one buyer gave first and said later, stars. */
interface Pair {
  facts: ReviewFacts;
  first: number;
  later: number;
}

/** Reviews whose follow-up has the last word. */
const turnedIn = amongReviews(({ kind, said }) => kind !== 'default' && said?.before !== undefined);

/** A buyer's first vote and what the follow-up says; only where both are clear. */
function pairOf(facts: ReviewFacts): Pair | undefined {
  const { said, kind } = facts;
  // `before` is there where the words that stand are the follow-up's.
  if (kind === 'default' || !said?.before) return undefined;
  const first = shownVote(facts) ?? wordsVote(said.before);
  const later = wordsVote(said);
  return first && later && { facts, first: first.stars, later: later.stars };
}

/**
 * Praise that turns when the same buyers come back after using it. First texts are written in the first joy, or for a reward; follow-ups
 * cost effort. Some drift is normal, so it is set against what honest shops show. It holds nothing against single reviews: the follow-up
 * already stands for each of them.
 */
export const followUpDrift: Signal = {
  id: 'follow-up-drift',
  family: 'time',
  test(set) {
    const pairs = turnedIn(set)
      .flatMap((facts) => pairOf(facts) ?? [])
      .filter(({ first }) => first >= 4);
    if (pairs.length < FEWEST) {
      const why = sentence('followUpsTooFew', { n: pairs.length });
      return { verdict: 'not-tested', numbers: { pairs: pairs.length }, why, reviews: [] };
    }
    const turned = pairs.filter(({ later }) => later < 4);
    const share = turned.length / pairs.length;
    const drift = pairs.reduce((sum, { first, later }) => sum + later - first, 0) / pairs.length;
    const p = betaBinomialTail(turned.length, pairs.length, usual);
    const values = { turned: turned.length, pairs: pairs.length };
    return {
      verdict: p >= WARN_LEVEL ? 'pass' : p < FAIL_LEVEL && share >= FAIL_SHARE ? 'fail' : 'warn',
      p,
      numbers: { ...values, share, drift, usual: usual.mean },
      why: turned.length === 0 ? sentence('findingNoDrift', values) : sentence('findingDrift', values),
      ...(turned.length > 0 ? { innocent: sentence('innocentDrift') } : {}),
      reviews: turned.map(({ facts }) => facts.key).sort(),
    };
  },
};
