import type { ReviewEvidence, StoreEvidence } from 'src/domain/evidence';
import { reviewBase } from 'src/domain/identity';
import type { Review } from 'src/domain/reading';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';

const openings = [
  '收到货了',
  '第二次购买',
  '朋友推荐的',
  '等了三天',
  '给家里老人买的',
  '犹豫很久才下单',
  '活动时入手',
  '换了两家才选它',
];
const middles = [
  '布料摸着厚实',
  '颜色和图片接近',
  '尺寸比想的小一圈',
  '针脚有几处不齐',
  '提手缝得很牢',
  '容量刚好放下书',
  '有一点味道晾晾就好',
  '拉链顺滑不卡',
];
const closings = [
  '客服回得挺快',
  '快递两天就到',
  '包装里三层外三层',
  '价格还算合适',
  '过阵子再来追加',
  '下次还会再来看看',
  '洗过一次没有变形',
  '送的小袋子也能用',
];
const pick = (words: readonly string[], n: number): string => words[n % words.length] ?? '';

/** One of many different reviews of an invented shop. */
export const manyReview = (n: number): Review => ({
  text: `${pick(openings, n)}，${pick(middles, Math.floor(n / 8))}，${pick(closings, Math.floor(n / 64))}，用了${n}天，${pick(middles, n * 7 + 3)}`,
  date: new Date(Date.UTC(2025, 10, 1) + (n % 380) * 86_400_000).toISOString().slice(0, 10),
  author: `t**${n % 97}`,
  variant: `颜色:${pick(['黑', '米白', '军绿'], n)}`,
  ...(n % 9 === 0 ? { rating: 2 } : n % 7 === 0 ? { rating: 3 } : { rating: 5 }),
  ratingScale: 5,
});

/** A store with one item and many reviews. */
export function evidenceOf(count: number): StoreEvidence {
  const readAt = '2026-11-22T12:00:00.000Z';
  const reviews = Array.from({ length: count }, (_, n): ReviewEvidence => {
    const review = manyReview(n);
    return {
      key: reviewBase(review) as ReviewKey,
      review,
      firstSeen: readAt,
      lastSeen: readAt,
      filters: ['all'],
      sorts: ['default'],
      said: { negative: 0.01, mid: 0.09, positive: 0.9, label: 'positive', aspects: [], model: 'one' },
    };
  });
  const item = { key: 'taobao:item:1' as ItemKey, id: '1', reviewSubject: 'store-item' as const, facts: {}, readAt };
  return {
    key: 'taobao:shopId:1' as StoreKey,
    site: 'taobao',
    aliases: [],
    facts: {},
    scores: [],
    items: [{ ...item, samples: [], reviews }],
    lastSeen: readAt,
  };
}
