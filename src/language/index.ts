import { type AspectMention, aspectsOf } from './aspects';
import { splitClauses } from './clauses';
import { fold } from './normalise';
import { midFromWhole, type Polarity, polarityFrom, polarityLogOdds, unknown } from './polarity';
import { scriptOf } from './script';
import { loadWeights } from './weights';

/** What a review's text says: how much it likes what was bought, and of which aspects it speaks. */
export interface Said extends Polarity {
  aspects: AspectMention[];
}

/** The language model with its weights in memory, for one thread. */
export interface Language {
  /** What a text says. Any string is answered, in linear time, `unsure` where nothing can be said; English needs `prepare`. */
  classify(text: string): Said;
  /** The quick half of `classify`: no clauses, no aspects. */
  polarity(text: string): Polarity;
  /** Loads what these texts need beyond Chinese. Until it resolves, English texts are `unsure`. */
  prepare(texts: readonly string[]): Promise<void>;
}

type English = typeof import('./english');

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** Makes the language model from the bytes of its weights file (assets/language). Throws UnreadableWeights. */
export function createLanguage(polarityWeights: Uint8Array): Language {
  const weights = loadWeights(polarityWeights);
  let english: English | undefined;
  const scriptIn = (text: string) => scriptOf(fold(text));
  const wholeOf = (text: string): Polarity => {
    const logOdds = polarityLogOdds(text, weights);
    if (Number.isFinite(logOdds)) return polarityFrom(logOdds, midFromWhole(logOdds), weights.cut);
    return english && scriptIn(text) === 'latin' ? english.englishPolarity(text, weights.cut) : { ...unknown };
  };
  return {
    polarity: wholeOf,
    classify(text) {
      const clauses = splitClauses(text);
      const aspects = aspectsOf(text, (clause) => sigmoid(polarityLogOdds(clause, weights)), clauses);
      return { ...wholeOf(text), aspects };
    },
    async prepare(texts) {
      if (!english && texts.some((text) => scriptIn(text) === 'latin')) english = await import('./english');
    },
  };
}
