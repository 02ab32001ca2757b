import { splitClauses } from '../clauses';
import { corpusOf, rowOf } from './corpus';
import type { Row } from './dataset';
import { type Fit, fitLinear, type Linear, scoresOf } from './logistic';
import { macroF1 } from './metrics';
import { clustersOf, foldsOf } from './near-duplicates';
import { importanceOf, truthOf } from './recipe';
import { fitSoftmax, type SoftmaxFit, softmaxScores } from './softmax';

export const clauseClasses = ['negative', 'mid', 'positive'] as const;

const BITS = 19;

/** Errors on the rarer classes cost more, since each class counts the same in the figure. */
const fit: SoftmaxFit = { epochs: 20, rate: 0.15, dropout: 0.2, costs: [1.5, 1.8, 1], seed: 1 };

/** Models averaged. */
const SEEDS = 5;

/** A clause cut from a review counts this much with the review's label, which it often does not share. */
const CUT_IMPORTANCE = 0.2;
const MOST_CUT = 8;
const SHORTEST_CUT = 4;

/** Reviews and their clauses with the review's label: what a model that is to read clauses learns more from than from reviews alone. */
export function fitForClauses(rows: readonly Row[], bits: number, how: Fit): Linear {
  const cut = rows.flatMap((row) => {
    const clauses = splitClauses(row.text);
    if (clauses.length < 2 || clauses.length > MOST_CUT) return [];
    return clauses
      .filter(({ start, end }) => end - start >= SHORTEST_CUT)
      .map(({ start, end }) => ({ ...row, text: row.text.slice(start, end) }));
  });
  const all = [...rows, ...cut];
  const importance = Float64Array.from(all, (row, i) => (i < rows.length ? importanceOf(row) : CUT_IMPORTANCE));
  const corpus = corpusOf(
    all.map(({ text }) => text),
    bits,
  );
  return fitLinear(corpus, all.map(truthOf), { ...how, importance });
}

/** What the review model says about a clause, bent so that a linear model can tell "nothing said" from "both said". */
function extrasOf(
  text: string,
  score: number,
  said: { good: number; bad: number; best: number; worst: number },
): number[] {
  const half = score / 2;
  return [
    half,
    Math.abs(half),
    Math.tanh(half),
    Math.max(0, Math.min(half, 2)),
    Math.min(0, Math.max(half, -2)),
    Math.exp(-half * half),
    Math.log(Math.max(1, text.length)) / 3,
    text.length <= 5 ? 1 : 0,
    said.good / 3,
    said.bad / 3,
    (said.good - said.bad) / Math.max(1e-6, said.good + said.bad),
    Math.exp(-(said.good + said.bad) / 3),
    said.best / 5,
    said.worst / 5,
  ];
}

/** The extras of all clauses from a review model that was not trained on any of them. */
export function clauseExtras(texts: readonly string[], review: Linear, bits: number): number[][] {
  const corpus = corpusOf(texts, bits);
  const scores = scoresOf(review, corpus);
  return texts.map((text, i) => {
    const row = rowOf(corpus, i);
    const norm = 1 / Math.sqrt(Math.max(1, row.length));
    let good = 0;
    let bad = 0;
    let best = 0;
    let worst = 0;
    for (const bucket of row) {
      const weight = review.weights[bucket] ?? 0;
      if (weight > 0) good += weight * norm;
      else bad -= weight * norm;
      best = Math.max(best, weight);
      worst = Math.max(worst, -weight);
    }
    return extrasOf(text, scores[i] ?? 0, { good, bad, best, worst });
  });
}

/** Clause sentiment in five folds, near-duplicates kept together: macro-F1 over negative, mid and positive. */
export function judgeClauses(rows: readonly Row[], review: Linear, bits: number): number {
  const texts = rows.map(({ text }) => text);
  const names: readonly string[] = clauseClasses;
  const classes = rows.map(({ label }) => names.indexOf(label));
  const corpus = corpusOf(texts, BITS);
  const extras = clauseExtras(texts, review, bits);
  const folds = foldsOf(clustersOf(texts), 5);
  const answers = new Int8Array(texts.length);
  for (let fold = 0; fold < 5; fold++) {
    const indices = [...texts.keys()].filter((i) => folds[i] !== fold);
    const models = Array.from({ length: SEEDS }, (_, seed) =>
      fitSoftmax({ corpus, classes, extras, indices }, { ...fit, seed: fit.seed + seed }),
    );
    for (const i of texts.keys()) {
      if (folds[i] !== fold) continue;
      const sums = clauseClasses.map((_, c) =>
        models.reduce((sum, model) => sum + (softmaxScores(model, rowOf(corpus, i), extras[i] ?? [])[c] ?? 0), 0),
      );
      answers[i] = sums.indexOf(Math.max(...sums));
    }
  }
  return macroF1(answers, classes, clauseClasses.length);
}
