import type { AfterSales, ItemAssessment, ReviewAssessment } from 'src/domain/assessment';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { Language } from '../../tools/locale';
import { daysAgo, readySummary } from '../popup/samples';

const score = (dimension: ServiceScore['dimension'], more: Partial<ServiceScore>): ServiceScore => ({
  dimension,
  unit: 'score',
  better: 'higher',
  scale: 5,
  windowDays: 180,
  shown: true,
  ...more,
});

const trade = (percent: number): Pick<ServiceScore, 'vsIndustry'> => ({
  vsIndustry: { direction: percent < 0 ? 'below' : 'above', percent: Math.abs(percent) },
});

const face = (aspect: AfterSales['faces'][number]['aspect'], negative: number, mid: number) => ({
  aspect,
  negative,
  mid,
  positive: 1,
  quotes: [],
});

const itemOf = (pooled: ReviewAssessment, key: string, title: string): ItemAssessment => ({
  ...pooled,
  key: key as ItemKey,
  id: key.split(':').at(-1) ?? key,
  title,
});

/** What varies from store to store in these pictures. */
interface Sketch {
  key: string;
  site: Summary['site'];
  name: string;
  seen: number;
  more?: Partial<Summary>;
  reviews?: Partial<ReviewAssessment>;
  item?: string;
}

function store(language: Language, { key, site, name, seen, more = {}, reviews = {}, item }: Sketch): Summary {
  const base = readySummary(language);
  const pooled = { ...base.pooled, ...reviews };
  return {
    ...base,
    key: key as StoreKey,
    site,
    storeName: name,
    storeUrl: `https://${key.split(':').at(-1)}.example/`,
    pooled,
    items: item ? [itemOf(pooled, `${key}:item:1`, item), itemOf(pooled, `${key}:item:2`, `${item} II`)] : [],
    scoresReadAt: daysAgo(seen),
    reviewsReadAt: daysAgo(seen),
    lastSeenAt: daysAgo(seen),
    ...more,
  };
}

const rated = (adjusted: number, interval90: [number, number], n: number): Pick<ReviewAssessment, 'rating'> => ({
  rating: { adjusted, interval90, n, plain: adjusted, weightedToTotals: true },
});

const read = (base: ReviewAssessment, usable: number, total: number, stars = false): ReviewAssessment['coverage'] => ({
  ...base.coverage,
  read: usable + 17,
  usable,
  total,
  classSource: { stars: stars ? usable : 0, label: stars ? 0 : usable, text: 0, abstained: 0 },
});

/** The shop of mountain goods on Tmall. */
export const yunling = (language: Language): Summary =>
  store(language, {
    key: 'taobao:shopId:71200345',
    site: 'tmall',
    name: '云岭山货旗舰店',
    seen: 0.1,
    item: '云雾绿茶 250g',
    reviews: rated(4.71, [4.52, 4.82], 21),
    more: {
      scores: [
        score('item-as-described', { value: 4.8, ...trade(36) }),
        score('service', { value: 4.9, ...trade(27) }),
        score('shipping', { value: 4.7, ...trade(-6) }),
        score('refund-duration', { value: 1.2, unit: 'days', better: 'lower', windowDays: 30, industryValue: 2.4 }),
      ],
      afterSales: {
        n: 21,
        faces: [face('after-sales-attitude', 3, 1), face('after-sales-cost', 2, 0)],
        replies: {
          critics: 6,
          answered: 4,
          share: 4 / 6,
          interval90: [0.35, 0.88],
          replies: 9,
          templated: 2,
          blaming: [],
        },
      },
      labels: ['7天无理由退货', '退货包运费'],
      badges: ['金牌卖家'],
      followers: 48_210,
      notes: 2,
      pinned: true,
    },
  });

