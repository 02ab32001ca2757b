import type { Row } from './corpus';
import { assessLines, type Outcome } from './evidence';
import { type Kind, plant } from './kinds';
import { chance } from './random';
import { elsewhere, type Line, type PseudoShop, plantedCount } from './shops';

/** One campaign against one shop: what is said of it before and after. */
export interface Polluted {
  product: string;
  kind: string;
  share: number;
  clean: Outcome;
  polluted: Outcome;
}

/** A clean shop and what is said of it. */
export interface CleanShop {
  product: string;
  shop: PseudoShop;
  outcome: Outcome;
  index: number;
}

/** Assesses every shop as it is. */
export async function cleanShops(shops: readonly PseudoShop[]): Promise<CleanShop[]> {
  const out: CleanShop[] = [];
  for (const [index, shop] of shops.entries()) {
    out.push({ product: shop.product, shop, outcome: await assessLines(shop.lines), index });
  }
  return out;
}

/** The lines of a shop with a campaign planted, `share` of the final set. */
export function polluted(shop: PseudoShop, kind: Kind, share: number, { rows, seed, index }: Planting): Line[] {
  const planted = plant(kind, {
    count: plantedCount(shop.lines.length, share),
    shop,
    others: elsewhere(rows, shop),
    padded: rows.filter(({ set, tag }) => set === shop.set && tag === 'padded'),
    dice: chance(seed, kind.id, share, index),
  });
  return [
    ...shop.lines,
    ...planted.map((review) => ({ review: { ...review, date: review.date ?? '' }, planted: true })),
  ];
}

/** Whose reviews may be planted, and which draw this is. */
export interface Planting {
  rows: readonly Row[];
  seed: number;
  index: number;
}

/** One kind planted at one share in each of these shops. */
export async function campaign(
  shops: readonly CleanShop[],
  kind: Kind,
  share: number,
  { rows, seed }: Omit<Planting, 'index'>,
): Promise<Polluted[]> {
  const out: Polluted[] = [];
  for (const { product, shop, outcome, index } of shops) {
    const lines = polluted(shop, kind, share, { rows, seed, index });
    out.push({ product, kind: kind.id, share, clean: outcome, polluted: await assessLines(lines) });
  }
  return out;
}
