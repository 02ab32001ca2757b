import { sentence } from 'src/domain/sentence';
import type { ReviewKey } from 'src/domain/site';
import { burstsAmong, criticBursts, type ReviewBurst } from '../bursts';
import type { ReviewFacts } from '../facts';
import { type Frame, framesOf } from '../frames';
import { inSlices, type Outcome, type Signal } from '../signal';

// Fewer dated reviews have no usual day to compare with.
const FEWEST = 20;
// A week beside a stretch of three days tells what is usual there: of 400 simulated honest shops seen for 10 to 20 days none is warned of.
const FEWEST_DAYS = 10;
// One honest item in a hundred may be warned of (issue 4: per-product false alarm ≤ 1%); half of it, since rates are only estimated.
const WARN_LEVEL = 0.005;
// One honest shop in four hundred may fail by chance: the floor for a false fail.
const FAIL_LEVEL = 0.0025;
// A burst that rates otherwise than the rest by chance: one in a hundred.
const SHIFT_LEVEL = 0.01;
// Evidence begins where only one honest item in five shows so much: 0.7 is −log10 of it.
const FIRST_DECADES = 0.7;
// A shift says at most this much (a thousand to one), so that size never stops mattering.
const MOST_SHIFT_DECADES = 3;
// No signal says more than the cap of all evidence (DOMAIN, section 4).
const STRONGEST = 5;

/** Bursts of all reviews, and of those that are not praise alone: a dozen negatives drown among hundreds. */
function* burstsOf(frames: readonly Frame[]): Generator<void, ReviewBurst[]> {
  const bursts: ReviewBurst[] = [];
  for (const frame of frames) {
    for (const among of [() => burstsAmong(frame), () => criticBursts(frame)]) {
      yield;
      bursts.push(...among());
    }
  }
  return bursts;
}

const decades = (p: number): number => -Math.log10(Math.max(p, Number.MIN_VALUE));

/** Log-odds against each review of a burst: more the less likely it is, more where it moves the rating, never beyond its excess. */
function weightOf({ p, shift, count, expected }: ReviewBurst): number {
  const size = decades(p) - FIRST_DECADES;
  if (size <= 0) return 0;
  const moved = shift && shift.p < SHIFT_LEVEL ? Math.min(MOST_SHIFT_DECADES, decades(shift.p)) : 0;
  // Of a day three times as busy as usual, one in three would have written anyway.
  return Math.min(STRONGEST, size + moved, 1 + 2 * Math.log(count / expected));
}

/** Where a burst moves the rating, only the reviews that move it are held against it: a wave of blame leaves the day's praise alone. */
function moves({ vote }: ReviewFacts, { shift }: ReviewBurst): boolean {
  if (!vote || !shift || shift.p >= SHIFT_LEVEL) return true;
  return (vote.stars - shift.rest) * shift.difference > 0;
}

function evidenceOf(bursts: readonly ReviewBurst[]): Map<ReviewKey, number> {
  const evidence = new Map<ReviewKey, number>();
  for (const burst of bursts) {
    const weight = weightOf(burst);
    if (weight === 0) continue;
    for (const facts of burst.reviews) {
      if (moves(facts, burst)) evidence.set(facts.key, Math.min(evidence.get(facts.key) ?? 0, -weight));
    }
  }
  return evidence;
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

function verdictOf({ p, shift }: ReviewBurst): Outcome['verdict'] {
  if (p >= WARN_LEVEL) return 'pass';
  return p < FAIL_LEVEL && shift !== undefined && shift.p < SHIFT_LEVEL ? 'fail' : 'warn';
}

/** What is said of the most striking burst; `evidence` holds all of them. */
function told(burst: ReviewBurst, read: { dated: number; days: number }, evidence: Map<ReviewKey, number>): Outcome {
  const { count, expected, first, last, shift, p, reviews } = burst;
  const verdict = verdictOf(burst);
  const values = {
    count,
    dated: read.dated,
    first: iso(first),
    last: iso(last),
    expected: Math.round(expected * 10) / 10,
  };
  return {
    verdict,
    p,
    numbers: { ...read, count, expected, ...(shift ? { difference: shift.difference, shiftP: shift.p } : {}) },
    why:
      verdict === 'pass'
        ? sentence('findingNoBurst', { dated: read.dated })
        : first === last
          ? sentence('findingBurstDay', values)
          : sentence('findingBurst', values),
    ...(verdict === 'pass' ? {} : { innocent: sentence('innocentBurst') }),
    reviews: verdict === 'pass' ? [] : reviews.map(({ key }) => key).sort(),
    evidence,
  };
}

/**
 * Days with far more reviews than the days around them. Counts of honest shops vary much more than chance alone (DOMAIN, section 5), so
 * what is usual is learnt from all other days: see `statistics/burst-scan.ts`. Many at once is a warning; many at once that also rate
 * otherwise than the rest is more.
 */
export const reviewBurst: Signal = {
  id: 'review-burst',
  family: 'time',
  ...inSlices(function* (set) {
    const frames = framesOf(set).filter(({ reviews, days }) => reviews.length >= FEWEST && days.length >= FEWEST_DAYS);
    const dated = frames.reduce((sum, { reviews }) => sum + reviews.length, 0);
    const days = frames.reduce((sum, frame) => sum + frame.days.length, 0);
    if (frames.length === 0) {
      const n = set.reviews.filter(({ review }) => review.date !== undefined).length;
      return { verdict: 'not-tested', numbers: { dated: n }, why: sentence('burstTooFewDated', { n }), reviews: [] };
    }
    const found = yield* burstsOf(frames);
    const bursts = found
      .map((burst) => ({ ...burst, p: Math.min(1, burst.p * frames.length) }))
      .sort((a, b) => a.p - b.p || a.first - b.first || b.count - a.count);
    const [most] = bursts;
    if (most) return told(most, { dated, days }, evidenceOf(bursts));
    return { verdict: 'pass', p: 1, numbers: { dated, days }, why: sentence('findingNoBurst', { dated }), reviews: [] };
  }),
};
