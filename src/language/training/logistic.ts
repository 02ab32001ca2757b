import { type Corpus, sizeOf } from './corpus';
import { randomFrom, shuffle } from './random';

/** How a linear model is fitted. */
export interface Fit {
  epochs: number;
  rate: number;
  /** Weight decay per step. */
  decay: number;
  /** Exponent of the naive Bayes log ratio a feature is scaled by; 0 switches it off. */
  bayes: number;
  /** Share of a text's features left out of each step. */
  dropout: number;
  seed: number;
  /** How much each text counts; 1 when absent. */
  importance?: Float64Array;
}

/** The score of a text is `bias + sum(weights of its features) / sqrt(number of features)`, the log odds of class 1. */
export interface Linear {
  readonly weights: Float64Array;
  readonly bias: number;
}

/** |log ratio| of a feature's shares in the two classes, to the power given: what Wang and Manning (2012) scale features by. */
function scalesOf(corpus: Corpus, truths: ArrayLike<number>, power: number): Float64Array {
  const size = 1 << corpus.bits;
  if (power === 0) return new Float64Array(size).fill(1);
  const ones = new Float64Array(size).fill(1);
  const zeros = new Float64Array(size).fill(1);
  for (let i = 0; i < sizeOf(corpus); i++) {
    const truth = truths[i] ?? 0;
    for (let k = corpus.starts[i] ?? 0; k < (corpus.starts[i + 1] ?? 0); k++) {
      const bucket = corpus.buckets[k] ?? 0;
      ones[bucket] = (ones[bucket] ?? 0) + truth;
      zeros[bucket] = (zeros[bucket] ?? 0) + 1 - truth;
    }
  }
  const total = (counts: Float64Array) => counts.reduce((sum, one) => sum + one, 0);
  const base = Math.log(total(ones) / total(zeros));
  return ones.map((one, i) => Math.abs(Math.log(one / (zeros[i] ?? 1)) - base) ** power);
}

interface State {
  readonly weights: Float64Array;
  readonly squares: Float64Array;
  readonly scales: Float64Array;
  bias: number;
}

/** One AdaGrad step on the features in `used[0..count]`. */
function step(
  state: State,
  used: Uint32Array,
  count: number,
  move: { truth: number; rate: number; decay: number; weight: number },
): void {
  const { weights, squares, scales } = state;
  const norm = 1 / Math.sqrt(count);
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const bucket = used[k] ?? 0;
    sum += (weights[bucket] ?? 0) * (scales[bucket] ?? 0);
  }
  const error = move.weight * (move.truth - 1 / (1 + Math.exp(-state.bias - sum * norm)));
  // The bias moves slowly: the share of positive texts in the data says nothing about a shop.
  state.bias += move.rate * 0.01 * error;
  for (let k = 0; k < count; k++) {
    const bucket = used[k] ?? 0;
    const gradient = error * (scales[bucket] ?? 0) * norm;
    const square = (squares[bucket] ?? 0) + gradient * gradient;
    squares[bucket] = square;
    const weight = weights[bucket] ?? 0;
    weights[bucket] = weight + move.rate * (gradient / Math.sqrt(square) - move.decay * weight);
  }
}

/** Fits a linear model to truths in [0, 1] (a text that is half positive says 0.5): AdaGrad on the log loss with feature dropout, averaged over the second half of the epochs. */
export function fitLinear(corpus: Corpus, truths: ArrayLike<number>, fit: Fit): Linear {
  const random = randomFrom(fit.seed);
  const size = 1 << corpus.bits;
  const state: State = {
    weights: new Float64Array(size),
    squares: new Float64Array(size).fill(1e-8),
    scales: scalesOf(corpus, truths, fit.bayes),
    bias: 0,
  };
  const sums = new Float64Array(size);
  let biases = 0;
  const order = Uint32Array.from({ length: sizeOf(corpus) }, (_, i) => i);
  const used = new Uint32Array(20_000);
  const first = Math.floor(fit.epochs / 2);
  for (let epoch = 0; epoch < fit.epochs; epoch++) {
    shuffle(order, random);
    const rate = fit.rate * (1 - epoch / fit.epochs);
    for (const i of order) {
      let count = 0;
      for (let k = corpus.starts[i] ?? 0; k < (corpus.starts[i + 1] ?? 0); k++) {
        if (fit.dropout === 0 || random() >= fit.dropout) used[count++] = corpus.buckets[k] ?? 0;
      }
      const weight = fit.importance?.[i] ?? 1;
      if (count > 0) step(state, used, count, { truth: truths[i] ?? 0, rate, decay: fit.decay, weight });
    }
    if (epoch < first) continue;
    for (let k = 0; k < size; k++) sums[k] = (sums[k] ?? 0) + (state.weights[k] ?? 0);
    biases += state.bias;
  }
  const rounds = fit.epochs - first;
  return { weights: sums.map((sum, k) => (sum / rounds) * (state.scales[k] ?? 0)), bias: biases / rounds };
}

/** The log odds of class 1 for every text. */
export function scoresOf(model: Linear, corpus: Corpus): Float64Array {
  return Float64Array.from({ length: sizeOf(corpus) }, (_, i) => {
    const from = corpus.starts[i] ?? 0;
    const to = corpus.starts[i + 1] ?? 0;
    let sum = 0;
    for (let k = from; k < to; k++) sum += model.weights[corpus.buckets[k] ?? 0] ?? 0;
    return model.bias + (to > from ? sum / Math.sqrt(to - from) : 0);
  });
}

/** The mean of models fitted with different seeds: less of the luck of one order. */
export function fitMean(corpus: Corpus, truths: ArrayLike<number>, fit: Fit, seeds: number): Linear {
  const models = Array.from({ length: seeds }, (_, i) => fitLinear(corpus, truths, { ...fit, seed: fit.seed + i }));
  const weights = new Float64Array(1 << corpus.bits);
  for (const model of models)
    for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] ?? 0) + (model.weights[k] ?? 0) / seeds;
  return { weights, bias: models.reduce((sum, { bias }) => sum + bias, 0) / seeds };
}
