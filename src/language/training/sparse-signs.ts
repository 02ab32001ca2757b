import { BACKSLASH, GAP, LEVELS, LONGEST_GAP, VALUES, ZERO_SIGN } from '../sparse-rows';

/** Buckets, in order, as the signs that `eachBucket` reads. */
export function gapSigns(buckets: readonly number[]): string {
  let signs = '';
  for (const [i, bucket] of buckets.entries()) {
    const gap = bucket - (buckets[i - 1] ?? -1) - 1;
    signs += GAP.repeat(Math.floor(gap / LONGEST_GAP)) + String.fromCharCode(ZERO_SIGN + (gap % LONGEST_GAP));
  }
  return signs;
}

/** The sign of two weights, whole numbers from -LEVELS to LEVELS, that `twoAt` reads; the signs after the backslash are one further. */
export function signOf(one: number, two: number): string {
  const code = ZERO_SIGN + VALUES * (one + LEVELS) + two + LEVELS;
  return String.fromCharCode(code < BACKSLASH ? code : code + 1);
}

/** Signs as a literal of a source. */
export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
