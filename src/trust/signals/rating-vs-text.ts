import type { Words } from 'src/domain/evidence';
import type { ReviewClass } from 'src/domain/reading';
import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import { rankShift } from '../statistics/rank-shift';
import { keysOf } from '../wording/telling';

// Fewer reviews with a vote and clear words than this say nothing.
const FEWEST = 8;
// Log odds of praise against blame beyond which words are taken at their word (DOMAIN, section 6: the strict cut).
const STRICT = 2;
/**
 * How often honest reviews of a class seem to say the opposite: praise 1.4–1.8% at the strict cut (DOMAIN, section 6), more where the
 * model meets new goods; mid reviews of shoes 27%, rounded up since their labels came from reading; blame 1.6–3.5%
 * (`npx tsx test/tools/style-rates.ts`).
 */
const HONEST: Record<ReviewClass, number> = { good: 0.03, mid: 0.35, bad: 0.035 };
// Shops differ in how their buyers put things: what is said of one goods' faults is praise of another's.
const STRENGTH = 25;
/**
 * What one contradiction weighs before the size of all is known. Sure praise is 5 times as frequent in praise as in mid reviews (45%
 * and 9% beyond odds of e⁵): −1.6. Praise under one star is rather a slip. So are five stars over sure blame, or they were pressed for;
 * no one pays for blame, so that is held against the vote a little only.
 */
const AGAINST: Record<ReviewClass, number> = { good: -0.5, mid: -1.6, bad: -1.6 };
// However many there are, it stays a vote.
const MOST_AGAINST = -5;
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// A fail also needs votes that move the mean: the shift test (DOMAIN, section 5).
const SHIFT_LEVEL = 0.01;

const classes: readonly ReviewClass[] = ['good', 'mid', 'bad'];

/** Whether a vote and sure words contradict each other: stars over blame, or mid and bad over nothing but praise. */
function contradicts(name: ReviewClass, { label, positive, negative }: Words): boolean {
  const logOdds = Math.log(positive / negative);
  return name === 'good' ? label === 'negative' && logOdds < -STRICT : label === 'positive' && logOdds > STRICT;
}

interface ClassCount {
  name: ReviewClass;
  tested: number;
  odd: ReviewFacts[];
  p: number;
}

function countOf(name: ReviewClass, reviews: readonly ReviewFacts[]): ClassCount {
  const own = reviews.filter(({ vote }) => vote?.class === name);
  // Of a changed mind the first word stands beside the vote given with it.
  const odd = own.filter(({ said }) => said !== undefined && contradicts(name, said.before ?? said));
  return {
    name,
    tested: own.length,
    odd,
    p: betaBinomialTail(odd.length, own.length, { mean: HONEST[name], strength: STRENGTH }),
  };
}

/** The more of a class contradict themselves beyond chance, the less is each believed; five stars over blame never more than a little. */
function evidenceOf(counts: readonly ClassCount[]): Map<ReviewKey, number> {
  const evidence = new Map<ReviewKey, number>();
  for (const { name, odd, p } of counts) {
    const surprise = name === 'good' ? 0 : Math.log(Math.max(p, Number.MIN_VALUE));
    for (const { key } of odd) evidence.set(key, Math.max(MOST_AGAINST, AGAINST[name] + surprise));
  }
  return evidence;
}

/** Votes that contradict their own words, where both are shown and the words are sure. */
export const ratingVsText: Signal = {
  id: 'rating-vs-text',
  family: 'wording',
  test({ reviews }) {
    const tested = reviews.filter(
      ({ kind, vote, said }) =>
        kind !== 'default' &&
        vote !== undefined &&
        vote.classFrom !== 'text' &&
        said !== undefined &&
        said.label !== 'unsure',
    );
    if (tested.length < FEWEST) {
      const numbers = { tested: tested.length };
      return { verdict: 'not-tested', numbers, why: sentence('signalNoVotes', { n: tested.length }), reviews: [] };
    }
    const counts = classes.map((name) => countOf(name, tested));
    const odd = counts.flatMap((count) => count.odd);
    const asked = counts.filter((count) => count.tested > 0).length;
    const p = Math.min(1, asked * Math.min(...counts.map((count) => count.p)));
    const stars = (list: readonly ReviewFacts[]) => list.map(({ vote }) => vote?.stars ?? 0);
    const flagged = new Set(odd);
    const shift = rankShift(stars(odd), stars(tested.filter((facts) => !flagged.has(facts))));
    const fails = p < FAIL_LEVEL && shift !== undefined && shift.p < SHIFT_LEVEL;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: {
        contradicting: odd.length,
        tested: tested.length,
        ...Object.fromEntries(counts.map(({ name, odd: own }) => [name, own.length])),
        ...(shift ? { shift: shift.difference } : {}),
      },
      why:
        odd.length === 0
          ? sentence('findingNoContradictions', { tested: tested.length })
          : sentence('findingContradictions', { contradicting: odd.length, tested: tested.length }),
      ...(odd.length > 0 ? { innocent: sentence('innocentContradictions') } : {}),
      reviews: keysOf(odd),
      evidence: evidenceOf(counts),
    };
  },
};
