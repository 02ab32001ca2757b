import { scoreFolded } from 'src/language/linear';
import { fold } from 'src/language/normalise';
import { fitForClauses, judgeClauses } from 'src/language/training/clause-sentiment';
import { chosen, corpusOf } from 'src/language/training/corpus';
import { type Row, readData } from 'src/language/training/dataset';
import { fitLinear, scoresOf } from 'src/language/training/logistic';
import { accuracyOf, aucOf, confidentAccuracy } from 'src/language/training/metrics';
import { importanceOf, polarityRecipe, truthOf } from 'src/language/training/recipe';
import { trainingRows } from 'src/language/training/train';
import type { Weights } from 'src/language/weights';
import type { LanguageFigure } from './language-aspects';

/** A text without any known n-gram has no score; it counts as even. */
const scoresBy = (weights: Weights, rows: readonly Row[]): Float64Array =>
  Float64Array.from(rows, ({ text }) => scoreFolded(fold(text), weights) || 0);

/** The shipped weights on reviews they never saw, of kinds of goods they know. */
export function measureKnownGoods(directory: string, weights: Weights): LanguageFigure[] {
  const { rows } = readData(directory, 'os10.dev');
  const scores = scoresBy(weights, rows);
  const truth = rows.map(truthOf);
  return [
    { figure: 'os10.dev accuracy', reached: accuracyOf(scores, truth), floor: 0.926, aim: 0.935 },
    { figure: 'os10.dev AUC', reached: aucOf(scores, truth), floor: 0.976, aim: 0.98 },
    {
      figure: 'accuracy on the surest 80% of os10.dev',
      reached: confidentAccuracy(scores, truth, 0.8),
      floor: 0.975,
      aim: 0.98,
    },
  ];
}

/** The shipped weights on goods, buyers and labels that had no part in training. */
export function measureUnseenGoods(directory: string, weights: Weights): LanguageFigure[] {
  const rows = readData(directory, 'jd-shoes.dev').rows.filter(
    ({ label }) => label === 'positive' || label === 'negative',
  );
  const scores = scoresBy(weights, rows);
  const truth = rows.map(truthOf);
  return [{ figure: 'jd-shoes.dev positive vs negative AUC', reached: aucOf(scores, truth), floor: 0.978, aim: 0.985 }];
}

/** Ten float models, each tested on the one category that it was not trained on; near-duplicates of the shipped set's dev rows left out. */
export function measureLeaveOneOut(directory: string): LanguageFigure[] {
  const rows = trainingRows(directory);
  const corpus = corpusOf(
    rows.map(({ text }) => text),
    polarityRecipe.bits,
  );
  const categories = [
    ...new Set(rows.flatMap(({ category }) => (category && category !== 'waimai' ? [category] : []))),
  ];
  const accuracies = categories.map((category) => {
    const inside = [...rows.keys()].filter((i) => rows[i]?.category !== category);
    const outside = [...rows.keys()].filter((i) => rows[i]?.category === category);
    const truths = (indices: readonly number[]) => indices.flatMap((i) => rows.slice(i, i + 1).map(truthOf));
    const importance = Float64Array.from(inside.flatMap((i) => rows.slice(i, i + 1).map(importanceOf)));
    const model = fitLinear(chosen(corpus, inside), truths(inside), { ...polarityRecipe.fit, importance });
    return accuracyOf(scoresOf(model, chosen(corpus, outside)), truths(outside));
  });
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / accuracies.length;
  return [{ figure: 'leave one category out, mean accuracy (float)', reached: mean, floor: 0.865, aim: 0.885 }];
}

/** Clause sentiment in five folds over a review model that saw no clause. */
export function measureClauses(directory: string): LanguageFigure[] {
  const rows = trainingRows(directory).filter(({ category }) => category !== undefined);
  const { rows: clauses } = readData(directory, 'laptop-clauses-sentiment.train');
  const review = fitForClauses(rows, polarityRecipe.bits, polarityRecipe.fit);
  return [
    {
      figure: 'clause sentiment, macro-F1 (5 folds, float)',
      reached: judgeClauses(clauses, review, polarityRecipe.bits),
      floor: 0.825,
      aim: 0.86,
    },
  ];
}
