import type { ExplanationStep } from 'src/domain/assessment';
import type { Spread } from './spread';
import { step } from './step';

// The two-sided 90% point of the normal curve. The posterior of a mean of at most five bounded values is close to normal from the eight
// reviews that are the least a rating is made from; a reader can redo it with a pocket calculator, which a Dirichlet quantile forbids.
export const Z90 = 1.6448536269514722;
// The ends of the scale every rating is brought to.
const [LOWEST, HIGHEST] = [1, 5];

/** An interval before it is moved to its point. */
export interface Reach {
  low: number;
  high: number;
  steps: ExplanationStep[];
}

/** How far the rating at weight 1 may be off, with 90%: the posterior's interval, within the scale, and always with the point in it. */
export function reachOf(even: number, { centre, variance }: Spread): Reach {
  const reach = Z90 * Math.sqrt(variance);
  const low = Math.min(even, Math.max(LOWEST, centre - reach));
  const high = Math.max(even, Math.min(HIGHEST, centre + reach));
  const inputs = { even, centre, variance, z: Z90 };
  return {
    low,
    high,
    steps: [
      step('reach.low', 'min(even, max(1, centre - z*sqrt(variance)))', inputs, low),
      step('reach.high', 'max(even, min(5, centre + z*sqrt(variance)))', inputs, high),
    ],
  };
}

/**
 * The 90% interval of a rating: that of the rating at weight 1, moved as far as evidence moved the point. Where that would carry it off
 * the scale it stays at the end whole: evidence that moves a rating makes it no surer.
 */
export function interval90(
  adjusted: number,
  even: number,
  { low, high }: Reach,
): { range: [number, number]; steps: ExplanationStep[] } {
  const moved = adjusted - even;
  const above = Math.max(0, high + moved - HIGHEST);
  const below = Math.max(0, LOWEST - low - moved);
  // A vote of no stars at all lies below the scale of the others, and the interval with it.
  const bottom = Math.min(adjusted, Math.max(LOWEST, low + moved - above));
  const top = Math.max(adjusted, Math.min(HIGHEST, high + moved + below));
  const inputs = { adjusted, even, 'reach.low': low, 'reach.high': high };
  return {
    range: [bottom, top],
    steps: [
      step(
        'interval.low',
        'min(adjusted, max(1, reach.low + adjusted - even - max(0, reach.high + adjusted - even - 5)))',
        inputs,
        bottom,
      ),
      step(
        'interval.high',
        'max(adjusted, min(5, reach.high + adjusted - even + max(0, 1 - reach.low - adjusted + even)))',
        inputs,
        top,
      ),
    ],
  };
}
