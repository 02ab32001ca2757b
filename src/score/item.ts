import {
  type Dial,
  dials,
  type ExplanationStep,
  type ItemAssessment,
  type ReviewAssessment,
  type ReviewWeight,
} from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import type { SiteId } from 'src/domain/site';
import { type Examined, examine } from 'src/trust';
import { weigh } from 'src/trust/credibility';
import { factsOf, type ReviewFacts } from 'src/trust/facts';
import { setOfItem } from 'src/trust/review-set';
import { aspectsIn } from './aspects';
import { classNoteOf, confidenceOf, FEWEST_USABLE, unrated, WIDEST } from './confidence';
import { criticsOf } from './critics';
import { estimate } from './estimate';
import { exactTotal } from './frame';
import { integrityOf } from './integrity';
import type { AssessOptions } from './options';
import { distributionOf, plainOf, type RatingWork, rate, robustnessOf, shownOf } from './rating';
import { coverageOf, type ItemSample, isFair, quantified, sampleOf } from './sample';
import { step } from './step';
import { waterfallOf } from './waterfall';

/** One item assessed, with what pooling needs of it. */
export interface ItemWork {
  evidence: ItemEvidence;
  facts: ReviewFacts[];
  assessment: ItemAssessment;
  weights: ReviewWeight[];
  plain: ReturnType<typeof plainOf>;
  /** Absent when no review with a vote may speak. Present also when they are too few to show a rating of this item alone. */
  work?: RatingWork;
  sample: ItemSample;
  /** Adjusted rating at each dial. */
  byDial: { dial: Dial; adjusted: number }[];
  /** How many reviews the item has, as far as the page says; else how many were read. */
  size: number;
  /** Usable reviews that speak, and those whose words are too unclear for a class. */
  usable: number;
  unclear: number;
  examined: Examined;
}

/** `own`: the sample at the dial that was asked for. */
function ratingsByDial(
  item: ItemEvidence,
  facts: readonly ReviewFacts[],
  own: ItemSample,
  { evidence }: Examined,
): ItemWork['byDial'] {
  return dials.flatMap((dial) => {
    const sample = dial === own.dial ? own : sampleOf(item, facts, { dial, evidence, words: own.words });
    const adjusted = sample.speakers.length > 0 ? estimate(sample)?.adjusted : undefined;
    return adjusted === undefined ? [] : [{ dial, adjusted }];
  });
}

function usableStep({ read, defaults, empty, copies, usable }: ReviewAssessment['coverage']): ExplanationStep {
  return step('usable', 'read - defaults - empty - copies', { read, defaults, empty, copies }, usable);
}

/** The verdict over one item's reviews: rated, or plainly not. */
function judge(parts: Omit<ItemWork, 'assessment' | 'weights'>): ReviewAssessment {
  const { evidence, examined, facts, work, sample, usable } = parts;
  const coverage = coverageOf(evidence, facts);
  const { findings } = examined;
  const { integrity, steps: integritySteps } = integrityOf(findings);
  const { plain } = parts;
  const common = {
    coverage,
    integrity,
    findings,
    aspects: aspectsIn(facts),
    critics: criticsOf(facts),
  };
  const opening = [usableStep(coverage), ...plain.steps];
  const plainRating = plain.mean === undefined ? {} : { plain: plain.mean };
  const width = work && work.range[1] - work.range[0];
  if (!work || width === undefined || usable < FEWEST_USABLE || width > WIDEST) {
    const filtered = facts.length > 0 && sample.speakers.length === 0 && !facts.some(isFair);
    return {
      ...common,
      state: filtered ? 'filtered-sample' : 'too-few-reviews',
      rating: { ...plainRating, ...shownOf(evidence), n: usable, weightedToTotals: false },
      ...unrated(coverage, parts, filtered, width),
      explanation: [...opening, ...integritySteps],
    };
  }
  const { shown } = shownOf(evidence);
  const way = waterfallOf({ facts, sample, plain, shown, adjusted: work.point.adjusted });
  const { robustness, steps } = robustnessOf(work.point.adjusted, sample, parts.byDial);
  return {
    ...common,
    state: 'ready',
    ...classNoteOf(coverage),
    rating: { ...plainRating, ...work.rating },
    ...confidenceOf(usable, width, sample.frame, coverage.classSource),
    robustness,
    ...(way.waterfall.length > 0 ? { waterfall: way.waterfall } : {}),
    distribution: distributionOf(work.point),
    explanation: [...opening, ...work.steps, ...way.steps, ...steps, ...integritySteps],
  };
}

/** Assesses the reviews of one item of a site, in slices. */
export function* assessItem(item: ItemEvidence, site: SiteId, { dial, now }: AssessOptions): Generator<void, ItemWork> {
  const facts = factsOf(item.reviews);
  yield;
  const examined = yield* examine(setOfItem(item, facts, { site, now }));
  const words = quantified(facts);
  const sample = sampleOf(item, facts, { dial, evidence: examined.evidence, words });
  const work = rate(item, sample, now);
  const parts = {
    evidence: item,
    facts,
    sample,
    ...(work ? { work } : {}),
    plain: plainOf(facts, words),
    byDial: ratingsByDial(item, facts, sample, examined),
    size: Math.max(exactTotal(item.facts) ?? item.facts.reviewCountAtLeast ?? 0, sample.speakers.length),
    usable: sample.speakers.filter(({ kind }) => kind === 'usable').length,
    unclear: words.unclear,
    examined,
  };
  const {
    id,
    facts: { title },
  } = item;
  return {
    ...parts,
    assessment: { key: item.key, id: id ?? item.key, ...(title === undefined ? {} : { title }), ...judge(parts) },
    weights: facts.map((one) => weigh(one, examined.evidence.get(one.key) ?? [], dial)),
  };
}
