import { hashGrams } from './ngrams';
import { fold } from './normalise';
import type { Weights } from './weights';

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

/** The score of a text, log odds before the temperature. NaN when the model knows no n-gram of it. */
export function scoreText(text: string, weights: Weights): number {
  const { buckets, count } = hashGrams(fold(text), weights.bits);
  const { values } = weights;
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
  return features === 0 ? Number.NaN : weights.bias + (weights.scale * sum) / Math.sqrt(features);
}
