import type { ExplanationStep, Rating } from 'src/domain/assessment';
import type { ReviewFacts } from 'src/trust/facts';
import { normalTail } from 'src/trust/statistics/normal';
import type { Quantified } from './quantify';
import { evenGroupsOf, isFair } from './sample';
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

/** What one side of a month comes to: how many reviews, their stars and squared stars. */
interface Side {
  n: number;
  stars: number;
  squares: number;
}

const nobody: Side = { n: 0, stars: 0, squares: 0 };
const joined = (a: Side, b: Side): Side => ({
  n: a.n + b.n,
  stars: a.stars + b.stars,
  squares: a.squares + b.squares,
});

/** Mean stars of a side, and how unsure it is. */
function meanOf({ n, stars, squares }: Side): { n: number; mean: number; variance: number } {
  const k = STRENGTH;
  const centre = (stars + k * EVEN_MEAN) / (n + k);
  const spread = Math.max(0, (squares + k * EVEN_SQUARE) / (n + k) - centre * centre);
  return { n, mean: stars / n, variance: spread / (n + k + 1) };
}

function sideOf(reviews: readonly ReviewFacts[], words: Quantified): Side {
  const { stars, starsSquared } = sums(evenGroupsOf(reviews, words));
  return { n: reviews.length, stars, squares: starsSquared };
}

/** Dated reviews of the unfiltered list, month by month, oldest first. */
function monthly(speakers: readonly ReviewFacts[], words: Quantified, today: string): { month: string; side: Side }[] {
  const months = new Map<string, ReviewFacts[]>();
  for (const one of speakers) {
    const { date } = one.review;
    if (date === undefined || date > today || !isFair(one)) continue;
    const month = date.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(one);
    else months.set(month, [one]);
  }
  return [...months]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([month, reviews]) => ({ month, side: sideOf(reviews, words) }));
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
  const months = monthly(speakers, words, now.toISOString().slice(0, 10));
  const all = months.reduce((sum, { side }) => joined(sum, side), nobody);
  const earliest = monthsBefore(now);
  let past = nobody;
  const splits: { since: string; before: ReturnType<typeof meanOf>; after: ReturnType<typeof meanOf>; z: number }[] =
    [];
  for (const { month, side } of months) {
    const rest = { n: all.n - past.n, stars: all.stars - past.stars, squares: all.squares - past.squares };
    if (month >= earliest && past.n >= FEWEST && rest.n >= FEWEST) {
      const [before, after] = [meanOf(past), meanOf(rest)];
      const z = (after.mean - before.mean) / Math.sqrt(before.variance + after.variance);
      splits.push({ since: month, before, after, z });
    }
    past = joined(past, side);
  }
  const clearest = splits.reduce<(typeof splits)[number] | undefined>(
    (best, split) => (best && Math.abs(best.z) >= Math.abs(split.z) ? best : split),
    undefined,
  );
  if (!clearest) return { steps: [] };
  const { since, z, before, after } = clearest;
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
