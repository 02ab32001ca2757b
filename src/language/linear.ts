import { hashGrams } from './ngrams';
import { fold } from './normalise';
import type { Weights } from './weights';

/** What the heads say about a text. `features` is how many of its n-grams the model knows; with none it knows nothing. */
export interface Scores {
  readonly features: number;
  /** One score per head: log odds before the temperature. */
  readonly scores: readonly number[];
}

const stampsEnd = 0xffffffff;

/** A new number for a text; the stamps are cleared when the numbers run out. */
function nextText(seen: Weights['seen']): number {
  if (seen.text === stampsEnd) {
    seen.stamps.fill(0);
    seen.text = 0;
  }
  seen.text++;
  return seen.text;
}

/** The score of the first head alone: the fast way for the one head of the polarity model. NaN when no n-gram is known. */
export function scoreText(text: string, weights: Weights): number {
  const [head] = weights.heads;
  if (!head) return Number.NaN;
  const { buckets, count } = hashGrams(fold(text), weights.bits);
  const { values } = head;
  const { stamps } = weights.seen;
  const stamp = nextText(weights.seen);
  let sum = 0;
  let features = 0;
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] ?? 0;
    const value = values[bucket] ?? 0;
    if (value === 0 || stamps[bucket] === stamp) continue;
    stamps[bucket] = stamp;
    sum += value;
    features++;
  }
  return features === 0 ? Number.NaN : head.bias + (head.scale * sum) / Math.sqrt(features);
}

/** The scores of all heads. A bucket counts when any head has a value there, so that all are divided by the same root. */
export function scoreHeads(text: string, weights: Weights): Scores {
  const { buckets, count } = hashGrams(fold(text), weights.bits);
  const { stamps } = weights.seen;
  const stamp = nextText(weights.seen);
  const sums = weights.heads.map(() => 0);
  let features = 0;
  for (let i = 0; i < count; i++) {
    const bucket = buckets[i] ?? 0;
    if (stamps[bucket] === stamp || !weights.heads.some(({ values }) => values[bucket] !== 0)) continue;
    stamps[bucket] = stamp;
    features++;
    for (const [h, { values }] of weights.heads.entries()) sums[h] = (sums[h] ?? 0) + (values[bucket] ?? 0);
  }
  const norm = features === 0 ? 0 : 1 / Math.sqrt(features);
  return { features, scores: weights.heads.map(({ bias, scale }, h) => bias + scale * (sums[h] ?? 0) * norm) };
}
