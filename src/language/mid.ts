import { type Clause, splitClauses } from './clauses';
import { midModel } from './mid-model';
import { MidWord, midWordsIn } from './mid-words';
import { fold } from './normalise';
import { sigmoid } from './polarity';
import { clauseTable, MOST_CLAUSES } from './review-tables';

/** A clause with its log odds of being positive, NaN where nothing is known. */
export interface ScoredClause extends Clause {
  readonly logOdds: number;
}

/** Scores beyond this say no more. */
const FAR = 6;
const clip = (value: number): number => (Number.isFinite(value) ? Math.max(-FAR, Math.min(FAR, value)) : 0);
/** The order of the features; the model has one coefficient for each. */
export const midFeatureNames = [
  'whole',
  'wholeAway',
  'lowest',
  'highest',
  'mean',
  'first',
  'last',
  'shareEven',
  'shareNegative',
  'sharePositive',
  'bothSides',
  'contrast',
  'contrastLow',
  'hedge',
  'hedgeFirst',
  'reserve',
  'reserveAndPositive',
  'raving',
  'clauses',
  'wholeSquared',
  'lowestSquared',
  'turnDrop',
  'reserveInTurn',
  'hedges',
] as const;

const size = midFeatureNames.length;
const features = new Float64Array(new ArrayBuffer(8 * size));
/** By the number of clauses, its logarithm, which would take longer to compute than all other features together. */
const logs = Float64Array.from({ length: MOST_CLAUSES + 1 }, (_, count) => Math.log1p(count));

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const { hedge, reserve: reserving, raving } = MidWord;
const clauses = clauseTable;
const { logOdds, contrasts, midWords } = clauseTable;

/** 1 where a kind is among these bits. */
const has = (words: number, kind: number): number => +((words & kind) !== 0);

/**
 * Gathers the features of all clauses of the text in hand together, at least one; the mid words in them. What is counted is counted without
 * a branch, which a processor could not guess.
 */
function gatherClauses(count: number): number {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let sum = 0;
  let negative = 0;
  let positive = 0;
  let even = 0;
  let turned = 0;
  let lowestTurned = 0;
  let reserveInTurn = 0;
  let hedged = 0;
  let words = 0;
  // How far a turned clause fell below the best score so far, at least even (很好看，就是磨脚).
  let drop = 0;
  for (let i = 0; i < count; i++) {
    const score = clip(logOdds[i] as number);
    const said = midWords[i] as number;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
    sum += score;
    positive += +(score > 1);
    negative += +(score < -1);
    even += +(Math.abs(score) < 1);
    words |= said;
    hedged += has(said, hedge);
    if (contrasts[i] === 1) {
      lowestTurned = turned === 0 ? score : Math.min(lowestTurned, score);
      turned = 1;
      drop = Math.max(drop, Math.max(0, highest) - score);
      reserveInTurn |= has(said, reserving);
    }
  }
  features[2] = lowest;
  features[3] = highest;
  features[4] = sum / count;
  features[7] = even / count;
  features[8] = negative / count;
  features[9] = positive / count;
  features[11] = turned;
  features[12] = lowestTurned;
  features[21] = drop;
  features[22] = reserveInTurn;
  features[23] = hedged / count;
  return words;
}

/** Reads what the clauses of the text in hand say about its being mid; `whole` is the log odds that all of it is positive. */
function readFeatures(whole: number): void {
  const { count } = clauses;
  const odds = clip(whole);
  if (count === 0) {
    // Without a clause it is one that says what all of it does.
    logOdds[0] = odds;
    contrasts[0] = 0;
    midWords[0] = 0;
  }
  const rows = Math.max(1, count);
  const words = gatherClauses(rows);
  const [lowest, highest] = [features[2] as number, features[3] as number];
  const reserve = has(words, reserving);
  features[0] = odds;
  features[1] = Math.abs(odds);
  features[5] = clip(logOdds[0] as number);
  features[6] = clip(logOdds[rows - 1] as number);
  features[10] = Math.max(0, Math.min(highest, -lowest));
  features[13] = has(words, hedge);
  features[14] = has(midWords[0] as number, hedge);
  features[15] = reserve;
  features[16] = reserve * Math.max(0, odds);
  features[17] = has(words, raving);
  features[18] = logs[count] as number;
  features[19] = odds * odds;
  features[20] = lowest * lowest;
}

/** The same for clauses as objects, as a list of its own: what fitting reads. */
export function midFeatures(text: string, whole: number, scored: readonly ScoredClause[]): number[] {
  clauses.count = Math.min(scored.length, MOST_CLAUSES);
  for (const [k, { start, end, logOdds: score, contrast }] of scored.slice(0, MOST_CLAUSES).entries()) {
    const { length } = fold(text.slice(start, end));
    logOdds[k] = score;
    contrasts[k] = contrast ? 1 : 0;
    midWords[k] = midWordsIn(1, length - 1);
  }
  readFeatures(whole);
  return [...features];
}

/** The log odds that a review is mid, from the features. `model` is fitted by training/fit-mid.ts. */
export function midOdds(
  values: ArrayLike<number>,
  model: { bias: number; coefficients: readonly number[] } = midModel,
): number {
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (model.coefficients[i] ?? 0);
  return sum;
}

/** The probability for these. */
export const midFrom = (values: ArrayLike<number>, model?: Parameters<typeof midOdds>[1]): number =>
  sigmoid(midOdds(values, model));

const shipped = new Float64Array(new ArrayBuffer(8 * size));
shipped.set(midModel.coefficients);
const { bias: shippedBias } = midModel;

/** `midOdds` of the text in hand by the model that is shipped; `whole` is the log odds that all of it is positive. */
export function midOfClauses(whole: number): number {
  readFeatures(whole);
  let sum = shippedBias;
  for (let i = 0; i < size; i++) sum += (features[i] as number) * (shipped[i] as number);
  return sum;
}

/** Scores a text: the log odds that it is positive rather than negative, NaN when it cannot be told. */
export type Scorer = (text: string) => number;

/** The clauses of a review with their scores. */
export const scoreClauses = (
  text: string,
  score: Scorer,
  clauses: readonly Clause[] = splitClauses(text),
): ScoredClause[] => clauses.map((clause) => ({ ...clause, logOdds: score(text.slice(clause.start, clause.end)) }));

/** The probability that a review is mid: neither praise nor complaint, or both. NaN when the whole text cannot be told. */
export function midOf(text: string, score: Scorer, clauses?: readonly ScoredClause[]): number {
  const whole = score(text);
  if (!Number.isFinite(whole)) return Number.NaN;
  return midFrom(midFeatures(text, whole, clauses ?? scoreClauses(text, score)));
}
