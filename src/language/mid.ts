import { type Clause, MOST_CLAUSES, splitClauses } from './clauses';
import { midModel } from './mid-model';
import { MidWord, midWordsIn } from './mid-words';
import { fold } from './normalise';

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

/** The clauses of a review as the features need them, in plain tables; `count` rows are used. */
interface MidClauses {
  readonly count: number;
  readonly logOdds: Float64Array;
  /** 1 where the clause turns. */
  readonly contrasts: Uint8Array;
  /** The kinds of mid words in it: bits of `MidWord`. */
  readonly midWords: Uint8Array;
}

const features = new Float64Array(midFeatureNames.length);
/** By the number of clauses, its logarithm, which would take longer to compute than all other features together. */
const logs = Float64Array.from({ length: MOST_CLAUSES + 1 }, (_, count) => Math.log1p(count));

// What comes from another file, or goes to one, a compiler takes for a constant only under a name of this file.
const { hedge, reserve: reserving, raving } = MidWord;
const mostClauses = MOST_CLAUSES;

/** 1 where a kind is among these bits. */
const has = (words: number, kind: number): number => ((words & kind) !== 0 ? 1 : 0);
/** 1 for whole numbers above one. */
const isAboveOne = (whole: number): number => (1 - whole) >>> 31;

/**
 * Gathers the features of all clauses together; the mid words in them. Scores are counted without a branch, which a processor could not guess.
 */
function gatherClauses(odds: number, { count, logOdds, contrasts, midWords }: MidClauses): number {
  let lowest = count === 0 ? odds : Number.POSITIVE_INFINITY;
  let highest = count === 0 ? odds : Number.NEGATIVE_INFINITY;
  let sum = count === 0 ? odds : 0;
  let negative = 0;
  let positive = 0;
  let even = 0;
  let turned = 0;
  let lowestTurned = 0;
  let reserveInTurn = 0;
  let hedged = 0;
  let words = 0;
  // The best score so far, at least even, and how far a turned clause fell below it (很好看，就是磨脚).
  let best = 0;
  let drop = 0;
  for (let i = 0; i < count; i++) {
    const score = clip(logOdds[i] as number);
    const said = midWords[i] as number;
    lowest = Math.min(lowest, score);
    highest = Math.max(highest, score);
    sum += score;
    positive += isAboveOne(Math.ceil(score) | 0);
    negative += isAboveOne(-Math.floor(score) | 0);
    even += ((Math.floor(Math.abs(score)) | 0) - 1) >>> 31;
    words |= said;
    hedged += has(said, hedge);
    if (contrasts[i] === 1) {
      lowestTurned = turned === 0 ? score : Math.min(lowestTurned, score);
      turned = 1;
      drop = Math.max(drop, best - score);
      reserveInTurn |= has(said, reserving);
    }
    best = Math.max(best, score);
  }
  if (count === 0) {
    positive = isAboveOne(Math.ceil(odds) | 0);
    negative = isAboveOne(-Math.floor(odds) | 0);
    even = ((Math.floor(Math.abs(odds)) | 0) - 1) >>> 31;
  }
  const size = Math.max(1, count);
  features[2] = lowest;
  features[3] = highest;
  features[4] = sum / size;
  features[7] = even / size;
  features[8] = negative / size;
  features[9] = positive / size;
  features[11] = turned;
  features[12] = lowestTurned;
  features[21] = drop;
  features[22] = reserveInTurn;
  features[23] = hedged / size;
  return words;
}

/** What a review's clauses say about its being mid; `whole` is the log odds of the whole text. The list is shared by all calls. */
function midFeaturesOf(whole: number, clauses: MidClauses): Float64Array {
  const { count, logOdds, midWords } = clauses;
  const odds = clip(whole);
  const words = gatherClauses(odds, clauses);
  const [lowest, highest] = [features[2] as number, features[3] as number];
  const reserve = has(words, reserving);
  features[0] = odds;
  features[1] = Math.abs(odds);
  features[5] = count > 0 ? clip(logOdds[0] as number) : odds;
  features[6] = count > 0 ? clip(logOdds[count - 1] as number) : odds;
  features[10] = Math.max(0, Math.min(highest, -lowest));
  features[13] = has(words, hedge);
  features[14] = count > 0 ? has(midWords[0] as number, hedge) : 0;
  features[15] = reserve;
  features[16] = reserve * Math.max(0, odds);
  features[17] = has(words, raving);
  features[18] = logs[Math.min(count, mostClauses)] as number;
  features[19] = odds * odds;
  features[20] = lowest * lowest;
  return features;
}

/** `midFeaturesOf` for clauses as objects, as a list of its own: what fitting reads. */
export function midFeatures(text: string, whole: number, clauses: readonly ScoredClause[]): number[] {
  const words = clauses.map(({ start, end }) => {
    const { length } = fold(text.slice(start, end));
    return midWordsIn(1, length - 1);
  });
  const table = {
    count: clauses.length,
    logOdds: Float64Array.from(clauses, ({ logOdds }) => logOdds),
    contrasts: Uint8Array.from(clauses, ({ contrast }) => (contrast ? 1 : 0)),
    midWords: Uint8Array.from(words),
  };
  return [...midFeaturesOf(whole, table)];
}

/** The probability that a review is mid, from the features. `model` is fitted by training/fit-mid.ts. */
export function midFrom(
  values: ArrayLike<number>,
  model: { bias: number; coefficients: readonly number[] } = midModel,
): number {
  let sum = model.bias;
  for (let i = 0; i < values.length; i++) sum += (values[i] as number) * (model.coefficients[i] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

const shipped = Float64Array.from(midModel.coefficients);
const { bias: shippedBias } = midModel;

/** `midFrom` of `midFeaturesOf` by the model that is shipped. */
export function midOfClauses(whole: number, clauses: MidClauses): number {
  const values = midFeaturesOf(whole, clauses);
  let sum = shippedBias;
  for (let i = 0; i < shipped.length; i++) sum += (values[i] as number) * (shipped[i] as number);
  return 1 / (1 + Math.exp(-sum));
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
