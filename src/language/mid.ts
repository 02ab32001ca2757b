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
export interface MidClauses {
  readonly count: number;
  readonly logOdds: ArrayLike<number>;
  /** 1 where the clause turns. */
  readonly contrasts: ArrayLike<number>;
  /** The kinds of mid words in it: bits of `MidWord`. */
  readonly midWords: ArrayLike<number>;
}

const features = new Float64Array(midFeatureNames.length);
/** By the number of clauses, its logarithm, which would take longer to compute than all other features together. */
const logs = Float64Array.from({ length: MOST_CLAUSES + 1 }, (_, count) => Math.log1p(count));

/** What is gathered over the clauses, one after the other. */
class Gathered {
  lowest = Number.POSITIVE_INFINITY;
  highest = Number.NEGATIVE_INFINITY;
  sum = 0;
  even = 0;
  negative = 0;
  positive = 0;
  turned = 0;
  lowestTurned = 0;
  reserveInTurn = 0;
  hedged = 0;
  words = 0;
  /** The best score so far, at least even, and how far a turned clause fell below it (很好看，就是磨脚). */
  best = 0;
  drop = 0;

  addScore(score: number): void {
    if (score < this.lowest) this.lowest = score;
    if (score > this.highest) this.highest = score;
    this.sum += score;
    if (score < -1) this.negative++;
    else if (score > 1) this.positive++;
    if (Math.abs(score) < 1) this.even++;
  }

  addClause(score: number, contrast: boolean, words: number): void {
    this.addScore(score);
    this.words |= words;
    if ((words & MidWord.hedge) !== 0) this.hedged++;
    if (contrast) {
      this.lowestTurned = this.turned === 0 ? score : Math.min(this.lowestTurned, score);
      this.turned = 1;
      this.drop = Math.max(this.drop, this.best - score);
      if ((words & MidWord.reserve) !== 0) this.reserveInTurn = 1;
    }
    this.best = Math.max(this.best, score);
  }
}

/** 1 where a kind is among these bits. */
const has = (words: number, kind: number): number => ((words & kind) !== 0 ? 1 : 0);

/** What a review's clauses say about its being mid; `whole` is the log odds of the whole text. The list is shared by all calls. */
export function midFeaturesOf(whole: number, { count, logOdds, contrasts, midWords: words }: MidClauses): Float64Array {
  const odds = clip(whole);
  const all = new Gathered();
  for (let i = 0; i < count; i++) all.addClause(clip(logOdds[i] as number), contrasts[i] === 1, words[i] as number);
  if (count === 0) all.addScore(odds);
  const size = Math.max(1, count);
  const reserve = has(all.words, MidWord.reserve);
  features[0] = odds;
  features[1] = Math.abs(odds);
  features[2] = all.lowest;
  features[3] = all.highest;
  features[4] = all.sum / size;
  features[5] = count > 0 ? clip(logOdds[0] as number) : odds;
  features[6] = count > 0 ? clip(logOdds[count - 1] as number) : odds;
  features[7] = all.even / size;
  features[8] = all.negative / size;
  features[9] = all.positive / size;
  features[10] = Math.max(0, Math.min(all.highest, -all.lowest));
  features[11] = all.turned;
  features[12] = all.lowestTurned;
  features[13] = has(all.words, MidWord.hedge);
  features[14] = count > 0 && ((words[0] as number) & MidWord.hedge) !== 0 ? 1 : 0;
  features[15] = reserve;
  features[16] = reserve * Math.max(0, odds);
  features[17] = has(all.words, MidWord.raving);
  features[18] = logs[Math.min(count, MOST_CLAUSES)] as number;
  features[19] = odds * odds;
  features[20] = all.lowest * all.lowest;
  features[21] = all.drop;
  features[22] = all.reserveInTurn;
  features[23] = all.hedged / size;
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
    logOdds: clauses.map(({ logOdds }) => logOdds),
    contrasts: clauses.map(({ contrast }) => (contrast ? 1 : 0)),
    midWords: words,
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
