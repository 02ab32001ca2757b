import type { Dial, ReviewWeight } from 'src/domain/assessment';
import type { ReviewClass } from 'src/domain/reading';
import type { ReviewFacts, ReviewKind } from './facts';

/**
 * How far a review is believed before any evidence (DOMAIN, section 4): the stated editorial prior. Mid reviews are the most truthful
 * by the seed's author, negatives come next, and paid praise is always praise.
 */
export const classPrior: Record<ReviewClass, number> = { mid: 0.98, bad: 0.9, good: 0.6 };

// A review whose class is unknown is most likely praise, as most reviews are.
const PRIOR_WITHOUT_CLASS = classPrior.good;

// How far each dial lets evidence speak: not at all, as measured, half as much again (DOMAIN, section 4).
const evidenceScale: Record<Dial, number> = { neutral: 0, default: 1, strict: 1.5 };

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
function evidenceOf(reasons: readonly Reason[], dial: Dial): number {
  const strongest = new Map<string, number>();
  for (const { family, logOdds } of reasons) {
    const known = strongest.get(family) ?? 0;
    if (Math.abs(logOdds) > Math.abs(known)) strongest.set(family, logOdds);
  }
  const total = [...strongest.values()].reduce((sum, one) => sum + one, 0);
  return Math.max(EVIDENCE_CAP, total * evidenceScale[dial]);
}

const priorOf = ({ vote }: ReviewFacts, dial: Dial): number =>
  dial === 'neutral' ? 1 : vote ? classPrior[vote.class] : PRIOR_WITHOUT_CLASS;

/** Default ballots never count; empty ones and copies do at the neutral dial alone. */
const isOut = ({ kind }: ReviewFacts, dial: Dial): boolean =>
  kind === 'default' || (kind !== 'usable' && dial !== 'neutral');

function believe(facts: ReviewFacts, evidence: readonly Reason[], dial: Dial): { prior: number; credibility: number } {
  const prior = priorOf(facts, dial);
  const against = evidence.length === 0 ? 0 : evidenceOf(evidence, dial);
  return { prior, credibility: against === 0 ? prior : sigmoid(logit(prior) + against) };
}

/**
 * How much a review counts: min(1, c / c₀) with c = σ(prior + evidence) and c₀ the same without evidence, so that being positive is
 * never itself a discount. The neutral dial weighs every review but the default ballots 1.
 */
export function weightOf(facts: ReviewFacts, evidence: readonly Reason[], dial: Dial): number {
  if (isOut(facts, dial)) return 0;
  const { prior, credibility } = believe(facts, evidence, dial);
  return Math.min(1, credibility / prior);
}

/** Credibility and weight of one review at a dial, with the reasons that moved them. */
export function weigh(facts: ReviewFacts, evidence: readonly Reason[], dial: Dial): ReviewWeight {
  const { key, review, vote, kind } = facts;
  return {
    key,
    ...(review.id === undefined ? {} : { id: review.id }),
    ...(vote ? { class: vote.class, classFrom: vote.classFrom } : {}),
    credibility: believe(facts, evidence, dial).credibility,
    weight: weightOf(facts, evidence, dial),
    reasons: [...(kind === 'usable' ? [] : [structural[kind]]), ...evidence],
  };
}
