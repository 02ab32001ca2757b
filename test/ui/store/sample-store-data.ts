import type { AspectId } from 'src/domain/aspects';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemEvidence, ReviewEvidence, StoreEvidence } from 'src/domain/evidence';
import type { Review } from 'src/domain/reading';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import { daysAgo } from '../popup/samples';

const dayOf = (days: number): string => daysAgo(days).slice(0, 10);

interface Written {
  text: string;
  days: number;
  class: NonNullable<Review['class']>;
  more?: Partial<Review>;
  aspects?: [aspect: AspectId, label: 'negative' | 'mid' | 'positive', quote: string][];
}

const praise: Written[] = [
  {
    text: '羊肚菌个头均匀，泡发后香味很浓，炖鸡汤一绝。',
    days: 4,
    class: 'good',
    aspects: [['quality', 'positive', '泡发后香味很浓']],
  },
  {
    text: '第二次买了，干净没有沙，妈妈说比超市的好。',
    days: 9,
    class: 'good',
    aspects: [['quality', 'positive', '干净没有沙']],
  },
  {
    text: '顺丰隔天就到，盒子里还放了干燥剂。',
    days: 12,
    class: 'good',
    aspects: [
      ['shipping', 'positive', '顺丰隔天就到'],
      ['packaging', 'positive', '盒子里还放了干燥剂'],
    ],
  },
  {
    text: '送长辈的，包装体面，称了一下足斤足两。',
    days: 15,
    class: 'good',
    aspects: [['packaging', 'positive', '包装体面']],
  },
  {
    text: '客服告诉我泡二十分钟就够，照做果然脆嫩。',
    days: 18,
    class: 'good',
    aspects: [['pre-sales-advice', 'positive', '客服告诉我泡二十分钟就够']],
  },
  {
    text: '价格比去年涨了一点，品质还是稳的。',
    days: 22,
    class: 'good',
    aspects: [['price', 'mid', '价格比去年涨了一点']],
  },
  { text: '颜色自然，不是熏出来的那种亮黄。', days: 26, class: 'good' },
  { text: '一家人吃火锅用掉半袋，回甘明显。', days: 31, class: 'good' },
  { text: '跟图片一样，没有碎渣。', days: 37, class: 'good', aspects: [['as-described', 'positive', '跟图片一样']] },
  {
    text: '云南的朋友推荐的店，确实地道。',
    days: 44,
    class: 'good',
    aspects: [['authenticity', 'positive', '确实地道']],
  },
  { text: '小包装方便，一次一袋刚好两个人。', days: 52, class: 'good' },
  { text: '炒青椒很香，孩子都抢着吃。', days: 61, class: 'good' },
  {
    text: '发货前客服还打电话确认地址，用心。',
    days: 75,
    class: 'good',
    aspects: [['service-attitude', 'positive', '客服还打电话确认地址']],
  },
  { text: '存冰箱放了一个月还是干爽的。', days: 96, class: 'good' },
  { text: '比菜市场贵，但是省心。', days: 130, class: 'good', aspects: [['price', 'mid', '比菜市场贵']] },
  { text: '去年双十一囤的，今年又来了。', days: 170, class: 'good' },
];

const copied = '宝贝收到了非常满意，物流很快包装完好，卖家服务态度好，会再来的推荐大家购买';
const copies: Written[] = [3, 5, 6, 8, 10, 11].map((days, index) => ({
  text: index % 2 ? `${copied}！` : copied,
  days,
  class: 'good',
}));

const paid: Written[] = [{ text: '好评返现三元，拍照晒图发给客服就可以领，东西还没吃。', days: 7, class: 'good' }];

