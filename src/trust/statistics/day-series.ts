/** Reviews per day on which a review could have been read, oldest first. */
export interface DayCounts {
  /** Days since 1970; a day no visit could have shown is left out. */
  days: readonly number[];
  counts: readonly number[];
  /** By day, how many times the usual a festival may bring: 1 on most. */
  festive: readonly number[];
}

/** Day counts with what their neighbourhoods say of each. */
export interface DaySeries extends DayCounts {
  /** Running sums of the counts, one longer than they. */
  sums: Float64Array;
  /** Reviews per day over all. */
  rate: number;
  /** Factors of the seven weekdays, day number modulo 7. */
  weekday: readonly number[];
  /** By day, how many times the usual is nothing unusual. */
  allowance: readonly number[];
  /** By day, what both sides together bring on a usual weekday. */
  both: Float64Array;
}

// A side starts as a week, so that every weekday is in it, and grows until it holds enough to have a rate.
const SIDE_DAYS = 7;
// At this many reviews a rate is known to about a third.
const SIDE_COUNT = 8;
// A side of one or two days is no neighbourhood.
const FEWEST_SIDE_DAYS = 3;
// The first week falls off so steeply that the days after say too little of the days before.
const LAUNCH_DAYS = 7;
// By how much: the first day of a 1/(1 + t) decay against the mean of its first week.
const LAUNCH_FACTOR = 2.5;
// Weekday factors are drawn towards 1 by this many reviews, so that a weekday's luck is not taken for its habit.
const WEEKDAY_WEIGHT = 20;
const WEEK = 7;

/** What both sides of a day together bring on it. */
export const bothOn = ({ both, days, weekday }: DaySeries, day: number): number =>
  (both[day] ?? 0) * (weekday[(days[day] ?? 0) % WEEK] ?? 1);

/** Reviews between two positions of the series. */
export const countIn = ({ sums }: DaySeries, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** How many days the neighbourhood on one side has: a week, or as many more as it takes to hold enough reviews. */
function sideDays(series: DaySeries, start: number, step: 1 | -1): number {
  const most = step === 1 ? series.days.length - start : start;
  let days = Math.min(most, SIDE_DAYS);
  while (days < most && sideCount(series, start, step, days) < SIDE_COUNT) days = Math.min(most, days * 2);
  return days;
}

const sideCount = (series: DaySeries, start: number, step: 1 | -1, days: number): number =>
  step === 1 ? countIn(series, start, start + days) : countIn(series, start - days, start);

/** What a stretch holds by both sides together, and at most: by the busier of the two, a festival or a launch allowed for. */
export function expectation(series: DaySeries, from: number, width: number): { both: number; most: number } {
  const { rate, days, weekday, allowance } = series;
  const before = sideDays(series, from, -1);
  const after = sideDays(series, from + width, 1);
  const [left, right] = [sideCount(series, from, -1, before), sideCount(series, from + width, 1, after)];
  // One more review at the usual rate: a quiet side is quiet, not silent.
  const both = (left + right + 1) / (before + after + 1 / rate);
  let busier = both;
  if (before >= FEWEST_SIDE_DAYS) busier = Math.max(busier, (left + 1) / (before + 1 / rate));
  if (after >= FEWEST_SIDE_DAYS) busier = Math.max(busier, (right + 1) / (after + 1 / rate));
  let usual = 0;
  let allowed = 0;
  for (let day = from; day < from + width; day++) {
    const weight = weekday[(days[day] ?? 0) % WEEK] ?? 1;
    usual += weight;
    allowed += weight * (allowance[day] ?? 1);
  }
  return { both: both * usual, most: busier * allowed };
}

function weekdaysOf(flat: DaySeries): number[] {
  const { both: usualOn } = flat;
  const seen = new Float64Array(WEEK).fill(WEEKDAY_WEIGHT);
  const usual = new Float64Array(WEEK).fill(WEEKDAY_WEIGHT);
  flat.counts.forEach((count, index) => {
    const weekday = (flat.days[index] ?? 0) % WEEK;
    const { both } = expectation(flat, index, 1);
    usualOn[index] = both;
    // A day far above its neighbours says nothing of its weekday.
    seen[weekday] = (seen[weekday] ?? 0) + Math.min(count, 2 * both + 1);
    usual[weekday] = (usual[weekday] ?? 0) + both;
  });
  return [...seen].map((one, weekday) => one / (usual[weekday] ?? 1));
}

/** The series of these counts. */
export function seriesOf({ days, counts, festive }: DayCounts): DaySeries {
  const sums = new Float64Array(counts.length + 1);
  counts.forEach((count, index) => {
    sums[index + 1] = (sums[index] ?? 0) + count;
  });
  // Days without any review left still have a rate, of which one review in all of them is the least that can be told.
  const rate = Math.max(1, sums[counts.length] ?? 0) / counts.length;
  const first = days[0] ?? 0;
  const allowance = festive.map((factor, index) =>
    (days[index] ?? 0) - first < LAUNCH_DAYS ? Math.max(factor, LAUNCH_FACTOR) : factor,
  );
  const flat = { days, counts, festive, sums, rate, weekday: [1, 1, 1, 1, 1, 1, 1], allowance };
  const both = new Float64Array(counts.length);
  const usual = { ...flat, both };
  return { ...usual, weekday: weekdaysOf(usual) };
}
