/** Shorter texts cannot be told apart by style: signs of Chinese, words of English. */
export const fewWords = 12;

/** From a length on: the share of repeated neighbours that 98% and 99% of honest texts of such length stay under. */
interface CurveRow {
  from: number;
  high: number;
  extreme: number;
}

/** Measured on 63,000 texts about shoes and ten kinds of goods, rounded: `npx tsx test/tools/style-rates.ts`. */
export const honestRepetition: readonly [CurveRow, ...CurveRow[]] = [
  { from: 12, high: 0.21, extreme: 0.42 },
  { from: 16, high: 0.19, extreme: 0.35 },
  { from: 20, high: 0.17, extreme: 0.32 },
  { from: 26, high: 0.15, extreme: 0.21 },
  { from: 46, high: 0.16, extreme: 0.22 },
  { from: 64, high: 0.17, extreme: 0.24 },
  { from: 130, high: 0.18, extreme: 0.24 },
  { from: 200, high: 0.3, extreme: 0.58 },
];
