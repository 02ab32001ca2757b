import type { AfterSales, Finding, ReviewAssessment, Sentence } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';

/** Sentences of the samples, beside the program's own: [English, 简体, 繁體]. */
export const sampleSentences: Record<string, [string, string, string]> = {
  sampleConfidence: [
    '21 usable reviews, weighted to the page’s totals.',
    '21 条可用，按页面的好中差评总数加权。',
    '21 則可用，按頁面的好中差評總數加權。',
  ],
  sampleCopies: [
    '5 of 8 share 3 sentences such as “物流很快包装完好”.',
    '8 条里有 5 条共用“物流很快包装完好”等 3 句。',
    '8 則裡有 5 則共用「物流很快包裝完好」等 3 句。',
  ],
  sampleCopiesInnocent: [
    'Buyers hunting loyalty points paste such sets too.',
    '也可能是买家用一键好评领积分。',
    '也可能是買家用一鍵好評領積分。',
  ],
  sampleBurst: [
    '9 good reviews on 18 June; usually 0–2 a day.',
    '6 月 18 日来了 9 条好评，平时每天 0–2 条。',
    '6 月 18 日來了 9 則好評，平時每天 0–2 則。',
  ],
  sampleBurstInnocent: ['That day was a sales festival.', '当天是 618，促销也会这样。', '當天是 618，促銷也會這樣。'],
  samplePass: ['Nothing stood out among 21 reviews.', '21 条里没有突出的情况。', '21 則裡沒有突出的情況。'],
  sampleUntested: ['Only 1 follow-up was read.', '只读到 1 条追评。', '只讀到 1 則追評。'],
  sampleService: ['3 service scores next to the trade', '3 项服务分与同行相比', '3 項服務分與同行相比'],
};

/** A sentence by its id. */
export const say = (id: string, values?: Sentence['values']): Sentence => (values ? { id, values } : { id });
/** A review's key. */
export const key = (id: string) => id as ReviewKey;
/** The store of the samples. */
export const storeKey = 'taobao:shopId:900000001' as StoreKey;
/** The item that the pages of the samples are about. */
export const item = 'taobao:item:800000001' as ItemKey;

/** A service score over half a year, of 5. */
export const score = (
  dimension: ServiceScore['dimension'],
  value: number,
  more: Partial<ServiceScore> = {},
): ServiceScore => ({
  dimension,
  value,
  unit: 'score',
  better: 'higher',
  scale: 5,
  windowDays: 180,
  shown: true,
  ...more,
});

/** One finding for each verdict, and a second that was not tested. */
export const findings: Finding[] = [
  {
    signal: 'near-duplicates',
    verdict: 'fail',
    numbers: { shared: 5, of: 8 },
    why: say('sampleCopies'),
    innocent: say('sampleCopiesInnocent'),
    reviews: ['a', 'b', 'c'].map(key),
  },
  {
    signal: 'review-burst',
    verdict: 'warn',
    numbers: {},
    why: say('sampleBurst'),
    innocent: say('sampleBurstInnocent'),
    reviews: ['d'].map(key),
  },
  { signal: 'incentive-wording', verdict: 'pass', numbers: {}, why: say('samplePass'), reviews: [] },
  { signal: 'follow-up-drift', verdict: 'not-tested', numbers: {}, why: say('sampleUntested'), reviews: [] },
  { signal: 'vanished-reviews', verdict: 'not-tested', numbers: {}, why: say('sampleUntested'), reviews: [] },
];

/** Everything that can be said of reviews. */
export const full: ReviewAssessment = {
  state: 'ready',
  coverage: {
    read: 38,
    usable: 21,
    total: 2300,
    defaults: 12,
    empty: 3,
    copies: 2,
    classSource: { stars: 0, label: 10, text: 11, abstained: 2 },
    filter: 'all',
  },
  rating: {
    plain: 4.8,
    adjusted: 4.71,
    interval90: [4.52, 4.82],
    criticWeighted: 4.31,
    recent: { adjusted: 4.6, days: 180, n: 17 },
    shown: 4.86,
    n: 21,
    nEffective: 17.4,
    weightedToTotals: true,
  },
  integrity: { value: 62, verdict: 'mixed' },
  confidence: 'medium',
  confidenceWhy: say('sampleConfidence'),
  robustness: { dials: [4.69, 4.78], dropOneSignal: 0.04, dropThreeReviews: 0.11 },
  distribution: { plain: { good: 0.81, mid: 0.1, bad: 0.09 }, weighted: { good: 0.925, mid: 0.04, bad: 0.035 } },
  findings,
  waterfall: [
    { id: 'shown', value: 4.9 },
    { id: 'read', value: 4.89, n: 38 },
    { id: 'defaults', value: 4.86, n: 26 },
    { id: 'copies', value: 4.79, n: 21 },
    { id: 'credibility', value: 4.74, n: 21 },
    { id: 'totals', value: 4.71, n: 21 },
  ],
  aspects: [
    { aspect: 'after-sales-attitude', negative: 3, mid: 1, positive: 0, quotes: ['客服爱答不理，说两句就不回了'] },
    { aspect: 'after-sales-cost', negative: 2, mid: 0, positive: 0, quotes: ['客服让我自己出运费退'] },
    { aspect: 'packaging', negative: 0, mid: 1, positive: 3, quotes: [] },
  ],
  critics: [
    {
      key: key('m'),
      class: 'mid',
      text: '东西还可以，就是坏了一包，客服让我自己出运费退。',
      author: 't**1',
      date: '2026-10-02',
      variant: '500g 装',
    },
    { key: key('n'), class: 'bad', text: '问了三天才回一句，退款也一直拖着。', author: '李***0', date: '2026-09-18' },
    {
      key: key('o'),
      class: 'bad',
      text: 'الطرد وصل مفتوحًا ولم يرد البائع على الرسائل',
      author: 's**8',
      date: '2026-09-01',
    },
  ],
  explanation: [
    {
      id: 'plain',
      inputs: { 'n.good': 17, 'n.mid': 2, 'n.bad': 2 },
      formula: '(5·n.good + 3·n.mid + 1·n.bad) / (n.good + n.mid + n.bad)',
      result: 4.43,
    },
    {
      id: 'adjusted',
      inputs: { 's.good': 5, 'M.good': 2127, 's.mid': 3, 'M.mid': 92, 's.bad': 1, 'M.bad': 81 },
      formula: 'Σ s·M / Σ M',
      result: 4.71,
    },
  ],
};

