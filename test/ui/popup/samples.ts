import type { Coverage, ItemAssessment, Quote, ReviewAssessment, Sentence } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Language } from '../../tools/locale';

/** The hour at which every sample is looked at. */
export const sampleNow = new Date('2026-11-22T03:00:00Z');

/** Days before {@link sampleNow}, as an instant. */
export const daysAgo = (days: number): string => new Date(sampleNow.getTime() - days * 86_400_000).toISOString();

/** A sentence no locale has: it is shown as it is written here. */
const plain = (text: string): Sentence => ({ id: text });

const texts = {
  en: {
    headline: 'Service above its peers; praise in batches of like sentences, about 4.7 stars without it.',
    why: '5 of 8 reviews share three sentences.',
    innocent: 'Buyers collecting points with ready-made praise look the same.',
    burst: '9 good reviews on 18 June; 0–2 on other days.',
    few: 'Only one follow-up review.',
    quote: 'It is fine, but one bag was broken and I had to pay to send it back.',
  },
  zh_CN: {
    headline: '服务三项都高于同行；好评里有成批相似的话，去掉后约 4.7 星。',
    why: '8 条里有 5 条共用三句话。',
    innocent: '也可能是买家用现成好评领积分。',
    burst: '6 月 18 日一天来了 9 条好评，平时每天 0–2 条。',
    few: '只有 1 条追评。',
    quote: '东西还可以，就是坏了一包，客服让我自己出运费退。',
  },
  zh_TW: {
    headline: '服務三項都高於同業；好評裡有成批相似的話，去掉後約 4.7 星。',
    why: '8 則裡有 5 則共用三句話。',
    innocent: '也可能是買家用現成好評領積分。',
    burst: '6 月 18 日一天來了 9 則好評，平時每天 0–2 則。',
    few: '只有 1 則追評。',
    quote: '東西還可以，就是壞了一包，客服要我自己付運費退。',
  },
} as const satisfies Record<Language, Record<string, string>>;

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

const coverage: Coverage = {
  read: 38,
  usable: 21,
  total: 2300,
  defaults: 12,
  empty: 3,
  copies: 2,
  classSource: { stars: 0, label: 21, text: 0, abstained: 0 },
  filter: 'all',
};

const reviewKey = (n: number): ReviewKey => `h:${n}` as ReviewKey;

function fullAssessment(language: Language): ReviewAssessment {
  const own = texts[language];
  const quote: Quote = {
    key: reviewKey(1),
    class: 'mid',
    text: own.quote,
    author: 't**1',
    date: '2026-10-02',
    variant: '500g',
  };
  return {
    state: 'ready',
    coverage,
    rating: {
      plain: 4.8,
      adjusted: 4.71,
      interval90: [4.52, 4.82],
      criticWeighted: 4.31,
      shown: 4.86,
      n: 21,
      nEffective: 17.4,
      weightedToTotals: true,
    },
    integrity: { value: 62, verdict: 'mixed' },
    confidence: 'medium',
    confidenceWhy: plain('21 / 2,300'),
    robustness: { dials: [4.69, 4.74], dropThreeReviews: 0.05 },
    distribution: { plain: { good: 0.86, mid: 0.1, bad: 0.04 }, weighted: { good: 0.8, mid: 0.13, bad: 0.07 } },
    findings: [
      {
        signal: 'near-duplicates',
        verdict: 'fail',
        numbers: {},
        why: plain(own.why),
        innocent: plain(own.innocent),
        reviews: [1, 2, 3].map(reviewKey),
      },
      { signal: 'review-burst', verdict: 'warn', numbers: {}, why: plain(own.burst), reviews: [] },
      { signal: 'follow-up-drift', verdict: 'not-tested', numbers: {}, why: plain(own.few), reviews: [] },
    ],
    aspects: [
      { aspect: 'after-sales-attitude', negative: 4, mid: 1, positive: 1, quotes: [] },
      { aspect: 'packaging', negative: 1, mid: 2, positive: 3, quotes: [] },
    ],
    critics: [quote],
    explanation: [
      { id: 'adjusted', inputs: { good: 5, mid: 3, bad: 1 }, formula: '(5 × 17 + 3 × 3 + 1 × 1) ÷ 21', result: 4.71 },
    ],
  };
}

