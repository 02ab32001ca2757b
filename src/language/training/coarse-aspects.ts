import { type Corpus, chosen, corpusOf, rowOf, sizeOf } from './corpus';
import type { Row } from './dataset';
import { type Fit, fitMean, type Linear } from './logistic';
import { macroF1 } from './metrics';
import { clustersOf, foldsOf } from './near-duplicates';

/** How the aspect head is fitted: one linear model per class, the highest score wins. */
export interface AspectRecipe {
  bits: number;
  seeds: number;
  fit: Fit;
  /** How much more a clause of the class counts than one of the others, as a power of how rare it is. */
  balance: number;
}

export const aspectRecipe: AspectRecipe = {
  bits: 17,
  seeds: 2,
  fit: { epochs: 14, rate: 0.3, decay: 1e-5, bayes: 0.5, dropout: 0.2, seed: 1 },
  balance: 0.5,
};

/** The coarse classes, in the order of their first clause. */
export const coarseOf = (rows: readonly Row[]): string[] => [...new Set(rows.map(({ coarse = '' }) => coarse))];

/** One model per class. */
export function fitAspects(corpus: Corpus, classes: readonly number[], count: number, recipe: AspectRecipe): Linear[] {
  return Array.from({ length: count }, (_, one) => {
    const truths = Float64Array.from(classes, (value) => (value === one ? 1 : 0));
    const members = truths.reduce((sum, truth) => sum + truth, 0);
    const weight = (truths.length / Math.max(1, members) / count) ** recipe.balance;
    const importance = truths.map((truth) => (truth === 1 ? Math.max(1, weight * 2) : 1));
    return fitMean(corpus, truths, { ...recipe.fit, importance }, recipe.seeds);
  });
}

/** The class whose model scores highest, for every text. */
export function answersOf(models: readonly Linear[], corpus: Corpus): number[] {
  return Array.from({ length: sizeOf(corpus) }, (_, i) => {
    const row = rowOf(corpus, i);
    const norm = 1 / Math.sqrt(Math.max(1, row.length));
    const scores = models.map(
      ({ weights, bias }) => bias + norm * row.reduce((sum, bucket) => sum + (weights[bucket] ?? 0), 0),
    );
    return scores.indexOf(Math.max(...scores));
  });
}

/** Five folds with near-duplicates kept together: macro-F1 and accuracy over the coarse classes. */
export function crossValidateAspects(
  rows: readonly Row[],
  recipe: AspectRecipe = aspectRecipe,
): { macroF1: number; accuracy: number } {
  const texts = rows.map(({ text }) => text);
  const names = coarseOf(rows);
  const classes = rows.map(({ coarse = '' }) => names.indexOf(coarse));
  const folds = foldsOf(clustersOf(texts), 5);
  const corpus = corpusOf(texts, recipe.bits);
  const answers = new Array<number>(rows.length).fill(-1);
  for (let fold = 0; fold < 5; fold++) {
    const inside = [...folds.keys()].filter((i) => folds[i] !== fold);
    const outside = [...folds.keys()].filter((i) => folds[i] === fold);
    const models = fitAspects(
      chosen(corpus, inside),
      inside.map((i) => classes[i] ?? 0),
      names.length,
      recipe,
    );
    for (const [k, answer] of answersOf(models, chosen(corpus, outside)).entries()) answers[outside[k] ?? 0] = answer;
  }
  const right = answers.filter((answer, i) => answer === classes[i]).length;
  return { macroF1: macroF1(answers, classes, names.length), accuracy: right / rows.length };
}