const critics: Written[] = [
  {
    text: '东西还可以，就是坏了一包，客服让我自己出运费退。',
    days: 20,
    class: 'mid',
    more: { sellerReply: { text: '亲，运费按平台规则由责任方承担，请联系客服处理哦。' } },
    aspects: [
      ['packaging', 'negative', '坏了一包'],
      ['after-sales-cost', 'negative', '客服让我自己出运费退'],
    ],
  },
  {
    text: '香味一般，比上次的小，价格却一样。',
    days: 28,
    class: 'mid',
    aspects: [
      ['quality', 'mid', '香味一般'],
      ['price', 'negative', '价格却一样'],
    ],
  },
  {
    text: '能吃，没有图片上那么大朵，介意的慎拍。',
    days: 41,
    class: 'mid',
    aspects: [['as-described', 'negative', '没有图片上那么大朵']],
  },
  {
    text: '等了六天才发货，问客服只会说快了快了。',
    days: 57,
    class: 'mid',
    aspects: [
      ['shipping', 'negative', '等了六天才发货'],
      ['reply-speed', 'negative', '只会说快了快了'],
    ],
  },
  {
    text: '打开一股霉味，拍照给客服看，拖了一个星期才说补一小包，态度很差。',
    days: 34,
    class: 'bad',
    more: { followUp: { text: '又过了十天，补的那包也没收到。', days: 10 } },
    aspects: [
      ['quality', 'negative', '打开一股霉味'],
      ['after-sales-speed', 'negative', '拖了一个星期'],
      ['after-sales-attitude', 'negative', '态度很差'],
    ],
  },
  {
    text: '碎的多，底下全是渣，要退货还要我出运费。',
    days: 66,
    class: 'bad',
    aspects: [
      ['quality', 'negative', '底下全是渣'],
      ['after-sales-cost', 'negative', '要退货还要我出运费'],
    ],
  },
  {
    text: '少了一袋，说补发，到现在没有消息。',
    days: 88,
    class: 'bad',
    aspects: [['after-sales-solution', 'negative', '说补发，到现在没有消息']],
  },
];

const variants = ['500g 礼盒', '250g 家庭装', '100g 尝鲜'];
const ballot = '此用户没有填写评价。';

function kept(one: Written, n: number, prefix: string): ReviewEvidence {
  const seen = daysAgo(Math.max(0.02, one.days - 2));
  const { aspects = [] } = one;
  return {
    key: `h:${prefix}${n}` as ReviewKey,
    review: {
      text: one.text,
      class: one.class,
      date: dayOf(one.days),
      author: `${'tmxwzlqy'[n % 8]}**${(n * 7) % 10}`,
      variant: variants[n % variants.length] ?? '',
      ...one.more,
    },
    firstSeen: seen,
    lastSeen: daysAgo(0.02),
    filters: ['all'],
    sorts: ['default'],
    said: {
      negative: one.class === 'bad' ? 0.9 : 0.05,
      mid: one.class === 'mid' ? 0.8 : 0.05,
      positive: one.class === 'good' ? 0.9 : 0.05,
      label: one.class === 'good' ? 'positive' : one.class === 'bad' ? 'negative' : 'mid',
      aspects: aspects.map(([aspect, label, quote]) => ({ aspect, label, quote })),
      model: 'sample',
    },
  };
}

const silent = (n: number): ReviewEvidence => ({
  key: `h:d${n}` as ReviewKey,
  review: { text: ballot, default: true, class: 'good', date: dayOf(n * 3 + 2), author: `n**${n % 10}` },
  firstSeen: daysAgo(0.02),
  lastSeen: daysAgo(0.02),
  filters: ['all'],
  sorts: ['default'],
});

/** Stands in place of the text of the third review of an item, for words at their longest or in another script. */
export type Swap = (review: ReviewEvidence, n: number) => ReviewEvidence;

function itemOf(id: string, title: string, written: readonly Written[], ballots: number): ItemEvidence {
  const reviews = [
    ...written.map((one, n) => kept(one, n, id)),
    ...Array.from({ length: ballots }, (_, n) => silent(n)),
  ];
  const keys = reviews.map(({ key }) => key);
  // Two complaints were there on the first visit and on neither of the later two.
  const gone = new Set(written.flatMap((one, n) => (one.class === 'bad' && one.days > 60 ? [keys[n]] : [])));
  const later = keys.filter((key) => !gone.has(key));
  const sightOf = (key: ReviewKey): string => daysAgo(gone.has(key) ? 50 : 0.02);
  const look = { filter: 'all', sort: 'default' };
  return {
    key: `taobao:item:${id}` as ItemKey,
    id,
    reviewSubject: 'store-item',
    facts: { id, title, rating: 4.9, ratingScale: 5, totals: { all: 2300, good: 2130, mid: 110, bad: 60 } },
    readAt: daysAgo(0.02),
    samples: [],
    reviews: reviews.map((one) => ({ ...one, lastSeen: sightOf(one.key) })),
    looks: [
      { readAt: daysAgo(50), ...look, keys },
      { readAt: daysAgo(20), ...look, keys: later },
      { readAt: daysAgo(0.02), ...look, keys: later },
    ],
  };
}

