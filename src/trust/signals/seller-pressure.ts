import { sentence } from 'src/domain/sentence';
import type { Signal } from '../signal';
import { speaksOfPressure } from '../wording/of-review';
import { amongTexts, FEWEST_TEXTS, judgeTelling, keysOf, withWords } from '../wording/telling';

// 5 of 76,842 texts of goods, hotels and take-away seem to tell of pressure, half of them truly (`npx tsx test/tools/style-rates.ts`).
const HONEST_RATE = 0.0005;

const tellers = amongTexts(speaksOfPressure);

/** Buyers who say that they were pressed to change, delete or write a review. Nothing in it speaks against the buyer who tells. */
export const sellerPressure: Signal = {
  id: 'seller-pressure',
  family: 'wording',
  test(set) {
    const texts = withWords(set);
    if (texts.length < FEWEST_TEXTS) {
      const numbers = { texts: texts.length };
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const told = tellers(set);
    const { verdict, p, different } = judgeTelling(told, texts.length, HONEST_RATE);
    return {
      verdict,
      p,
      numbers: { told: told.length, different, texts: texts.length },
      why:
        told.length === 0
          ? sentence('findingNoPressure', { texts: texts.length })
          : sentence('findingPressure', { told: told.length, texts: texts.length }),
      ...(told.length > 0 ? { innocent: sentence('innocentPressure') } : {}),
      reviews: keysOf(told),
    };
  },
};
