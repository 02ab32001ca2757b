import { type ItemReading, type ReviewClass, reviewClasses } from 'src/domain/reading';
import { classOf, labelStars, toFive } from 'src/trust/classes';
import type { Group } from './tally';

/** A class of reviews, or one star, and how many of ALL reviews the page says belong to it. */
export interface Stratum {
  id: string;
  class: ReviewClass;
  /** A count, or a share of 1 where the page gives shares only. */
  size: number;
  /** The stars a review of it can have: the spread of what has not been read. */
  values: readonly number[];
  /** What its reviews count as where none was read. */
  fallback: number;
}

/** What the page says about all reviews, as far as it can be weighted to. `none`: the reviews read stand for themselves. */
export interface Frame {
  kind: 'counts' | 'shares' | 'none';
  by: 'class' | 'star';
  strata: Stratum[];
  /** How many reviews there are in all, where the page gives an exact number. */
  total?: number;
  /** Width of the last digit of a printed share. */
  rounding?: number;
  /** Days that the page's share is about, where it says so. */
  windowDays?: number;
}

// Five shares printed in whole percent can miss 100 by at most half a point each.
const SHARE_SLACK = 2.5;
// A histogram in whole percent is exact to one point in a hundred.
const WHOLE_PERCENT = 0.01;
// 好评率 is printed with one decimal at most: exact to a thousandth.
const TENTH_PERCENT = 0.001;
// A histogram with fewer rows is only complete when its rows add up to the page's total.
const FULL_HISTOGRAM = 5;

const classValues: Record<ReviewClass, readonly number[]> = { good: [5, 4], mid: [3], bad: [2, 1] };

const integer = (value: number | undefined): value is number =>
  value !== undefined && Number.isInteger(value) && value >= 0;

const starId = (stars: number): string => String(Math.round(stars * 100) / 100).replace('.', '_');

/** The exact number of all reviews of an item, where its page gives one; the widest of those it gives. */
export function exactTotal({ totals, reviewCount, ratingCount }: ItemReading): number | undefined {
  const known = [totals?.all, reviewCount, ratingCount].filter(integer);
  return known.length > 0 ? Math.max(...known) : undefined;
}

/** Rows of a histogram brought to five stars, best first. */
function rows(
  histogram: Record<string, number> | undefined,
  scale: number | undefined,
): [stars: number, size: number][] {
  const entries = Object.entries(histogram ?? {}).map(([key, size]): [number, number] => [Number(key), size]);
  const top = scale ?? Math.max(5, ...entries.map(([key]) => key));
  return entries
    .flatMap(([key, size]): [number, number][] => {
      const stars = toFive(key, top);
      return stars === undefined || !(size >= 0) ? [] : [[stars, size]];
    })
    .sort((a, b) => b[0] - a[0]);
}

const starStrata = (histogram: [number, number][]): Stratum[] =>
  histogram.map(([stars, size]) => ({
    id: starId(stars),
    class: classOf(stars),
    size,
    values: [stars],
    fallback: stars,
  }));

function classStrata(sizes: Record<ReviewClass, number>, fromLabels: boolean): Stratum[] {
  return reviewClasses.map((id) => ({
    id,
    class: id,
    size: sizes[id],
    values: fromLabels ? [labelStars[id]] : classValues[id],
    fallback: labelStars[id],
  }));
}

function starCounts(item: ItemReading): Stratum[] | undefined {
  const histogram = rows(item.histogramCount, item.ratingScale);
  const sum = histogram.reduce((total, [, size]) => total + size, 0);
  const complete = histogram.length >= FULL_HISTOGRAM || sum === item.ratingCount || sum === item.reviewCount;
  return sum > 0 && complete && histogram.every(([, size]) => integer(size)) ? starStrata(histogram) : undefined;
}

function classCounts({ totals }: ItemReading, fromLabels: boolean): Stratum[] | undefined {
  if (!totals || !integer(totals.good) || !integer(totals.mid) || !integer(totals.bad)) return undefined;
  const { good, mid, bad } = totals;
  return good + mid + bad > 0 ? classStrata({ good, mid, bad }, fromLabels) : undefined;
}

/** Page stars against labelled reviews: only the classes can be compared. */
function folded(strata: Stratum[]): Stratum[] {
  const size = (id: ReviewClass) => strata.reduce((sum, one) => sum + (one.class === id ? one.size : 0), 0);
  return classStrata({ good: size('good'), mid: size('mid'), bad: size('bad') }, true);
}

function shareFrame(item: ItemReading, groups: readonly Group[], fromLabels: boolean): Frame | undefined {
  const histogram = rows(item.histogramPercent, item.ratingScale);
  const sum = histogram.reduce((total, [, size]) => total + size, 0);
  if (histogram.length > 1 && Math.abs(sum - 100) <= SHARE_SLACK) {
    const strata = starStrata(histogram.map(([stars, size]) => [stars, size / sum]));
    return { kind: 'shares', by: 'star', strata, rounding: WHOLE_PERCENT };
  }
  if (item.positivePercent === undefined) return undefined;
  const good = item.positivePercent / 100;
  const count = (id: ReviewClass) => groups.reduce((total, one) => total + (one.class === id ? one.count : 0), 0);
  const [mid, bad] = [count('mid'), count('bad')];
  // What is not good is split as it was read; evenly where none was.
  const midShare = mid + bad > 0 ? mid / (mid + bad) : 1 / 2;
  const sizes = { good, mid: (1 - good) * midShare, bad: (1 - good) * (1 - midShare) };
  return {
    kind: 'shares',
    by: 'class',
    strata: classStrata(sizes, fromLabels),
    rounding: TENTH_PERCENT,
    ...(item.positiveWindowDays === undefined ? {} : { windowDays: item.positiveWindowDays }),
  };
}

/**
 * What the reviews of an item can be weighted to: integer star or class totals, else printed shares, else nothing. Fuzzy totals
 * ("1000+") are no counts and weigh nothing (DOMAIN, section 3).
 */
export function frameOf(item: ItemReading, groups: readonly Group[], fromLabels: boolean): Frame {
  const total = exactTotal(item);
  const known = total === undefined ? {} : { total };
  const stars = starCounts(item);
  const counts = stars && !fromLabels ? stars : (classCounts(item, fromLabels) ?? (stars && folded(stars)));
  if (counts) {
    return { kind: 'counts', by: counts === stars ? 'star' : 'class', strata: counts, ...known };
  }
  const shares = shareFrame(item, groups, fromLabels);
  if (shares?.by === 'star' && fromLabels) return { ...shares, by: 'class', strata: folded(shares.strata), ...known };
  return shares
    ? { ...shares, ...known }
    : { kind: 'none', by: 'class', strata: classStrata({ good: 0, mid: 0, bad: 0 }, fromLabels), ...known };
}

/** The groups of each stratum, in the order of the strata. */
export function sorted(frame: Frame, groups: readonly Group[]): Group[][] {
  const cells = frame.strata.map((): Group[] => []);
  for (const group of groups) {
    const distances = frame.strata.map((stratum) =>
      frame.by === 'class' ? Number(stratum.class !== group.class) : Math.abs(stratum.fallback - group.stars),
    );
    cells[distances.indexOf(Math.min(...distances))]?.push(group);
  }
  return cells;
}
