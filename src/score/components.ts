import type { ExplanationStep, ReviewAssessment, ScoreComponent } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { StoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import { afterSalesDimensions, type Standing, standing } from './industry';
import type { AssessOptions } from './options';
import { named, step, written } from './step';

/** One component of the store score with its uncertainty and arithmetic. */
export interface Part extends ScoreComponent {
  variance: number;
  steps: ExplanationStep[];
}

/** What each family weighs in the store score (DOMAIN, section 4). */
export const componentWeights = {
  'service-vs-industry': 0.35,
  'rating-vs-reference': 0.3,
  refunds: 0.15,
  complaints: 0.15,
  maturity: 0.05,
} as const;

// Level with the trade, as the page itself says (DOMAIN, section 4).
const LEVEL = 50;
// The best store of the trade stands this far above level, the worst as far below (DOMAIN, section 4: 50 + 50 × signed percent).
const SPAN = 50;
// A page that gives the direction alone: 65 above, 35 below (DOMAIN, section 4).
const DIRECTION_ONLY = 15;
// Direction alone leaves the distance open: evenly between level and twice the assumed 15 points, hence 30 points wide.
const VARIANCE_DIRECTION = 30 ** 2 / 12;
// A printed percent moves with its window; a tenth of the whole span between two visits is what a shopper should expect at most.
const VARIANCE_PERCENT = 10 ** 2 / 12;
// A store whose age in years equals this stands level: about the middle of the "N年店" marks that shops carry.
const MATURITY_YEARS = 5;
// Age says little about service: the variance of an even spread over half of the scale.
const VARIANCE_MATURITY = 50 ** 2 / 12;
// A reference made from fewer stores is none (DOMAIN, section 4).
const FEWEST_STORES = 30;
const DAY = 86_400_000;
// Mean length of a year.
const YEAR_DAYS = 365.25;

/** 0–100, 50 = level. */
function positionOf({ sign, percent }: Standing): number {
  if (sign === 0) return LEVEL;
  return percent === undefined ? LEVEL + sign * DIRECTION_ONLY : LEVEL + (sign * SPAN * percent) / 100;
}

const varianceOf = ({ sign, percent }: Standing): number =>
  sign !== 0 && percent === undefined ? VARIANCE_DIRECTION : VARIANCE_PERCENT;

/** A name that a formula can use: one dimension may be given over several windows. */
const nameOf = ({ dimension, windowDays }: ServiceScore): string =>
  `${dimension.replaceAll('-', '_')}${windowDays === undefined ? '' : `_${windowDays}`}`;

/** Scores next to their trade, one vote each. */
function tradePart(id: 'service-vs-industry' | 'refunds', scores: readonly ServiceScore[]): Part | undefined {
  const places = scores.flatMap((score) => {
    const where = standing(score);
    return where ? [{ id: nameOf(score), where, value: positionOf(where) }] : [];
  });
  const n = places.length;
  if (n === 0) return undefined;
  const value = places.reduce((sum, one) => sum + one.value, 0) / n;
  const each = places.map(({ id: dimension, where: { sign, percent }, value: own }) =>
    percent === undefined || sign === 0
      ? step(`trade.${dimension}`, 'level + sign*assumed', { level: LEVEL, sign, assumed: DIRECTION_ONLY }, own)
      : step(`trade.${dimension}`, 'level + sign*span*percent/100', { level: LEVEL, sign, span: SPAN, percent }, own),
  );
  return {
    id,
    value,
    weight: componentWeights[id],
    n,
    why: id === 'refunds' ? sentence('whyRefunds', { n }) : sentence('whyService', { n }),
    // The scores of one store move together: three of them are no better known than one.
    variance: Math.max(...places.map(({ where }) => varianceOf(where))),
    steps: [
      ...each,
      step(
        id,
        `(${written(places, (one) => `trade.${one}`)}) / n`,
        { ...named('trade', places, (one) => one.value), n },
        value,
      ),
    ],
  };
}

/** The adjusted rating next to the platform's stores, as far towards the best or worst of them. */
function ratingPart(pooled: ReviewAssessment, reference: AssessOptions['reference']): Part | undefined {
  const { adjusted, interval90, n } = pooled.rating;
  if (adjusted === undefined || !interval90 || !reference || reference.n < FEWEST_STORES) return undefined;
  const { mean, best, worst } = reference;
  const room = adjusted >= mean ? best - mean : mean - worst;
  if (!(room > 0)) return undefined;
  const value = Math.min(100, Math.max(0, LEVEL + (SPAN * (adjusted - mean)) / room));
  const half = Math.min(SPAN, (SPAN * (interval90[1] - interval90[0])) / 2 / room);
  return {
    id: 'rating-vs-reference',
    value,
    weight: componentWeights['rating-vs-reference'],
    n,
    why: sentence('whyRating', { n: reference.n }),
    variance: (half / 2) ** 2,
    steps: [
      step(
        'rating-vs-reference',
        'min(100, max(0, level + span*(adjusted - mean)/room))',
        { level: LEVEL, span: SPAN, adjusted, mean, room },
        value,
      ),
    ],
  };
}

/** Years a store has been open, by its own mark or its opening day. */
function yearsOpen({ ageYears, openedOn }: StoreEvidence['facts'], now: Date): number | undefined {
  if (ageYears !== undefined) return ageYears;
  const opened = openedOn === undefined ? Number.NaN : Date.parse(openedOn);
  return Number.isNaN(opened) || opened > now.getTime() ? undefined : (now.getTime() - opened) / DAY / YEAR_DAYS;
}

function maturityPart(facts: StoreEvidence['facts'], now: Date): Part | undefined {
  const years = yearsOpen(facts, now);
  if (years === undefined) return undefined;
  const value = (100 * years) / (years + MATURITY_YEARS);
  return {
    id: 'maturity',
    value,
    weight: componentWeights.maturity,
    n: 1,
    why: sentence('whyMaturity', { years: Math.floor(years) }),
    variance: VARIANCE_MATURITY,
    steps: [step('maturity', '100*years / (years + middle)', { years, middle: MATURITY_YEARS }, value)],
  };
}

/** The components of the store score that its scores, rating and age allow; what is missing counts neither for nor against. */
export function partsOf(evidence: StoreEvidence, pooled: ReviewAssessment, { now, reference }: AssessOptions): Part[] {
  const scores = evidence.scores.map(({ score }) => score).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const refunds = scores.filter(({ dimension }) => afterSalesDimensions.includes(dimension));
  const service = scores.filter(({ dimension }) => !afterSalesDimensions.includes(dimension));
  return [
    tradePart('service-vs-industry', service),
    ratingPart(pooled, reference),
    tradePart('refunds', refunds),
    maturityPart(evidence.facts, now),
  ].filter((part) => part !== undefined);
}
