import type { ServiceScore } from 'src/domain/dimensions';
import type { Reading } from 'src/domain/reading';
import { sampleTexts } from './sample-texts';

const score = (
  dimension: ServiceScore['dimension'],
  value: number,
  vsIndustry: NonNullable<ServiceScore['vsIndustry']>,
): ServiceScore => ({
  dimension,
  value,
  unit: 'score',
  better: 'higher',
  scale: 5,
  windowDays: 180,
  shown: true,
  vsIndustry,
});

const names = {
  zh: { store: '云岭山货（样例店）', item: '羊肚菌干货 100g' },
  'zh-TW': { store: '雲嶺山貨（範例店）', item: '羊肚菌乾貨 100g' },
  en: { store: 'Cloud Ridge Foods (sample)', item: 'Dried morels 100 g' },
} as const;

/** What a page of a made-up store would say, in the reader's language; judged by the worker like any other, kept nowhere. */
export function sampleReading(language: string, now: Date): Reading {
  const { store, item } = names[language === 'zh-TW' ? 'zh-TW' : language.startsWith('zh') ? 'zh' : 'en'];
  return {
    url: 'https://detail.tmall.com/item.htm?id=100000000001',
    site: 'tmall',
    page: 'item',
    readAt: now.toISOString(),
    adapterVersion: 1,
    reviewSubject: 'store-item',
    store: {
      id: '100000001',
      name: store,
      scores: [
        score('item-as-described', 4.8, { direction: 'above', percent: 36 }),
        score('service', 4.9, { direction: 'above', percent: 27 }),
        score('shipping', 4.7, { direction: 'below', percent: 6 }),
      ],
    },
    item: { id: '100000000001', title: item, reviewCount: 230, totals: { all: 230 } },
    reviews: sampleTexts(language).map(([text, date, author]) => ({
      text,
      date,
      author,
      ...(text === '系统默认好评' ? { default: true } : {}),
    })),
    via: {},
    missing: [],
  };
}
