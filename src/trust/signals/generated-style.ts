import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import type { ReviewFacts } from '../facts';
import { amongReviews } from '../review-set';
import type { Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import { type Style, styleOf } from '../wording/of-review';
import { FEWEST_TEXTS, keysOf } from '../wording/telling';

// By its making the curve calls 2% of honest texts unusual, and shops differ: the strength is that of a shop with a few such buyers.
const HONEST = { mean: 0.02, strength: 30 };
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// Style is a weak hint: a shop fails by it only where a quarter of the longer texts is of that kind.
const FAIL_SHARE = 0.25;
/**
 * Logs of how much more frequent each is among padded than among genuine praise of shoes of twelve signs and up
 * (`npx tsx test/tools/style-rates.ts`: 18% and 1.2%, 23% and .8%, 15% and .1%), drawn in since only 39 texts are padded.
 */
const AGAINST: Record<Style, number> = { usual: 0, high: -2.3, extreme: -3.5, padding: -3.5 };

/** The texts that are long enough to have a style. */
const styled = amongReviews((facts) => facts.kind !== 'default' && styleOf(facts) !== undefined);

/** Longer texts that repeat themselves as texts of their length seldom do, or say that they are written for their length. A weak hint. */
export const generatedStyle: Signal = {
  id: 'generated-style',
  family: 'wording',
  test(set) {
    const evidence = new Map<ReviewKey, number>();
    const plain: ReviewFacts[] = [];
    const own = styled(set);
    const texts = own.length;
    for (const facts of own) {
      const against = AGAINST[styleOf(facts) ?? 'usual'];
      if (against === 0) continue;
      plain.push(facts);
      evidence.set(facts.key, against);
    }
    if (texts < FEWEST_TEXTS) {
      return {
        verdict: 'not-tested',
        numbers: { texts },
        why: sentence('signalTooFewTexts', { n: texts }),
        reviews: [],
        evidence,
      };
    }
    const p = betaBinomialTail(plain.length, texts, HONEST);
    const fails = p < FAIL_LEVEL && plain.length >= FAIL_SHARE * texts;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { plain: plain.length, texts, share: plain.length / texts },
      why:
        plain.length === 0
          ? sentence('findingUsualStyle', { texts })
          : sentence('findingStyle', { plain: plain.length, texts }),
      ...(plain.length > 0 ? { innocent: sentence('innocentStyle') } : {}),
      reviews: keysOf(plain),
      evidence,
    };
  },
};
