import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import type { Signal } from '../signal';
import { tellsOfUnpaid } from '../wording/incentive';
import { speaksOfReward } from '../wording/of-review';
import { amongTexts, FEWEST_TEXTS, judgeTelling, keysOf, withWords } from '../wording/telling';
import { buyerText } from '../wording/texts';

// 18 of 76,842 texts of goods, hotels and take-away seem to tell of a reward, half of them truly (`npx tsx test/tools/style-rates.ts`); four
// times as many leaves room for trades where such cards are common.
const HONEST_RATE = 0.001;
// None of 6,042 genuine shoe reviews speaks of one; praise that says it was paid for is believed hardly at all.
const BOUGHT = -4;
// Praise for goods that were given, and said so or marked so by the platform: kinder than bought goods' but honest about it.
const DISCLOSED = -1.5;

/** Praise that was rewarded carries evidence; a complaint about the reward, and blame, carry none. */
function evidenceOf(facts: ReviewFacts): number {
  const { review, vote } = facts;
  if (vote && vote.class !== 'good') return 0;
  if (speaksOfReward(facts) && !review.incentivised) return tellsOfUnpaid(buyerText(facts)) ? 0 : BOUGHT;
  return review.incentivised ? DISCLOSED : 0;
}

const tellers = amongTexts((facts) => facts.review.incentivised || speaksOfReward(facts));

/** Buyers who say that reviews were rewarded here: cash-back cards, red packets, free goods. */
export const incentiveWording: Signal = {
  id: 'incentive-wording',
  family: 'wording',
  test(set) {
    const texts = withWords(set);
    if (texts.length < FEWEST_TEXTS) {
      const numbers = { texts: texts.length };
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const told = tellers(set);
    const { verdict, p, different } = judgeTelling(told, texts.length, HONEST_RATE);
    const numbers = { told: told.length, different, texts: texts.length };
    const evidence = new Map<ReviewKey, number>();
    for (const facts of told) {
      const against = evidenceOf(facts);
      if (against < 0) evidence.set(facts.key, against);
    }
    return {
      verdict,
      p,
      numbers,
      why:
        told.length === 0
          ? sentence('findingNoRewards', { texts: texts.length })
          : sentence('findingRewards', { told: told.length, texts: texts.length }),
      ...(told.length > 0 ? { innocent: sentence('innocentRewards') } : {}),
      reviews: keysOf(told),
      evidence,
    };
  },
};
