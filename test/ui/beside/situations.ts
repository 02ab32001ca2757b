import type { StoreBadge } from 'src/domain/badge';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ReviewMark } from 'src/domain/review-mark';
import type { Language } from '../../tools/locale';
import { daysAgo, fewSummary, longSummary, readySummary } from '../popup/samples';

/** One card of a shop's page of results and what is drawn beside its store. */
export interface BadgeCase {
  store: string;
  title: string;
  badge?: StoreBadge;
  scores: ServiceScore[];
}

/** One review on a shop's page and what is drawn beside it. */
export interface MarkCase {
  text: string;
  mark: ReviewMark;
}

/** A page of a shop with marks over it. `open`: whose card is open, counted from 0. */
export type BesideCase = { open?: number } & (
  | { badges: BadgeCase[] }
  | { marks: MarkCase[]; sortable: boolean; dimmed?: boolean }
);

const described = (value: number, direction: 'above' | 'below', percent: number): ServiceScore => ({
  dimension: 'item-as-described',
  value,
  unit: 'score',
  better: 'higher',
  scale: 5,
  vsIndustry: { direction, percent },
  shown: true,
});
const positive: ServiceScore = { dimension: 'overall', value: 99.3, unit: 'percent', better: 'higher', shown: true };

function badgesIn(language: Language): BadgeCase[] {
  const known: StoreBadge = {
    storeName: '云岭山货旗舰店',
    match: 'id',
    about: 'store',
    score: 71,
    letter: 'B',
    adjusted: 4.71,
    interval90: [4.52, 4.82],
    verdict: 'mixed',
    coverage: readySummary(language).pooled.coverage,
    lastSeenAt: daysAgo(3),
    notes: 2,
    newestNote: '东西还可以，就是坏了一包，客服让我自己出运费退。',
    pinned: true,
  };
  const { adjusted: _a, interval90: _i, letter: _l, score: _s, newestNote: _n, ...bare } = known;
  const long = longSummary(language);
  return [
    { store: '云岭山货旗舰店', title: '野生羊肚菌 500g', badge: known, scores: [described(4.8, 'above', 36)] },
    {
      store: '阿禾家的茶',
      title: '凤凰单丛 蜜兰香 250g',
      badge: {
        ...bare,
        storeName: '阿禾家的茶',
        match: 'name',
        verdict: 'cannot-tell',
        coverage: fewSummary(language).pooled.coverage,
        notes: 0,
        pinned: false,
        stale: true,
      },
      scores: [],
    },
    {
      store: '山下小铺',
      title: '野生蓝莓干',
      scores: [described(4.6, 'below', 12), { ...described(4.9, 'above', 3), dimension: 'service' }],
    },
    { store: 'northfield-tea', title: 'Assam, loose leaf', scores: [positive] },
    {
      store: '菌菇直营店',
      title: '干货礼盒',
      badge: {
        ...known,
        storeName: long.storeName ?? '',
        itemTitle: long.items[0]?.title ?? '',
        about: 'item',
        match: 'item',
        letter: 'D',
        score: 21,
        verdict: 'unreliable',
        coverage: long.pooled.coverage,
        notes: 128,
        newestNote: 'المنتج جيد لكن الشحن كان بطيئًا جدًا ولم يرد البائع على رسائلي.',
        pinned: false,
      },
      scores: [described(4.1, 'below', 64)],
    },
    { store: '没有分数的店', title: '无标记', scores: [] },
  ];
}

const reason = (id: string, logOdds: number): ReviewMark['reasons'][number] => ({ id, family: id, logOdds });

const marks: MarkCase[] = [
  {
    text: '东西还可以，就是坏了一包，客服让我自己出运费退。',
    mark: { class: 'mid', classFrom: 'label', credibility: 0.98, weight: 1, reasons: [] },
  },
  {
    text: '物流很快包装完好，质量非常好，和描述的一样，很满意，五星好评。',
    mark: {
      class: 'good',
      classFrom: 'text',
      credibility: 0.31,
      weight: 0.31,
      reasons: [reason('near-duplicates', -1.9), reason('empty-or-filler', -0.9), reason('follow-up-drift', 0.4)],
    },
  },
  {
    text: '此用户没有填写评价。',
    mark: { class: 'good', classFrom: 'label', credibility: 0, weight: 0, reasons: [reason('default-ballot', 0)] },
  },
  {
    text: '好评返现，加客服领红包。',
    mark: { classFrom: 'text', credibility: 0.08, weight: 0.08, reasons: [reason('incentive-wording', -2.4)] },
  },
  {
    text: 'المنتج جيد لكن الشحن كان بطيئًا جدًا ولم يرد البائع على رسائلي.',
    mark: { class: 'bad', classFrom: 'stars', credibility: 0.9, weight: 0.9, reasons: [reason('review-burst', -0.2)] },
  },
];

const shop = (open?: number) => (language: Language) => ({
  badges: badgesIn(language),
  ...(open === undefined ? {} : { open }),
});
const list = (open?: number, sortable = true) => ({
  marks,
  sortable,
  ...(open === undefined ? {} : { open, dimmed: open === 1 }),
});

/** Every face of the badges on results and of the marks beside reviews. */
export const situations = {
  badges: shop(),
  'badge-known': shop(0),
  'badge-few': shop(1),
  'badge-new': shop(2),
  'badge-shown': shop(3),
  'badge-long': shop(4),
  marks: () => list(),
  'mark-full': () => list(0),
  'mark-part': () => list(1),
  'mark-none': () => list(2, false),
  'mark-unclear': () => list(3),
} as const satisfies Record<string, (language: Language) => BesideCase>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A window as tall as the cards need. */
export const height = 900;