const score = (dimension: ServiceScore['dimension'], value: number, percent: number): ServiceScore => ({
  dimension,
  value,
  unit: 'score',
  better: 'higher',
  scale: 5,
  windowDays: 180,
  vsIndustry: { direction: percent < 0 ? 'below' : 'above', percent: Math.abs(percent) },
  shown: true,
});

/** What one visit showed. */
export interface SampleVisit {
  readAt: string;
  lastAt: string;
  scores: ServiceScore[];
}

const measured = (value: number): ServiceScore => ({
  dimension: 'refund-duration',
  value,
  unit: 'hours',
  better: 'lower',
  shown: true,
});

/** Fifteen months of visits: often at first, nothing for four months, then again; service fell in between. */
export const sampleVisits: SampleVisit[] = (
  [
    [440, 4.9, 4.9, 4.8, 14],
    [421, 4.9, 4.9, 4.8, 15],
    [402, 4.9, 4.8, 4.8, 15],
    [381, 4.9, 4.8, 4.9, 16],
    [366, 4.9, 4.9, 4.9, 15],
    [228, 4.8, 4.8, 4.8, 22],
    [205, 4.8, 4.8, 4.7, 24],
    [190, 4.8, 4.7, 4.7, 25],
    [171, 4.8, 4.7, 4.7, 26],
    [150, 4.8, 4.7, 4.7, 27],
    [118, 4.8, 4.8, 4.7, 28],
    [96, 4.8, 4.8, 4.7, 26],
    [61, 4.8, 4.9, 4.7, 25],
    [50, 4.8, 4.9, 4.7, 23],
    [20, 4.8, 4.9, 4.7, 21],
    [9, 4.8, 4.9, 4.7, 20],
    [0.02, 4.8, 4.9, 4.7, 19],
  ] as const
).map(([days, described, service, shipping, hours]) => ({
  readAt: daysAgo(days),
  lastAt: daysAgo(days),
  scores: [
    score('item-as-described', described, Math.round((described - 4.75) * 400)),
    score('service', service, Math.round((service - 4.8) * 270)),
    score('shipping', shipping, Math.round((shipping - 4.72) * 300)),
    measured(hours),
  ],
}));

/** A store with two items, some of whose reviews say the same, one of which was paid for, and two of which are gone. */
export function sampleStore(swap: Swap = (review) => review): StoreEvidence {
  const [latest] = sampleVisits.slice(-1);
  const first = itemOf('600100200', '野生羊肚菌 500g', [...praise, ...copies, ...paid, ...critics], 12);
  const second = itemOf('600100201', '黑虎掌菌 250g', [...critics.slice(1, 4), ...praise.slice(3, 13)], 3);
  return {
    key: 'taobao:shopId:71200345' as StoreKey,
    site: 'tmall',
    aliases: ['taobao:shopId:71200345'],
    facts: { name: '云岭山货旗舰店', url: 'https://yunling.tmall.example/', ageYears: 9, badges: [], labels: [] },
    scores: (latest?.scores ?? []).map((one) => ({ score: one, readAt: daysAgo(0.02) })),
    items: [
      { ...first, reviews: first.reviews.map(swap) },
      { ...second, looks: [], facts: { ...second.facts, totals: { all: 410, good: 380, mid: 20, bad: 10 } } },
    ],
    history: sampleVisits.flatMap(({ readAt, scores }) => scores.map((one) => ({ score: one, readAt }))),
    lastSeen: daysAgo(0.02),
  };
}
