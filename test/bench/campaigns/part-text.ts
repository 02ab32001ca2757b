import { assess } from 'src/score/assess';
import { byProduct, isGenuine, type Row } from './corpus';
import { afterwards, hear, storeOf } from './evidence';
import { chance } from './random';
import type { Part } from './report';
import { bootstrap, mean, quantile } from './stats';

/** Shops per product, and reviews per shop. */
const SHOPS = 6;
const SIZE = 100;

interface Read {
  product: string;
  negative: number;
}

/** Shops with praise alone, their stars hidden: how much blame does the language model read into them? */
export async function measureText(set: string, rows: readonly Row[], seed: number): Promise<Part> {
  const read: Read[] = [];
  let silent = 0;
  for (const [product, list] of byProduct(rows.filter((row) => isGenuine(row) && row.review.rating === 5))) {
    if (list.length < 40) continue;
    for (let index = 0; index < SHOPS; index++) {
      const some = chance(seed, 'text', product, index).shuffled(list).slice(0, SIZE);
      const lines = some.map(({ review: { rating: _, ratingScale: __, ...review } }) => ({ review, planted: false }));
      await hear(lines);
      const [item] = assess(storeOf(lines), { now: afterwards(lines), dial: 'default' }).items;
      const negative = item?.distribution?.weighted.bad;
      if (negative === undefined) silent++;
      else read.push({ product, negative });
    }
  }
  const byShop = read.map(({ negative }) => negative);
  const worst = [...new Set(read.map(({ product }) => product))]
    .map((product) => ({ product, share: mean(byShop.filter((_, index) => read[index]?.product === product)) }))
    .reduce((most, one) => (one.share > most.share ? one : most), { product: '–', share: 0 });
  const share = (some: readonly Read[]) => mean(some.map(({ negative }) => negative));
  return {
    title: `praise read from text alone, ${set}: ${read.length} shops of up to ${SIZE} reviews, ${silent} without a rating`,
    figures: [
      {
        id: 'all-positive shop: mean negative share',
        reached: share(read),
        interval: bootstrap(read, share),
        floor: 0.01,
        aim: 0.003,
        better: 'lower',
        note: `median ${quantile(byShop, 0.5).toFixed(4)}, p95 ${quantile(byShop, 0.95).toFixed(4)}`,
      },
    ],
    // Where a set calls plain blame praise, it is found here, and rightly.
    notes: [`most in one product: ${worst.share.toFixed(4)} (${worst.product.slice(0, 8)})`],
  };
}
