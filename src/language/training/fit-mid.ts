/** `tsx src/language/training/fit-mid.ts --data DIR`: fits the coefficients of mid-model.ts on half of the products of jd-shoes.dev. */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { midFeatureNames, midFeatures, midFrom, type Scorer, scoreClauses } from '../mid';
import { polarityLogOdds } from '../polarity';
import { loadWeights } from '../weights';
import { type Row, readData } from './dataset';
import { aucOf, f1Of } from './metrics';

/** A review as the fit sees it. */
export interface MidRow {
  features: number[];
  mid: number;
  label: string;
  half: number;
}

/** The shipped polarity head as a scorer. */
export function shippedScorer(): Scorer {
  const weights = loadWeights(readFileSync(new URL('../../../assets/language/polarity.zh.bin', import.meta.url)));
  return (text) => polarityLogOdds(text, weights);
}

/** Products in the order of their number of reviews, dealt to the two halves in turn. */
function halvesOf(rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { product = '' } of rows) counts.set(product, (counts.get(product) ?? 0) + 1);
  const order = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(order.map(([product], index) => [product, index % 2]));
}

/** The positive, mid and negative reviews at their natural mix, with their features. Throws NoData. */
export function midRows(directory: string, score: Scorer): MidRow[] {
  const rows = readData(directory, 'jd-shoes.dev').rows;
  const halves = halvesOf(rows);
  return rows
    .filter(({ label }) => ['positive', 'mid', 'negative'].includes(label))
    .map(({ text, label, product = '' }) => ({
      features: midFeatures(text, score(text), scoreClauses(text, score)),
      mid: label === 'mid' ? 1 : 0,
      label,
      half: halves.get(product) ?? 0,
    }));
}

/** Strength of the ridge that keeps coefficients small; the fit hardly feels it between 1 and 20. */
const RIDGE = 4;
/** Newton's steps; the fifth changes nothing in the first four digits. */
const STEPS = 8;

/** Solves a small symmetric system by elimination, in place. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const row = matrix[pivot] ?? new Float64Array(size);
    for (let other = 0; other < size; other++) {
      const target = matrix[other];
      if (other === pivot || !target) continue;
      const factor = (target[pivot] ?? 0) / (row[pivot] ?? 1);
      for (let k = pivot; k < size; k++) target[k] = (target[k] ?? 0) - factor * (row[k] ?? 0);
      right[other] = (right[other] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  return right.map((value, i) => value / (matrix[i]?.[i] ?? 1));
}

/** One step of Newton's method for ridge logistic regression; the last input of each row is the constant 1, without ridge. */
function newtonStep(inputs: readonly Float64Array[], mids: readonly number[], weights: Float64Array): void {
  const size = weights.length;
  const slopes = weights.map((weight, j) => (j === size - 1 ? 0 : -RIDGE * weight));
  const curves = Array.from({ length: size }, (_, j) => {
    const row = new Float64Array(size);
    row[j] = j === size - 1 ? 0 : RIDGE;
    return row;
  });
  for (const [i, input] of inputs.entries()) {
    const share = 1 / (1 + Math.exp(-input.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0)));
    const error = (mids[i] ?? 0) - share;
    const curve = share * (1 - share);
    for (let j = 0; j < size; j++) {
      const value = input[j] ?? 0;
      slopes[j] = (slopes[j] ?? 0) + error * value;
      const row = curves[j];
      if (row) for (let k = 0; k < size; k++) row[k] = (row[k] ?? 0) + curve * value * (input[k] ?? 0);
    }
  }
  for (const [j, change] of solve(curves, slopes).entries()) weights[j] = (weights[j] ?? 0) + change;
}

