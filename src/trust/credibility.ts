import type { Dial, DialWeights, ReviewWeight } from 'src/domain/assessment';
import type { ReviewClass } from 'src/domain/reading';
import type { ReviewFacts, ReviewKind } from './facts';

/**
 * How far a review is believed before any evidence (DOMAIN, section 4): the stated editorial prior. Mid reviews are the most truthful
 * by the seed's author, negatives come next, and paid praise is always praise.
 */
export const classPrior: Record<ReviewClass, number> = { mid: 0.98, bad: 0.9, good: 0.6 };

// How far each dial lets evidence speak: not at all, as measured, half as much again (DOMAIN, section 4). Custom as the user says.
const evidenceScale: Record<Dial, number> = { neutral: 0, default: 1, strict: 1.5, custom: 1 };

const standard: Record<Dial, DialWeights> = {
  neutral: { priors: classPrior, evidence: evidenceScale.neutral },
  default: { priors: classPrior, evidence: evidenceScale.default },
  strict: { priors: classPrior, evidence: evidenceScale.strict },
  custom: { priors: classPrior, evidence: evidenceScale.custom },
};

// A prior of 0 or 1 would be beyond all evidence; a user's own is kept this far from both.
const SUREST = 0.01;
// Three times as far as measured is more than twice the strict dial: beyond it every hint would be a verdict.
const MOST_SCALE = 3;

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** What a dial goes by: the class priors and how far evidence speaks. The user's own at the custom dial, within what can be reckoned with. */
export function dialWeights(dial: Dial, own?: DialWeights): DialWeights {
  if (dial !== 'custom' || !own) return standard[dial];
  const prior = (name: ReviewClass) => within(own.priors[name], SUREST, 1 - SUREST);
  return {
    priors: { good: prior('good'), mid: prior('mid'), bad: prior('bad') },
    evidence: within(own.evidence, 0, MOST_SCALE),
  };
}

// No amount of evidence against a review counts for more than this many log-odds (DOMAIN, section 4): it stays a review.
const EVIDENCE_CAP = -5;

/** Why a review counts less: log-odds, below zero against it, with the signal they came from as `id`. */
export type Reason = ReviewWeight['reasons'][number];

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const logit = (p: number): number => Math.log(p / (1 - p));

/** Why a review is out of the count whatever its credibility. Structure, not evidence: it carries no log-odds. */
const structural: Record<Exclude<ReviewKind, 'usable'>, Reason> = {
  default: { id: 'default-ballot', family: 'structure', logOdds: 0 },
  empty: { id: 'no-words', family: 'structure', logOdds: 0 },
  copy: { id: 'copy-of-earlier', family: 'structure', logOdds: 0 },
};

/** Only the strongest reason of a family counts (DOMAIN, section 4). */
function evidenceOf(reasons: readonly Reason[], scale: number): number {
  const [first] = reasons;
  if (first && reasons.length === 1) return Math.max(EVIDENCE_CAP, first.logOdds * scale);
  const second = reasons[1];
  if (first && second && reasons.length === 2) {
    const [one, other] = [first.logOdds, second.logOdds];
    const stronger = Math.abs(other) > Math.abs(one) ? other : one;
    return Math.max(EVIDENCE_CAP, (first.family === second.family ? stronger : one + other) * scale);
  }
  const families: string[] = [];
  const strongest: number[] = [];
  for (const { family, logOdds } of reasons) {
    const known = families.indexOf(family);
    if (known < 0) {
      families.push(family);
      strongest.push(logOdds);
    } else if (Math.abs(logOdds) > Math.abs(strongest[known] ?? 0)) strongest[known] = logOdds;
  }
  // Sorted, so that the order in which signals speak never shows in the last digit.
  const total = strongest.sort((a, b) => a - b).reduce((sum, one) => sum + one, 0);
  return Math.max(EVIDENCE_CAP, total * scale);
}

/** Default ballots never count; empty ones and copies do at the neutral dial alone. */
const isOut = ({ kind }: ReviewFacts, dial: Dial): boolean =>
  kind === 'default' || (kind !== 'usable' && dial !== 'neutral');

/** How far a review is believed before any evidence; one whose class is unknown is most likely praise, as most reviews are. */
const priorOf = ({ vote }: ReviewFacts, { priors }: DialWeights): number => priors[vote?.class ?? 'good'];

/** How far it is believed with what is held against it. */
function believed(prior: number, evidence: readonly Reason[], scale: number): number {
  const against = evidence.length === 0 ? 0 : evidenceOf(evidence, scale);
  return against === 0 ? prior : sigmoid(logit(prior) + against);
}

/** What a review weighs by its evidence alone: min(1, c / c₀), whatever kind it is of. `own`: the weights of the custom dial. */
export function weightByEvidence(
  facts: ReviewFacts,
  evidence: readonly Reason[],
  dial: Dial,
  own?: DialWeights,
): number {
  if (dial === 'neutral' || evidence.length === 0) return 1;
  const weights = dialWeights(dial, own);
  const prior = priorOf(facts, weights);
  return Math.min(1, believed(prior, evidence, weights.evidence) / prior);
}

const structureOf = ({ kind }: ReviewFacts): Reason[] => (kind === 'usable' ? [] : [structural[kind]]);

/**
 * Credibility and weight of one review at a dial, with the reasons that moved them. Its weight is min(1, c / c₀) with c = σ(prior + evidence)
 * and c₀ the same without evidence, so that being positive is never itself a discount. The neutral dial weighs every review but the
 * default ballots 1.
 */
export function weigh(facts: ReviewFacts, evidence: readonly Reason[], dial: Dial, own?: DialWeights): ReviewWeight {
  const {
    key,
    review: { id },
    vote,
  } = facts;
  const weights = dialWeights(dial, own);
  const prior = dial === 'neutral' ? 1 : priorOf(facts, weights);
  const credibility = dial === 'neutral' ? 1 : believed(prior, evidence, weights.evidence);
  const weight = isOut(facts, dial) ? 0 : Math.min(1, credibility / prior);
  const reasons = evidence.length === 0 ? structureOf(facts) : [...structureOf(facts), ...evidence];
  // Written out for most: an object that gets its fields one by one takes more room, and there is one for each review.
  if (id !== undefined && vote) {
    return { key, id, class: vote.class, classFrom: vote.classFrom, credibility, weight, reasons };
  }
  return {
    key,
    ...(id === undefined ? {} : { id }),
    ...(vote ? { class: vote.class, classFrom: vote.classFrom } : {}),
    credibility,
    weight,
    reasons,
  };
}
