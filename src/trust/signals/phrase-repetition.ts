import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { PhraseReader } from '../copies/phrases';
import type { ReviewFacts } from '../facts';
import { foldedText } from '../per-review';
import type { ReviewSet } from '../review-set';
import { inSlices, type Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';

// Fewer texts than this cannot show a habit.
const FEWEST = 8;
// A shorter text that repeats one stock phrase repeats most of itself.
const SHORTEST = 12;
// From a fifth of its words on, a text counts as put together from others': 0.5% of honest shoe reviews do in windows of 80, 0.8% in whole
// products, 0.3% of ten kinds of goods, 0.5% of take-away orders; of an edited kit's offspring 66–86%.
const REPEATING = 0.2;
// The honest share, taken upwards, and how much shops differ in it (`npx tsx test/tools/copy-rates.ts`).
const HONEST = { mean: 0.01, strength: 150 };
// One honest shop in twenty may be warned of by chance.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A fail also needs a subset that a shopper would call large; the worst honest window of 80 has 4%.
const FAIL_SHARE = 0.1;
// At a tenth of the words a kit's offspring are seven times as frequent as honest texts (6.5% : 1%), at a fifth thirty times, at a third
// over two hundred times: ln of these is 2, 3.4, 5.5. Half of it is used, since buyers of one item also repeat what its page says.
const LOG_ODDS_PER_SHARE = -10;
const FROM_SHARE = 0.1;
// As much as a whole copy says, and no more.
const STRONGEST = -4;

// Texts read between two pauses: about 5 ms.
const STRIDE = 500;

interface Repeating {
  facts: ReviewFacts;
  share: number;
  longest: number;
}

/** Each text that is nobody's copy, oldest first, with what it repeats of those before it. */
function* repeatedIn({ reviews, items }: ReviewSet): Generator<void, readonly Repeating[]> {
  const titles = items.flatMap(({ title }) => (title === undefined ? [] : [title]));
  const own = reviews.filter(({ kind, bare }) => kind === 'usable' && bare.length >= SHORTEST);
  const reader = new PhraseReader(titles);
  const texts: Repeating[] = [];
  for (const facts of own) {
    const { share, longest } = reader.readFolded(foldedText(facts));
    if (texts.push({ facts, share, longest }) % STRIDE === 0) yield;
  }
  return texts;
}

function evidenceOf(texts: readonly Repeating[]): Map<ReviewKey, number> {
  const evidence = new Map<ReviewKey, number>();
  for (const { facts, share } of texts) {
    if (share >= FROM_SHARE) evidence.set(facts.key, Math.max(STRONGEST, LOG_ODDS_PER_SHARE * share));
  }
  return evidence;
}

/**
 * Texts that share phrases of three words or six characters with texts before them, beyond those that are copies already: the longer a
 * phrase, the less it is everybody's. Only the later text is weighed, so that whoever is copied loses nothing.
 */
export const phraseRepetition: Signal = {
  id: 'phrase-repetition',
  family: 'copy',
  usableAlone: true,
  ...inSlices(function* (set) {
    const texts = yield* repeatedIn(set);
    const repeating = texts.filter(({ share }) => share >= REPEATING);
    const longest = texts.reduce((most, one) => Math.max(most, one.longest), 0);
    const numbers = { texts: texts.length, repeating: repeating.length, longest };
    if (texts.length < FEWEST) {
      return { verdict: 'not-tested', numbers, why: sentence('signalTooFewTexts', { n: texts.length }), reviews: [] };
    }
    const p = betaBinomialTail(repeating.length, texts.length, HONEST);
    const share = repeating.length / texts.length;
    const fails = p < FAIL_LEVEL && share >= FAIL_SHARE;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { ...numbers, share },
      why:
        repeating.length === 0
          ? sentence('findingNoPhrases', { texts: texts.length })
          : sentence('findingPhrases', { repeating: repeating.length, texts: texts.length }),
      ...(repeating.length > 0 ? { innocent: sentence('innocentPhrases') } : {}),
      reviews: repeating.map(({ facts }) => facts.key).sort(),
      evidence: evidenceOf(texts),
    };
  }),
};