/** Logistic regression on standardised features; the coefficients come back for raw features. */
export function fitMid(rows: readonly MidRow[]): { bias: number; coefficients: number[] } {
  const size = midFeatureNames.length;
  const column = (j: number) => rows.map(({ features }) => features[j] ?? 0);
  const means = Array.from({ length: size }, (_, j) => column(j).reduce((a, b) => a + b, 0) / rows.length);
  const spreads = means.map(
    (mean, j) => Math.sqrt(column(j).reduce((a, b) => a + (b - mean) ** 2, 0) / rows.length) || 1,
  );
  const inputs = rows.map(({ features }) =>
    Float64Array.from([...means.map((mean, j) => ((features[j] ?? 0) - mean) / (spreads[j] ?? 1)), 1]),
  );
  const weights = new Float64Array(size + 1);
  for (let step = 0; step < STEPS; step++) {
    newtonStep(
      inputs,
      rows.map(({ mid }) => mid),
      weights,
    );
  }
  const coefficients = spreads.map((spread, j) => (weights[j] ?? 0) / spread);
  const shift = coefficients.reduce((sum, coefficient, j) => sum + coefficient * (means[j] ?? 0), 0);
  return { bias: (weights[size] ?? 0) - shift, coefficients };
}

/** Cuts tried: from .04 in steps of .01, each judged with its neighbours, since a single peak is chance. */
const CUTS = Array.from({ length: 60 }, (_, i) => 0.04 + i / 100);
const NEIGHBOURS = 8;

/** The probability above which F1 is best on these rows. */
export function cutOf(scores: readonly number[], mids: readonly number[]): number {
  const f1s = CUTS.map((cut) =>
    f1Of(
      scores.map((score) => (score >= cut ? 1 : 0)),
      mids,
      1,
    ),
  );
  const smooth = f1s.map((_, i) => {
    const around = f1s.slice(Math.max(0, i - NEIGHBOURS), i + NEIGHBOURS + 1);
    return around.reduce((sum, f1) => sum + f1, 0) / around.length;
  });
  return CUTS[smooth.indexOf(Math.max(...smooth))] ?? 0.5;
}

/** F1 at a cut chosen on the fitted half, and AUC, both on the other half. */
export function judgeMid(
  rows: readonly MidRow[],
  fitted: number,
): { f1: number; auc: number; cut: number; model: ReturnType<typeof fitMid> } {
  const tune = rows.filter(({ half }) => half === fitted);
  const rest = rows.filter(({ half }) => half !== fitted);
  const model = fitMid(tune);
  const scores = (list: readonly MidRow[]) => list.map(({ features }) => midFrom(features, model));
  const mids = (list: readonly MidRow[]) => list.map(({ mid }) => mid);
  const cut = cutOf(scores(tune), mids(tune));
  const found = scores(rest);
  return {
    f1: f1Of(
      found.map((score) => (score >= cut ? 1 : 0)),
      mids(rest),
      1,
    ),
    auc: aucOf(found, mids(rest)),
    cut,
    model,
  };
}

const round = (value: number): number => Number(value.toPrecision(5));

function main(): void {
  const at = process.argv.indexOf('--data');
  const directory = resolve((at < 0 ? undefined : process.argv[at + 1]) ?? '../shared/reviews');
  const rows = midRows(directory, shippedScorer());
  for (const fitted of [0, 1]) {
    const { f1, auc, cut } = judgeMid(rows, fitted);
    process.stderr.write(
      `fitted on half ${fitted}: other half F1 ${f1.toFixed(3)}, AUC ${auc.toFixed(3)}, cut ${cut.toFixed(2)}\n`,
    );
  }
  const { model, cut } = judgeMid(rows, 0);
  const lines = midFeatureNames.map((name, i) => `    ${round(model.coefficients[i] ?? 0)}, // ${name}`);
  const source = `// Generated by \`tsx src/language/training/fit-mid.ts --data DIR\` on half of the products of jd-shoes.dev; not to be edited by hand.

/** Coefficients for the features of mid.ts, in their order; \`cut\` is the probability from which on a review is called mid. */
export const midModel = {
  cut: ${round(cut)},
  bias: ${round(model.bias)},
  coefficients: [
${lines.join('\n')}
  ] as readonly number[],
};
`;
  writeFileSync(new URL('../mid-model.ts', import.meta.url), source);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main();
