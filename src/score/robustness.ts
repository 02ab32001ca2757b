import { type Dial, dials, type ExplanationStep, type ReviewAssessment } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import type { ReviewFacts } from 'src/trust/facts';
import { farthestWithoutThree } from './drop-three';
import { type Estimate, estimate, pointStep } from './estimate';
import { BALLOTS, type ItemSample, type Stance, sampleOf, structures, weighedBy } from './sample';
import { step } from './step';

/** The rating of the same reviews at another dial. */
export interface DialRating {
  dial: Dial;
  adjusted: number;
  rating: Estimate;
}

/** The rating of the same reviews had one signal not been there. */
export interface SignalRating {
  signal: string;
  adjusted: number;
  rating: Estimate;
}

interface Basis {
  item: ItemEvidence;
  facts: readonly ReviewFacts[];
  /** At the stance that was asked for. */
  sample: ItemSample;
  stance: Stance;
}

function at({ item, facts, sample }: Basis, stance: Stance): Estimate | undefined {
  const neutral = stance.dial === 'neutral';
  const sameReviews = ![...(stance.without ?? [])].some(isStructural);
  const other =
    neutral === sample.neutral && sameReviews
      ? weighedBy(sample, stance)
      : sampleOf(item, facts, { ...stance, words: sample.evenWords });
  return other.speakers.length > 0 ? estimate(other) : undefined;
}

/** The rating at every setting of the dial, and at the one that was asked for. */
export function* ratingsByDial(basis: Basis): Generator<void, DialRating[]> {
  const { dial: own, weights, held, without } = basis.stance;
  const leaving = without ? { without } : {};
  const all: Dial[] = own === 'custom' ? [...dials, own] : [...dials];
  const found: DialRating[] = [];
  for (const dial of all) {
    const rating = at(basis, { dial, held, ...leaving, ...(dial === 'custom' && weights ? { weights } : {}) });
    if (rating) found.push({ dial, adjusted: rating.adjusted, rating });
    yield;
  }
  return found;
}

const isStructural = (signal: string): boolean => signal === BALLOTS || signal in structures;

/** Signals that hold something against a review that speaks, or that keep a review from speaking. */
function signalsAtWork({ facts, sample, stance: { held } }: Basis): string[] {
  const names = new Set(sample.doubted.flatMap((one) => held.against(one).map(({ id }) => id)));
  for (const [signal, kind] of Object.entries(structures)) {
    if (facts.some((one) => one.kind === kind)) names.add(signal);
  }
  if (sample.defaults > 0 && sample.frame.kind !== 'none') names.add(BALLOTS);
  return [...names].sort();
}

/** The rating without each signal that is at work: its evidence gone, and what it decides by structure undone. */
export function* ratingsWithoutSignal(basis: Basis): Generator<void, SignalRating[]> {
  if (basis.sample.neutral) return [];
  const found: SignalRating[] = [];
  const gone = basis.stance.without ?? new Set<string>();
  for (const signal of signalsAtWork(basis)) {
    if (gone.has(signal)) continue;
    const rating = at(basis, { ...basis.stance, without: new Set([...gone, signal]) });
    if (rating) found.push({ signal, adjusted: rating.adjusted, rating });
    yield;
  }
  return found;
}

/** What the rating does at every dial, without any one signal and without any three reviews. */
export function robustnessOf(
  adjusted: number,
  sample: ItemSample,
  byDial: readonly DialRating[],
  bySignal: readonly SignalRating[],
): { robustness: NonNullable<ReviewAssessment['robustness']>; steps: ExplanationStep[] } {
  const dialsOf = dialRange(byDial.map(({ dial, rating }) => pointStep(dial, rating)));
  const signals = mostOf(
    adjusted,
    bySignal.map(({ signal, rating }) => ({ signal, at: pointStep('withoutSignal', rating) })),
  );
  const without = farthestWithoutThree(sample, adjusted);
  const drop = without === undefined ? undefined : Math.abs(adjusted - without.adjusted);
  return {
    robustness: {
      dials: dialsOf.range,
      dropOneSignal: signals.dropOneSignal,
      ...(signals.mostSignal === undefined ? {} : { mostSignal: signals.mostSignal }),
      ...(drop === undefined ? {} : { dropThreeReviews: drop }),
    },
    steps: [
      ...dialsOf.steps,
      ...signals.steps,
      ...(without === undefined || drop === undefined
        ? []
        : [
            pointStep('withoutThree', without),
            step(
              'dropThreeReviews',
              'abs(adjusted - withoutThree)',
              { adjusted, withoutThree: without.adjusted },
              drop,
            ),
          ]),
    ],
  };
}

/** Lowest and highest of the ratings at the dials, each of which has a step. */
export function dialRange(ratings: readonly ExplanationStep[]): { range: [number, number]; steps: ExplanationStep[] } {
  const inputs = Object.fromEntries(ratings.map(({ id, result }) => [id, result]));
  const names = Object.keys(inputs).join(', ');
  const low = Math.min(...Object.values(inputs));
  const high = Math.max(...Object.values(inputs));
  return {
    range: [low, high],
    steps: [
      ...ratings,
      step('dials.low', `min(${names})`, inputs, low),
      step('dials.high', `max(${names})`, inputs, high),
    ],
  };
}

/** The signal whose leaving out moves the rating most; the first by name among equals, none where nothing moves it. */
export function mostOf(
  adjusted: number,
  ratings: readonly { signal: string; at: ExplanationStep }[],
): { dropOneSignal: number; mostSignal?: string; steps: ExplanationStep[] } {
  const away = (one: { at: ExplanationStep }): number => Math.abs(adjusted - one.at.result);
  const most = ratings.reduce<(typeof ratings)[number] | undefined>(
    (best, one) => (away(one) > (best ? away(best) : 0) ? one : best),
    undefined,
  );
  const withoutSignal = most?.at.result ?? adjusted;
  const dropOneSignal = Math.abs(adjusted - withoutSignal);
  return {
    dropOneSignal,
    ...(most ? { mostSignal: most.signal } : {}),
    steps: [
      ...(most ? [most.at] : []),
      step('dropOneSignal', 'abs(adjusted - withoutSignal)', { adjusted, withoutSignal }, dropOneSignal),
    ],
  };
}
