import { type Clause, splitClauses } from './clauses';
import { midModel } from './mid-model';

/** Words that say neither good nor bad. */
const hedges =
  /一般|[还還]行|[还還]可以|[还還]好|[凑湊]合|[凑湊]活|[马馬][马馬]虎虎|中[规規]中矩|勉[强強]|[将將]就|平平|普通|[过過]得去|一分[钱錢]一分[货貨]|就那[样樣]|[说說]得[过過]去|差[强強]人意|尚可|能接受|可以接受|[还還]算|so-so|average|mediocre|okay|decent/i;
/** Words that take something back: a bit too, not very, not as hoped. */
const reserves =
  /有[点點]|有一[点點]|有些|稍|略|偏|不太|不是很|不怎[么麼]|不[够夠]|[没沒]有?想[象像]|[没沒]那[么麼]|美中不足|可惜|[遗遺]憾|要是|如果能|希望|建[议議]|感[觉覺]不|不如|唯一|a bit|a little|not very|wish/i;
/** Praise without reserve; a review that has it is hardly mid. */
const ravings =
  /非常|超[级級]|特[别別]好|太棒|完美|超好|[爱愛]了|[惊驚]喜|[强強]烈推[荐薦]|必[须須]|[绝絕][对對]|五星|很喜[欢歡]|excellent|perfect|love/i;

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

const quoteOf = (text: string, { start, end }: Clause): string => text.slice(start, end);

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
  const [firstClause] = clauses;
  const opening = firstClause ? quoteOf(text, firstClause) : '';
  const odds = clip(whole);
  const reserve = has(reserves, text);
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
    has(hedges, text),
    has(hedges, opening),
    reserve,
    reserve * Math.max(0, odds),
    has(ravings, text),
    Math.log1p(clauses.length),
    odds * odds,
    lowest * lowest,
    dropAtTurn(scores, clauses),
    clauses.some((clause) => clause.contrast && reserves.test(quoteOf(text, clause))) ? 1 : 0,
    clauses.filter((clause) => hedges.test(quoteOf(text, clause))).length / all.length,
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
