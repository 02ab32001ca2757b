import { bucketCounts, corpusOf, masked } from './corpus';
import type { Row } from './dataset';
import type { Packed } from './encode';
import { type Fit, fitMean, scoresOf } from './logistic';
import { quantise, strongest } from './quantise';

/** Everything that decides what comes out of a training run, besides the texts. */
export interface Recipe {
  bits: number;
  /** Buckets kept by pruning: what the 40 KB allow. */
  kept: number;
  /** Different values a weight can have, and how much a shorter file is worth (quantise.ts). */
  symbols: number;
  thrift: number;
  /** Models averaged before and after pruning. */
  seeds: number;
  fit: Fit;
}

/** The shipped model. How each number was chosen is told in assets/language/MODEL.md. */
export const polarityRecipe: Recipe = {
  bits: 19,
  kept: 40_000,
  symbols: 11,
  thrift: 0.1,
  seeds: 4,
  fit: { epochs: 8, rate: 0.2, decay: 1e-5, bayes: 0.5, dropout: 0.2, seed: 1 },
};

/** Take-away orders are noisy and clauses are short and of one kind of goods: both count less than a review. */
const importances: Readonly<Record<string, number>> = { waimai: 0.5, clause: 0.6 };

const truths: Readonly<Record<string, number>> = { positive: 1, mid: 0.5, negative: 0 };

/** How far a text is positive. */
export const truthOf = ({ label }: Row): number => truths[label] ?? 0.5;

/** How much a text counts in training. */
export const importanceOf = ({ category }: Row): number => importances[category ?? 'clause'] ?? 1;

/** Trains the polarity head: fit, keep the strongest buckets, fit again on these, round. Same rows and recipe, same bytes. */
export function trainPolarity(rows: readonly Row[], recipe: Recipe): Packed {
  const truth = Float64Array.from(rows, truthOf);
  const fit = { ...recipe.fit, importance: Float64Array.from(rows, importanceOf) };
  const whole = corpusOf(
    rows.map(({ text }) => text),
    recipe.bits,
  );
  const keep = strongest(fitMean(whole, truth, fit, recipe.seeds), bucketCounts(whole), recipe.kept);
  const model = fitMean(masked(whole, keep), truth, fit, recipe.seeds);
  const rounded = quantise(model, recipe.symbols, recipe.thrift);
  return {
    bits: recipe.bits,
    seed: recipe.fit.seed,
    temperature: 1,
    cut: 0.5,
    bias: Math.fround(model.bias),
    ...rounded,
  };
}

/** Scores of texts by packed weights, as the shipped code computes them. */
export function packedScores({ bits, values, scale, bias }: Packed, texts: readonly string[]): Float64Array {
  const known = Uint8Array.from(values, (value) => (value === 0 ? 0 : 1));
  const weights = Float64Array.from(values, (value) => value * scale);
  return scoresOf({ weights, bias }, masked(corpusOf(texts, bits), known));
}

/** The divisor that makes scores log odds that are right as often as they say: least log loss over a fine grid. */
export function temperatureFor(scores: Float64Array, truth: ArrayLike<number>): number {
  let best = { loss: Number.POSITIVE_INFINITY, temperature: 1 };
  for (let temperature = 0.3; temperature < 4; temperature += 0.01) {
    let loss = 0;
    for (const [i, score] of scores.entries())
      loss += Math.log1p(Math.exp(((truth[i] === 1 ? -1 : 1) * score) / temperature));
    if (loss < best.loss) best = { loss, temperature };
  }
  return Math.fround(best.temperature);
}

/** The confidence that this share of the scores reaches. */
export function cutFor(scores: Float64Array, temperature: number, share: number): number {
  const sizes = scores.map((score) => Math.abs(score)).sort();
  const size = sizes[Math.floor(sizes.length * (1 - share))] ?? 0;
  return Math.fround(1 / (1 + Math.exp(-size / temperature)));
}
