import { tagsOf } from '../aspects/tokens';
import { reader, tokensIn } from '../aspects/vocabulary';
import { fold } from '../normalise';
import { type Corpus, chosen, rowOf, sizeOf } from './corpus';
import type { Row } from './dataset';
import { gramsOf } from './grams';
import { macroF1 } from './metrics';
import { clustersOf, foldsOf } from './near-duplicates';
import { randomFrom, shuffle } from './random';

/** How the aspect head is fitted: one softmax over all classes. */
export interface AspectRecipe {
  bits: number;
  epochs: number;
  rate: number;
  decay: number;
  dropout: number;
  /** How much more a clause of a rare class counts: the power of how rare it is. */
  balance: number;
  seed: number;
}

/** Chosen by folds inside of the training part of two folds. */
export const aspectRecipe: AspectRecipe = {
  bits: 16,
  epochs: 16,
  rate: 0.7,
  decay: 1e-4,
  dropout: 0.3,
  balance: 1,
  seed: 1,
};

/** The coarse classes, in the order of their first clause. */
export const coarseOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ coarse = '' }) => coarse))];

/** How often each tag is put beside the n-grams: with two, a clause's few tags are heard among its many n-grams. */
const TAG_COPIES = 2;

/** The buckets of a clause's n-grams, and of the tags of its words in the lexicon of the aspects, each once. */
function featuresOf(text: string, bits: number): Uint32Array {
  const found = new Set(gramsOf(text, bits));
  for (const token of tokensIn(1, fold(text).length - 1)) {
    for (const tag of tagsOf(reader, token)) {
      for (let copy = 1; copy <= TAG_COPIES; copy++) {
        found.add(Math.imul(Math.imul(tag + 1, 0x85ebca6b) ^ copy, 0xc2b2ae35) >>> (32 - bits));
      }
    }
  }
  return Uint32Array.from(found);
}

/** The features of all clauses. */
function featureCorpus(texts: readonly string[], bits: number): Corpus {
  const lists = texts.map((text) => featuresOf(text, bits));
  const starts = new Uint32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) starts[i + 1] = (starts[i] ?? 0) + list.length;
  return { bits, starts, buckets: Uint32Array.from(lists.flatMap((list) => [...list])) };
}

/** Weights by class and bucket, and one bias per class. */
export interface Softmax {
  readonly weights: readonly Float64Array[];
  readonly biases: Float64Array;
}

function probabilities({ weights, biases }: Softmax, row: Uint32Array): Float64Array {
  const norm = 1 / Math.sqrt(Math.max(1, row.length));
  const scores = Float64Array.from(weights, (one, c) => {
    let sum = 0;
    for (const bucket of row) sum += one[bucket] ?? 0;
    return (biases[c] ?? 0) + sum * norm;
  });
  const top = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - top));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

interface State extends Softmax {
  readonly squares: readonly Float64Array[];
}

function step(
  state: State,
  row: Uint32Array,
  truth: number,
  move: { rate: number; decay: number; weight: number },
): void {
  const norm = 1 / Math.sqrt(Math.max(1, row.length));
  for (const [c, share] of probabilities(state, row).entries()) {
    const error = move.weight * ((c === truth ? 1 : 0) - share);
    const weights = state.weights[c];
    const squares = state.squares[c];
    if (!weights || !squares || Math.abs(error) < 1e-3) continue;
    state.biases[c] = (state.biases[c] ?? 0) + move.rate * 0.05 * error;
    const gradient = error * norm;
    for (const bucket of row) {
      const square = (squares[bucket] ?? 0) + gradient * gradient;
      squares[bucket] = square;
      const weight = weights[bucket] ?? 0;
      weights[bucket] = weight + move.rate * (gradient / Math.sqrt(square) - move.decay * weight);
    }
  }
}

/** Fits the softmax: AdaGrad with feature dropout, averaged over the second half of the epochs. Same corpus and recipe, same weights. */
export function fitAspects(corpus: Corpus, classes: readonly number[], count: number, recipe: AspectRecipe): Softmax {
  const random = randomFrom(recipe.seed);
  const tables = (start: number) => Array.from({ length: count }, () => new Float64Array(1 << corpus.bits).fill(start));
  const state: State = { weights: tables(0), squares: tables(0.05), biases: new Float64Array(count) };
  const sums = tables(0);
  const biasSums = new Float64Array(count);
  const sizes = Array.from({ length: count }, (_, c) => Math.max(1, classes.filter((one) => one === c).length));
  const importance = sizes.map((size) => (classes.length / count / size) ** recipe.balance);
  const order = Uint32Array.from({ length: sizeOf(corpus) }, (_, i) => i);
  for (let epoch = 0; epoch < recipe.epochs; epoch++) {
    shuffle(order, random);
    const rate = recipe.rate * (1 - epoch / recipe.epochs);
    for (const i of order) {
      const row = rowOf(corpus, i).filter(() => random() >= recipe.dropout);
      const truth = classes[i] ?? 0;
      step(state, row, truth, { rate, decay: recipe.decay, weight: importance[truth] ?? 1 });
    }
    if (epoch * 2 < recipe.epochs) continue;
    for (const [c, sum] of sums.entries()) {
      const weights = state.weights[c];
      if (weights) for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + (weights[k] ?? 0);
      biasSums[c] = (biasSums[c] ?? 0) + (state.biases[c] ?? 0);
    }
  }
  const rounds = recipe.epochs - Math.ceil(recipe.epochs / 2);
  return {
    weights: sums.map((sum) => sum.map((value) => value / rounds)),
    biases: biasSums.map((value) => value / rounds),
  };
}

/** The likeliest class of every text. */
export const answersOf = (model: Softmax, corpus: Corpus): number[] =>
  Array.from({ length: sizeOf(corpus) }, (_, i) => {
    const shares = probabilities(model, rowOf(corpus, i));
    return shares.indexOf(Math.max(...shares));
  });

/** Five folds with near-duplicates kept together: macro-F1 and accuracy over the coarse classes. */
export function crossValidateAspects(
  rows: readonly Row[],
  recipe = aspectRecipe,
): { macroF1: number; accuracy: number } {
  const texts = rows.map(({ text }) => text);
  const names = coarseOf(rows);
  const classes = rows.map(({ coarse = '' }) => names.indexOf(coarse));
  const folds = foldsOf(clustersOf(texts), 5);
  const corpus = featureCorpus(texts, recipe.bits);
  const answers = new Array<number>(rows.length).fill(-1);
  for (let fold = 0; fold < 5; fold++) {
    const indices = [...folds.keys()];
    const inside = indices.filter((i) => folds[i] !== fold);
    const outside = indices.filter((i) => folds[i] === fold);
    const truths = inside.map((i) => classes[i] ?? 0);
    const model = fitAspects(chosen(corpus, inside), truths, names.length, recipe);
    for (const [k, answer] of answersOf(model, chosen(corpus, outside)).entries()) answers[outside[k] ?? 0] = answer;
  }
  const right = answers.filter((answer, i) => answer === classes[i]).length;
  return { macroF1: macroF1(answers, classes, names.length), accuracy: right / rows.length };
}
