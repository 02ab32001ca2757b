import { chance } from './random';

export const mean = (values: readonly number[]): number =>
  values.length === 0 ? Number.NaN : values.reduce((sum, one) => sum + one, 0) / values.length;

/** The value below which this share of them lies; NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Chance that one of `high` is above one of `low`, ties counting half: 1 is perfect, ½ is blind. */
export function auc(low: readonly number[], high: readonly number[]): number {
  if (low.length === 0 || high.length === 0) return Number.NaN;
  const all = [...low.map((value) => ({ value, up: 0 })), ...high.map((value) => ({ value, up: 1 }))];
  all.sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    while (to < all.length && all[to]?.value === all[from]?.value) to++;
    const rank = (from + 1 + to) / 2;
    for (let i = from; i < to; i++) rankSum += (all[i]?.up ?? 0) * rank;
    from = to;
  }
  return (rankSum - (high.length * (high.length + 1)) / 2) / (low.length * high.length);
}

// Enough for the second digit of a 90% interval; products are few, and more draws do not make them more.
const DRAWS = 300;

/** 90% interval of a figure when whole products are drawn again: reviews of one product are not independent of each other. */
export function bootstrap<T extends { product: string }>(
  rows: readonly T[],
  figure: (rows: readonly T[]) => number,
): [number, number] {
  const products = new Map<string, T[]>();
  for (const row of rows) products.set(row.product, [...(products.get(row.product) ?? []), row]);
  const names = [...products.keys()];
  const dice = chance(1, 'bootstrap');
  const figures = Array.from({ length: DRAWS }, () =>
    figure(names.flatMap(() => products.get(dice.pick(names)) ?? [])),
  ).filter((one) => !Number.isNaN(one));
  return [quantile(figures, 0.05), quantile(figures, 0.95)];
}
