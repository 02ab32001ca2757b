import type { ReviewEvidence, StoreEvidence } from 'src/domain/evidence';
import type { ReviewKey, StoreKey } from 'src/domain/site';
import type { Services } from 'src/ui/services/services';
import type { Language } from '../../tools/locale';
import { fakeServices, type Situation } from '../popup/fake-services';
import { daysAgo, otherStores } from '../popup/samples';
import { type KeptStore, methodNow, storePageOf, summaryOf } from './kept-store';
import { sampleStore, sampleVisits } from './sample-store-data';

/** A case of the screen: which store the address names, and what is kept. */
export interface StoreCase {
  storeKey?: StoreKey;
  services: Services;
}

const withMethod = (situation: Situation, methodVersion = methodNow): Services => ({
  ...fakeServices(situation),
  methodVersion,
});

function oneStore(kept: KeptStore, method = methodNow): StoreCase {
  const summary = summaryOf(kept.evidence);
  return { storeKey: summary.key, services: withMethod({ summary, storePage: storePageOf(kept) }, method) };
}

const full: KeptStore = { evidence: sampleStore(), visits: sampleVisits };

function manyStores(language: Language): StoreCase {
  const own = summaryOf(full.evidence);
  const others = otherStores(language);
  const more = Array.from({ length: 40 }, (_, n) => ({
    ...own,
    key: `taobao:shopId:${9000 + n}` as StoreKey,
    storeName: `第${n + 1}家小店`,
    notes: n % 7 === 0 ? n : 0,
  }));
  const stores = [...others, own, ...more];
  return { services: withMethod({ stores, storePage: storePageOf(full, stores) }) };
}

const oneItem = (evidence: StoreEvidence): StoreEvidence => ({ ...evidence, items: evidence.items.slice(0, 1) });

/** Reviews of goods that many sellers share: they say nothing of this one. */
const sharedGoods = (evidence: StoreEvidence): StoreEvidence => ({
  ...evidence,
  items: evidence.items.slice(0, 1).map((item) => ({ ...item, reviewSubject: 'catalogue-product' })),
});

const lately = [
  '发霉',
  '有虫',
  '受潮',
  '缺斤少两',
  '泡不开',
  '一股药水味',
  '碎成渣',
  '退款拖了半个月',
  '包装破了',
  '客服不回',
];

/** A store that was praised until the summer and has only complaints since. */
const worseLately = (evidence: StoreEvidence): StoreEvidence => {
  const [first] = sampleStore().items;
  if (!first) return evidence;
  const before = first.reviews.flatMap((one, n) =>
    n < 16 ? [{ ...one, review: { ...one.review, date: daysAgo(180 + n * 9).slice(0, 10) } }] : [],
  );
  const after = lately.map((text, n) => ({
    ...(first.reviews[30] ?? before[0]),
    key: `h:w${n}` as ReviewKey,
    review: { text: `这次买的${text}，很失望`, class: 'bad' as const, date: daysAgo(12 * n + 3).slice(0, 10) },
  }));
  return {
    ...evidence,
    items: [
      {
        ...first,
        facts: { title: first.facts.title ?? '' },
        looks: [],
        reviews: [...before, ...after] as ReviewEvidence[],
      },
    ],
  };
};

const fewOf = (evidence: StoreEvidence): StoreEvidence => ({
  ...evidence,
  items: evidence.items.slice(0, 1).map((item) => ({ ...item, looks: [], reviews: item.reviews.slice(0, 5) })),
});

const arabic = 'المنتج جيد لكن الشحن كان بطيئًا جدًا ولم يرد البائع على رسائلي.';
const endless = '特级长白山野生菌菇干货礼盒官方旗舰店直营正品保障全国包邮顺丰速递七天无理由退换'.repeat(4);

/** A name, a title, options and texts at their longest, and one that runs the other way. */
function longest(evidence: StoreEvidence): StoreEvidence {
  const texts = [arabic, endless, 'a'.repeat(300)];
  return {
    ...evidence,
    facts: { ...evidence.facts, name: endless.slice(0, 90), badges: ['金牌卖家', endless.slice(0, 60)] },
    items: evidence.items.map((item) => ({
      ...item,
      facts: { ...item.facts, title: endless.slice(0, 120) },
      reviews: item.reviews.map((one, n) => ({
        ...one,
        review: {
          ...one.review,
          text: texts[n] ?? one.review.text,
          variant: n < 4 ? endless : '500g',
          date: `2026-11-2${n % 2}`,
        },
      })),
    })),
  };
}

/** Every face of the library and of a store's page. */
export const situations = {
  'library-empty': () => ({ services: withMethod({}) }),
  'library-full': manyStores,
  'library-failed': () => ({ services: withMethod({ libraryFails: true }) }),
  ready: () => oneStore(full),
  'one-item': () => oneStore({ ...full, evidence: oneItem(full.evidence) }),
  worse: () => oneStore({ ...full, evidence: worseLately(full.evidence) }),
  'too-few': () => oneStore({ ...full, evidence: fewOf(full.evidence) }),
  long: () => oneStore({ ...full, evidence: longest(sampleStore()) }),
  catalogue: () => oneStore({ ...full, evidence: sharedGoods(full.evidence) }),
  'old-method': () => oneStore(full, '99.0.0'),
  'no-history': () => oneStore({ ...full, visits: [] }),
  'not-kept': () => ({ storeKey: 'taobao:shopId:404' as StoreKey, services: withMethod({}) }),
  failed: () => ({ storeKey: 'taobao:shopId:1' as StoreKey, services: withMethod({ libraryFails: true }) }),
} as const satisfies Record<string, (language: Language) => StoreCase>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A signal left out, own weights, the last group of steps, and the visits as a table. */
export const clicks = {
  'one-item': [
    '.signal-choice input',
    '.what-if .switch button',
    '.step-groups summary',
    '.history-chart ~ details summary',
  ],
};
