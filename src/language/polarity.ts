import { scoreText } from './linear';
import { fold } from './normalise';
import { scriptOf } from './script';
import type { Weights } from './weights';

export type PolarityLabel = 'negative' | 'mid' | 'positive' | 'unsure';

/** What a text says of what was bought. The three probabilities sum to 1; `unsure` means that none is sure enough to be counted. */
export interface Polarity {
  negative: number;
  mid: number;
  positive: number;
  label: PolarityLabel;
}

/** A text that says nothing we can read: no word, another script, nothing the model knows. */
export const unknown: Readonly<Polarity> = { negative: 1 / 3, mid: 1 / 3, positive: 1 / 3, label: 'unsure' };

const sigmoid = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));

/**
 * The calibrated log odds that a Chinese text is positive rather than negative; NaN when the text is in another script or holds
 * nothing the model knows. The fast half of `polarityOf`, for counting and for scoring clauses.
 */
export function polarityLogOdds(text: string, weights: Weights): number {
  return scriptOf(fold(text)) === 'chinese' ? scoreText(text, weights) / weights.temperature : Number.NaN;
}

/** In the most uncertain texts about three in ten are mid reviews, in the certain ones hardly any (laptop clauses, MODEL.md). */
const MID_AT_EVEN = 0.3;

/** How probable a mid review is when only the whole text was scored: highest where positive and negative balance. */
export function midFromWhole(logOdds: number): number {
  const positive = sigmoid(logOdds);
  return MID_AT_EVEN * 4 * positive * (1 - positive);
}

/**
 * Joins the two questions, positive or negative and mid or not, to one answer. A text is mid when that is the likeliest of the three;
 * it is `unsure` when it is not mid and its better class is below the cut.
 */
export function polarityFrom(logOdds: number, mid: number, cut: number): Polarity {
  if (!Number.isFinite(logOdds)) return { ...unknown };
  const share = sigmoid(logOdds);
  const positive = share * (1 - mid);
  const negative = (1 - share) * (1 - mid);
  const better = share >= 0.5 ? 'positive' : 'negative';
  if (mid > Math.max(positive, negative)) return { negative, mid, positive, label: 'mid' };
  return { negative, mid, positive, label: Math.max(share, 1 - share) >= cut ? better : 'unsure' };
}

/** What a Chinese text says by itself, as a whole. Any string is answered in linear time; see `unknown`. */
export function polarityOf(text: string, weights: Weights): Polarity {
  const logOdds = polarityLogOdds(text, weights);
  return polarityFrom(logOdds, midFromWhole(logOdds), weights.cut);
}
