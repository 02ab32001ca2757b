import type { Linear } from './logistic';

/** Whole values in [-levels, levels] times one scale. */
export interface Quantised {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Weights are cut at this quantile of their size: the few larger ones would make every step coarser. */
const CLIP = 0.9995;

/** Rounds weights to 2 * levels + 1 steps. */
export function quantise({ weights }: Linear, levels: number, clip = CLIP): Quantised {
  const sizes = Float64Array.from(weights, Math.abs)
    .filter((size) => size > 0)
    .sort();
  const largest = sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * clip))] ?? 1;
  const scale = Math.fround(largest / levels);
  const values = Int8Array.from(weights, (weight) => Math.max(-levels, Math.min(levels, Math.round(weight / scale))));
  return { values, scale };
}

/** How much a frequent feature is preferred to a heavy one when buckets are pruned: exponent of its number of texts. */
const FREQUENCY = 0.35;

/** Marks the `count` buckets that matter most, by weight times number of texts. */
export function strongest({ weights }: Linear, counts: Float64Array, count: number): Uint8Array {
  const strengths = Float64Array.from(
    weights,
    (weight, bucket) => Math.abs(weight) * (counts[bucket] ?? 0) ** FREQUENCY,
  );
  const least = Float64Array.from(strengths).sort()[Math.max(0, strengths.length - count)] ?? 0;
  return Uint8Array.from(strengths, (strength) => (strength > 0 && strength >= least ? 1 : 0));
}
