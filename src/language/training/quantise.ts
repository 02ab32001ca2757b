import type { Linear } from './logistic';

/** Whole values in [-127, 127] times one scale; few of the values occur. */
export interface Quantised {
  readonly values: Int8Array;
  readonly scale: number;
}

/** Beyond these quantiles weights are so few that they get no symbol of their own. */
const EDGE = 0.002;
const ROUNDS = 40;

/**
 * Rounds the weights that are not zero to a few values: Lloyd's algorithm, where a value that many weights have is cheaper by its
 * shorter word. `thrift` weighs the length of the word (bits) against the squared distance (in squares of a step). None becomes zero,
 * so that a text has the same number of features as in training.
 */
export function quantise({ weights }: Linear, symbols: number, thrift: number): Quantised {
  const buckets = Uint32Array.from(weights.keys()).filter((bucket) => weights[bucket] !== 0);
  const kept = Float64Array.from(buckets, (bucket) => weights[bucket] ?? 0);
  const sorted = Float64Array.from(kept).sort();
  const low = sorted[Math.floor(sorted.length * EDGE)] ?? -1;
  const high = sorted[Math.floor(sorted.length * (1 - EDGE))] ?? 1;
  const step = Math.max((high - low) / symbols, Number.MIN_VALUE);
  let centres = Float64Array.from({ length: symbols }, (_, i) => low + step * (i + 0.5));
  let costs = new Float64Array(symbols);
  let places = new Uint8Array(kept.length);
  for (let round = 0; round < ROUNDS; round++) {
    places = Uint8Array.from(kept, (weight) => nearest(weight, centres, { costs, step, thrift }));
    const sums = new Float64Array(symbols);
    const counts = new Float64Array(symbols);
    for (const [i, place] of places.entries()) {
      sums[place] = (sums[place] ?? 0) + (kept[i] ?? 0);
      counts[place] = (counts[place] ?? 0) + 1;
    }
    centres = centres.map((centre, i) => (counts[i] ? (sums[i] ?? 0) / (counts[i] ?? 1) : centre));
    costs = counts.map((count) => -Math.log2((count + 0.01) / kept.length));
  }
  const scale = Math.fround(Math.max(...centres.map(Math.abs)) / 127);
  const whole = centres.map((centre) => Math.round(centre / scale) || Math.sign(centre) || 1);
  const values = new Int8Array(weights.length);
  for (const [i, bucket] of buckets.entries()) values[bucket] = whole[places[i] ?? 0] ?? 0;
  return { values, scale };
}

function nearest(
  weight: number,
  centres: Float64Array,
  price: { costs: Float64Array; step: number; thrift: number },
): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < centres.length; i++) {
    const distance = (weight - (centres[i] ?? 0)) / price.step;
    const cost = distance * distance + price.thrift * (price.costs[i] ?? 0);
    if (cost < least) {
      least = cost;
      best = i;
    }
  }
  return best;
}

/** How much a frequent feature is preferred to a heavy one when buckets are pruned: exponent of its number of texts. */
const FREQUENCY = 0.5;

/** Marks the `count` buckets that matter most, by weight times number of texts. */
export function strongest({ weights }: Linear, counts: Float64Array, count: number): Uint8Array {
  const strengths = Float64Array.from(
    weights,
    (weight, bucket) => Math.abs(weight) * (counts[bucket] ?? 0) ** FREQUENCY,
  );
  const least = Float64Array.from(strengths).sort()[Math.max(0, strengths.length - count)] ?? 0;
  return Uint8Array.from(strengths, (strength) => (strength > 0 && strength >= least ? 1 : 0));
}
