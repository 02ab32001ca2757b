import type { SiteId } from 'src/domain/site';

/** A time of year at which shops sell, and so are reviewed, many times as much as else. */
interface Festival {
  id: string;
  /** Whose shops hold it: those of Chinese platforms, or shops elsewhere. */
  held: 'china' | 'west';
  /** How many times the usual its days sell. */
  times: number;
  /** First and last day of the sales in a year, ISO; several where the sale comes in waves. */
  days(year: number): readonly (readonly [string, string])[];
}

const DAY = 86_400_000;
// An honest festival sells three to ten times the usual (issue 4: festivals ×3–10): the day itself the most that is known of any.
const PEAK_FACTOR = 10;
// Sales over weeks, and parcels that take between four and ten days, spread the same buyers thinner.
const SPREAD_FACTOR = 4;
const FRIDAY = 5;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The day of the `nth` weekday (Sunday 0) of a month (January 1). */
function nth(which: number, weekday: number, year: number, month: number): number {
  const first = Date.UTC(year, month - 1, 1);
  return first + (((weekday - new Date(first).getUTCDay() + 7) % 7) + (which - 1) * 7) * DAY;
}

/** First days of the lunar year; checked against the platform's own Chinese calendar by a test. */
const lunarNewYear: Readonly<Record<number, string>> = {
  2015: '2015-02-19',
  2016: '2016-02-08',
  2017: '2017-01-28',
  2018: '2018-02-16',
  2019: '2019-02-05',
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-03',
  2031: '2031-01-23',
  2032: '2032-02-11',
  2033: '2033-01-31',
  2034: '2034-02-19',
  2035: '2035-02-08',
};

function beforeNewYear(year: number): [string, string][] {
  const day = lunarNewYear[year];
  if (day === undefined) return [];
  const start = Date.parse(day);
  // Shops advertise it as the four weeks before the holiday, until parcels stop a few days ahead of it.
  return [[iso(start - 28 * DAY), iso(start - 5 * DAY)]];
}

/**
 * The sales that shops in China and in the West hold by the calendar. Dates of 618, 双11 and 双12 are their names, with the early waves
 * that both platforms have opened with since 2020; 年货节 goes by the lunar year. Black Friday is the day after the fourth Thursday of
 * November, to Cyber Monday. Prime Day was held between 8 and 17 July in 2015–2025, and in October 2020 and since 2022.
 */
export const festivals: readonly Festival[] = [
  {
    id: '618',
    held: 'china',
    times: PEAK_FACTOR,
    days: (year) => [
      [`${year}-06-01`, `${year}-06-03`],
      [`${year}-06-15`, `${year}-06-18`],
    ],
  },
  {
    id: 'double-11',
    held: 'china',
    times: PEAK_FACTOR,
    days: (year) => [
      [`${year}-11-01`, `${year}-11-03`],
      [`${year}-11-10`, `${year}-11-12`],
    ],
  },
  { id: 'double-12', held: 'china', times: PEAK_FACTOR, days: (year) => [[`${year}-12-11`, `${year}-12-12`]] },
  { id: 'new-year-goods', held: 'china', times: SPREAD_FACTOR, days: beforeNewYear },
  {
    id: 'black-friday',
    held: 'west',
    times: PEAK_FACTOR,
    days: (year) => {
      // Thanksgiving's Friday follows the fourth Thursday, which is not always the fourth Friday.
      const friday = nth(4, FRIDAY - 1, year, 11) + DAY;
      return [[iso(friday - DAY), iso(friday + 3 * DAY)]];
    },
  },
  {
    id: 'prime-day',
    held: 'west',
    times: PEAK_FACTOR,
    // Between these days in every year but 2021, when it was held in June.
    days: (year) => [
      year === 2021 ? ['2021-06-21', '2021-06-22'] : [`${year}-07-08`, `${year}-07-17`],
      [`${year}-10-07`, `${year}-10-14`],
    ],
  },
];

// Parcels take days, and buyers write when they confirm: by themselves within ten days, else the platform does (Taobao: ten days).
const LAG_DAYS = 10;
// Within these days of a sale its reviews come at the rate of the sale itself.
const AT_ONCE_DAYS = 3;

function addDays(out: Map<number, number>, [from, to]: readonly [string, string], times: number): void {
  const [start, end] = [Date.parse(from) / DAY, Date.parse(to) / DAY];
  for (let day = start; day <= end + LAG_DAYS; day++) {
    const factor = day <= end + AT_ONCE_DAYS ? times : SPREAD_FACTOR;
    out.set(day, Math.max(factor, out.get(day) ?? 1));
  }
}

// Shops read by schema.org alone may sell anywhere.
const chinese: ReadonlySet<string> = new Set(['taobao', 'tmall', '1688', 'jd']);

/**
 * How many times the usual an honest shop of this site may be reviewed on each of these days (days since 1970, ascending): 1 but for the
 * days of a festival, until its parcels are in.
 */
export function festivalFactors(days: readonly number[], site: SiteId): number[] {
  const year = (day: number | undefined): number => new Date((day ?? 0) * DAY).getUTCFullYear();
  const factors = new Map<number, number>();
  const own = chinese.has(site) ? festivals.filter(({ held }) => held === 'china') : festivals;
  for (let each = year(days[0]); each <= year(days.at(-1)); each++) {
    for (const festival of own) for (const sale of festival.days(each)) addDays(factors, sale, festival.times);
  }
  return days.map((day) => factors.get(day) ?? 1);
}
