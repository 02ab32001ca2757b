import type { ExplanationStep, ItemAssessment, ReviewAssessment, ReviewWeight } from 'src/domain/assessment';
import type { ItemEvidence } from 'src/domain/evidence';
import { weigh } from 'src/trust/credibility';
import { factsInSlices, type ReviewFacts } from 'src/trust/facts';
import type { ReviewSet } from 'src/trust/review-set';
import { aspectsIn } from './aspects';
import { classNoteOf, confidenceOf, FEWEST_USABLE, unrated, WIDEST } from './confidence';
import { criticsOf } from './critics';
import { doubtOf } from './doubt';
import { examineItem, type ItemExamined } from './examination';
import { exactTotal } from './frame';
import { integrityOf } from './integrity';
import type { AssessOptions } from './options';
import { distributionOf, plainOf, type RatingWork, rate, shownOf } from './rating';
import { type DialRating, ratingsByDial, ratingsWithoutSignal, robustnessOf, type SignalRating } from './robustness';
import { coverageOf, type ItemSample, isFair, quantified, type Stance, sampleOf } from './sample';
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
  stance: Stance;
  /** Adjusted rating at each dial, and without each signal that is at work. */
  byDial: DialRating[];
  bySignal: SignalRating[];
  /** How many reviews the item has, as far as the page says; else how many were read. */
  size: number;
  /** Usable reviews that speak, and those whose words are too unclear for a class. */
  usable: number;
  unclear: number;
  /** Findings over all that was read; what single reviews carry, and how far what is left without copies is in doubt. */
  examined: ItemExamined['examined'];
  doubt: ReturnType<typeof doubtOf>;
}

function usableStep({ read, defaults, empty, copies, usable }: ReviewAssessment['coverage']): ExplanationStep {
  return step('usable', 'read - defaults - empty - copies', { read, defaults, empty, copies }, usable);
}

/** The verdict over one item's reviews: rated, or plainly not. In slices. */
function* judge(parts: Omit<ItemWork, 'assessment' | 'weights'>): Generator<void, ReviewAssessment> {
  const { evidence, examined, facts, work, sample, usable } = parts;
  const coverage = coverageOf(evidence, facts);
  const { findings } = examined;
  yield;
  const { integrity, steps: integritySteps } = integrityOf({ facts, ...examined });
  yield;
  const aspects = aspectsIn(facts);
  yield;
  const { plain } = parts;
  const common = { coverage, integrity, findings, aspects, critics: criticsOf(facts) };
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
  yield;
  const { robustness, steps } = robustnessOf(work.point.adjusted, sample, parts.byDial, parts.bySignal);
  return {
    ...common,
    state: 'ready',
    ...classNoteOf(coverage),
    rating: { ...plainRating, ...work.rating },
    ...confidenceOf(usable, width, sample.frame, coverage.classSource),
    robustness,
    ...(way.waterfall.length > 0 ? { waterfall: way.waterfall } : {}),
    distribution: distributionOf(work.point),
    explanation: [...opening, ...parts.doubt.steps, ...work.steps, ...way.steps, ...steps, ...integritySteps],
  };
}

// Reviews weighed between two pauses: about 3 ms.
const STRIDE = 1000;

/** Assesses the reviews of one item of a site, in slices. `history`: of its store's scores, where it stands for the store. */
export function* assessItem(
  item: ItemEvidence,
  { site, history }: Pick<ReviewSet, 'site' | 'history'>,
  { dial, weights, now, without }: AssessOptions,
): Generator<void, ItemWork> {
  const gone = new Set(without?.reviews);
  const facts = yield* factsInSlices(gone.size > 0 ? item.reviews.filter(({ key }) => !gone.has(key)) : item.reviews);
  yield;
  const { examined, left } = yield* examineItem(item, facts, { site, now, history });
  const words = quantified(facts);
  yield;
  const silent = new Set(without?.signals);
  const leaving = silent.size === 0 ? {} : { without: silent };
  const stance: Stance = { dial, held: examined.held, ...(weights ? { weights } : {}), ...leaving };
  const sample = sampleOf(item, facts, { ...stance, words });
  yield;
  // The neutral dial lets no evidence speak, and no doubt either.
  const doubt = sample.neutral ? { doubt: 0, steps: [] } : doubtOf(left);
  yield;
  const work = rate(item, sample, { now, stance, doubt: doubt.doubt });
  yield;
  const basis = { item, facts, sample, stance };
  const parts = {
    evidence: item,
    facts,
    sample,
    stance,
    ...(work ? { work } : {}),
    plain: plainOf(facts, words),
    byDial: yield* ratingsByDial(basis),
    bySignal: yield* ratingsWithoutSignal(basis),
    size: Math.max(exactTotal(item.facts) ?? item.facts.reviewCountAtLeast ?? 0, sample.speakers.length),
    usable: sample.speakers.filter(({ kind }) => kind === 'usable').length,
    unclear: words.unclear,
    examined,
    doubt,
  };
  const {
    id,
    facts: { title },
  } = item;
  yield;
  const judged = yield* judge(parts);
  const assessment = { key: item.key, id: id ?? item.key, ...(title === undefined ? {} : { title }), ...judged };
  yield;
  const { against } = examined.held;
  const held = silent.size === 0 ? against : (one: ReviewFacts) => against(one).filter(({ id }) => !silent.has(id));
  const weighed: ReviewWeight[] = [];
  for (const one of facts) if (weighed.push(weigh(one, held(one), dial, weights)) % STRIDE === 0) yield;
  return { ...parts, assessment, weights: weighed };
}
