/** A count as a page prints it; `atLeast` when the page rounds it down (`1万+`). */
export interface Count {
  value: number;
  atLeast: boolean;
}

const multipliers: Record<string, number> = {
  k: 1e3,
  mil: 1e3,
  тыс: 1e3,
  千: 1e3,
  천: 1e3,
  万: 1e4,
  萬: 1e4,
  만: 1e4,
  tr: 1e6,
  m: 1e6,
  亿: 1e8,
  億: 1e8,
};
const countShape = /(\d[\d.,'’ ]*)(?:(k|mil|тыс|tr|m)(?!\p{L})|([千천万萬만亿億]))?\s?(\+|以上|以上人)?/iu;
const upwards = /(?:超过?|over|more than|plus de|über|mehr als|>)\s*$/iu;
const grouped = /^\d{1,3}(?:([.,'’ ])\d{2,3})*$/u;

const footnote = /(?<=\d)[²³¹⁰-₉]+/gu;

/** Without the raised or lowered digits after a number: they mark a footnote, and NFKC would make them part of it. */
export const unnoted = (text: string): string => text.replace(footnote, '');

/** NFKC with Arabic-Indic digits and separators made plain, so that one set of rules reads every script's numbers. */
const plain = (text: string): string =>
  unnoted(text.slice(0, 400))
    .normalize('NFKC')
    .replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/٬/gu, ',')
    .replace(/٫/gu, '.');

/** Digits with thousands separators to a whole number; undefined when the groups are not groups (`4.6`). */
function wholeNumber(digits: string): number | undefined {
  if (/^\d+$/u.test(digits)) return Number(digits);
  const groups = digits.split(/[.,'’ ]/u);
  if (!grouped.test(digits) || groups.at(-1)?.length !== 3) return undefined;
  return new Set(digits.replace(/\d/gu, '')).size === 1 ? Number(groups.join('')) : undefined;
}

/**
 * A number of a page's data as people print it; undefined where only an exponent or a word could (`1e308`, `Infinity`), and for whole ones too long to be
 * held exactly: their last digits are not the page's.
 */
export function numeral(value: number): string | undefined {
  const text = String(value);
  return /^-?[\d.]+$/u.test(text) && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? text : undefined;
}

// `1e5`: what a program writes and no shop; its first digits are another number.
const exponent = /^e[+-]?\d/iu;

/** A number that may have decimals, whichever mark it uses: the last mark is the decimal one (`1.234,5`, `4,588`). */
function decimalNumber(digits: string): number | undefined {
  // What is left of a number that was torn apart (`.7` of `36 4.8 .7K`) is none.
  if (/^\D/u.test(digits)) return undefined;
  const parts = digits.replace(/[’' ]/gu, '').split(/[.,]/u);
  if (parts.length === 1) return Number(parts[0]);
  const fraction = parts.pop() ?? '';
  return Number(`${parts.join('')}.${fraction}`);
}

/**
 * The first count in a text: `5,136`, `1.091`, `2 480`, `36.7K`, `1.2万+`, `1000+`, `(33,006)`. Undefined for no number, a
 * negative one, or one that cannot be a count (`4.6`).
 */
export function parseCount(text: string): Count | undefined {
  const source = plain(text);
  const match = countShape.exec(source);
  if (!match?.[1]) return undefined;
  const before = source.slice(0, match.index);
  if (/[-−.,]$/u.test(before) || exponent.test(source.slice(match.index + match[0].length))) return undefined;
  const unit = (match[2] ?? match[3])?.toLowerCase();
  const digits = trimMarks(match[1], unit !== undefined);
  const factor = unit === undefined ? 1 : multipliers[unit];
  const number = unit === undefined ? wholeNumber(digits) : decimalNumber(digits);
  if (number === undefined || factor === undefined) return undefined;
  const value = Math.round(number * factor);
  if (!Number.isSafeInteger(value)) return undefined;
  return { value, atLeast: match[4] !== undefined || upwards.test(before) };
}

/** Cuts what belongs to the sentence, not to the number: a trailing mark, and a second number after a blank (`12 4,6`). */
function trimMarks(raw: string, hasUnit: boolean): string {
  const digits = raw.replace(/[.,'’ ]+$/u, '');
  const blocks = digits.split(' ');
  if (hasUnit) return blocks.at(-1) ?? digits;
  const first = blocks.findIndex((block, index) => index > 0 && !/^\d{3}$/u.test(block));
  return first < 0 ? digits : blocks.slice(0, first).join(' ');
}

/** The first number of a text with its decimals, `.` or `,` alike: `4,6`, `4.85412分`. Undefined for none or a negative one. */
export function parseDecimal(text: string): number | undefined {
  const source = plain(text);
  const match = /\d+(?:[.,]\d+)*/u.exec(source);
  if (!match || /[-−]\s?$/u.test(source.slice(0, match.index))) return undefined;
  if (exponent.test(source.slice(match.index + match[0].length))) return undefined;
  const value = decimalNumber(match[0]);
  return value !== undefined && Number.isFinite(value) ? value : undefined;
}

/** The first percentage in a text, 0–100: `99.5%`, `98,2 %`, `%95`. */
export function parsePercent(text: string): number | undefined {
  const source = plain(text);
  const match = /(\d{1,3}(?:[.,]\d{1,6})?)\s?%/u.exec(source) ?? /%\s?(\d{1,3}(?:[.,]\d{1,6})?)/u.exec(source);
  if (!match?.[1] || /[\d.,−-]$|\de$/iu.test(source.slice(0, match.index))) return undefined;
  const value = decimalNumber(match[1]);
  return value !== undefined && value <= 100 ? value : undefined;
}
