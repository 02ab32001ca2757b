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
const dayForm = /^\d{4}-\d\d-\d\d$/u;

/** An ISO day as days since 1970; `undefined` for any other text, and for days that no calendar has. */
export function dayNumber(text: string): number | undefined {
  if (!dayForm.test(text)) return undefined;
  const number = Date.parse(text) / dayMs;
  return isCode(number) && dayOf(number) === text ? number : undefined;
}

/** The ISO day so many days after 1970 began. */
export const dayOf = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);
