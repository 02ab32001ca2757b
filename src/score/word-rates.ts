/**
 * How often reviews known to be good, mid and bad get each kind of answer of the language model (`kindOf` in src/trust/words.ts), so that
 * class shares can be made from answers that are sometimes wrong. Written by `npx tsx test/tools/word-rates.ts` from labelled reviews it
 * was not trained on: 6,217 of ten kinds of goods and 6,742 of shoes, both sets counting the same; mid reviews are of shoes alone.
 * The first three rows are the answers good, mid and bad, a confusion matrix; the rest are unclear answers by how they lean. Each of
 * the two blocks sums to 1 for each class. To be measured again whenever the model changes.
 */
export const wordRates: readonly (readonly [good: number, mid: number, bad: number])[] = [
  [0.9212, 0.3455, 0.0367],
  [0.0694, 0.6162, 0.0813],
  [0.0093, 0.0384, 0.8821],
  [0.001, 0.0089, 0.0023],
  [0.0727, 0.0804, 0.4586],
  [0.1382, 0.2232, 0.3259],
  [0.2769, 0.2054, 0.1527],
  [0.5102, 0.4732, 0.0582],
  [0.001, 0.0089, 0.0023],
];