/** The tea shop on Taobao. */
export const ahe = (language: Language): Summary => {
  const base = readySummary(language).pooled;
  return store(language, {
    key: 'taobao:shopId:8',
    site: 'taobao',
    name: '阿禾家的茶',
    seen: 3,
    item: '高山绿茶 半斤',
    reviews: {
      ...rated(4.83, [4.76, 4.88], 164),
      coverage: read(base, 164, 3_120),
      integrity: { value: 91, verdict: 'reliable' },
      distribution: { plain: { good: 0.95, mid: 0.03, bad: 0.02 }, weighted: { good: 0.94, mid: 0.03, bad: 0.03 } },
      aspects: [{ aspect: 'packaging', negative: 2, mid: 3, positive: 40, quotes: [] }],
    },
    more: {
      storeScore: { value: 84, interval90: [79, 88], letter: 'A', components: [] },
      scores: [
        score('item-as-described', { value: 4.9, ...trade(52) }),
        score('service', { value: 4.9, ...trade(41) }),
        score('shipping', { value: 4.8, ...trade(12) }),
        score('refund-duration', { value: 9, unit: 'hours', better: 'lower', windowDays: 30, industryValue: 57 }),
      ],
      afterSales: { n: 164, faces: [] },
      labels: ['7天无理由退货'],
      ageYears: 12,
      pinned: true,
    },
  });
};

/** The seller on Amazon: stars and their counts over a year, no comparison with a trade. */
export const northfield = (language: Language): Summary => {
  const base = readySummary(language).pooled;
  const { letter: _none, value: _value, interval90: _interval, ...storeScore } = readySummary(language).storeScore;
  return store(language, {
    key: 'amazon:shopId:A2NORTHFIELD',
    site: 'amazon',
    name: 'Northfield Tea',
    seen: 8,
    item: 'Cloud mist green tea, 8.8 oz',
    reviews: {
      ...rated(4.2, [3.98, 4.38], 96),
      coverage: read(base, 96, 412, true),
      integrity: { value: 88, verdict: 'reliable' },
      distribution: { plain: { good: 0.79, mid: 0.09, bad: 0.12 }, weighted: { good: 0.77, mid: 0.09, bad: 0.14 } },
      aspects: [
        { aspect: 'shipping', negative: 9, mid: 4, positive: 12, quotes: [] },
        { aspect: 'packaging', negative: 3, mid: 1, positive: 3, quotes: [] },
      ],
    },
    more: {
      storeScore: { ...storeScore, noLetter: { id: 'no-comparison-yet' } },
      scores: [
        score('service', { value: 98, unit: 'percent', windowDays: 365, count: 1_204 }),
        score('overall', {
          value: 4.7,
          windowDays: 365,
          count: 1_204,
          distributionPercent: { 5: 82.1, 4: 11.4, 3: 2.2, 2: 1.1, 1: 3.2 },
        }),
      ],
      afterSales: { n: 96, faces: [face('after-sales-speed', 3, 0)] },
      positivePercent: 98,
      labels: [],
      pinned: true,
    },
  });
};

const sites = ['taobao', 'tmall', 'jd', 'amazon', 'ebay', 'aliexpress'] as const;

/** A dozen stores on six platforms, each a little different. */
export const dozen = (language: Language): Summary[] =>
  Array.from({ length: 12 }, (_, i) => {
    const middle = 4.9 - i * 0.06;
    const site = sites[i % sites.length] ?? 'taobao';
    const base = readySummary(language).pooled;
    const chinese = i % 6 < 3;
    return store(language, {
      key: `${site}:shopId:9000${i}`,
      site,
      name: chinese ? `第${i + 1}号茶铺` : `Tea House No. ${i + 1}`,
      seen: i * 2,
      reviews: {
        ...rated(middle, [middle - 0.08 - 0.01 * i, Math.min(5, middle + 0.05)], 300 - 20 * i),
        coverage: read(base, 300 - 20 * i, 9_000, !chinese),
        integrity: { value: 95 - 4 * i, verdict: i < 6 ? 'reliable' : i < 10 ? 'mixed' : 'unreliable' },
      },
      more: {
        storeScore: {
          value: 88 - 4 * i,
          interval90: [84 - 4 * i, 92 - 4 * i],
          letter: i < 3 ? 'A' : i < 6 ? 'B' : 'C',
          components: [],
        },
        scores: [
          score('service', {
            value: chinese ? 4.9 - i * 0.02 : 9.8 - i * 0.05,
            scale: chinese ? 5 : 10,
            windowDays: i % 4 === 3 ? 90 : 180,
            ...(chinese ? trade(40 - 7 * i) : {}),
          }),
          score('dispute-rate', {
            value: 0.02 * (i + 1),
            unit: 'percent',
            better: 'lower',
            windowDays: 30,
            vsIndustry: { direction: i < 5 ? 'below' : 'above' },
          }),
        ],
      },
    });
  });

