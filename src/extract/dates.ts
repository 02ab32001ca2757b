import { chineseNamedDay, dateText, daysBack, isoDay, yearFirstDay, yearlessDay } from './days';
import { remembered } from './remembered';

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

const supported = remembered((language) => {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0];
  } catch {
    return undefined;
  }
});

/** `03/04/2019`: a part above 12 decides, then the hints, then the language (only US English puts the month first). */
function numericDay(match: RegExpExecArray, hints: DateHints): string | undefined {
  const [a, mark, b, year] = [Number(match[1]), match[2], Number(match[3]), Number(match[4])];
  const dayFirst =
    a > 12 || (b <= 12 && (mark === '.' || (hints.dayFirst ?? !/^en(?:-us)?$/iu.test(hints.language ?? 'en'))));
  return dayFirst ? isoDay(year, b, a) : isoDay(year, a, b);
}

const yearLast = /(?<![\d.,])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4})(?!\d)/u;
const dayWordYear =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.ª|[.ºª°])?[\s-]*(?:(?:de|of)\s+|d')?(\p{L}[\p{L}\p{M}]{2,14})[.,]?[\s-]*(?:del?\s|г\s)?'?(\d{4})(?!\d)/iu;
const wordDayYear = /(\p{L}[\p{L}\p{M}]{2,14})\.?\s?(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const yearWordDay = /(?<!\d)(\d{4})\.?\s+(?:m\.\s)?(\p{L}[\p{L}\p{M}]{2,14})\.?\s+(\d{1,2})(?!\d)/u;

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

/** 今天, yesterday, hier: China's calendar for Chinese, the reader's own for every other language. */
function namedDay(text: string, at: Date, language = 'en'): string | undefined {
  const chinese = chineseNamedDay(text, at);
  if (chinese !== undefined) return chinese;
  const back = daysBack(text, language);
  if (back === undefined) return undefined;
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate() - back);
  return isoDay(day.getFullYear(), day.getMonth() + 1, day.getDate());
}

/**
 * The ISO day a text names, in the page's own calendar: ISO instants, `2017年05月09日 12:54`, `09.10`, `今天`, `3 août 2019`,
 * `03/04/2019`. Undefined for impossible days and for times only told relatively (`6天前`, `2 months ago`).
 */
export function parseDate(text: string, at: Date, hints: DateHints = {}): string | undefined {
  const source = dateText(text);
  if (!source) return undefined;
  const language = hints.language ? supported(hints.language) : undefined;
  const first = yearFirstDay(source);
  if (first) return first.day;
  const last = yearLast.exec(source);
  if (last) return numericDay(last, hints);
  const bare = yearlessDay(source, at);
  if (bare) return bare.day;
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
