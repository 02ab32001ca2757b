import { isoDay } from './days';

const shortYear = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2})$/u;

/** Whether a text is a day whose year has two digits, such as `05/22/26`: its parts alone do not say their order. */
export const isShortYear = (text: string): boolean => shortYear.test(text);

/** Orders of the parts as people write them. */
const orders = ['mdy', 'dmy', 'ymd'] as const;
type Order = (typeof orders)[number];

// Reviews on the web are younger than this century.
const century = 2000;

/** The day in one order; undefined where the calendar has none or it is still to come on the day `today`. */
function dayIn(text: string, order: Order, today: string): string | undefined {
  const parts = shortYear.exec(text)?.slice(1).map(Number) ?? [];
  const [year, month, day] = [...'ymd'].map((part) => parts[order.indexOf(part)] ?? 0);
  const iso = isoDay(century + (year ?? 0), month ?? 0, day ?? 0);
  return iso !== undefined && iso <= today ? iso : undefined;
}

/** The order of a language's own short dates; undefined where its tag does not tell, as `en` alone. */
function orderOf(language: string | undefined): Order | undefined {
  if (language === undefined || language === 'en') return undefined;
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', calendar: 'gregory' }).formatToParts(0);
  const said = parts.flatMap(({ type }) => (['year', 'month', 'day'].includes(type) ? type.charAt(0) : [])).join('');
  return orders.find((order) => order === said);
}

/**
 * Reads days with two-digit years of one list, which all have the same order: the only one in which every day is in the calendar and none
 * after `at`, or else that of the page's language. Returns the ISO day of a text, undefined while more than one order is left.
 */
export function shortYears(
  texts: readonly string[],
  at: Date,
  language: string | undefined,
): (text: string) => string | undefined {
  // Somewhere on earth it is tomorrow already.
  const today = new Date(at.getTime() + 86_400_000).toISOString().slice(0, 10);
  const short = texts.filter(isShortYear);
  // Nearly no page writes its years so; to ask for a language's order is dear.
  if (short.length === 0) return () => undefined;
  const left = orders.filter((order) => short.every((text) => dayIn(text, order, today) !== undefined));
  const own = left.length > 1 ? orderOf(language) : undefined;
  const order = left.length === 1 ? left[0] : left.find((one) => one === own);
  return (text) => (order ? dayIn(text, order, today) : undefined);
}