function fewAssessment(): ReviewAssessment {
  return {
    state: 'too-few-reviews',
    coverage: {
      read: 5,
      usable: 5,
      totalAtLeast: 1000,
      defaults: 0,
      empty: 0,
      copies: 0,
      classSource: { stars: 0, label: 5, text: 0, abstained: 0 },
      filter: 'all',
    },
    rating: { plain: 4.6, n: 5, weightedToTotals: false },
    integrity: { verdict: 'cannot-tell' },
    confidence: 'low',
    confidenceWhy: { id: 'too-few-reviews' },
    findings: [],
    aspects: [],
    critics: [],
    explanation: [],
  };
}

const base: Summary = {
  key: 'taobao:shopId:71200345' as StoreKey,
  site: 'tmall',
  storeId: '71200345',
  storeName: '云岭山货旗舰店',
  storeUrl: 'https://yunling.tmall.example/',
  ageYears: 9,
  labels: [],
  badges: [],
  scores: [score('item-as-described', 4.8, 36), score('service', 4.9, 27), score('shipping', 4.7, -6)],
  headline: plain(texts.en.headline),
  storeScore: { value: 71, interval90: [62, 78], letter: 'B', components: [] },
  pooled: fullAssessment('en'),
  items: [],
  methodVersion: '1.0.0',
  scoresReadAt: daysAgo(0.02),
  reviewsReadAt: daysAgo(0.02),
  assessedAt: daysAgo(0.02),
  lastSeenAt: daysAgo(0.02),
  notes: 0,
  pinned: false,
};

/** The key of the item that the sample page is about. */
export const sampleItem = 'taobao:item:600100200' as ItemKey;

/** A store with an answer, one item of which the page is about. */
export function readySummary(language: Language): Summary {
  const pooled = fullAssessment(language);
  const item: ItemAssessment = { ...pooled, key: sampleItem, id: '600100200', title: '野生羊肚菌 500g' };
  return { ...base, headline: plain(texts[language].headline), pooled, items: [item] };
}

/** A store whose page has shown five reviews of "1000+". */
export function fewSummary(language: Language): Summary {
  const pooled = fewAssessment();
  const { letter: _none, ...storeScore } = base.storeScore;
  return {
    ...readySummary(language),
    headline: { id: 'too-few-reviews' },
    storeScore: { ...storeScore, noLetter: { id: 'too-few-reviews' } },
    pooled,
    items: [{ ...pooled, key: sampleItem, id: '600100200', title: '野生羊肚菌 500g' }],
  };
}

/** A second and a third store for lists; the third has a name as long as they get and no answer. */
export function otherStores(language: Language): Summary[] {
  const ready = readySummary(language);
  return [
    {
      ...ready,
      key: 'taobao:shopId:8' as StoreKey,
      site: 'taobao',
      storeName: '阿禾家的茶',
      storeScore: { value: 84, letter: 'A', components: [] },
      lastSeenAt: daysAgo(3),
      pinned: true,
    },
    {
      ...fewSummary(language),
      key: 'generic:host:northfield.example' as StoreKey,
      site: 'generic',
      storeName: 'Northfield Tea & Mountain Provisions International Trading Company (Official Outlet)',
      storeScore: { components: [] },
      lastSeenAt: daysAgo(8),
    },
  ];
}

/** Everything at its longest: names without a break, six-digit counts, a review in a script that runs the other way. */
export function longSummary(language: Language): Summary {
  const ready = readySummary(language);
  const words = '特级长白山野生菌菇干货礼盒官方旗舰店直营正品保障全国包邮顺丰速递七天无理由退换';
  const reviews: ReviewAssessment = {
    ...ready.pooled,
    coverage: {
      ...coverage,
      read: 128_430,
      total: 3_456_789,
      usable: 98_765,
      defaults: 20_123,
      empty: 8_431,
      copies: 1_111,
    },
    critics: [
      {
        key: reviewKey(9),
        class: 'bad',
        text: 'المنتج جيد لكن الشحن كان بطيئًا جدًا ولم يرد البائع على رسائلي.',
        author: 'م***د',
        date: '2026-09-30',
      },
      {
        key: reviewKey(10),
        class: 'mid',
        text: `${words}${words}${words}${words}`,
        author: '李***0',
        variant: `${words} / XXXL`,
      },
    ],
  };
  return {
    ...ready,
    storeName: `${words}${words}`,
    level: 'crown x5',
    badges: ['金牌卖家', words],
    pooled: reviews,
    items: [{ ...reviews, key: sampleItem, id: '600100200', title: `${words}${words}` }],
  };
}
