import { type AspectMention, readyWords } from './aspects';
import { FOREIGN, hearWords, readyLatinWords } from './latin-words';
import { scoreFolded } from './linear';
import { midModel } from './mid-model';
import { type Folded, fold } from './normalise';
import { labelFrom as labelOf, type Polarity, polarityFromWhole, sigmoid as shareOf, unknown } from './polarity';
import { odds, readWords as readReview } from './review-text';
import { type Script, scriptOfText } from './script';
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
  readyLatinWords();
  const weights = loadWeights(polarityWeights);
  const cuts = { sure: weights.cut, mid: midModel.cut };
  let english: English | undefined;
  const isLatin = (text: string) => scriptOfText(fold(text)) === 'latin';
  /** What was heard in a folded text that may be English; nothing in any that is in other letters. */
  const wordsHeard = (folded: Folded, script: Script): number => (script === 'latin' ? hearWords(folded) : 0);
  const otherwise = (count: number): Polarity =>
    english && count > 0 ? english.englishPolarity(count, cuts.sure) : { ...unknown };
  /** The network knows what English clauses speak of better than how they judge it, so the clause does, unless the network hears praise and blame. */
  const judgeByClause = (mention: AspectMention): void => {
    if (mention.label === 'mid') return;
    mention.label = english?.clauseSays(hearWords(fold(mention.quote))) ?? mention.label;
  };
  return {
    polarity(text) {
      const folded = fold(text);
      const script = scriptOfText(folded);
      const logOdds = script === 'chinese' ? scoreFolded(folded, weights) / weights.temperature : Number.NaN;
      if (Number.isFinite(logOdds)) return polarityFromWhole(logOdds, cuts.sure);
      return otherwise(wordsHeard(folded, script));
    },
    classify(text) {
      const aspects = readWords(text, weights);
      if (!Number.isFinite(oddsOf[whole])) {
        const folded = fold(text);
        const count = wordsHeard(folded, scriptOfText(folded));
        const { negative, mid, positive, label } = otherwise(count);
        // The network hears pairs of letters and would find something in any language.
        if (count === FOREIGN) aspects.length = 0;
        if (count > 0) for (const mention of aspects) judgeByClause(mention);
        return { negative, mid, positive, label, aspects };
      }
      // As `polarityFrom` joins them, without an object in between.
      const share = sigmoid(oddsOf[whole] as number);
      const mid = sigmoid(oddsOf[ofMid] as number);
      const label = labelFrom(share, mid, cuts);
      return { negative: (1 - share) * (1 - mid), mid, positive: share * (1 - mid), label, aspects };
    },
    async prepare(texts) {
      if (!english && texts.some(isLatin)) english = await import('./english');
    },
  };
}
