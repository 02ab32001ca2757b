import { type AspectMention, readyWords } from './aspects';
import { midModel } from './mid-model';
import { fold } from './normalise';
import { polarityFrom as joined, type Polarity, polarityFromWhole, polarityLogOdds, unknown } from './polarity';
import { readWords as readReview } from './review-text';
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
const [polarityFrom, readWords] = [joined, readReview];

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
      const { whole, mid, aspects } = readWords(text, weights);
      const said = Number.isFinite(whole) ? polarityFrom(whole, mid, cuts) : otherwise(text);
      return { negative: said.negative, mid: said.mid, positive: said.positive, label: said.label, aspects };
    },
    async prepare(texts) {
      if (!english && texts.some((text) => scriptIn(text) === 'latin')) english = await import('./english');
    },
  };
}
