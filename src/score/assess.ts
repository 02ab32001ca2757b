import type { Assessment, ExplanationStep } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import { finish } from 'src/lib/slices';
import { afterSalesOf } from './after-sales';
import { distributionMean, inOrder } from './industry';
import { assessItem, type ItemWork } from './item';
import { METHOD_VERSION } from './method-version';
import type { AssessOptions } from './options';
import { pool } from './pool';
import { step } from './step';
import { storeScoreOf } from './store-score';

/** Means of the star distributions that a page gives for its store's scores. */
function distributionSteps({ scores }: StoreEvidence): ExplanationStep[] {
  return inOrder(scores).flatMap(({ dimension, distributionPercent }) => {
    const mean = distributionPercent && distributionMean(distributionPercent);
    if (mean === undefined || !distributionPercent) return [];
    const rows = Object.entries(distributionPercent).map(([stars, amount]) => ({ stars: Number(stars), amount }));
    const inputs = Object.fromEntries(rows.map(({ amount }, index) => [`n.${index + 1}`, amount]));
    const total = rows.map((_, index) => `n.${index + 1}`).join(' + ');
    const stars = rows.map((row, index) => `${row.stars}*n.${index + 1}`).join(' + ');
    return [step(`dsr.${dimension}`, `(${stars}) / (${total})`, inputs, mean)];
  });
}

/**
 * The three answers about a store, kept apart: its service next to its trade, how far its reviews can be trusted, and what credible
 * reviews say. Pure: the same evidence, moment and dial give the same answer, in whatever order the evidence came.
 */
export const assess = (evidence: StoreEvidence, options: AssessOptions): Assessment =>
  finish(assessInSlices(evidence, options));

/** {@link assess}, pausing between slices of the work, for a worker that must answer other events meanwhile. */
export function* assessInSlices(evidence: StoreEvidence, options: AssessOptions): Generator<void, Assessment> {
  const { site, history = [] } = evidence;
  const items: ItemWork[] = [];
  // The answer about the only item is the answer about its store.
  const only = evidence.items.filter(({ reviewSubject }) => reviewSubject !== 'catalogue-product').length === 1;
  for (const item of evidence.items) {
    const store = only && item.reviewSubject !== 'catalogue-product' ? history : [];
    items.push(yield* assessItem(item, { site, history: store }, options));
  }
  const pooled = yield* pool(items, { site, history, now: options.now });
  // Reviews of goods that many sellers share say nothing about this one.
  const facts = items.flatMap((item) => (item.evidence.reviewSubject === 'catalogue-product' ? [] : item.facts));
  const { storeScore, steps } = storeScoreOf(evidence, { pooled, facts }, options);
  const { afterSales, steps: answers } = afterSalesOf(evidence, facts, pooled);
  const { id, name } = evidence.facts;
  return {
    store: {
      key: evidence.key,
      site: evidence.site,
      ...(id === undefined ? {} : { id }),
      ...(name === undefined ? {} : { name }),
    },
    methodVersion: METHOD_VERSION,
    dial: options.dial,
    now: options.now.toISOString(),
    pooled: { ...pooled, explanation: [...pooled.explanation, ...distributionSteps(evidence), ...steps, ...answers] },
    storeScore,
    afterSales,
    items: items.map(({ assessment }) => assessment),
    reviews: items.flatMap(({ weights }) => weights),
  };
}
