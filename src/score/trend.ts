import type { ExplanationStep, Rating } from 'src/domain/assessment';
import type { ReviewFacts } from 'src/trust/facts';
import { normalTail } from 'src/trust/statistics/normal';
import type { Quantified } from './quantify';
import { groupsOf, isFair } from './sample';
import { step } from './step';
import { sums } from './tally';

/** A change of the rating since a month. */
type Trend = NonNullable<Rating['trend']>;

// A change is said only where it is at least this likely (DOMAIN, section 3).
const LIKELY = 0.95;
// On either side at least as many reviews as a rating needs.
const FEWEST = 8;
// A change of less than this would not move a shopper's choice, however sure it is.
const SMALLEST = 0.1;
// As many votes spread evenly over the stars as the interval's prior: eight equal votes are no proof that nobody differs.
const STRENGTH = 3;
const EVEN_MEAN = 3;
const EVEN_SQUARE = 11;
// Older changes are history: the shop of two years ago is another one.
const MONTHS = 24;

interface Side {
  n: number;
  mean: number;
  /** Of the mean. */
  variance: number;
}

function sideOf(reviews: readonly ReviewFacts[], words: Quantified): Side {
  const { count: n, stars, starsSquared } = sums(groupsOf(reviews, words, () => 1));
  const k = STRENGTH;
  const centre = (stars + k * EVEN_MEAN) / (n + k);
  const spread = Math.max(0, (starsSquared + k * EVEN_SQUARE) / (n + k) - centre * centre);
  return { n: reviews.length, mean: stars / n, variance: spread / (n + k + 1) };
}

const monthsBefore = (now: Date): string =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS, 1)).toISOString().slice(0, 7);

/**
 * The month since which an item is rated otherwise, if any: of all months with enough reviews on either side the clearest one, its chance
 * corrected for how many were looked at (Bonferroni). Only dated reviews of the unfiltered list.
 */
export function trendOf(
  speakers: readonly ReviewFacts[],
  words: Quantified,
  now: Date,
): { trend?: Trend; steps: ExplanationStep[] } {
  const today = now.toISOString().slice(0, 10);
  const dated = speakers.flatMap((one) => {
    const { date } = one.review;
    return isFair(one) && date !== undefined && date <= today ? [{ one, month: date.slice(0, 7) }] : [];
  });
  const earliest = monthsBefore(now);
  const months = [...new Set(dated.map(({ month }) => month))].filter((month) => month >= earliest).sort();
  const splits = months.flatMap((since) => {
    const [after, before] = [dated.filter(({ month }) => month >= since), dated.filter(({ month }) => month < since)];
    if (after.length < FEWEST || before.length < FEWEST) return [];
    const sides = [
      sideOf(
        before.map(({ one }) => one),
        words,
      ),
      sideOf(
        after.map(({ one }) => one),
        words,
      ),
    ] as const;
    const z = (sides[1].mean - sides[0].mean) / Math.sqrt(sides[0].variance + sides[1].variance);
    return [{ since, sides, z }];
  });
  const clearest = splits.reduce<(typeof splits)[number] | undefined>(
    (best, split) => (best && Math.abs(best.z) >= Math.abs(split.z) ? best : split),
    undefined,
  );
  if (!clearest) return { steps: [] };
  const { since, z } = clearest;
  const [before, after] = clearest.sides;
  const chance = Math.max(0, 1 - splits.length * 2 * normalTail(Math.abs(z)));
  if (chance < LIKELY || Math.abs(after.mean - before.mean) < SMALLEST) return { steps: [] };
  const inputs = { after: after.mean, before: before.mean, 'var.after': after.variance, 'var.before': before.variance };
  return {
    trend: { since, before: before.mean, after: after.mean, nBefore: before.n, nAfter: after.n, chance },
    steps: [
      step('trend.change', 'after - before', { after: after.mean, before: before.mean }, after.mean - before.mean),
      step('trend.z', '(after - before) / sqrt(var.after + var.before)', inputs, z),
    ],
  };
}
