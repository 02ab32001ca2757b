/**
 * How the generated sources hold what was learned: of the buckets that are known the gaps between them, and for each two small weights at a time as one sign
 * (training/sparse-signs.ts writes them). All signs are of ASCII.
 */

/** Weights are whole numbers from -LEVELS to LEVELS times a scale: nine values, so that one sign holds two. */
export const LEVELS = 4;
export const VALUES = 2 * LEVELS + 1;
/** Where the signs begin: from here on all of ASCII can be printed. */
export const ZERO_SIGN = 40;
/** Left out of the signs of weights, since it would have to be written twice. */
export const BACKSLASH = 92;
/** A gap of so many buckets is one sign; longer ones take several. */
export const LONGEST_GAP = 60;
/** The sign of such a gap. */
export const GAP = '~';

/** Calls `use` with each bucket, in order. */
export function eachBucket(gaps: string, use: (bucket: number) => void): void {
  let at = -1;
  for (let i = 0; i < gaps.length; i++) {
    const isGap = gaps[i] === GAP;
    at += isGap ? LONGEST_GAP : gaps.charCodeAt(i) - ZERO_SIGN;
    if (!isGap) use(++at);
  }
}

/** The two weights of the sign at a place, LEVELS higher, as `VALUES * first + second`. */
export function twoAt(signs: string, place: number): number {
  const code = signs.charCodeAt(place);
  return code - ZERO_SIGN - (code > BACKSLASH ? 1 : 0);
}
