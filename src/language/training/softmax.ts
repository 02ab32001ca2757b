import { type Corpus, rowOf } from './corpus';
import { randomFrom, shuffle } from './random';

/** Texts with their class and a few numbers beside the n-grams; `indices` says which of the corpus. */
export interface Samples {
  readonly corpus: Corpus;
  readonly classes: ArrayLike<number>;
  readonly extras: readonly (readonly number[])[];
  readonly indices: readonly number[];
}

export interface SoftmaxFit {
  epochs: number;
  rate: number;
  dropout: number;
  /** What an error on a text of each class costs. */
  costs: readonly number[];
  seed: number;
}

/** Per class: weights of the buckets, of the extras, and a bias. */
export interface Softmax {
  readonly heads: readonly Head[];
}

interface Head {
  readonly weights: Float64Array;
  readonly extras: Float64Array;
  bias: number;
}

const newHead = (buckets: number, extras: number, start = 0): Head => ({
  weights: new Float64Array(buckets).fill(start),
  extras: new Float64Array(extras).fill(start),
  bias: 0,
});

/** A text's score for each class. */
export function softmaxScores({ heads }: Softmax, row: Uint32Array, extras: readonly number[]): number[] {
  const norm = 1 / Math.sqrt(Math.max(1, row.length));
  return heads.map((head) => {
    let sum = 0;
    for (const bucket of row) sum += head.weights[bucket] ?? 0;
    sum = sum * norm + head.bias;
    for (let k = 0; k < extras.length; k++) sum += (head.extras[k] ?? 0) * (extras[k] ?? 0);
    return sum;
  });
}

/** Probabilities from scores. */
export function shares(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Extras are few and dense: they learn more slowly than n-grams, so as not to speak for them. */
const EXTRAS_RATE = 0.3;
const BIAS_RATE = 0.02;
const DECAY = 1e-5;

function move(
  head: Head,
  squares: Head,
  text: { row: Uint32Array; extras: readonly number[] },
  change: { error: number; rate: number },
): void {
  const { row, extras } = text;
  const norm = 1 / Math.sqrt(Math.max(1, row.length));
  const gradient = change.error * norm;
  head.bias += change.rate * BIAS_RATE * change.error;
  for (const bucket of row) {
    const square = (squares.weights[bucket] ?? 0) + gradient * gradient;
    squares.weights[bucket] = square;
    const weight = head.weights[bucket] ?? 0;
    head.weights[bucket] = weight + change.rate * (gradient / Math.sqrt(square) - DECAY * weight);
  }
  for (let k = 0; k < extras.length; k++) {
    const slope = change.error * (extras[k] ?? 0);
    const square = (squares.extras[k] ?? 0) + slope * slope;
    squares.extras[k] = square;
    head.extras[k] = (head.extras[k] ?? 0) + (change.rate * EXTRAS_RATE * slope) / Math.sqrt(square);
  }
}

function addTo(sum: Head, head: Head, share: number): void {
  for (let k = 0; k < sum.weights.length; k++) sum.weights[k] = (sum.weights[k] ?? 0) + share * (head.weights[k] ?? 0);
  for (let k = 0; k < sum.extras.length; k++) sum.extras[k] = (sum.extras[k] ?? 0) + share * (head.extras[k] ?? 0);
  sum.bias += share * head.bias;
}

/** Fits a model of several classes: AdaGrad on the log loss, feature dropout, averaged over the second half of the epochs. */
export function fitSoftmax({ corpus, classes, extras, indices }: Samples, fit: SoftmaxFit): Softmax {
  const random = randomFrom(fit.seed);
  const size = 1 << corpus.bits;
  const extraCount = extras[indices[0] ?? 0]?.length ?? 0;
  const make = (start: number) => fit.costs.map(() => newHead(size, extraCount, start));
  const [heads, squares, means] = [make(0), make(1e-8), make(0)];
  const order = Uint32Array.from(indices);
  const first = Math.floor(fit.epochs / 2);
  for (let epoch = 0; epoch < fit.epochs; epoch++) {
    shuffle(order, random);
    const rate = fit.rate * (1 - epoch / fit.epochs);
    for (const i of order) {
      const text = { row: rowOf(corpus, i).filter(() => random() >= fit.dropout), extras: extras[i] ?? [] };
      const given = shares(softmaxScores({ heads }, text.row, text.extras));
      const cost = fit.costs[classes[i] ?? 0] ?? 1;
      for (const [c, head] of heads.entries()) {
        const error = cost * ((classes[i] === c ? 1 : 0) - (given[c] ?? 0));
        const square = squares[c];
        if (square) move(head, square, text, { error, rate });
      }
    }
    if (epoch < first) continue;
    for (const [c, mean] of means.entries()) addTo(mean, heads[c] ?? mean, 1 / (fit.epochs - first));
  }
  return { heads: means };
}
