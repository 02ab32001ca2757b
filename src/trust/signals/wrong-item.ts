import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { normalise } from 'src/language/normalise';
import type { ReviewFacts } from '../facts';
import type { ReviewSet } from '../review-set';
import type { Outcome, Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import { namesGoods } from '../wording/of-review';
import { keysOf, withWords } from '../wording/telling';
import { topicOf } from '../wording/topics';

// Fewer texts that name any goods than this cannot show a habit.
const FEWEST = 12;
// Of honest texts that name goods 1.2% name other goods alone, 8% at the worst of twenty lists (`npx tsx test/tools/style-rates.ts`).
const HONEST = { mean: 0.015, strength: 30 };
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// A fail also needs more than what comparisons and gifts explain anywhere.
const FAIL_SHARE = 0.2;
// Where nearly as many texts name the other goods, it is not known which of them are out of place.
const CLEAR = 0.5;
// Seen alone, such a text is 20 times as frequent among reviews of other goods as among the goods' own, and many a buyer compares.
const AGAINST = -2.5;

interface Named {
  /** Texts that name any goods. */
  naming: ReviewFacts[];
  /** Of these, the ones that name other goods alone. */
  off: ReviewFacts[];
}

function named(set: ReviewSet, texts: readonly ReviewFacts[]): Named | undefined {
  const masks = texts.map(namesGoods);
  const titles = set.items.flatMap(({ title }) => (title === undefined ? [] : [normalise(title)]));
  const topic = topicOf(titles, masks);
  if (topic === 0) return undefined;
  const naming = texts.filter((_, index) => masks[index] !== 0);
  return { naming, off: texts.filter((_, index) => masks[index] !== 0 && ((masks[index] ?? 0) & topic) === 0) };
}

/** Texts that name other goods than those reviewed, and none of these: copied from elsewhere, or filed in the wrong place. */
export const wrongItem: Signal = {
  id: 'wrong-item',
  family: 'wording',
  test(set) {
    const texts = withWords(set);
    const untested = (why: Outcome['why']): Outcome => ({
      verdict: 'not-tested',
      numbers: { texts: texts.length },
      why,
      reviews: [],
    });
    // A store's items are different goods: each is tested by itself.
    const found = set.items.length > 1 ? undefined : named(set, texts);
    if (!found) return untested(sentence('signalNoTopic'));
    const { naming, off } = found;
    if (naming.length < FEWEST) return untested(sentence('signalTooFewTexts', { n: naming.length }));
    const p = betaBinomialTail(off.length, naming.length, HONEST);
    const fails = p < FAIL_LEVEL && off.length >= FAIL_SHARE * naming.length;
    const evidence = new Map<ReviewKey, number>();
    if (off.length < CLEAR * (naming.length - off.length)) for (const { key } of off) evidence.set(key, AGAINST);
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { off: off.length, naming: naming.length, texts: texts.length, share: off.length / naming.length },
      why:
        off.length === 0
          ? sentence('findingNoWrongItem', { texts: naming.length })
          : sentence('findingWrongItem', { off: off.length, texts: naming.length }),
      ...(off.length > 0 ? { innocent: sentence('innocentWrongItem') } : {}),
      reviews: keysOf(off),
      evidence,
    };
  },
};
