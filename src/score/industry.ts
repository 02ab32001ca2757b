import type { Sentence } from 'src/domain/assessment';
import type { Dimension, IndustryComparison, ServiceScore } from 'src/domain/dimensions';
import type { ScoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';

/** Whether a score is better or worse than its trade, in the shopper's sense, and how far along the page says it is. */
export interface Standing {
  sign: 1 | 0 | -1;
  /** 0–100: the share of the way from the trade's mean to its best or worst store. */
  percent?: number;
}

// The three dynamic scores the seller guide's lines are about; other scores have other scales and rules.
const dsrDimensions: readonly Dimension[] = ['item-as-described', 'service', 'shipping'];
/** What happens after the sale: a family of its own in the store score, apart from the service every buyer meets. */
export const afterSalesDimensions: readonly Dimension[] = [
  'refund-duration',
  'self-refund-rate',
  'dispute-rate',
  'after-sales-rate',
  'after-sales-speed',
  'after-sales-attitude',
];
// Below this a seller guide expects a store to be shown less in search: its rule of thumb, not the platform's word.
const SEARCH_MARK = 4.4;
// Below this a seller guide expects a store to be left out of official campaigns: its rule of thumb as well.
const CAMPAIGN_MARK = 4.6;
// The scale those two lines are on.
const DSR_SCALE = 5;

/** Whether a score is one of the dynamic scores (DSR). */
export const isDsr = ({ dimension, unit, scale }: ServiceScore): boolean =>
  dsrDimensions.includes(dimension) && unit === 'score' && (scale ?? DSR_SCALE) === DSR_SCALE;

const window = ({ windowDays }: ServiceScore): number => windowDays ?? Number.MAX_VALUE;

/**
 * A store's scores in an order of their own, whichever came first. Of one dimension over several windows the first speaks: what the page
 * shows, of the shortest time.
 */
export const inOrder = (scores: readonly ScoreEvidence[]): ServiceScore[] =>
  scores
    .map(({ score }) => score)
    .sort((a, b) => Number(b.shown) - Number(a.shown) || window(a) - window(b) || (a.dimension < b.dimension ? -1 : 1));

/**
 * Mean of a star distribution, given as counts or as percent: Σ k·n_k / Σ n_k (DOMAIN, section 1: 45×5, 3×4, 1×3, 1×1 → 4.82).
 * `undefined` when it is empty.
 */
export function distributionMean(distribution: Record<string, number>): number | undefined {
  let stars = 0;
  let total = 0;
  for (const [key, amount] of Object.entries(distribution)) {
    stars += Number(key) * amount;
    total += amount;
  }
  return total > 0 && Number.isFinite(stars) ? stars / total : undefined;
}

function direction(score: ServiceScore): IndustryComparison | undefined {
  if (score.vsIndustry) return score.vsIndustry;
  const { value, industryValue } = score;
  if (value === undefined || industryValue === undefined) return undefined;
  return { direction: value > industryValue ? 'above' : value < industryValue ? 'below' : 'level' };
}

/** Where a score stands in its trade: the page's own comparison, or its value beside the trade's. `undefined`: neither is shown. */
export function standing(score: ServiceScore): Standing | undefined {
  const comparison = direction(score);
  if (!comparison) return undefined;
  if (comparison.direction === 'level') return { sign: 0 };
  const sign = (comparison.direction === 'above') === (score.better === 'higher') ? 1 : -1;
  return { sign, ...(comparison.percent === undefined ? {} : { percent: comparison.percent }) };
}

/** The comparison said so that the percent cannot be taken for "x% better". */
export function standingInWords(score: ServiceScore): Sentence | undefined {
  const where = standing(score);
  if (!where) return undefined;
  const { sign, percent } = where;
  if (sign === 0) return sentence('tradeLevel');
  if (percent === undefined) return sign > 0 ? sentence('tradeBetter') : sentence('tradeWorse');
  return sign > 0 ? sentence('tradeBetterBy', { percent }) : sentence('tradeWorseBy', { percent });
}

/** The seller guide's line that a dynamic score is under, if any. `readOn`: the day it was read, since the score moves. */
export function markOf(score: ServiceScore, readOn: string): Sentence | undefined {
  const { value } = score;
  if (!isDsr(score) || value === undefined) return undefined;
  if (value < SEARCH_MARK) return sentence('markSearch', { value, mark: SEARCH_MARK, day: readOn });
  return value < CAMPAIGN_MARK ? sentence('markCampaign', { value, mark: CAMPAIGN_MARK, day: readOn }) : undefined;
}
