import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';

// Below this many reviews a share says nothing.
const FEWEST = 8;
// No accusation, whatever the share: on Taobao half of a shop's rows are nothing unusual (DOMAIN, section 2). It is said as soon as more
// than one in ten of these fives surely has no voter: so many lift a shown 4.6 by .04, which is what a buyer compares shops by.
const WORTH_SAYING = 0.1;
// Said by chance of one shop in twenty whose share is a tenth.
const LEVEL = 0.05;

/**
 * Default ballots among what was read. They are the platform's doing: at most a notice, never in an estimate, never held against a review
 * or against the reviews' standing. No `p`: a plain fact about what was read is not subject to the control over all signals.
 */
export const defaultBallots: Signal = {
  id: 'default-ballots',
  family: 'wording',
  test({ reviews }) {
    const defaults = reviews.filter(({ kind }) => kind === 'default');
    const numbers = { defaults: defaults.length, read: reviews.length };
    if (reviews.length < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFew', { n: reviews.length }), reviews: [] };
    }
    const p = binomialTail(defaults.length, reviews.length, WORTH_SAYING);
    return {
      verdict: p < LEVEL ? 'warn' : 'pass',
      numbers: { ...numbers, share: defaults.length / reviews.length },
      why: sentence('findingDefaults', { defaults: defaults.length, read: reviews.length }),
      ...(defaults.length > 0 ? { innocent: sentence('innocentDefaults') } : {}),
      reviews: defaults.map(({ key }) => key).sort(),
    };
  },
};
