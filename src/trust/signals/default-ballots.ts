import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';
import { binomialTail } from '../statistics/binomial';

// Below this many reviews a share says nothing.
const FEWEST = 8;
// About half the rows of a real furniture shop's list are placeholders (DOMAIN: taobao-shop, 1,243 rows), so half is nothing unusual.
const USUAL_SHARE = 0.5;
// One shop in twenty at the usual share would be named by chance.
const LEVEL = 0.05;

/** Default ballots among what was read. They are the platform's doing: at most a warning, and never in an estimate. */
export const defaultBallots: Signal = {
  id: 'default-ballots',
  family: 'wording',
  test({ reviews }) {
    const defaults = reviews.filter(({ kind }) => kind === 'default');
    const numbers = { defaults: defaults.length, read: reviews.length };
    if (reviews.length < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFew', { n: reviews.length }), reviews: [] };
    }
    const p = binomialTail(defaults.length, reviews.length, USUAL_SHARE);
    return {
      verdict: p < LEVEL ? 'warn' : 'pass',
      p,
      numbers: { ...numbers, share: defaults.length / reviews.length },
      why: sentence('findingDefaults', { defaults: defaults.length, read: reviews.length }),
      ...(defaults.length > 0 ? { innocent: sentence('innocentDefaults') } : {}),
      reviews: defaults.map(({ key }) => key).sort(),
    };
  },
};
