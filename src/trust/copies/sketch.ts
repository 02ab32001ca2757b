/**
 * Sets that share a quarter of their elements must meet: a band of two minima is shared at chance s², one of 32 bands at
 * 1 − (1 − s²)³² = .87 at s = .25, .95 at .3, .99 at .4; honest texts (s about .01) at .003.
 */
const BANDS = 32;

// Of a long text the smallest hashes stand for all (bottom-k): the time per text stays bounded.
const MOST_SHINGLES = 256;

/** Fixed odd multipliers, one per minimum: successive values of the SplitMix32 generator from a fixed seed. */
const multipliers = Int32Array.from({ length: BANDS * 2 }, (_, index) => {
  let mix = Math.imul(index + 1, 0x9e3779b9);
  mix = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad);
  mix = Math.imul(mix ^ (mix >>> 15), 0x735a2d97);
  return (mix ^ (mix >>> 15)) | 1;
});

// Signed, as the processor compares them.
const signed = new Int32Array(MOST_SHINGLES);

/** MinHash in bands of two: 32 keys, each of which two sets share with the chance of their Jaccard similarity squared. */
export function sketchOf(shingles: Uint32Array): Int32Array {
  const bands = new Int32Array(BANDS);
  const count = Math.min(shingles.length, MOST_SHINGLES);
  for (let i = 0; i < count; i++) signed[i] = shingles[i] as number;
  for (let band = 0; band < BANDS; band++) {
    const one = multipliers[2 * band] as number;
    const other = multipliers[2 * band + 1] as number;
    let first = 0x7fffffff;
    let second = 0x7fffffff;
    for (let i = 0; i < count; i++) {
      const shingle = signed[i] as number;
      const a = Math.imul(shingle, one);
      const b = Math.imul(shingle ^ (shingle >>> 16), other);
      if (a < first) first = a;
      if (b < second) second = b;
    }
    // The band's number goes in, so that one table holds all bands.
    bands[band] = Math.imul(first ^ Math.imul(second ^ band, 0x85ebca6b), 0xc2b2ae35);
  }
  return bands;
}
