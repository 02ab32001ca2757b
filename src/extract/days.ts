import { remembered } from './remembered';

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO day, or undefined where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? `${year}-${two(month)}-${two(day)}` : undefined;
}

// China has one time zone, UTC+8, and no summer time: "today" on its pages is that calendar's.
const chinaOffset = 8 * 3_600_000;
const chinaDay = (at: Date, daysBack = 0): string =>
  new Date(at.getTime() + chinaOffset - daysBack * 86_400_000).toISOString().slice(0, 10);

const dayWords = remembered((language) => {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return [0, 1, 2].map((back) =>
    relative
      .format(-back, 'day')
      .toLowerCase()
      .replace(/^.*\d.*$/u, ''),
  );
});

/** 今天, 昨天, 前天 and their kin in a language: words that name exactly one day. `undefined` for every other text. */
export function daysBack(text: string, language: string): number | undefined {
  const words = text.toLowerCase();
  const back = dayWords(language).findIndex((word) => word !== '' && words.startsWith(word));
  return back < 0 ? undefined : back;
}

/** A day without a year is the latest such day not after `at`: reviews are not written tomorrow. */
function latest(month: number, day: number, at: Date): string | undefined {
  const today = chinaDay(at);
  const year = Number(today.slice(0, 4));
  // Eight years back always holds a 29 February.
  for (let back = 0; back <= 8; back++) {
    const iso = isoDay(year - back, month, day);
    if (iso !== undefined && iso <= today) return iso;
  }
  return undefined;
}

const yearFirst = /(?<!\d)(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/u;
const yearless = /^(?:(\d{1,2})月(\d{1,2})日|(\d{2})[.-](\d{2})(?![\d.-]))/u;

/** Blanks folded, forms unified, and no longer than any date is. */
export const dateText = (text: string): string => text.slice(0, 200).normalize('NFKC').replace(/\s+/gu, ' ').trim();

/** What a rule found: a day, or a date that no calendar has (`day` undefined), after which no other rule may guess. */
interface Found {
  day: string | undefined;
}

/** `2026-07-30`, `2017年05月09日 12:54`, `2016.09.10`, `20160910`. */
export function yearFirstDay(text: string): Found | undefined {
  const match = yearFirst.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(text);
  return match ? { day: isoDay(Number(match[1]), Number(match[2]), Number(match[3])) } : undefined;
}

/** `09.10`, `8月14日`: the latest such day not after `at`. */
export function yearlessDay(text: string, at: Date): Found | undefined {
  const match = yearless.exec(text);
  return match ? { day: latest(Number(match[1] ?? match[3]), Number(match[2] ?? match[4]), at) } : undefined;
}

/** 今天, 昨天, 前天 in China's calendar. */
export function chineseNamedDay(text: string, at: Date): string | undefined {
  const back = daysBack(text, 'zh');
  return back === undefined ? undefined : chinaDay(at, back);
}

// Reviews of one page share their days.
const fullDay = remembered((text) => yearFirstDay(dateText(text)));

/**
 * The ISO day a text on a Chinese shop's page names; undefined for impossible days and for times only told relatively (`6天前`). Apart from
 * {@link file://./dates.ts} so that the page scripts of Chinese shops do not carry the month names of the world.
 */
export function parseChineseDate(text: string, at: Date): string | undefined {
  const full = fullDay(text);
  if (full) return full.day;
  const source = dateText(text);
  const found = yearlessDay(source, at);
  return found ? found.day : chineseNamedDay(source, at);
}
