import type { ExplanationStep, Rating, ReviewAssessment } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { type ReviewClass, reviewClasses } from 'src/domain/reading';
import { toFive } from 'src/trust/classes';
import type { ReviewFacts } from 'src/trust/facts';
import { type Estimate, estimate, explainEstimate, pointStep } from './estimate';
import { interval90, type Reach, reachOf } from './interval';
import { explainWords, type Quantified } from './quantify';
import { evenGroupsOf, groupsOf, type ItemSample, isFair, plainReviews, type Stance, weightAt } from './sample';
import { type Spread, spread } from './spread';
import { step } from './step';
import { sums } from './tally';
import { trendOf } from './trend';

// "Now" is half a year, the platforms' own window (DOMAIN, sections 1 and 3).
const RECENT_DAYS = 180;
// A recent rating is held to the same least number as the whole one.
const FEWEST_RECENT = 8;
const DAY = 86_400_000;

/** The rating of one item before it is decided whether it may be shown. */
export interface RatingWork {
  point: Estimate;
  /** The same reviews, each at weight 1: what the spread is made around. */
  even: Estimate;
  spread: Spread;
  range: [number, number];
  rating: Rating;
  steps: ExplanationStep[];
}

/** Mean of every non-default review of the unfiltered list, and its step. */
export function plainOf(
  facts: readonly ReviewFacts[],
  words: Quantified,
): {
  n: number;
  sum: number;
  mean?: number;
  steps: ExplanationStep[];
} {
  const reviews = plainReviews(facts, words);
  const { stars: sum } = sums(evenGroupsOf(reviews, words));
  const n = reviews.length;
  if (n === 0) return { n, sum, steps: [] };
  return { n, sum, mean: sum / n, steps: [step('plain', 'sum / n', { sum, n }, sum / n)] };
}

/** The page's own figure, of 5. */
export function shownOf({ facts }: ItemEvidence): Pick<Rating, 'shown'> {
  const shown = toFive(facts.rating, facts.ratingScale);
  return shown === undefined ? {} : { shown };
}

function recentOf(
  sample: ItemSample,
  now: Date,
  stance: Stance,
): { recent?: NonNullable<Rating['recent']>; steps: ExplanationStep[] } {
  const today = now.toISOString().slice(0, 10);
  const since = new Date(now.getTime() - RECENT_DAYS * DAY).toISOString().slice(0, 10);
  const votes = sample.speakers.filter(
    (one) => isFair(one) && one.review.date !== undefined && one.review.date >= since && one.review.date <= today,
  );
  const n = votes.length;
  if (n < FEWEST_RECENT) return { steps: [] };
  const { stars, mass } = sums(groupsOf(votes, sample.words, weightAt(stance)));
  const adjusted = stars / mass;
  return {
    recent: { adjusted, days: RECENT_DAYS, n },
    steps: [step('recent', 'stars / w', { stars, w: mass }, adjusted)],
  };
}

/** The same steps under a prefix of their own, in ids, formulas and inputs alike. */
function prefixed(steps: readonly ExplanationStep[], prefix: string): ExplanationStep[] {
  const own = new Set(steps.map(({ id }) => id));
  const rename = (name: string): string => (own.has(name) ? `${prefix}.${name}` : name);
  return steps.map(({ id, formula, inputs, result }) => ({
    id: rename(id),
    formula: formula.replace(/[A-Za-z][\w.]*/gu, rename),
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, value]) => [rename(name), value])),
    result,
  }));
}

const bound = (end: 'low' | 'high', one: number, other: number, result: number): ExplanationStep => {
  const pick = end === 'low' ? 'min' : 'max';
  const [a, b] = [`weighted.reach.${end}`, `alone.reach.${end}`];
  return step(`reach.${end}`, `${pick}(${a}, ${b})`, { [a]: one, [b]: other }, result);
};

/**
 * How far the rating may be off. A printed 好评率 is of another window than the reviews, so it is stretched to hold what the reviews alone
 * allow.
 */
function reachAround(even: Estimate, sample: ItemSample, own: Spread, doubt: number): Reach {
  const weighted = reachOf(even.adjusted, own);
  if (sample.frame.kind !== 'shares' || sample.frame.by !== 'class') {
    return { ...weighted, steps: [...own.steps, ...weighted.steps] };
  }
  const alone: ItemSample = { ...sample, groups: sample.evenGroups, frame: { ...sample.frame, kind: 'none' } };
  const unweighted = estimate(alone);
  if (!unweighted) return { ...weighted, steps: [...own.steps, ...weighted.steps] };
  const spreadAlone = spread(unweighted, alone, doubt);
  const wide = reachOf(even.adjusted, spreadAlone);
  const low = Math.min(weighted.low, wide.low);
  const high = Math.max(weighted.high, wide.high);
  return {
    low,
    high,
    steps: [
      ...prefixed([...own.steps, ...weighted.steps], 'weighted'),
      ...prefixed([...spreadAlone.steps, ...wide.steps], 'alone'),
      bound('low', weighted.low, wide.low, low),
      bound('high', weighted.high, wide.high, high),
    ],
  };
}

/** What a rating is made under, besides the sample. */
export interface Terms {
  now: Date;
  stance: Stance;
  /** How far what was read is in doubt, 0–1. */
  doubt: number;
}

/** The rating of one item with its interval and arithmetic; `undefined` when no review with a vote may speak. */
export function rate(item: ItemEvidence, sample: ItemSample, { now, stance, doubt }: Terms): RatingWork | undefined {
  if (sample.speakers.length === 0) return undefined;
  const point = estimate(sample);
  const even = estimate({ ...sample, groups: sample.evenGroups });
  if (!point || !even) return undefined;
  const own = spread(even, sample, doubt);
  const reach = reachAround(even, sample, own, doubt);
  const { range, steps } = interval90(point.adjusted, even.adjusted, reach);
  const { recent, steps: recentSteps } = recentOf(sample, now, stance);
  const { trend, steps: trendSteps } = trendOf(sample.speakers, sample.words, now);
  return {
    point,
    even,
    spread: own,
    range,
    rating: {
      adjusted: point.adjusted,
      interval90: range,
      ...(sample.neutral ? {} : { criticWeighted: point.criticWeighted }),
      ...(recent ? { recent } : {}),
      ...(trend ? { trend } : {}),
      ...shownOf(item),
      n: sample.speakers.length,
      nEffective: point.nEffective,
      weightedToTotals: sample.frame.kind === 'counts',
    },
    steps: [
      ...explainWords(sample.words),
      ...explainEstimate(point, sample.neutral),
      pointStep('even', even),
      ...reach.steps,
      ...steps,
      ...recentSteps,
      ...trendSteps,
    ],
  };
}

/** Class shares among the reviews read and after weighting. */
export function distributionOf({ cells }: Pick<Estimate, 'cells'>): NonNullable<ReviewAssessment['distribution']> {
  const shares = (value: (cell: Estimate['cells'][number]) => number): Record<ReviewClass, number> => {
    const total = cells.reduce((sum, cell) => sum + value(cell), 0);
    const share = (id: ReviewClass) =>
      total > 0 ? cells.reduce((sum, cell) => sum + (cell.class === id ? value(cell) : 0), 0) / total : 0;
    const [good, mid, bad] = reviewClasses.map(share);
    return { good: good ?? 0, mid: mid ?? 0, bad: bad ?? 0 };
  };
  return { plain: shares(({ read }) => read.count), weighted: shares(({ weight }) => weight) };
}
