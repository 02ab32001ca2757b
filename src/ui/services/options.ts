import { openDatabase } from 'src/db/open';
import { itemsOf } from 'src/db/repos/items';
import { countReviews, reviewsOf } from 'src/db/repos/reviews';
import { recentSummaries } from 'src/db/repos/summaries';
import type { Dial, DialWeights } from 'src/domain/assessment';
import type { SiteId, StoreKey } from 'src/domain/site';
import { send } from 'src/messages/bus';
import type { Erasure, Method } from 'src/messages/protocol';
import type { ColourConvention, LanguageChoice } from 'src/settings/content';
import * as items from 'src/settings/items';
import type { RetentionDays } from 'src/settings/retention';
import { firstShops, moreShops, namedMatches } from 'src/sites/matches';
import { overlap } from 'src/sites/pattern';
import { browser } from 'wxt/browser';

/** Every setting a user can change, by name. */
export interface OptionValues {
  language: LanguageChoice;
  colours: ColourConvention;
  dial: Dial;
  dialWeights: DialWeights | null;
  signalsOff: string[];
  badges: boolean;
  marks: boolean;
  pause: boolean;
  retentionDays: RetentionDays;
  muted: string[];
}

/** One shop or site: whether it may be read, and whether that is the user's to change. */
export interface SiteRow {
  /** Absent for a site allowed by hand. */
  id?: SiteId;
  origins: string[];
  allowed: boolean;
  /** Read from the start; the browser's own page of extensions can withhold it. */
  built: boolean;
}

/** What the library holds and takes; bytes. `quota` is the browser's promise, not a limit of ours. */
export interface StorageUse {
  used?: number;
  quota?: number;
  stores: number;
  reviews: number;
  notes: number;
  /** The device was full: when (ISO instant), and how many reviews made room. */
  madeRoom?: { at: string; reviews: number };
}

/** One store and what its reviews take, as text in bytes. */
export interface StoreSize {
  key: StoreKey;
  name?: string;
  reviews: number;
  bytes: number;
}

/** What the options page asks for. Calls may reject. */
export interface OptionsServices {
  read(): Promise<OptionValues>;
  write<Name extends keyof OptionValues>(name: Name, value: OptionValues[Name]): Promise<void>;
  sites(): Promise<SiteRow[]>;
  /** To be called straight from a click. */
  allowSite(origins: readonly string[]): Promise<boolean>;
  disallowSite(origins: readonly string[]): Promise<boolean>;
  /** How this build scores, from the worker. */
  method(): Promise<Method>;
  storage(): Promise<StorageUse>;
  /** Counts through the stores seen last, telling each as it is done, until `signal` ends it. */
  sizes(asked: { limit: number; signal: AbortSignal; onEach: (size: StoreSize) => void }): Promise<void>;
  /** Forgets for good; returns how many stores are gone. */
  erase(what: Erasure): Promise<number>;
  shortcuts(): Promise<{ name: string; description: string; keys: string }[]>;
  permissions(): Promise<string[]>;
}

const kept = {
  language: items.languageSetting,
  colours: items.colourSetting,
  dial: items.dialSetting,
  dialWeights: items.dialWeightsSetting,
  signalsOff: items.signalsOffSetting,
  badges: items.badgesSetting,
  marks: items.marksSetting,
  pause: items.pauseSetting,
  retentionDays: items.retentionSetting,
  muted: items.mutedSetting,
} satisfies { [Name in keyof OptionValues]: items.Setting<OptionValues[Name]> };

async function siteRows(): Promise<SiteRow[]> {
  const { origins: granted = [] } = await browser.permissions.getAll();
  const covers = (matches: readonly string[]): boolean =>
    matches.every((match) => granted.some((origin) => overlap(origin, match) === match));
  const row = (built: boolean, { id, matches }: { id: SiteId; matches: readonly string[] }): SiteRow => ({
    id,
    origins: [...matches],
    allowed: covers(matches),
    built,
  });
  const others = granted.filter((origin) => !namedMatches.some((match) => overlap(origin, match) === origin));
  return [
    ...firstShops.map((shop) => row(true, shop)),
    ...moreShops.map((shop) => row(false, shop)),
    ...others.map((origin) => ({ origins: [origin], allowed: true, built: false })),
  ];
}

async function sizeOf(key: StoreKey): Promise<{ reviews: number; bytes: number }> {
  const size = { reviews: 0, bytes: 0 };
  const text = new TextEncoder();
  for (const item of await itemsOf(await openDatabase(), key)) {
    const { reviews, total } = await reviewsOf(await openDatabase(), item.key);
    size.reviews += total;
    for (const review of reviews) size.bytes += text.encode(JSON.stringify(review)).length;
  }
  return size;
}

/** The real ones, over the browser's settings and our library. */
export const optionsServices: OptionsServices = {
  async read() {
    const names = Object.keys(kept) as (keyof OptionValues)[];
    const values = await Promise.all(names.map(async (name) => [name, await kept[name].get()] as const));
    return Object.fromEntries(values) as unknown as OptionValues;
  },
  write: (name, value) => (kept[name] as items.Setting<typeof value>).set(value),
  sites: siteRows,
  allowSite: (origins) => browser.permissions.request({ origins: [...origins] }),
  disallowSite: (origins) => browser.permissions.remove({ origins: [...origins] }),
  async method() {
    const reply = await send('method', null);
    if (!reply.ok) throw new Error(reply.detail ?? reply.error);
    return reply.value;
  },
  async storage() {
    const db = await openDatabase();
    const [stores, reviews, notes, estimate, madeRoom] = await Promise.all([
      db.count('stores'),
      countReviews(db),
      db.count('notes'),
      navigator.storage.estimate(),
      items.madeRoomSetting.get(),
    ]);
    const { usage, quota } = estimate;
    return {
      stores,
      reviews,
      notes,
      ...(usage === undefined ? {} : { used: usage }),
      ...(quota ? { quota } : {}),
      ...(madeRoom && { madeRoom }),
    };
  },
  async sizes({ limit, signal, onEach }) {
    for (const { key, storeName } of await recentSummaries(await openDatabase(), limit)) {
      if (signal.aborted) return;
      onEach({ key, ...(storeName === undefined ? {} : { name: storeName }), ...(await sizeOf(key)) });
    }
  },
  async erase(what) {
    const reply = await send('erase', what);
    if (!reply.ok) throw new Error(reply.detail ?? reply.error);
    return reply.value;
  },
  async shortcuts() {
    const known = await browser.commands.getAll();
    return known.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
  },
  permissions: async () => browser.runtime.getManifest().permissions ?? [],
};
