import type { Coverage, ItemAssessment, Quote, ReviewAssessment } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Language } from '../../tools/locale';

/** The hour at which every sample is looked at. */
export const sampleNow = new Date('2026-11-22T03:00:00Z');

/** Days before {@link sampleNow}, as an instant. */
export const daysAgo = (days: number): string => new Date(sampleNow.getTime() - days * 86_400_000).toISOString();

/** What a buyer wrote, in the buyer's language. */
const complaints: Record<Language, string> = {
  en: 'It is fine, but one bag was broken and I had to pay to send it back.',
  zh_CN: '东西还可以，就是坏了一包，客服让我自己出运费退。',
  zh_TW: '東西還可以，就是壞了一包，客服要我自己付運費退。',
};

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
  const quote: Quote = {
    key: reviewKey(1),
    class: 'mid',
    text: complaints[language],
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
    confidenceWhy: { id: 'confidence-weighted', values: { n: 21, width: 0.3 } },
    robustness: { dials: [4.69, 4.74], dropThreeReviews: 0.05 },
    distribution: { plain: { good: 0.86, mid: 0.1, bad: 0.04 }, weighted: { good: 0.8, mid: 0.13, bad: 0.07 } },
    findings: [
      {
        signal: 'near-duplicates',
        verdict: 'fail',
        numbers: {},
        why: { id: 'finding-copies', values: { copied: 5, texts: 18, clusters: 2 } },
        innocent: { id: 'innocent-copies' },
        reviews: [1, 2, 3].map(reviewKey),
      },
      {
        signal: 'default-ballots',
        verdict: 'warn',
        numbers: {},
        why: { id: 'finding-defaults', values: { defaults: 12, read: 38 } },
        reviews: [],
      },
      {
        signal: 'follow-up-drift',
        verdict: 'not-tested',
        numbers: {},
        why: { id: 'signal-too-few', values: { n: 1 } },
        reviews: [],
      },
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
    confidenceWhy: { id: 'too-few-usable', values: { n: 5, needed: 8 } },
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
  headline: { id: 'headline-rated-mixed', values: { rating: '4.7' } },
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
  return { ...base, pooled, items: [item] };
}

/** A store whose page has shown five reviews of "1000+". */
export function fewSummary(language: Language): Summary {
  const pooled = fewAssessment();
  const { letter: _none, ...storeScore } = base.storeScore;
  return {
    ...readySummary(language),
    headline: { id: 'headline-store-mixed', values: { score: '4.8', above: 2, below: 1 } },
    storeScore: { ...storeScore, noLetter: { id: 'letter-unsure' } },
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
