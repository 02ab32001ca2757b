import type { PageState, Summary } from 'src/domain/summary';
import type { OptionsServices } from 'src/ui/services/options';
import type { Library, Services } from 'src/ui/services/services';
import type { StorePageServices } from 'src/ui/services/store-page';
import { type DevicesSituation, fakeDevices, fakeProgress, fakeSync } from '../devices/fake-devices';
import { fakeFiles, fakeNotes, fakeTransfer, type NotesSituation } from '../notes/fake-notes';
import { fakeOptions } from './fake-options';
import { sampleItem, sampleNow } from './samples';

/** The address of the page behind the popup in most cases. */
export const itemUrl = 'https://detail.tmall.com/item.htm?id=600100200';

/** What one case is made of; all that is left out is empty, allowed and quiet. */
export interface Situation extends NotesSituation, DevicesSituation {
  url?: string;
  private?: boolean;
  state?: Omit<PageState, 'url'>;
  summary?: Summary;
  stores?: Summary[];
  muted?: boolean;
  allowed?: boolean;
  libraryFails?: boolean;
  storePage?: StorePageServices;
  options?: OptionsServices;
  /** What a sample reading comes to. */
  tried?: Summary;
}

/** A library of which nothing but Summaries is known. */
const bareStorePage = ({ summary, stores = [] }: Situation): StorePageServices => ({
  stores: async ({ limit }) => ({ stores: (summary ? [summary, ...stores] : stores).slice(0, limit) }),
  visits: async () => [],
  reviews: async () => [],
  quote: async () => undefined,
  whatIf: () => Promise.reject(new Error('no worker')),
});

function libraryOf({ summary, stores = [], libraryFails }: Situation): Library {
  const all = summary ? [summary, ...stores] : stores;
  const held = async <T>(value: T): Promise<T> => {
    if (libraryFails) throw new Error('blocked');
    return value;
  };
  return {
    summary: (key) => held(all.find((one) => one.key === key)),
    summaryAt: () => held(summary),
    pinned: () => held(all.filter(({ pinned }) => pinned)),
    recent: (limit) => held(all.slice(0, limit)),
    search: (name, limit) => held(all.filter(({ storeName }) => storeName?.includes(name)).slice(0, limit)),
    setPinned: () => held(undefined),
  };
}

/** Services that answer for one situation and do nothing. */
export function fakeServices(situation: Situation): Services {
  const { url = itemUrl, state, summary } = situation;
  const known = summary ? { storeKey: summary.key, itemKey: sampleItem } : {};
  return {
    now: () => sampleNow,
    methodVersion: '1.0.0',
    library: libraryOf(situation),
    notes: fakeNotes(situation),
    transfer: fakeTransfer(situation),
    files: fakeFiles,
    devices: fakeDevices(situation),
    sync: fakeSync(situation),
    followProgress: fakeProgress(situation),
    storePage: situation.storePage ?? bareStorePage(situation),
    options: situation.options ?? fakeOptions(),
    activeTab: async () => ({ id: 7, url, private: situation.private ?? false }),
    pageState: async () => state && { url, ...known, ...state },
    isAllowed: async () => situation.allowed ?? true,
    allow: async () => true,
    disallow: async () => true,
    readPage: async () => true,
    reload: async () => undefined,
    openUrl: async () => undefined,
    isMuted: async () => situation.muted ?? false,
    setMuted: async () => undefined,
    tryOut: async () => {
      if (!situation.tried) throw new Error('no worker');
      return situation.tried;
    },
    restart: () => undefined,
    freshen: () => undefined,
    onChange: () => undefined,
  };
}
