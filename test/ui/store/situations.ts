import type { StoreKey } from 'src/domain/site';
import type { Services } from 'src/ui/services/services';
import type { Language } from '../../tools/locale';
import { fakeServices, type Situation } from '../popup/fake-services';
import { fewSummary, otherStores } from '../popup/samples';
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

/** Every face of the library and of a store's page. */
export const situations = {
  'library-empty': () => ({ services: withMethod({}) }),
  'library-full': manyStores,
  'library-failed': () => ({ services: withMethod({ libraryFails: true }) }),
  ready: () => oneStore(full),
  'too-few': (language) => {
    const summary = fewSummary(language);
    return { storeKey: summary.key, services: withMethod({ summary }, summary.methodVersion) };
  },
  'old-method': () => oneStore(full, '99.0.0'),
  'no-history': () => oneStore({ ...full, visits: [] }),
  'not-kept': () => ({ storeKey: 'taobao:shopId:404' as StoreKey, services: withMethod({}) }),
  failed: () => ({ storeKey: 'taobao:shopId:1' as StoreKey, services: withMethod({ libraryFails: true }) }),
} as const satisfies Record<string, (language: Language) => StoreCase>;

export type SituationName = keyof typeof situations;
export const situationNames = Object.keys(situations) as SituationName[];
