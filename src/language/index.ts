import { type AspectMention, aspectsOf } from './aspects';
import { splitClauses } from './clauses';
import { midFeatures, midFrom, type ScoredClause } from './mid';
import { midModel } from './mid-model';
import { fold } from './normalise';
import { type Polarity, polarityFrom, polarityFromWhole, polarityLogOdds, unknown } from './polarity';
import { scriptOf } from './script';
import { loadWeights } from './weights';

export type { AspectMention } from './aspects';
export type { Polarity, PolarityLabel } from './polarity';

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

type English = typeof import('./english');

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/** Makes the language model from the bytes of its weights file (assets/language). Throws UnreadableWeights. */
export function createLanguage(polarityWeights: Uint8Array): Language {
  const weights = loadWeights(polarityWeights);
  const cuts = { sure: weights.cut, mid: midModel.cut };
  let english: English | undefined;
  const scriptIn = (text: string) => scriptOf(fold(text));
  const otherwise = (text: string): Polarity =>
    english && scriptIn(text) === 'latin' ? english.englishPolarity(text, cuts.sure) : { ...unknown };
  return {
    polarity(text) {
      const logOdds = polarityLogOdds(text, weights);
      return Number.isFinite(logOdds) ? polarityFromWhole(logOdds, cuts.sure) : otherwise(text);
    },
    classify(text) {
      const clauses: ScoredClause[] = splitClauses(text).map((clause) => ({
        ...clause,
        logOdds: polarityLogOdds(text.slice(clause.start, clause.end), weights),
      }));
      const scores = new Map(clauses.map(({ start, end, logOdds }) => [text.slice(start, end), logOdds]));
      const aspects = aspectsOf(text, (clause) => sigmoid(scores.get(clause) ?? Number.NaN), clauses);
      const whole = polarityLogOdds(text, weights);
      if (!Number.isFinite(whole)) return { ...otherwise(text), aspects };
      return { ...polarityFrom(whole, midFrom(midFeatures(text, whole, clauses)), cuts), aspects };
    },
    async prepare(texts) {
      if (!english && texts.some((text) => scriptIn(text) === 'latin')) english = await import('./english');
    },
  };
}
