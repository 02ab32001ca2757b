import type { AfterSales, Finding, ReviewAssessment, Sentence } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';

/** One face of the overlay: what the reader would hand over. */
export interface Face {
  view: {
    state: PageState;
    summary?: Summary;
    progress?: { read: number; usable: number; total?: number; totalText?: string; growing: boolean };
  };
  /** The store's name as the page around it shows it. */
  storeName: string;
}

/** Sentences of the samples, beside the program's own: [English, 简体, 繁體]. */
export const sampleSentences: Record<string, [string, string, string]> = {
  sampleB: [
    'Service above its trade; praise comes in sets of like sentences, about {value} stars without them.',
    '服务三项都高于同行；好评里有成批相似的话，去掉后约 {value} 星。',
    '服務三項都高於同行；好評裡有成批相似的話，去掉後約 {value} 星。',
  ],
  sampleStoreOnly: [
    'Store {value}, all three scores above its trade.',
    '店铺 {value}，三项都高于同行。',
    '店鋪 {value}，三項都高於同行。',
  ],
  sampleNoComparison: [
    'The page compares this store with no other.',
    '页面没有给出同行比较，只能看数字本身。',
    '頁面沒有給出同行比較，只能看數字本身。',
  ],
  sampleTooFew: ['2 of 1,000+ reviews are shown.', '页面只放出 2 条，共 1000+ 条。', '頁面只放出 2 則，共 1000+ 則。'],
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
  sampleBlocked: [
    'The shop asks for a check before it shows the page.',
    '网站要先验证才显示页面。',
    '網站要先驗證才顯示頁面。',
  ],
  sampleFailed: [
    'Something in this page stopped the reading.',
    '页面里有东西让读取停了下来。',
    '頁面裡有東西讓讀取停了下來。',
  ],
  sampleReload: ['Reload the page and it starts anew.', '刷新页面会重新开始。', '重新整理頁面會重新開始。'],
};

const say = (id: string, values?: Sentence['values']): Sentence => (values ? { id, values } : { id });
const key = (id: string) => id as ReviewKey;
const storeKey = 'taobao:shopId:900000001' as StoreKey;
const item = 'taobao:item:800000001' as ItemKey;

const score = (
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

const findings: Finding[] = [
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

const full: ReviewAssessment = {
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

const few: ReviewAssessment = {
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

const none: ReviewAssessment = {
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

const dsr: ServiceScore[] = [
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

const summary = (more: Partial<Summary> = {}): Summary => ({
  key: storeKey,
  site: 'tmall',
  storeName: '云岭山货旗舰店',
  ageYears: 9,
  labels: [],
  badges: ['金牌卖家'],
  scores: [...dsr, ...afterSales],
  headline: say('sampleB', { value: 4.7 }),
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

const url = 'https://detail.tmall.com/item.htm?id=800000001';
const at = (kind: PageState['kind'], more: Partial<PageState> = {}): PageState => ({
  kind,
  url,
  site: 'tmall',
  storeKey,
  itemKey: item,
  ...more,
});
const noScore = { components: [], noLetter: say('sampleNoComparison') };
const longName = '这是一家名字非常非常长的跨境进口母婴食品与高山野生菌干货礼盒定制海外旗舰店（云岭山货官方授权一号店）';

/** Every face worth looking at, by name. */
export const faces: Record<string, Face> = {
  ready: {
    storeName: '云岭山货旗舰店',
    view: { state: at('ready'), summary: summary(), progress: { read: 38, usable: 21, total: 2300, growing: true } },
  },
  'too-few': {
    storeName: '阿禾家的茶',
    view: {
      state: at('too-few-reviews'),
      summary: summary({
        storeName: '阿禾家的茶',
        site: 'taobao',
        badges: [],
        scores: [score('overall', 4.7, { vsIndustry: { direction: 'above' } })],
        headline: say('sampleStoreOnly', { value: 4.7 }),
        storeScore: noScore,
        pooled: few,
        items: [{ ...few, key: item, id: '800000001', title: '凤凰单丛 蜜兰香' }],
      }),
      progress: { read: 6, usable: 5, totalText: '1000+', growing: true },
    },
  },
  'store-only': {
    storeName: '阿禾家的茶',
    view: {
      state: at('too-few-reviews', { todo: say('sampleTooFew') }),
      summary: summary({ pooled: none, items: [], headline: say('sampleStoreOnly', { value: 4.8 }) }),
    },
  },
  flagged: {
    storeName: '云岭山货旗舰店',
    view: {
      state: at('ready', {
        stale: true,
        filteredSample: true,
        private: true,
        partlyRead: [
          { field: 'store.scores', why: 'no rule matched' },
          { field: 'item.title', why: 'conflict' },
        ],
        refused: ['store.id'],
      }),
      summary: summary({
        pinned: true,
        scores: dsr.slice(0, 2),
        reviewsReadAt: new Date(Date.now() - 9 * 86_400_000).toISOString(),
      }),
    },
  },
  'no-comparison': {
    storeName: 'Northfield Tea',
    view: {
      state: at('ready', { site: 'generic' }),
      summary: summary({
        site: 'generic',
        storeName: 'Northfield Tea',
        badges: [],
        scores: [
          score('overall', 98.2, { unit: 'percent', count: 12345, windowDays: 365 }),
          score('reply-time', 95, { unit: 'seconds', better: 'lower', shown: false }),
        ],
        headline: say('sampleNoComparison'),
        storeScore: noScore,
        pooled: { ...full, integrity: { value: 91, verdict: 'reliable' }, findings: findings.slice(2) },
        items: [],
      }),
    },
  },
  long: {
    storeName: longName,
    view: {
      state: at('ready'),
      summary: summary({
        storeName: longName,
        badges: ['金牌卖家', '十二年老店诚信经营', '平均15小时退款'],
        items: [
          {
            ...full,
            key: item,
            id: '800000001',
            title: `${'【顺丰包邮】'.repeat(3)}高山野生菌干货礼盒装500g羊肚菌牛肝菌鸡枞菌组合煲汤食材送礼佳品`,
            coverage: {
              ...full.coverage,
              read: 99_999,
              usable: 88_888,
              total: 12_345_678,
              defaults: 9_999,
              empty: 1_000,
              copies: 112,
            },
            rating: {
              ...full.rating,
              plain: 4.74,
              criticWeighted: 4.69,
              shown: 4.78,
              adjusted: 4.71,
              interval90: [4.68, 4.75],
            },
            integrity: { value: 21, verdict: 'unreliable' },
            critics: [
              {
                key: key('l'),
                class: 'mid',
                text: '包装完好但是味道一般，'.repeat(30),
                author: 'verylongnickname_without_any_break_0123456789',
                date: '2026-10-02',
                variant: '颜色分类：深海蓝渐变加厚礼盒装',
              },
            ],
          },
        ],
      }),
    },
  },
  reading: {
    storeName: '云岭山货旗舰店',
    view: { state: at('reading'), progress: { read: 0, usable: 0, growing: true } },
  },
  blocked: { storeName: '', view: { state: at('blocked', { why: say('sampleBlocked') }) } },
  failed: {
    storeName: '云岭山货旗舰店',
    view: { state: at('failed', { why: say('sampleFailed'), todo: say('sampleReload') }) },
  },
};
