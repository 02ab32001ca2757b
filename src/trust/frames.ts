import type { ReviewFacts } from './facts';
import { festivalFactors } from './festivals';
import type { ReviewSet } from './review-set';
import type { DayCounts } from './statistics/day-series';

const DAY = 86_400_000;
// No shop on the web had reviews before 1995. A day that is misread or made up ("0000-01-01") would make a series of seven hundred thousand days.
const FIRST_DAY = Date.UTC(1995, 0, 1) / DAY;

/** Reviews with a day that one order of one item's page showed. */
export interface Frame {
  reviews: readonly ReviewFacts[];
  /** The day each was written on, in the same order, days since 1970. */
  written: readonly number[];
  /** Every day that a visit could have shown. */
  days: readonly number[];
  /** By day, how many times the usual a festival may bring. */
  festive: readonly number[];
}

/** Some reviews and their days, in the same order. */
type Dated = Pick<Frame, 'reviews' | 'written'>;

/** Several items' reviews come one item after the other, each oldest first: a date that goes back begins the next. */
function byItem({ reviews, written }: Dated, items: number): Dated[] {
  if (items <= 1) return [{ reviews, written }];
  const starts = written.flatMap((day, index) => (index === 0 || day < (written[index - 1] ?? 0) ? [index] : []));
  return starts.map((start, index) => ({
    reviews: reviews.slice(start, starts[index + 1]),
    written: written.slice(start, starts[index + 1]),
  }));
}

/** The order of the page under which most of these were read: newest first is dense where the default order is thin. */
function mainSort({ reviews }: Dated): string | undefined {
  const counts = new Map<string, number>();
  const enter = (sorts: readonly string[], times: number): void => {
    for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + times);
  };
  // Most reviews were read under the order of the one before: a run of them is entered at once.
  let same: readonly string[] = [];
  let length = 0;
  for (let index = 0; index < reviews.length; index++) {
    const sorts = reviews[index]?.sorts ?? [];
    if (sorts === same) length++;
    else {
      enter(same, length);
      same = sorts;
      length = 1;
    }
  }
  enter(same, length);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}

/**
 * The days between a visit's oldest and newest review, for every visit: two visits to the newest reviews, months apart, say nothing of
 * the time between them.
 */
function daysSeen({ reviews, written }: Dated): number[] {
  const visits = new Map<string, { first: number; last: number }>();
  let seen = '';
  let span = { first: 0, last: 0 };
  for (let index = 0; index < reviews.length; index++) {
    const day = written[index] ?? 0;
    const at = reviews[index]?.firstSeen ?? '';
    // Most reviews were first seen with the one before.
    if (at !== seen || index === 0) {
      seen = at;
      const visit = at.slice(0, 10);
      span = visits.get(visit) ?? { first: day, last: day };
      visits.set(visit, span);
    }
    if (day < span.first) span.first = day;
    if (day > span.last) span.last = day;
  }
  const days = new Set<number>();
  for (const { first, last } of visits.values()) for (let day = first; day <= last; day++) days.add(day);
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

/** Whether all of some reviews were shown under an order of the page. */
function areAllUnder(sort: string, reviews: readonly ReviewFacts[]): boolean {
  let same: readonly string[] = [sort];
  for (let index = 0; index < reviews.length; index++) {
    const sorts = reviews[index]?.sorts ?? [];
    if (sorts === same) continue;
    if (!sorts.includes(sort)) return false;
    same = sorts;
  }
  return true;
}

/** The reviews among some that were shown under an order of the page. */
function shownUnder(sort: string | undefined, { reviews, written }: Dated): Dated {
  if (sort === undefined || areAllUnder(sort, reviews)) return { reviews, written };
  const shown: { reviews: ReviewFacts[]; written: number[] } = { reviews: [], written: [] };
  let same: readonly string[] = [];
  let isShown = false;
  for (let index = 0; index < reviews.length; index++) {
    const facts = reviews[index];
    if (!facts) continue;
    if (facts.sorts !== same) {
      same = facts.sorts;
      isShown = same.includes(sort);
    }
    if (!isShown) continue;
    shown.reviews.push(facts);
    shown.written.push(written[index] ?? 0);
  }
  return shown;
}

function datedAmong({ reviews, now }: ReviewSet): Dated {
  const latest = now.getTime() / DAY + 1;
  const dated: { reviews: ReviewFacts[]; written: number[] } = { reviews: [], written: [] };
  for (const facts of reviews) {
    const { day } = facts;
    if (facts.kind === 'default' || !facts.fair || !Number.isInteger(day)) continue;
    if (day < FIRST_DAY || day > latest) continue;
    dated.reviews.push(facts);
    dated.written.push(day);
  }
  return dated;
}

function framesIn(set: ReviewSet): Frame[] {
  return byItem(datedAmong(set), set.items.length).flatMap((own): Frame[] => {
    const shown = shownUnder(mainSort(own), own);
    if (shown.reviews.length === 0) return [];
    const days = daysSeen(shown);
    return [{ ...shown, days, festive: festivalFactors(days, set.site) }];
  });
}

/** How many of the reviews of a frame that are of a kind were written on each of its days. */
export function countsOf(
  { reviews, written, days, festive }: Frame,
  isOne: (facts: ReviewFacts) => boolean,
): DayCounts {
  const perDay = new Map<number, number>();
  for (let index = 0; index < reviews.length; index++) {
    const facts = reviews[index];
    const day = written[index];
    if (facts && day !== undefined && isOne(facts)) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  return { days, festive, counts: days.map((day) => perDay.get(day) ?? 0) };
}
