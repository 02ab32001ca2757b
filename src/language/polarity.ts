import { scoreFolded } from './linear';
import { fold } from './normalise';
import { scriptOfText } from './script';
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

/** The probability for log odds. */
export const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/**
 * The calibrated log odds that a Chinese text is positive rather than negative; NaN when the text is in another script or holds
 * nothing the model knows. For whole reviews and for clauses.
 */
export function polarityLogOdds(text: string, weights: Weights): number {
  const folded = fold(text);
  return scriptOfText(folded) === 'chinese' ? scoreFolded(folded, weights) / weights.temperature : Number.NaN;
}

/** In the most uncertain texts about three in ten are mid reviews, in the certain ones hardly any (laptop clauses, MODEL.md). */
const MID_AT_EVEN = 0.3;

/** How probable a mid review is when only the whole text was scored: highest where positive and negative balance. */
export function midFromWhole(logOdds: number): number {
  const positive = sigmoid(logOdds);
  return MID_AT_EVEN * 4 * positive * (1 - positive);
}

/** From where on an answer is given: a class by the confidence of the weights file, mid by the probability of the mid model. */
export interface Cuts {
  readonly sure: number;
  readonly mid: number;
}

/** The class of a text: mid from its cut on, else the better one, positive for this share, when it is sure enough, else `unsure`. */
export function labelFrom(share: number, mid: number, cuts: Cuts): PolarityLabel {
  if (mid >= cuts.mid) return 'mid';
  if (Math.max(share, 1 - share) < cuts.sure) return 'unsure';
  return share >= 0.5 ? 'positive' : 'negative';
}

/** Joins the two questions, positive or negative and mid or not, to one answer. */
export function polarityFrom(logOdds: number, mid: number, cuts: Cuts): Polarity {
  if (!Number.isFinite(logOdds)) return { ...unknown };
  const share = sigmoid(logOdds);
  return { negative: (1 - share) * (1 - mid), mid, positive: share * (1 - mid), label: labelFrom(share, mid, cuts) };
}

/** The whole text alone cannot tell a mid review from one it does not understand, so it never says mid. */
const NEVER = 1;

/** The answer when only the whole text was scored. */
export const polarityFromWhole = (logOdds: number, sure: number): Polarity =>
  polarityFrom(logOdds, midFromWhole(logOdds), { sure, mid: NEVER });
