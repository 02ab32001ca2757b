import { normalTail } from 'src/trust/statistics/normal';
import { Z90 } from './interval';

/** One store's figure in one row of a comparison: where it lies and how unsure it is, on whatever scale all figures of the row share. */
export interface Figure {
  key: string;
  centre: number;
  sd: number;
}

/** Figures that may be compared with each other: same question, same window, same subject. */
export interface ComparableRow {
  row: string;
  better: 'higher' | 'lower';
  figures: readonly Figure[];
}

/** A difference between two stores that is clear enough to be pointed out. `chance`: that it is really so, 0–1. */
export interface ClearDifference {
  row: string;
  better: string;
  worse: string;
  chance: number;
}

// A difference is pointed out only where it is at least this likely, all pairs shown taken together (DOMAIN, section 3).
const WRONG_AT_MOST = 0.05;
// Jeffreys' prior of a share: half a vote for and half a vote against.
const HALF_VOTE = 0.5;
// As many votes spread evenly over the stars as the interval's prior (spread.ts).
const STRENGTH = 3;
// Variance of a value that was rounded to a step: step² / 12.
const EVEN_SPREAD = 12;
// From here on the series of the polygamma functions below are exact to 1e-9.
const SERIES_FROM = 8;

/**
 * A figure from its value and 90% interval, as a normal curve. Intervals are cut at the ends of their scale and lean towards the middle, so
 * the longer half counts: an interval that was cut never makes a figure look surer, and no difference goes against the values shown.
 */
export function figureFromInterval(key: string, value: number, [low, high]: readonly [number, number]): Figure {
  return { key, centre: value, sd: Math.max(value - low, high - value) / Z90 };
}

/** Mean ψ(x) and variance ψ′(x) of the logarithm of a gamma variable of shape `x` (Abramowitz & Stegun 6.3.18, 6.4.12). */
function logGamma(x: number): { mean: number; variance: number } {
  let [mean, variance, at] = [0, 0, x];
  for (; at < SERIES_FROM; at++) {
    mean -= 1 / at;
    variance += 1 / at ** 2;
  }
  const s = 1 / at ** 2;
  mean += Math.log(at) - 1 / (2 * at) - s * (1 / 12 - s * (1 / 120 - s / 252));
  variance += 1 / at + s / 2 + (s / at) * (1 / 6 - s * (1 / 30 - s / 42));
  return { mean, variance };
}

/** The step a printed number was rounded to: 98 → 1, 98.2 → 0.1. */
function stepOf(printed: number): number {
  const [, decimals = ''] = String(printed).split('.');
  return 10 ** -decimals.length;
}

/**
 * A figure from a share in percent and the number of votes behind it: the beta posterior's log-odds, which are close to normal even near 0
 * and 100. What the printed number was rounded by counts as votes that are not there.
 */
export function figureFromShare(key: string, percent: number, votes: number): Figure {
  const share = percent / 100;
  const step = stepOf(percent) / 100;
  const inside = Math.min(1 - step / 2, Math.max(step / 2, share));
  const rounding = step ** 2 / EVEN_SPREAD / (inside * (1 - inside));
  const n = 1 / (1 / Math.max(1, votes) + rounding);
  const [yes, no] = [logGamma(share * n + HALF_VOTE), logGamma((1 - share) * n + HALF_VOTE)];
  return { key, centre: yes.mean - no.mean, sd: Math.sqrt(yes.variance + no.variance) };
}

/**
 * A figure from a distribution of stars in percent and the number of votes behind it: the mean and its variance under a Dirichlet prior of
 * three even votes. `undefined`: nothing is in it.
 */
export function figureFromStars(
  key: string,
  distribution: Readonly<Record<string, number>>,
  votes: number,
): Figure | undefined {
  const parts = Object.entries(distribution).map(([stars, percent]) => ({ stars: Number(stars), percent }));
  const total = parts.reduce((sum, { percent }) => sum + percent, 0);
  if (!(total > 0) || !(votes > 0)) return undefined;
  const shares = parts.map(({ stars, percent }) => ({
    stars,
    share: (percent / total) * votes + STRENGTH / parts.length,
  }));
  const n = votes + STRENGTH;
  const centre = shares.reduce((sum, { stars, share }) => sum + stars * share, 0) / n;
  const square = shares.reduce((sum, { stars, share }) => sum + (stars - centre) ** 2 * share, 0) / n;
  const rounded = parts.reduce(
    (sum, { stars, percent }) => sum + ((stars - centre) * (stepOf(percent) / total)) ** 2 / EVEN_SPREAD,
    0,
  );
  return { key, centre, sd: Math.sqrt(square / (n + 1) + rounded) };
}

/** The chance that `one` is really above `other`: P(one > other) + P(other > one) is 1 to the last bit. */
export function chanceAbove(one: Figure, other: Figure): number {
  const apart = one.centre - other.centre;
  if (apart === 0) return 0.5;
  // Never more than one half, which the approximation of the tail passes by 1e-8.
  const tail = Math.min(0.5, normalTail(Math.abs(apart) / Math.sqrt(one.sd ** 2 + other.sd ** 2)));
  return apart > 0 ? 1 - tail : tail;
}

function pairsOf({ row, better, figures }: ComparableRow): ClearDifference[] {
  return figures.flatMap((one, index) =>
    figures.slice(index + 1).map((other) => {
      const above = chanceAbove(one, other);
      const first = above > 0.5 || (above === 0.5 && one.key < other.key);
      const [high, low] = first ? [one.key, other.key] : [other.key, one.key];
      const [best, worst] = better === 'higher' ? [high, low] : [low, high];
      return { row, better: best, worse: worst, chance: Math.max(above, 1 - above) };
    }),
  );
}

/** How many pairs a table compares. */
export const pairCount = (rows: readonly ComparableRow[]): number =>
  rows.reduce((sum, { figures }) => sum + (figures.length * (figures.length - 1)) / 2, 0);

/**
 * The differences of a table that are clear: each at least 95% likely, taken together with all pairs the table shows (Holm), so that a table
 * of many stores points out no more by chance than one of two. The order of rows and stores never matters.
 */
export function clearDifferences(rows: readonly ComparableRow[]): ClearDifference[] {
  const pairs = rows.flatMap(pairsOf).sort((a, b) => b.chance - a.chance);
  const unclear = pairs.findIndex(({ chance }, index) => 1 - chance > WRONG_AT_MOST / (pairs.length - index));
  const name = ({ row, better, worse }: ClearDifference): string => [row, better, worse].join('\u0001');
  return (unclear < 0 ? pairs : pairs.slice(0, unclear)).sort((a, b) => (name(a) < name(b) ? -1 : 1));
}
