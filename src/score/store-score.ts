import type { ExplanationStep, ReviewAssessment, ScoreComponent, StoreScore } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import { sentence } from 'src/domain/sentence';
import type { ReviewFacts } from 'src/trust/facts';
import { normalTail } from 'src/trust/statistics/normal';
import { complaintsPart } from './complaints';
import { componentWeights, type Part, partsOf } from './components';
import { Z90 } from './interval';
import type { AssessOptions } from './options';
import { named, step, written } from './step';

type Letter = NonNullable<StoreScore['letter']>;

/** Bands of the score, best first (DOMAIN, section 4): 50 is level with the trade as the page itself says. */
const bands: readonly { letter: Letter; from: number }[] = [
  { letter: 'A', from: 80 },
  { letter: 'B', from: 65 },
  { letter: 'C', from: 45 },
  { letter: 'D', from: 30 },
  { letter: 'E', from: 0 },
];

// A letter is shown where the chance of being within one letter of it is at least this (DOMAIN, section 4).
const LETTER_CHANCE = 0.8;
// The end of the scale of scores.
const BEST = 100;
// One family alone is one opinion (DOMAIN, section 4).
const FEWEST_PARTS = 2;
/**
 * What a missing family may be away from the ones that are there: the standard deviation of an even spread over 0–100 is 29; a bit less,
 * since the families of one store go together. Missing families widen the interval and move nothing.
 */
const MISSING_SD = 25;

const normalBelow = (x: number): number => 1 - normalTail(x);

/** The chance that a true score is at most one letter away from the band at `index`, were the score shown `value`. */
function chanceWithin(index: number, value: number, deviation: number): number {
  const upper = bands[index - 2]?.from ?? Number.POSITIVE_INFINITY;
  const lower = index >= bands.length - 2 ? Number.NEGATIVE_INFINITY : (bands[index + 1]?.from ?? 0);
  return normalBelow((upper - value) / deviation) - normalBelow((lower - value) / deviation);
}

/**
 * Whether a score so unsure may carry a letter: at the worst place of the worst band the true one must be at most one letter away often
 * enough. How much is known decides, not where the score happens to lie, so that knowing less never makes a letter appear.
 */
function isSureEnough(deviation: number): boolean {
  return bands.every(({ from }, index) => {
    const top = bands[index - 1]?.from ?? BEST;
    return [from, top].every((edge) => chanceWithin(index, edge, deviation) >= LETTER_CHANCE);
  });
}

/** The letter of a score, when it is sure enough. */
const letterOf = (value: number, deviation: number): Letter | undefined =>
  isSureEnough(deviation) ? bands.find(({ from }) => value >= from)?.letter : undefined;

const component = ({ id, value, weight, n, why }: Part): ScoreComponent => ({ id, value, weight, n, why });

function combine(parts: readonly Part[]): { value: number; deviation: number; steps: ExplanationStep[] } {
  const present = parts.reduce((sum, { weight }) => sum + weight, 0);
  const value = parts.reduce((sum, part) => sum + part.weight * part.value, 0) / present;
  const known = parts.reduce((sum, part) => sum + (part.weight / present) ** 2 * part.variance, 0);
  const missing = Object.entries(componentWeights)
    .filter(([id]) => !parts.some((part) => part.id === id))
    .reduce((sum, [, weight]) => sum + (weight * MISSING_SD) ** 2, 0);
  const variance = known + missing;
  const ids = parts.map((part, index) => ({ ...part, id: String(index + 1) }));
  const weights = named('w', ids, ({ weight }) => weight);
  const total = `(${written(ids, (id) => `w.${id}`)})`;
  return {
    value,
    deviation: Math.sqrt(variance),
    steps: [
      ...parts.flatMap(({ steps }) => steps),
      step(
        'storeScore',
        `(${written(ids, (id) => `w.${id}*x.${id}`)}) / ${total}`,
        { ...weights, ...named('x', ids, (part) => part.value) },
        value,
      ),
      step(
        'storeScore.sd',
        `sqrt((${written(ids, (id) => `w.${id}*w.${id}*var.${id}`)}) / (${total}*${total}) + missing)`,
        { ...weights, ...named('var', ids, (part) => part.variance), missing },
        Math.sqrt(variance),
      ),
    ],
  };
}

/** How the store serves next to its trade (DOMAIN, section 4, "Store score"), with its arithmetic. `facts`: of its own items' reviews. */
export function storeScoreOf(
  evidence: StoreEvidence,
  { pooled, facts }: { pooled: ReviewAssessment; facts: readonly ReviewFacts[] },
  options: AssessOptions,
): { storeScore: StoreScore; steps: ExplanationStep[] } {
  const complaints = complaintsPart(facts);
  const parts = [...partsOf(evidence, pooled, options), ...(complaints ? [complaints] : [])];
  const components = parts.map(component);
  const compared = parts.some(({ id }) => id === 'service-vs-industry' || id === 'rating-vs-reference');
  const explained = parts.flatMap(({ steps }) => steps);
  if (!compared) return { storeScore: { noLetter: sentence('noComparisonYet'), components }, steps: explained };
  if (parts.length < FEWEST_PARTS) {
    return { storeScore: { noLetter: sentence('oneKindOfEvidence'), components }, steps: explained };
  }
  const { value, deviation, steps } = combine(parts);
  const [low, high] = [Math.max(0, value - Z90 * deviation), Math.min(100, value + Z90 * deviation)];
  // By the whole number that is shown: a reader who sees 45 must not find it below the band that begins at 45.
  const letter = letterOf(Math.round(value), deviation);
  const inputs = { storeScore: value, sd: deviation, z: Z90 };
  return {
    storeScore: {
      value,
      interval90: [low, high],
      ...(letter ? { letter } : { noLetter: sentence('letterUnsure') }),
      components,
    },
    steps: [
      ...steps,
      step('storeScore.low', 'max(0, storeScore - z*sd)', inputs, low),
      step('storeScore.high', 'min(100, storeScore + z*sd)', inputs, high),
    ],
  };
}
