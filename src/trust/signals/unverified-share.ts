import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { starsOf } from '../bursts';
import type { ReviewFacts } from '../facts';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';
import { rankShift } from '../statistics/rank-shift';

// Fewer reviews have no share, and fewer without the mark no rating of their own.
const FEWEST = 20;
const FEWEST_UNMARKED = 5;
/** Share without the mark where a site gives it: 12 of 145 reviews (8%) on saved product pages of eight shops, 2016–2026; rounded up. */
const USUAL_SHARE = 0.1;
// One honest shop in a hundred may be warned of by chance.
const WARN_LEVEL = 0.01;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// Votes that differ from the verified ones by chance: one in a hundred.
const SHIFT_LEVEL = 0.01;
// A thousand to one is as much as one test adds.
const MOST_DECADES = 3;

const decades = (p: number, level: number): number =>
  p < level ? Math.min(MOST_DECADES, -Math.log10(Math.max(p, Number.MIN_VALUE))) : 0;

/** Reviews without the platform's mark of a purchase: how many, and whether they rate otherwise than those with it. */
export const unverifiedShare: Signal = {
  id: 'unverified-share',
  family: 'author',
  test({ reviews }) {
    const [marked, unmarked]: [ReviewFacts[], ReviewFacts[]] = [[], []];
    for (const facts of reviews) {
      if (facts.kind !== 'default' && facts.fair) (facts.review.verified === true ? marked : unmarked).push(facts);
    }
    const voters = marked.length + unmarked.length;
    const numbers = { read: voters, unverified: unmarked.length };
    // Where all or none carry the mark, the site does not tell buyers apart.
    if (voters < FEWEST || marked.length === 0 || unmarked.length === 0) {
      return { verdict: 'not-tested', numbers, why: sentence('verifiedNotShown', { n: voters }), reviews: [] };
    }
    const size = binomialTail(unmarked.length, voters, USUAL_SHARE);
    const shift = unmarked.length < FEWEST_UNMARKED ? undefined : rankShift(starsOf(unmarked), starsOf(marked));
    const shiftP = shift?.p ?? 1;
    // Two tests, so each at a half.
    const p = Math.min(1, 2 * Math.min(size, shiftP));
    const verdict = p >= WARN_LEVEL ? 'pass' : size < FAIL_LEVEL && shiftP < SHIFT_LEVEL ? 'fail' : 'warn';
    // Many without the mark may be a site's habit; it is their rating otherwise that speaks against them.
    const weight =
      decades(shiftP, SHIFT_LEVEL) === 0 ? 0 : (decades(shiftP, SHIFT_LEVEL) + decades(size, WARN_LEVEL)) / 2;
    const side = shift?.difference ?? 0;
    const rest = starsOf(marked).reduce((sum, one, _, { length }) => sum + one / length, 0);
    const against = unmarked.filter(({ vote }) => vote && (vote.stars - rest) * side > 0);
    return {
      verdict,
      p,
      numbers: { ...numbers, share: unmarked.length / voters, ...(shift ? { difference: side, shiftP } : {}) },
      why: sentence(shiftP < SHIFT_LEVEL ? 'findingUnverifiedShift' : 'findingUnverified', {
        unverified: unmarked.length,
        read: voters,
        difference: Math.round(Math.abs(side) * 10) / 10,
      }),
      innocent: sentence('innocentUnverified'),
      reviews: unmarked.map(({ key }) => key).sort(),
      evidence: new Map<ReviewKey, number>(weight > 0 ? against.map(({ key }) => [key, -weight]) : []),
    };
  },
};
