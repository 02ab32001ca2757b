import type { ServiceScore } from 'src/domain/dimensions';
import type { Reading } from 'src/domain/reading';
import { t } from '../../format/say';

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

/** Words, day and masked name; no words: a ballot that the platform filled in. Five are copies of one another. */
const reviews = [
  ['review1', '2026-10-03', 'c**7'],
  ['review2', '2026-10-03', 'm**2'],
  ['review3', '2026-10-04', '晴**'],
  [undefined, '2026-09-28', 'a**1'],
  [undefined, '2026-09-21', 'k**9'],
  [undefined, '2026-09-14', 'z**4'],
  ['review7', '2026-09-30', 't**1'],
  ['review8', '2026-09-12', '李**0'],
  ['review9', '2026-10-02', 'o**8'],
  ['review10', '2026-08-19', '小**妹'],
  ['review11', '2026-09-25', 'w**3'],
  ['review12', '2026-09-05', 'h**6'],
  ['review13', '2026-08-30', 'j**5'],
  ['review14', '2026-08-22', 'n**8'],
  ['review15', '2026-08-11', 'b**7'],
  ['review16', '2026-10-01', 'v**v'],
  ['review17', '2026-09-17', 'p**4'],
  ['review18', '2026-08-05', 'g**2'],
  ['review19', '2026-10-03', 'q**q'],
  ['review20', '2026-10-04', 'y**5'],
  ['review21', '2026-09-22', 'f**3'],
  ['review22', '2026-09-19', '陈**'],
  ['review23', '2026-09-10', 'e**0'],
  ['review24', '2026-09-08', 'u**6'],
  ['review25', '2026-08-27', 's**1'],
  ['review26', '2026-08-25', 'r**9'],
  ['review27', '2026-08-16', 'x**2'],
  ['review28', '2026-09-01', 'd**8'],
  ['review29', '2026-08-13', '王**'],
  ['review30', '2026-09-27', 'l**7'],
] as const;

/** What a page of a made-up store would say, in the reader's language; judged by the worker like any other, kept nowhere. */
export function sampleReading(now: Date): Reading {
  return {
    url: 'https://detail.tmall.com/item.htm?id=100000000001',
    site: 'tmall',
    page: 'item',
    readAt: now.toISOString(),
    adapterVersion: 1,
    reviewSubject: 'store-item',
    store: {
      id: '100000001',
      name: t('sampleStore.name'),
      scores: [
        score('item-as-described', 4.8, { direction: 'above', percent: 36 }),
        score('service', 4.9, { direction: 'above', percent: 27 }),
        score('shipping', 4.7, { direction: 'below', percent: 6 }),
      ],
    },
    item: { id: '100000000001', title: t('sampleStore.item'), reviewCount: 230, totals: { all: 230 } },
    reviews: reviews.map(([words, date, author]) => ({
      text: words === undefined ? '' : t(`sampleStore.${words}`),
      date,
      author,
      ...(words === undefined ? { default: true } : {}),
    })),
    via: {},
    missing: [],
  };
}
