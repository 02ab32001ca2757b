/**
 * How often reviews known to be good, mid and bad get each kind of answer of the language model (`kindOf` in src/trust/words.ts), so that
 * class shares can be made from answers that are sometimes wrong. Written by `npx tsx test/tools/word-rates.ts` from labelled reviews it
 * was not trained on: 6,217 of ten kinds of goods and 6,742 of shoes, both sets counting the same; mid reviews are of shoes alone.
 * The first three rows are the answers good, mid and bad, a confusion matrix; the rest are unclear answers by how they lean. Each of
 * the two blocks sums to 1 for each class. To be measured again whenever the model changes.
 */
export const wordRates: readonly (readonly [good: number, mid: number, bad: number])[] = [
  [0.9192, 0.3267, 0.0366],
  [0.0711, 0.6353, 0.077],
  [0.0097, 0.0381, 0.8864],
  [0.001, 0.0093, 0.0023],
  [0.0727, 0.0833, 0.4595],
  [0.1383, 0.2315, 0.3224],
  [0.2747, 0.1944, 0.1502],
  [0.5122, 0.4722, 0.0633],
  [0.001, 0.0093, 0.0023],
];
