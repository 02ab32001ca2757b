/**
 * Small whole numbers as the characters of one string, which the browser keeps in one byte each where none is above 255 and in two otherwise.
 * A typed array would cost some ten bytes more each time, and neither JSON nor a debugger carries it.
 */

/** The first number that is none: characters from here on may be halves of a pair, which not every carrier leaves alone. */
export const endOfCodes = 0xd800;

/** Numbers as one string; each a whole one, from 0 and below `endOfCodes`. */
export function toCodes(numbers: readonly number[]): string {
  let codes = '';
  for (const one of numbers) codes += String.fromCharCode(one);
  return codes;
}

/** Whether a number can be one of a string's. */
export const isCode = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < endOfCodes;

const dayMs = 86_400_000;
const dayForm = /^(\d{4})-(\d\d)-(\d\d)$/u;

/** An ISO day as days since 1970; `undefined` for any other text, and for days that no calendar has. */
export function dayNumber(text: string): number | undefined {
  const parts = text.length === 10 ? dayForm.exec(text) : undefined;
  if (!parts) return undefined;
  const day = Number(parts[3]);
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, day);
  const number = at / dayMs;
  // A day that is none, such as the thirtieth of February, is taken for one of the next month.
  return isCode(number) && new Date(at).getUTCDate() === day ? number : undefined;
}

/** Days that were asked for: reviews are of a few thousand different ones. */
const days = new Map<number, string>();

/** The ISO day so many days after 1970 began. */
export function dayOf(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * dayMs).toISOString().slice(0, 10);
  days.set(number, day);
  return day;
}
