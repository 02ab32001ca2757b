import type { Review } from 'src/domain/reading';
import { byProduct, isGenuine, type Row } from './corpus';
import { chance } from './random';

/** A review as a page would show it; whoever measures knows whether it was planted. */
export interface Line {
  review: Review & { date: string };
  planted: boolean;
}

/** A shop with nothing but genuine reviews: a window of one product's list. */
export interface PseudoShop {
  set: Row['set'];
  product: string;
  lines: Line[];
}

// Windows of 40 to 120 consecutive genuine reviews (issue 4, item 9).
const NARROWEST = 40;
const WIDEST = 120;

/** Campaigns are written in Chinese and copy Chinese reviews; in an English shop they would stand out by their script alone. */
export const isChinese = (lines: readonly Line[]): boolean =>
  2 * lines.filter(({ review }) => hasHan(review.text)).length > lines.length;
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Which draw of windows; `byDay`: of the lists sorted by day, so that a window is a stretch of time, else as the page lists them. */
interface Windows {
  seed: number;
  byDay?: boolean;
}

/** Windows of consecutive genuine reviews, product after product, so that every product counts alike. */
export function pseudoShops(rows: readonly Row[], count: number, { seed, byDay = false }: Windows): PseudoShop[] {
  const listed = rows.filter(isGenuine);
  if (byDay) listed.sort((a, b) => a.review.date.localeCompare(b.review.date));
  const products = [...byProduct(listed)].filter(([, list]) => list.length >= NARROWEST);
  if (products.length === 0) return [];
  return Array.from({ length: count }, (_, index) => {
    const dice = chance(seed, 'window', index);
    const [product, list] = products[index % products.length] ?? ['', []];
    const width = NARROWEST + dice.below(Math.min(WIDEST, list.length) - NARROWEST + 1);
    const from = dice.below(list.length - width + 1);
    const lines = list.slice(from, from + width).map(({ review }) => ({ review, planted: false }));
    return { set: list[0]?.set ?? 'own', product, lines };
  });
}

/** Genuine reviews of the same set's other products: what a service that sells praise or blame copies from. */
export const elsewhere = (rows: readonly Row[], { set, product }: PseudoShop): Row[] =>
  rows.filter((row) => row.set === set && row.product !== product && isGenuine(row) && hasHan(row.review.text));

/** How many planted reviews make this share of the final set. */
export const plantedCount = (clean: number, share: number): number => Math.round((clean * share) / (1 - share));
