/** What the page says about how it writes dates. */
export interface DateHints {
  /** The page's language tag: decides month names first and, for `03/04/2019`, the order. */
  language?: string;
  /** Known order of day and month, e.g. from another date of the same list; outweighs the language. */
  dayFirst?: boolean;
}

// Shops write in few languages; month names of the page's own language come first, so clashes between languages stay rare.
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'da',
  'nb',
  'fi',
  'cs',
  'tr',
  'ru',
  'uk',
  'hu',
  'ro',
  'el',
  'id',
  'ar',
  'he',
];
const monthNames = new Map<string, string[][]>();

const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Long and short names of the twelve months, as they stand in a date and alone (genitives differ). */
function monthsOf(language: string): string[][] {
  const known = monthNames.get(language);
  if (known) return known;
  const options: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ];
  const formats = options.map((option) => new Intl.DateTimeFormat(language, { ...option, timeZone: 'UTC' }));
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => {
      const part = format.formatToParts(Date.UTC(2021, month, 15)).find(({ type }) => type === 'month');
      return fold(part?.value ?? '').replace(/\.$/u, '');
    }),
  );
  monthNames.set(language, names);
  return names;
}

/** 1–12 for a month name or an abbreviation of three or more letters that fits one month only. */
function monthNumber(word: string, first: string | undefined): number | undefined {
  const name = fold(word);
  if (name.length < 3) return undefined;
  for (const language of first === undefined ? languages : [first, ...languages]) {
    const months = monthsOf(language);
    const exact = months.findIndex((names) => names.includes(name));
    if (exact >= 0) return exact + 1;
    const starts = months.flatMap((names, index) => (names.some((full) => full.startsWith(name)) ? [index] : []));
    if (starts.length === 1) return (starts[0] ?? 0) + 1;
  }
  return undefined;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The ISO day, or undefined where the calendar has no such day. */
function isoDay(year: number, month: number, day: number): string | undefined {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1) return undefined;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() ? `${year}-${two(month)}-${two(day)}` : undefined;
}

// China has one time zone, UTC+8, and no summer time: "today" on its pages is that calendar's.
const chinaOffset = 8 * 3_600_000;
const chinaDay = (at: Date, daysBack = 0): string =>
  new Date(at.getTime() + chinaOffset - daysBack * 86_400_000).toISOString().slice(0, 10);

function supported(language: string | undefined): string | undefined {
  if (!language) return undefined;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
}

/** 今天, 昨天, yesterday: relative words that name exactly one day. */
function namedDay(text: string, at: Date, language: string | undefined): string | undefined {
  const words = text.toLowerCase();
  for (const [tag, china] of [
    ['zh', true],
    [language ?? 'en', false],
  ] as const) {
    const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
    for (const back of [0, 1, 2]) {
      const word = relative.format(-back, 'day').toLowerCase();
      if (/\d/u.test(word) || !words.startsWith(word)) continue;
      if (china) return chinaDay(at, back);
      const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() - back);
      return isoDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
    }
  }
  return undefined;
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

/** `03/04/2019`: a part above 12 decides, then the hints, then the language (only US English puts the month first). */
function numericDay(match: RegExpExecArray, hints: DateHints): string | undefined {
  const [a, mark, b, year] = [Number(match[1]), match[2], Number(match[3]), Number(match[4])];
  const dayFirst =
    a > 12 || (b <= 12 && (mark === '.' || (hints.dayFirst ?? !/^en(?:-us)?$/iu.test(hints.language ?? 'en'))));
  return dayFirst ? isoDay(year, b, a) : isoDay(year, a, b);
}

const yearFirst = /(?<!\d)(\d{4})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/u;
const yearLast = /(?<![\d.,])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4})(?!\d)/u;
const dayWordYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.ª|[.ºª°])?[\s-]*(?:(?:de|of|d')\s?)?(\p{L}[\p{L}\p{M}]{2,14})[.,]?[\s-]*(?:del?\s|г\s)?'?(\d{4})(?!\d)/iu;
const wordDayYear = /(\p{L}[\p{L}\p{M}]{2,14})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const yearWordDay = /(?<!\d)(\d{4})\.?\s+(?:m\.\s)?(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(\d{1,2})(?!\d)/u;
const yearless = /^(?:(\d{1,2})月(\d{1,2})日|(\d{2})[.-](\d{2})(?![\d.-]))/u;

/** A date with its month as a word, in any of the orders the languages use. */
function wordedDay(text: string, language: string | undefined): string | undefined {
  for (const [shape, order] of [
    [dayWordYear, 'dmy'],
    [wordDayYear, 'mdy'],
    [yearWordDay, 'ymd'],
  ] as const) {
    const match = shape.exec(text);
    const word = match?.[order.indexOf('m') + 1];
    const month = word === undefined ? undefined : monthNumber(word, language);
    if (match && month)
      return isoDay(Number(match[order.indexOf('y') + 1]), month, Number(match[order.indexOf('d') + 1]));
  }
  return undefined;
}

/**
 * The ISO day a text names, in the page's own calendar: ISO instants, `2017年05月09日 12:54`, `09.10`, `今天`, `3 août 2019`,
 * `03/04/2019`. Undefined for impossible days and for times only told relatively (`6天前`, `2 months ago`).
 */
export function parseDate(text: string, at: Date, hints: DateHints = {}): string | undefined {
  const source = text.slice(0, 200).normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (!source) return undefined;
  const language = supported(hints.language);
  const numbers = yearFirst.exec(source);
  if (numbers) return isoDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(source);
  if (compact) return isoDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const last = yearLast.exec(source);
  if (last) return numericDay(last, hints);
  const bare = yearless.exec(source);
  if (bare) return latest(Number(bare[1] ?? bare[3]), Number(bare[2] ?? bare[4]), at);
  return (/\d{4}/u.test(source) ? wordedDay(source, language) : undefined) ?? namedDay(source, at, language);
}

/** Which of day and month comes first in a list of numeric dates; undefined when no date of the list tells. */
export function dayFirstIn(texts: readonly string[]): boolean | undefined {
  for (const text of texts) {
    const match = yearLast.exec(text.slice(0, 200).normalize('NFKC'));
    if (Number(match?.[1]) > 12) return true;
    if (Number(match?.[3]) > 12) return false;
  }
  return undefined;
}
