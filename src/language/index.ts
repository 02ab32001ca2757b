import { type AspectMention, readyWords } from './aspects';
import { isForeign } from './foreign';
import { midModel } from './mid-model';
import { fold } from './normalise';
import {
  labelFrom as labelOf,
  type Polarity,
  polarityFromWhole,
  polarityLogOdds,
  sigmoid as shareOf,
  unknown,
} from './polarity';
import { odds, readWords as readReview } from './review-text';
import { scriptOfText } from './script';
import { loadWeights } from './weights';

export type { AspectMention } from './aspects';
export type { Polarity } from './polarity';

/** What a review's text says: how much it likes what was bought, and of which aspects it speaks. */
export interface Said extends Polarity {
  aspects: AspectMention[];
}

/** The language model with its weights in memory, for one thread. */
export interface Language {
  /** What a text says. Any string is answered, in linear time, `unsure` where nothing can be said; English needs `prepare`. */
  classify(text: string): Said;
  /** The quick half of `classify`: the whole text at once, no clauses (so never mid), no aspects. */
  polarity(text: string): Polarity;
  /** Loads what these texts need beyond Chinese. Until it resolves, English texts are `unsure`. */
  prepare(texts: readonly string[]): Promise<void>;
}

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const [labelFrom, sigmoid, readWords, { whole, mid: ofMid, of: oddsOf }] = [labelOf, shareOf, readReview, odds];

type English = typeof import('./english');

/** Makes the language model from the bytes of its weights file (assets/language). Throws UnreadableWeights. */
export function createLanguage(polarityWeights: Uint8Array): Language {
  readyWords();
  const weights = loadWeights(polarityWeights);
  const cuts = { sure: weights.cut, mid: midModel.cut };
  let english: English | undefined;
  const scriptIn = (text: string) => scriptOfText(fold(text));
  const otherwise = (text: string): Polarity =>
    english && scriptIn(text) === 'latin' ? english.englishPolarity(text, cuts.sure) : { ...unknown };
  return {
    polarity(text) {
      const logOdds = polarityLogOdds(text, weights);
      return Number.isFinite(logOdds) ? polarityFromWhole(logOdds, cuts.sure) : otherwise(text);
    },
    classify(text) {
      const aspects = readWords(text, weights);
      if (!Number.isFinite(oddsOf[whole])) {
        const { negative, mid, positive, label } = otherwise(text);
        // The network hears pairs of letters and would find something in any language.
        const deaf = aspects.length > 0 && scriptIn(text) === 'latin' && isForeign(text);
        return { negative, mid, positive, label, aspects: deaf ? [] : aspects };
      }
      // As `polarityFrom` joins them, without an object in between.
      const share = sigmoid(oddsOf[whole] as number);
      const mid = sigmoid(oddsOf[ofMid] as number);
      const label = labelFrom(share, mid, cuts);
      return { negative: (1 - share) * (1 - mid), mid, positive: share * (1 - mid), label, aspects };
    },
    async prepare(texts) {
      if (!english && texts.some((text) => scriptIn(text) === 'latin')) english = await import('./english');
    },
  };
}
