import { type Clause, splitClauses } from './clauses';
import { midModel } from './mid-model';
import { normalise } from './normalise';

/** Words that say neither good nor bad. */
const hedges =
  /一般|还行|还可以|还好|凑合|凑活|马马虎虎|中规中矩|勉强|将就|平平|普通|过得去|一分钱一分货|也就那样|就那样|说得过去|差强人意|尚可|能接受|可以接受|还算|so-so|average|mediocre|okay|decent/;
/** Words that take something back: a bit too, not very, not as hoped. */
const reserves =
  /有点|有一点|有些|稍微|稍|略|偏|不太|不是很|不怎么|不够|没有想象|没想象|没那么|美中不足|可惜|遗憾|要是|如果能|希望|建议|感觉不|不如|唯一|a bit|a little|not very|wish/;
/** Praise without reserve; a review that has it is hardly mid. */
const ravings = /非常|超级|特别好|太棒|完美|超好|爱了|惊喜|强烈推荐|必须|绝对|五星|很喜欢|excellent|perfect|love/;

/** A clause with its log odds of being positive, NaN where nothing is known. */
export interface ScoredClause extends Clause {
  readonly logOdds: number;
}

/** Scores beyond this say no more. */
const FAR = 6;
const clip = (value: number): number => (Number.isFinite(value) ? Math.max(-FAR, Math.min(FAR, value)) : 0);
const share = (scores: readonly number[], test: (score: number) => boolean): number =>
  scores.filter(test).length / Math.max(1, scores.length);
const has = (pattern: RegExp, text: string): number => (pattern.test(text) ? 1 : 0);

/** How far the scores fall where a review turns (很好看，就是磨脚): the best before, less the turned clause. */
function dropAtTurn(scores: readonly number[], clauses: readonly ScoredClause[]): number {
  let best = 0;
  let drop = 0;
  for (const [i, clause] of clauses.entries()) {
    const score = scores[i] ?? 0;
    if (clause.contrast) drop = Math.max(drop, best - score);
    best = Math.max(best, score);
  }
  return drop;
}

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

/** What a review's clauses say about its being mid; `whole` is the log odds of the whole text. */
export function midFeatures(text: string, whole: number, clauses: readonly ScoredClause[]): number[] {
  const scores = clauses.map(({ logOdds }) => clip(logOdds));
  const all = scores.length > 0 ? scores : [clip(whole)];
  const lowest = Math.min(...all);
  const highest = Math.max(...all);
  const turned = clauses.filter(({ contrast }) => contrast).map(({ logOdds }) => clip(logOdds));
  const said = normalise(text);
  const saidIn = ({ start, end }: Clause) => normalise(text.slice(start, end));
  const [firstClause] = clauses;
  const opening = firstClause ? saidIn(firstClause) : '';
  const odds = clip(whole);
  const reserve = has(reserves, said);
  return [
    odds,
    Math.abs(odds),
    lowest,
    highest,
    all.reduce((sum, score) => sum + score, 0) / all.length,
    all[0] ?? 0,
    all[all.length - 1] ?? 0,
    share(all, (score) => Math.abs(score) < 1),
    share(all, (score) => score < -1),
    share(all, (score) => score > 1),
    Math.max(0, Math.min(highest, -lowest)),
    turned.length > 0 ? 1 : 0,
    turned.length > 0 ? Math.min(...turned) : 0,
    has(hedges, said),
    has(hedges, opening),
    reserve,
    reserve * Math.max(0, odds),
    has(ravings, said),
    Math.log1p(clauses.length),
    odds * odds,
    lowest * lowest,
    dropAtTurn(scores, clauses),
    clauses.some((clause) => clause.contrast && reserves.test(saidIn(clause))) ? 1 : 0,
    clauses.filter((clause) => hedges.test(saidIn(clause))).length / all.length,
  ];
}

/** The probability that a review is mid, from the features. `model` is fitted by training/fit-mid.ts. */
export function midFrom(
  features: readonly number[],
  model: { bias: number; coefficients: readonly number[] } = midModel,
): number {
  let sum = model.bias;
  for (const [i, feature] of features.entries()) sum += feature * (model.coefficients[i] ?? 0);
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
