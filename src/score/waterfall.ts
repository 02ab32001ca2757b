import type { ExplanationStep, WaterfallLevel } from 'src/domain/assessment';
import type { ReviewFacts } from 'src/trust/facts';
import { evenGroupsOf, type ItemSample, isFair } from './sample';
import { step } from './step';
import { sums } from './tally';

/** What the levels are made from. `plain`: sum and number of the non-default reviews read; `shown`: the page's own figure. */
interface Levels {
  facts: readonly ReviewFacts[];
  sample: ItemSample;
  plain: { n: number; sum: number };
  shown: number | undefined;
  adjusted: number;
}

// A default ballot is five stars without a voter.
const DEFAULT_STARS = 5;

const level = (id: WaterfallLevel['id'], value: number, n: number): WaterfallLevel => ({ id, value, n });

/**
 * The way from the page's own figure to ours, one cause at a time: all that was read with default ballots as the fives they pose as,
 * those out, copies and empty texts out, each review by its credibility, weighted to the page's totals.
 */
export function waterfallOf({ facts, sample, plain, shown, adjusted }: Levels): {
  waterfall: WaterfallLevel[];
  steps: ExplanationStep[];
} {
  const defaults = facts.filter((one) => one.kind === 'default' && isFair(one)).length;
  const read = (plain.sum + DEFAULT_STARS * defaults) / (plain.n + defaults);
  const fair = sample.speakers.filter(isFair);
  const distinct = sums(evenGroupsOf(fair, sample.words));
  const believed = sums(sample.groups);
  const inputs = { sum: plain.sum, n: plain.n, d: defaults, five: DEFAULT_STARS };
  const known = shown === undefined ? [] : [{ id: 'shown' as const, value: shown }];
  if (plain.n === 0 || distinct.count === 0 || believed.mass === 0) return { waterfall: [], steps: [] };
  const without = { sum: distinct.stars, n: distinct.count };
  const weighed = { 'sum.w': believed.stars, 'n.w': believed.mass };
  return {
    waterfall: [
      ...known,
      level('read', read, plain.n + defaults),
      level('defaults', plain.sum / plain.n, plain.n),
      level('copies', distinct.stars / distinct.count, fair.length),
      level('credibility', believed.stars / believed.mass, sample.speakers.length),
      level('totals', adjusted, sample.speakers.length),
    ],
    steps: [
      step('waterfall.read', '(sum + five*d) / (n + d)', inputs, read),
      step('waterfall.defaults', 'sum / n', { sum: plain.sum, n: plain.n }, plain.sum / plain.n),
      step('waterfall.copies', 'sum / n', without, distinct.stars / distinct.count),
      step('waterfall.credibility', 'sum.w / n.w', weighed, believed.stars / believed.mass),
    ],
  };
}
