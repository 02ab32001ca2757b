import { type Chance, chance } from '../bench/campaigns/random';

/** How the buyers of an honest shop come, in ways that share nothing with the test they are thrown at. */
export interface Pattern {
  /** Days on sale. */
  span: number;
  /** Reviews wanted over all. */
  total: number;
  /** Variance over mean of single days beyond what the curve explains, about. */
  dispersion: number;
  curve: 'steady' | 'decay' | 'tail' | 'growth' | 'season';
  clumps: 'moody-days' | 'slow-moods' | 'orders';
  /** How many times the usual a festival sells. */
  festival: number;
  weekday: boolean;
  /** ISO day of the start. */
  from: string;
}

const DAY = 86_400_000;

/** A gamma variable with mean 1 and the given shape (Marsaglia and Tsang; below 1 by the usual boost). */
function gamma(shape: number, dice: Chance): number {
  if (shape < 1) return (gamma(shape + 1, dice) * (shape + 1) * dice.next() ** (1 / shape)) / shape;
  const d = shape - 1 / 3;
  for (;;) {
    const z = dice.normal();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - dice.next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return (d * v) / shape;
  }
}

/** A Poisson variable. */
export function poisson(mean: number, dice: Chance): number {
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * dice.normal()));
  let count = 0;
  for (let left = Math.exp(-mean), sum = dice.next(); sum > left; sum *= dice.next()) count++;
  return count;
}

const curves: Record<Pattern['curve'], (part: number, days: number) => number> = {
  steady: () => 1,
  decay: (_, days) => 0.1 + Math.exp(-days / 25),
  tail: (_, days) => 1 / (1 + days / 10),
  growth: (part) => 1 / (1 + Math.exp(-8 * (part - 0.6))),
  season: (_, days) => 1 + 0.8 * Math.sin(days / 40),
};

// What people know of these days; deliberately not read from the product's own list.
const sales = ['06-18', '11-11', '12-12'];

function festivalFactor(time: number, { festival }: Pattern, lag: number): number {
  const near = sales.some((day) => {
    const since = (time - Date.parse(`${new Date(time).getUTCFullYear()}-${day}`)) / DAY - lag;
    return since >= 0 && since < 3;
  });
  return near ? festival : 1;
}

/** What a day sells at, before chance: curve, weekday and festival. */
function expected(pattern: Pattern, lag: number): number[] {
  const start = Date.parse(pattern.from);
  const raw = Array.from({ length: pattern.span }, (_, day) => {
    const time = start + day * DAY;
    const weekend = pattern.weekday && [0, 6].includes(new Date(time).getUTCDay()) ? 0.6 : 1;
    return curves[pattern.curve](day / pattern.span, day) * weekend * festivalFactor(time, pattern, lag);
  });
  const sum = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => (one / sum) * pattern.total);
}

/** Orders of several lines reviewed together: geometric clumps of mean m give a variance over mean of 2m − 1. */
function ordersOf(mean: number, dispersion: number, dice: Chance): number {
  const clump = (dispersion + 1) / 2;
  let lines = 0;
  for (let left = poisson(mean / clump, dice); left > 0; left--) {
    lines += 1 + Math.floor(Math.log(1 - dice.next()) / Math.log(1 - 1 / clump));
  }
  return lines;
}

// A mood of more than this many standard deviations of the logarithm is no mood but an event.
const MOODIEST = 0.9;

/** Daily counts by the pattern: gamma days, moods that last some days, or orders of several lines reviewed together. */
function dailyCounts(pattern: Pattern, dice: Chance): number[] {
  const means = expected(pattern, dice.below(4));
  if (pattern.clumps === 'orders') return means.map((mean) => ordersOf(mean, pattern.dispersion, dice));
  // A mood of variance v adds v · Σm² / Σm to the variance over mean.
  const busy = means.reduce((sum, mean) => sum + mean * mean, 0) / pattern.total;
  const variance = (pattern.dispersion - 1) / busy;
  if (pattern.clumps === 'moody-days') return means.map((mean) => poisson(mean * gamma(1 / variance, dice), dice));
  const sd = Math.min(MOODIEST, Math.sqrt(Math.log(1 + variance)));
  let mood = dice.normal();
  return means.map((mean) => {
    mood = 0.8 * mood + 0.6 * dice.normal();
    return poisson(mean * Math.exp(sd * mood - (sd * sd) / 2), dice);
  });
}

/** The days of an honest shop's reviews, ISO, oldest first. */
export function honestDays(pattern: Pattern, dice: Chance): string[] {
  const start = Date.parse(pattern.from);
  return dailyCounts(pattern, dice).flatMap((count, day) =>
    Array.from({ length: count }, () => new Date(start + day * DAY).toISOString().slice(0, 10)),
  );
}

/** A pattern drawn at random: 40–400 reviews over two months to three years, variance over mean 1.5–5, festivals ×3–10. */
export function anyPattern(seed: number, index: number): Pattern {
  const dice = chance(seed, 'pattern', index);
  return {
    span: 60 + dice.below(1000),
    total: 40 + dice.below(360),
    dispersion: 1.5 + 3.5 * dice.next(),
    curve: dice.pick(['steady', 'decay', 'tail', 'growth', 'season'] as const),
    clumps: dice.pick(['moody-days', 'slow-moods', 'orders'] as const),
    festival: 3 + 7 * dice.next(),
    weekday: dice.next() < 0.5,
    from: new Date(Date.UTC(2021 + dice.below(3), dice.below(12), 1 + dice.below(28))).toISOString().slice(0, 10),
  };
}