/** Five usable reviews of "1000+". */
export const few: ReviewAssessment = {
  ...full,
  state: 'too-few-reviews',
  coverage: { ...full.coverage, read: 6, usable: 5, defaults: 1, empty: 0, copies: 0, totalAtLeast: 1000 },
  rating: { plain: 4.6, n: 5, weightedToTotals: false },
  integrity: { verdict: 'cannot-tell' },
  findings: findings.filter(({ verdict }) => verdict === 'not-tested'),
  critics: full.critics.slice(0, 1),
  aspects: full.aspects.slice(2),
  explanation: [],
};
delete few.coverage.total;
delete few.distribution;
delete few.robustness;

/** No review was read. */
export const none: ReviewAssessment = {
  ...few,
  coverage: { ...few.coverage, read: 0, usable: 0, defaults: 0 },
  rating: { n: 0, weightedToTotals: false },
  findings: [],
  critics: [],
  aspects: [],
};

const after: AfterSales = {
  n: 21,
  faces: [
    ...full.aspects.slice(0, 2),
    { aspect: 'after-sales-solution', negative: 0, mid: 0, positive: 2, quotes: ['坏了一包，第二天就补发了'] },
  ],
  comments: {
    read: 20,
    total: 58,
    verdicts: { negative: 5, mid: 1, positive: 11, unclear: 3 },
    faces: [
      { aspect: 'after-sales-speed', negative: 1, mid: 0, positive: 4, quotes: ['一直拖着没人处理'] },
      { aspect: 'after-sales-cost', negative: 3, mid: 0, positive: 0, quotes: ['来回运费要我自己出'] },
    ],
    quotes: [
      {
        text: '碎了两包，来回运费要我自己出，说了三天才有人理',
        verdict: 'negative',
        date: '2026-11-08',
        request: 'return',
        hours: 617,
      },
      { text: '催了四次，每次都说在处理', verdict: 'negative', date: '2026-10-30', request: 'refund', hours: 35 },
      { text: '申请完几十秒就到账', verdict: 'positive', date: '2026-11-10', request: 'refund', hours: 0.01 },
    ],
  },
  replies: {
    critics: 6,
    answered: 4,
    share: 4 / 6,
    interval90: [0.35, 0.88],
    replies: 14,
    templated: 9,
    blaming: [{ key: key('m'), quote: '亲是您自己没有看清楚保质期哦' }],
  },
  goldService: [
    { id: 'composite', status: 'met', value: 4.2, needed: 3.6 },
    { id: 'ratings', status: 'not-shown', needed: 100 },
    { id: 'satisfaction', status: 'no-cut', value: 91 },
  ],
  caution: { id: 'quickButManyRefunds' },
};

/** The three scores of a store next to its trade. */
export const dsr: ServiceScore[] = [
  score('item-as-described', 4.8, { vsIndustry: { direction: 'above', percent: 36.22 } }),
  score('service', 4.9, { vsIndustry: { direction: 'above', percent: 27 } }),
  score('shipping', 4.7, { vsIndustry: { direction: 'below', percent: 6 } }),
];
const afterSales: ServiceScore[] = [
  score('refund-duration', 1.2, {
    unit: 'days',
    better: 'lower',
    windowDays: 30,
    industryValue: 2.4,
    vsIndustry: { direction: 'below' },
  }),
  score('dispute-rate', 0.02, {
    unit: 'percent',
    better: 'lower',
    windowDays: 30,
    industryValue: 0.01,
    vsIndustry: { direction: 'above' },
  }),
];

/** A store with everything known. */
export const summary = (more: Partial<Summary> = {}): Summary => ({
  key: storeKey,
  site: 'tmall',
  storeName: '云岭山货旗舰店',
  ageYears: 9,
  labels: [],
  badges: ['金牌卖家'],
  scores: [...dsr, ...afterSales],
  headline: say('headline-discount-mixed'),
  afterSales: after,
  storeScore: {
    value: 71,
    interval90: [62, 78],
    letter: 'B',
    components: [{ id: 'service-vs-industry', value: 80, weight: 0.35, n: 3, why: say('sampleService') }],
  },
  pooled: full,
  items: [{ ...full, key: item, id: '800000001', title: '高山野生菌干货礼盒 500g 羊肚菌牛肝菌组合' }],
  methodVersion: '1.0.0',
  scoresReadAt: new Date(Date.now() - 600_000).toISOString(),
  reviewsReadAt: new Date(Date.now() - 600_000).toISOString(),
  assessedAt: new Date().toISOString(),
  lastSeenAt: new Date().toISOString(),
  notes: 0,
  pinned: false,
  ...more,
});
