import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { normalise } from 'src/language/normalise';
import type { ReviewFacts } from '../facts';
import type { ReviewSet } from '../review-set';
import type { Outcome, Signal } from '../signal';
import { betaBinomialTail } from '../statistics/beta-binomial';
import { namesGoods } from '../wording/of-review';
import { amongTexts, keysOf, withWords } from '../wording/telling';
import { mostAlike, topicOf } from '../wording/topics';

// Fewer texts that name any goods than this cannot show a habit.
const FEWEST = 12;
// Of honest texts 0–3% name other goods alone, things beside and around (`npx tsx test/tools/style-rates.ts`, 26 lists of goods).
const HONEST_ANY = { mean: 0.007, strength: 120 };
// They name now this, now that: one kind and its kin seldom more than once or twice in a hundred texts (same command: 0–2.8%, half of
// the lists under .2%).
const HONEST_ALIKE = { mean: 0.0015, strength: 150 };
// So many kinds are named beside the goods in a list of a hundred texts, each of which might have been the one.
const KINDS_BESIDE = 6;
// One honest shop in twenty may be warned of by chance, before the control over all signals.
const WARN_LEVEL = 0.05;
// One honest shop in four hundred may fail by chance.
const FAIL_LEVEL = 0.0025;
// A fail also needs more than what comparisons and gifts explain anywhere.
const FAIL_SHARE = 0.1;
// Where nearly as many texts name the other goods, it is not known which of them are out of place.
const CLEAR = 0.5;
// Seen alone, a text that names other goods mostly speaks of what lies beside them; many of them together were moved here.
const AGAINST = -1;
// However many there are, such a text stays a vote.
const MOST_AGAINST = -4;

interface Named {
  /** Texts that name any goods. */
  naming: number;
  /** Of these, the ones that name other goods alone. */
  off: ReviewFacts[];
  /** How many of those name one kind. */
  alike: number;
}

/** Texts that name any goods. */
const naming = amongTexts((facts) => namesGoods(facts) !== 0);

function named(set: ReviewSet, texts: number): Named | undefined {
  const theirs = naming(set);
  const masks = theirs.map(namesGoods);
  const titles = set.items.flatMap(({ title }) => (title === undefined ? [] : [normalise(title)]));
  const topic = topicOf(titles, masks, texts);
  if (topic === 0) return undefined;
  const isOff = (mask: number): boolean => (mask & topic) === 0;
  return {
    naming: theirs.length,
    off: theirs.filter((_, index) => isOff(masks[index] ?? 0)),
    alike: mostAlike(masks.filter(isOff)),
  };
}

/** The chance of so many texts about other goods, of any kinds or of one, at an honest shop. */
function chanceOf({ off, alike }: Named, texts: number): number {
  const any = betaBinomialTail(off.length, texts, HONEST_ANY);
  const one = KINDS_BESIDE * betaBinomialTail(alike, texts, HONEST_ALIKE);
  return Math.min(1, 2 * Math.min(any, one));
}

/** The more there are beyond chance, the more is held against each; nothing where the goods themselves are in doubt. */
function evidenceOf({ off, naming }: Named, p: number): Map<ReviewKey, number> {
  if (off.length >= CLEAR * (naming - off.length)) return new Map();
  const against = Math.max(MOST_AGAINST, AGAINST + Math.log(Math.max(p, Number.MIN_VALUE)));
  return new Map(off.map(({ key }) => [key, against]));
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
    const found = set.items.length > 1 ? undefined : named(set, texts.length);
    if (!found) return untested(sentence('signalNoTopic'));
    const { naming: names, off, alike } = found;
    if (names < FEWEST) return untested(sentence('signalTooFewTexts', { n: names }));
    const p = chanceOf(found, texts.length);
    const fails = p < FAIL_LEVEL && off.length >= FAIL_SHARE * texts.length;
    return {
      verdict: fails ? 'fail' : p < WARN_LEVEL ? 'warn' : 'pass',
      p,
      numbers: { off: off.length, alike, naming: names, texts: texts.length, share: off.length / texts.length },
      why:
        off.length === 0
          ? sentence('findingNoWrongItem', { texts: names })
          : sentence('findingWrongItem', { off: off.length, texts: texts.length }),
      ...(off.length > 0 ? { innocent: sentence('innocentWrongItem') } : {}),
      reviews: keysOf(off),
      evidence: evidenceOf(found, p),
    };
  },
};
