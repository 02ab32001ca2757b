import type { ReviewFacts } from './facts';
import { festivalFactors } from './festivals';
import type { ReviewSet } from './review-set';
import type { DayCounts } from './statistics/day-series';

const DAY = 86_400_000;

/** Reviews with a day that one order of one item's page showed. */
export interface Frame {
  reviews: readonly ReviewFacts[];
  /** The day each was written on, days since 1970. */
  dayOf: ReadonlyMap<ReviewFacts, number>;
  /** Every day that a visit could have shown. */
  days: readonly number[];
  /** By day, how many times the usual a festival may bring. */
  festive: readonly number[];
}

const dayNumber = (date: string | undefined): number | undefined => {
  const day = date === undefined ? Number.NaN : Date.parse(date.slice(0, 10)) / DAY;
  return Number.isInteger(day) ? day : undefined;
};

/** Several items' reviews come one item after the other, each oldest first: a date that goes back begins the next. */
function byItem(dated: readonly [ReviewFacts, number][], items: number): [ReviewFacts, number][][] {
  if (items <= 1) return [[...dated]];
  const out: [ReviewFacts, number][][] = [];
  let last = Number.POSITIVE_INFINITY;
  for (const one of dated) {
    if (one[1] < last) out.push([]);
    out.at(-1)?.push(one);
    last = one[1];
  }
  return out;
}

/** The order of the page under which most of these were read: newest first is dense where the default order is thin. */
function mainSort(dated: readonly [ReviewFacts, number][]): string | undefined {
  const counts = new Map<string, number>();
  for (const [{ sorts }] of dated) for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/**
 * The days between a visit's oldest and newest review, for every visit: two visits to the newest reviews, months apart, say nothing of
 * the time between them.
 */
function daysSeen(dated: readonly [ReviewFacts, number][]): number[] {
  const visits = new Map<string, [number, number]>();
  for (const [{ firstSeen }, day] of dated) {
    const visit = firstSeen.slice(0, 10);
    const [first, last] = visits.get(visit) ?? [day, day];
    visits.set(visit, [Math.min(first, day), Math.max(last, day)]);
  }
  const days = new Set<number>();
  for (const [first, last] of visits.values()) for (let day = first; day <= last; day++) days.add(day);
  return [...days].sort((a, b) => a - b);
}

/** Frames by the set they are of: several signals ask for the same. */
const known = new WeakMap<ReviewSet, Frame[]>();

/** The unfiltered, dated reviews of each item, under the one order of the page that showed most of them; default ballots left out. */
export function framesOf(set: ReviewSet): Frame[] {
  const frames = known.get(set) ?? framesIn(set);
  known.set(set, frames);
  return frames;
}

function framesIn({ reviews, items, now, site }: ReviewSet): Frame[] {
  const latest = now.getTime() / DAY + 1;
  const dated = reviews.flatMap((facts): [ReviewFacts, number][] => {
    const day = dayNumber(facts.review.date);
    const fits = facts.kind !== 'default' && facts.filters.includes('all') && day !== undefined && day <= latest;
    return fits ? [[facts, day]] : [];
  });
  return byItem(dated, items.length).flatMap((own): Frame[] => {
    const sort = mainSort(own);
    const shown = own.filter(([{ sorts }]) => sort === undefined || sorts.includes(sort));
    if (shown.length === 0) return [];
    const days = daysSeen(shown);
    return [
      { reviews: shown.map(([facts]) => facts), dayOf: new Map(shown), days, festive: festivalFactors(days, site) },
    ];
  });
}

/** How many of some reviews of a frame were written on each of its days. */
export function countsOf({ days, dayOf, festive }: Frame, reviews: readonly ReviewFacts[]): DayCounts {
  const perDay = new Map<number, number>();
  for (const facts of reviews) {
    const day = dayOf.get(facts);
    if (day !== undefined) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  return { days, festive, counts: days.map((day) => perDay.get(day) ?? 0) };
}
