/**
 * How often reviews known to be good, mid and bad get each kind of answer of the language model (`kindOf` in src/trust/words.ts), so that
 * class shares can be made from answers that are sometimes wrong. Written by `npx tsx test/tools/word-rates.ts` from labelled reviews it
 * was not trained on: 6,217 of ten kinds of goods and 6,742 of shoes, both sets counting the same; mid reviews are of shoes alone.
 * To be measured again whenever the model changes.
 */
export const wordRates: readonly (readonly [good: number, mid: number, bad: number])[] = [
  [0.0021, 0.0113, 0.4256],
  [0.0004, 0.0081, 0.0065],
  [0.0002, 0.0242, 0.0022],
  [0.0013, 0.0048, 0.1108],
  [0.0006, 0.0048, 0.01],
  [0.0001, 0.0048, 0.0017],
  [0.012, 0.0178, 0.2121],
  [0.0042, 0.0436, 0.0375],
  [0.0009, 0.0372, 0.0106],
  [0.0384, 0.0533, 0.0983],
  [0.0141, 0.063, 0.021],
  [0.0073, 0.105, 0.0114],
  [0.1259, 0.1018, 0.0207],
  [0.026, 0.0921, 0.0114],
  [0.0094, 0.0856, 0.0041],
  [0.1228, 0.0662, 0.0035],
  [0.0109, 0.0372, 0.0033],
  [0.0038, 0.0468, 0.0009],
  [0.5921, 0.105, 0.0057],
  [0.0228, 0.0598, 0.0021],
  [0.0045, 0.0275, 0.0007],
];
