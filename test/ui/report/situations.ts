import type { StoreEvidence } from 'src/domain/evidence';
import type { StoreKey } from 'src/domain/site';
import { maskNames } from 'src/export/names';
import { type Bundle, noRecords } from 'src/export/records';
import type { Language } from '../../tools/locale';
import { fewNotes, longNotes, rtlNotes } from '../notes/sample-notes-data';
import { sampleNow } from '../popup/samples';
import { methodNow, summaryOf } from '../store/kept-store';
import { sampleStore, sampleVisits } from '../store/sample-store-data';

/** Reviews in a picture: enough to see how they stand, few enough to look at. */
const fewReviews = 12;

const recordsOf = ({ key, site, aliases, facts, scores, items, lastSeen }: StoreEvidence): Partial<Bundle> => ({
  stores: [{ key, site, aliases, facts, factsReadAt: {}, scores, firstSeen: sampleVisits[0]?.readAt ?? '', lastSeen }],
  items: items.map(({ reviews: _, looks: __, ...item }) => ({
    ...item,
    id: item.id ?? item.key,
    storeKey: key,
    site,
    factsReadAt: {},
    firstSeen: lastSeen,
  })),
  reviews: items.flatMap((item) =>
    item.reviews
      .filter(({ review }) => !review.default)
      .slice(0, fewReviews)
      .map((one) => ({ ...one, itemKey: item.key })),
  ),
});

const bundle = (evidence: StoreEvidence, more: Partial<Bundle> = {}): Bundle =>
  maskNames({
    ...noRecords(),
    madeAt: sampleNow.toISOString(),
    methodVersion: methodNow,
    names: { masked: false, shortened: 0, byShop: 0 },
    summaries: [summaryOf(evidence)],
    snapshots: sampleVisits.map((visit) => ({ ...visit, storeKey: evidence.key })),
    ...recordsOf(evidence),
    ...more,
  });

const few = (evidence: StoreEvidence): StoreEvidence => ({
  ...evidence,
  items: evidence.items.slice(0, 1).map((item) => ({ ...item, looks: [], reviews: item.reviews.slice(0, 5) })),
});

/** Every face of the report to print. */
export const situations = {
  full: (language) => bundle(sampleStore(), { notes: fewNotes(language).slice(0, 2) }),
  'notes-only': (language) =>
    bundle(sampleStore(), { reviews: [], snapshots: [], summaries: [], notes: fewNotes(language) }),
  'too-few': () => bundle(few(sampleStore()), { snapshots: [] }),
  long: (language) =>
    bundle(
      {
        ...sampleStore(),
        key: 'taobao:shopId:71200345' as StoreKey,
        facts: { name: '特级长白山野生菌菇干货礼盒官方旗舰店'.repeat(5) },
      },
      { filter: '特级长白山野生菌菇干货礼盒'.repeat(8), notes: [...longNotes(language), ...rtlNotes(language)] },
    ),
} as const satisfies Record<string, (language: Language) => Bundle>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];

/** A phone's narrowest, and the width that a printed page has. */
export const widths = [320, 860];

/** A sheet of A4 at the wider of them. */
export const height = 1216;
