import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Bundle, FileReview } from 'src/export/records';
import { noRecords } from 'src/export/records';
import { readySummary, sampleItem } from '../ui/popup/samples';

const at = '2026-11-20T08:00:00.000Z';
const summary = readySummary('en');

export const reviewOf = (n: number, more: Partial<FileReview['review']> = {}): FileReview => ({
  itemKey: sampleItem,
  key: `h:${n}` as ReviewKey,
  review: { text: `words of buyer ${n}`, date: '2026-10-02', author: 'Mira Holm', ...more },
  firstSeen: at,
  lastSeen: at,
  filters: ['all'],
  sorts: ['default'],
});

/** One store with everything a bundle can hold. */
export function sampleBundle(more: Partial<Bundle> = {}): Bundle {
  const { key, site, storeName, storeUrl, scores } = summary;
  return {
    ...noRecords(),
    madeAt: '2026-11-22T03:00:00.000Z',
    methodVersion: '1.2.0',
    names: { masked: false, shortened: 0, byShop: 0 },
    summaries: [summary],
    stores: [
      {
        key,
        aliases: [key, 'taobao:sellerId:99'],
        site,
        facts: { name: storeName ?? '', url: storeUrl ?? '' },
        factsReadAt: { name: at, url: at },
        scores: scores.map((score) => ({ score, readAt: at })),
        firstSeen: at,
        lastSeen: at,
      },
    ],
    items: [
      {
        key: sampleItem,
        id: '600100200',
        storeKey: key,
        site,
        reviewSubject: 'store-item',
        facts: { title: 'Morels 500 g', reviewCount: 2300 },
        factsReadAt: { title: at },
        readAt: at,
        firstSeen: at,
        reviewsReadAt: at,
        samples: [{ sort: 'default', readAt: at }],
      },
    ],
    reviews: [reviewOf(1), reviewOf(2, { author: 't**1', rating: 2, ratingScale: 5 })],
    looks: [
      { itemKey: sampleItem, looks: [{ readAt: at, filter: 'all', sort: 'default', keys: ['h:1' as ReviewKey] }] },
    ],
    snapshots: [4.7, 4.8].map((value, i) => ({
      storeKey: key,
      readAt: `2026-1${i}-20T08:00:00.000Z`,
      lastAt: `2026-1${i}-21T08:00:00.000Z`,
      scores: scores.map((score) => ({ ...score, value })),
    })),
    notes: [
      {
        id: 'note-1',
        storeKey: key,
        itemKey: sampleItem,
        subject: 'review',
        text: 'ask before ordering',
        tags: ['gift'],
        quote: {
          text: 'one bag was broken',
          hash: 'a'.repeat(64),
          capturedAt: at,
          url: 'https://detail.tmall.com/item.htm?id=600100200',
          filter: 'bad',
          n: 21,
          methodVersion: '1.1.0',
          author: 'Mira Holm',
        },
        createdAt: at,
        updatedAt: at,
      },
    ],
    pins: [{ storeKey: key, pinnedAt: at }],
    ...more,
  };
}

export const sampleStore: StoreKey = summary.key;
export const otherItem = 'taobao:item:2' as ItemKey;