const long = '特级长白山野生菌菇干货礼盒官方旗舰店直营正品保障全国包邮顺丰速递七天无理由退换';

/** Complaints of the aspects with the longest names, in thousands of reviews. */
function manyComplaints({ pooled, ...rest }: Summary): Summary {
  const faces = [
    face('complaint-handling', 1_303, 11),
    face('pre-sales-advice', 1_196, 3),
    face('after-sales-attitude', 1_140, 30),
    face('after-sales-solution', 1_100, 9),
    face('service-attitude', 22, 5),
    face('quality', 9, 1),
  ];
  const coverage = { ...pooled.coverage, read: 1_900, usable: 1_640, total: 20_000 };
  return { ...rest, pooled: { ...pooled, coverage, aspects: faces }, afterSales: { n: 1_640, faces } };
}

/** Everything at its longest. */
export const wordy = (language: Language): Summary[] => [
  {
    ...manyComplaints(yunling(language)),
    storeName: `${long}${long}`,
    badges: [long, '金牌卖家'],
    labels: [`${long}${long}`],
    followers: 123_456_789,
    notes: 1_234,
  },
  {
    ...northfield(language),
    storeName: 'Northfield_Tea_and_Mountain_Provisions_International_Trading_Company_Official_Outlet',
    level: 'crown x5',
  },
  { ...ahe(language), storeName: 'متجر الشاي الجبلي الرسمي للشحن السريع والهدايا' },
];

/** Too little was read of one, nothing of the other. */
export const unknowns = (language: Language): Summary[] => {
  const base = readySummary(language);
  const coverage = { ...base.pooled.coverage, read: 5, usable: 5, defaults: 0, empty: 0, copies: 0 };
  const { distribution: _none, ...pooled } = base.pooled;
  const few: ReviewAssessment = {
    ...pooled,
    state: 'too-few-reviews',
    coverage,
    rating: { plain: 4.6, n: 5, weightedToTotals: false },
    integrity: { verdict: 'cannot-tell' },
    aspects: [],
    critics: [],
    findings: [],
  };
  const nothing: ReviewAssessment = {
    ...few,
    coverage: { ...coverage, read: 0, usable: 0 },
    rating: { n: 0, weightedToTotals: false },
    confidenceWhy: { id: 'catalogueOnly' },
  };
  const { letter: _letter, value: _value, interval90: _interval, ...storeScore } = base.storeScore;
  const none = { ...storeScore, noLetter: { id: 'no-comparison-yet' } };
  const sketch = (key: string, name: string, reviews: ReviewAssessment): Summary => {
    const { storeName: _name, ...made } = store(language, { key, site: 'amazon', name, seen: 0.5, reviews });
    return {
      ...made,
      ...(name ? { storeName: name } : {}),
      storeScore: none,
      scores: [],
      labels: [],
      badges: [],
      pooled: reviews,
    };
  };
  return [sketch('amazon:shopId:1', '新开的茶铺', few), sketch('amazon:shopId:2', '', nothing)];
};

/** Two stores last seen long ago, one of them by an older method. */
export const old = (language: Language): Summary[] => [
  { ...yunling(language), scoresReadAt: daysAgo(60), reviewsReadAt: daysAgo(90), lastSeenAt: daysAgo(60) },
  { ...ahe(language), methodVersion: '0.9.0', reviewsReadAt: daysAgo(40), lastSeenAt: daysAgo(20) },
];
