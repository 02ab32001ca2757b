import type { Dial, ExplanationStep, Rating, ReviewAssessment } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { type ReviewClass, reviewClasses } from 'src/domain/reading';
import { toFive } from 'src/trust/classes';
import type { ReviewFacts } from 'src/trust/facts';
import { type Estimate, estimate, explainEstimate } from './estimate';
import { interval90, type Spread, spread } from './interval';
import { explainWords, type Quantified } from './quantify';
import { farthestWithoutThree } from './robustness';
import { groupsOf, type ItemSample, isFair, plainReviews } from './sample';
import { step } from './step';
import { sums } from './tally';

// "Now" is half a year, the platforms' own window (DOMAIN, sections 1 and 3).
const RECENT_DAYS = 180;
// A recent rating is held to the same least number as the whole one.
const FEWEST_RECENT = 8;
const DAY = 86_400_000;

/** The rating of one item before it is decided whether it may be shown. */
export interface RatingWork {
  point: Estimate;
  spread: Spread;
  range: [number, number];
  rating: Rating;
  steps: ExplanationStep[];
}

const alike = (): number => 1;

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
  const { stars: sum } = sums(groupsOf(reviews, words, alike));
  const n = reviews.length;
  if (n === 0) return { n, sum, steps: [] };
  return { n, sum, mean: sum / n, steps: [step('plain', 'sum / n', { sum, n }, sum / n)] };
}

/** The page's own figure, of 5. */
export function shownOf({ facts }: ItemEvidence): Pick<Rating, 'shown'> {
  const shown = toFive(facts.rating, facts.ratingScale);
  return shown === undefined ? {} : { shown };
}

function recentOf(sample: ItemSample, now: Date): { recent?: NonNullable<Rating['recent']>; steps: ExplanationStep[] } {
  const today = now.toISOString().slice(0, 10);
  const since = new Date(now.getTime() - RECENT_DAYS * DAY).toISOString().slice(0, 10);
  const votes = sample.speakers.filter(
    (one) => isFair(one) && one.review.date !== undefined && one.review.date >= since && one.review.date <= today,
  );
  const n = votes.length;
  if (n < FEWEST_RECENT) return { steps: [] };
  const { stars: sum } = sums(groupsOf(votes, sample.words, alike));
  return {
    recent: { adjusted: sum / n, days: RECENT_DAYS, n },
    steps: [step('recent', 'sum / n', { sum, n }, sum / n)],
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
  const [a, b] = [`weighted.interval.${end}`, `alone.interval.${end}`];
  return step(`interval.${end}`, `${pick}(${a}, ${b})`, { [a]: one, [b]: other }, result);
};

/**
 * The interval around a point. A printed 好评率 is of another window than the reviews, so its interval is stretched to hold what the
 * reviews alone allow.
 */
function rangeOf(point: Estimate, sample: ItemSample, own: Spread): Pick<RatingWork, 'range' | 'steps'> {
  const weighted = interval90(point.adjusted, own.centre, own.variance);
  if (sample.frame.kind !== 'shares' || sample.frame.by !== 'class') return weighted;
  const alone: ItemSample = { ...sample, frame: { ...sample.frame, kind: 'none' } };
  const unweighted = estimate(alone);
  if (!unweighted) return weighted;
  const { centre, variance, steps } = spread(unweighted, alone);
  const wide = interval90(point.adjusted, centre, variance);
  const low = Math.min(weighted.range[0], wide.range[0]);
  const high = Math.max(weighted.range[1], wide.range[1]);
  return {
    range: [low, high],
    steps: [
      ...prefixed(weighted.steps, 'weighted'),
      ...prefixed([...steps, ...wide.steps], 'alone'),
      bound('low', weighted.range[0], wide.range[0], low),
      bound('high', weighted.range[1], wide.range[1], high),
    ],
  };
}

/** The rating of one item with its interval and arithmetic; `undefined` when no review with a vote may speak. */
export function rate(item: ItemEvidence, sample: ItemSample, now: Date): RatingWork | undefined {
  if (sample.speakers.length === 0) return undefined;
  const point = estimate(sample);
  if (!point) return undefined;
  const own = spread(point, sample);
  const { range, steps } = rangeOf(point, sample, own);
  const { recent, steps: recentSteps } = recentOf(sample, now);
  return {
    point,
    spread: own,
    range,
    rating: {
      adjusted: point.adjusted,
      interval90: range,
      ...(sample.neutral ? {} : { criticWeighted: point.criticWeighted }),
      ...(recent ? { recent } : {}),
      ...shownOf(item),
      n: sample.speakers.length,
      nEffective: point.nEffective,
      weightedToTotals: sample.frame.kind === 'counts',
    },
    steps: [
      ...explainWords(sample.words),
      ...explainEstimate(point, sample.neutral),
      ...own.steps,
      ...steps,
      ...recentSteps,
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

/** What the rating does at every dial and without any three reviews. */
export function robustnessOf(
  adjusted: number,
  sample: ItemSample,
  byDial: readonly { dial: Dial; adjusted: number }[],
): { robustness: NonNullable<ReviewAssessment['robustness']>; steps: ExplanationStep[] } {
  const values = byDial.map((one) => one.adjusted);
  const inputs = Object.fromEntries(byDial.map((one) => [one.dial, one.adjusted]));
  const names = Object.keys(inputs).join(', ');
  const low = Math.min(...values);
  const high = Math.max(...values);
  const without = farthestWithoutThree(sample, adjusted);
  const drop = without === undefined ? undefined : Math.abs(adjusted - without);
  return {
    robustness: { dials: [low, high], ...(drop === undefined ? {} : { dropThreeReviews: drop }) },
    steps: [
      step('dials.low', `min(${names})`, inputs, low),
      step('dials.high', `max(${names})`, inputs, high),
      ...(without === undefined || drop === undefined
        ? []
        : [step('dropThreeReviews', 'abs(adjusted - without)', { adjusted, without }, drop)]),
    ],
  };
}
