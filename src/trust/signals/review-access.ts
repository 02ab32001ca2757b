import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';
import { speaksOfBarring } from '../wording/of-review';
import { amongTexts, FEWEST_TEXTS, judgeTelling, keysOf, withWords } from '../wording/telling';

// 8 of 74,500 texts tell of a barred review, all of them truly (`npx tsx test/tools/style-rates.ts`); more, since apps have faults.
const HONEST_RATE = 0.001;

const tellers = amongTexts(speaksOfBarring);

/**
 * Buyers who say that they could not review. It fails only together with the platform's own notice that reviews are folded away; the
 * notice alone, or a page without reviews, is no evidence. Nothing in it speaks against the buyer who tells.
 */
export const reviewAccess: Signal = {
  id: 'review-access',
  family: 'wording',
  test(set) {
    const folded = set.items.some(({ foldedNotice }) => foldedNotice === true);
    const texts = withWords(set);
    const told = tellers(set);
    const numbers = { told: told.length, texts: texts.length, foldedNotice: folded ? 1 : 0 };
    if (texts.length < FEWEST_TEXTS) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const { verdict, p, different } = judgeTelling(told, texts.length, HONEST_RATE);
    const why = told.length === 0 ? 'findingNoAccess' : folded ? 'findingAccessFolded' : 'findingAccess';
    return {
      verdict: verdict === 'fail' && !folded ? 'warn' : verdict,
      p,
      numbers: { ...numbers, different },
      why: sentence(why, told.length === 0 ? { texts: texts.length } : { told: told.length, texts: texts.length }),
      ...(told.length > 0 ? { innocent: sentence('innocentAccess') } : {}),
      reviews: keysOf(told),
    };
  },
};
