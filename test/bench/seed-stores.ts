import { inLots, packOf } from 'src/db/packs/pack';
import { roundedWords } from 'src/db/packs/said';
import { freshRecords } from 'src/db/records';
import type { Db, ReviewRecord, SummaryRecord } from 'src/db/schema';
import { itemKey, storeAlias, storeKeyFrom } from 'src/domain/identity';
import type { Reading } from 'src/domain/reading';
import type { ItemKey, StoreKey } from 'src/domain/site';
import type { Templates } from './seed';

/** How many of what a library is made of. */
export interface SeedPlan {
  /** Stores are numbered; these are written. */
  from: number;
  to: number;
  /** Reviews of each of a store's two items. */
  reviews: number;
}

const itemsPerStore = 2;
/** Scores of a store as they stood on this many visits, a month between. */
const visits = 3;
const dayMs = 86_400_000;
/** Stores were last seen within these days, so that nothing has expired. */
const recentDays = 150;
/** Every so many stores one has a note, and one a pin. */
const noteEvery = 5;
const pinEvery = 400;

/** Key of the n-th store of a library. */
export const storeNo = (n: number): { key: StoreKey; item: string } => ({
  key: storeKeyFrom(storeAlias('taobao', 'shopId', String(600_000_000 + n))),
  item: String(770_000_000_000 + n * 10),
});

const dated = (now: string, daysBefore: number): string => new Date(Date.parse(now) - daysBefore * dayMs).toISOString();

function readingOf(n: number, item: number, plan: SeedPlan, { reviews, now }: Templates): Reading {
  const { item: id } = storeNo(n);
  const first = (n * itemsPerStore + item) * plan.reviews;
  return {
    url: `https://item.taobao.com/item.htm?id=${Number(id) + item}`,
    ...{ site: 'taobao', page: 'item', readAt: dated(now, (n * 7) % recentDays), adapterVersion: 1 },
    reviewSubject: 'store-item',
    store: { id: String(600_000_000 + n), name: `样品铺 ${n}`, scores: [] },
    item: { id: String(Number(id) + item), title: `样品 ${n}-${item} 手工信纸`, reviewCountAtLeast: 1000 },
    sample: { filter: 'all', sort: 'default' },
    reviews: Array.from({ length: plan.reviews }, (_, at) => {
      const one = reviews[(first + at) % reviews.length];
      return { ...one?.review, text: `${one?.review.text}${first + at}` };
    }),
    via: {},
    missing: [],
  };
}

function summaryOf(n: number, { summary, now }: Templates): SummaryRecord {
  const { key, item } = storeNo(n);
  const items = summary.items.flatMap((one) =>
    Array.from({ length: itemsPerStore }, (_, at) => ({
      ...one,
      key: itemKey('taobao', String(Number(item) + at)),
      id: String(Number(item) + at),
    })),
  );
  const lastSeenAt = dated(now, (n * 7) % recentDays);
  return {
    ...summary,
    ...{ key, site: 'taobao', storeId: String(600_000_000 + n), storeName: `样品铺 ${n}`, items, lastSeenAt },
    ...{
      assessedAt: now,
      revision: 1,
      dial: 'default',
      notes: n % noteEvery === 0 ? 1 : 0,
      pinned: n % pinEvery === 0,
    },
  };
}

type Tx = ReturnType<typeof beginIn>;
const beginIn = (db: Db) =>
  db.transaction(['stores', 'items', 'packs', 'looks', 'snapshots', 'summaries', 'notes', 'pins'], 'readwrite', {
    durability: 'relaxed',
  });

function putItem(tx: Tx, n: number, item: number, plan: SeedPlan, templates: Templates): void {
  const reading = readingOf(n, item, plan, templates);
  const id = reading.item?.id ?? '';
  const { key } = storeNo(n);
  const fitted = {
    reading,
    readAt: reading.readAt,
    aliases: [key],
    item: { key: itemKey('taobao', id) as ItemKey, id },
  };
  const fresh = freshRecords(fitted, key);
  const { unassessed: _done, ...store } = fresh.store;
  if (item === 0) void tx.objectStore('stores').put(store);
  if (fresh.item) void tx.objectStore('items').put({ ...fresh.item, change: 1 });
  const first = (n * itemsPerStore + item) * plan.reviews;
  let at = first;
  const records: ReviewRecord[] = [];
  for (const review of fresh.reviews.values()) {
    const said = templates.reviews[at % templates.reviews.length]?.said;
    records.push({ ...review, change: 1, ...(said && { said: roundedWords(said) }) });
    at++;
  }
  const [one] = records;
  if (one) for (const lot of inLots(records)) void tx.objectStore('packs').put(packOf(one.itemKey, lot));
  if (!fresh.look) return;
  const { itemKey: of, ...look } = fresh.look;
  void tx.objectStore('looks').put({ itemKey: of, looks: [look], oldestAt: look.readAt });
}

function putRest(tx: Tx, n: number, templates: Templates): void {
  const { key } = storeNo(n);
  const { now } = templates;
  void tx.objectStore('summaries').put(summaryOf(n, templates));
  for (let visit = 0; visit < visits; visit++) {
    const readAt = dated(now, ((n * 7) % recentDays) + 30 * visit);
    const score = { dimension: 'overall', value: 4.8, unit: 'score', better: 'higher', scale: 5, shown: true } as const;
    void tx.objectStore('snapshots').put({ storeKey: key, readAt, lastAt: readAt, scores: [score] });
  }
  if (n % pinEvery === 0) void tx.objectStore('pins').put({ storeKey: key, pinnedAt: now });
  if (n % noteEvery !== 0) return;
  const updatedAt = dated(now, n % recentDays);
  const note = { id: `seed-${n}`, storeKey: key, subject: 'store', text: `比价时记得这家 ${n}` } as const;
  void tx.objectStore('notes').put({ ...note, tags: [`批${n % 40}`], createdAt: updatedAt, updatedAt });
}

/** Writes numbered stores with all that belongs to them, in the product's own forms, in one commit. */
export async function seedStores(db: Db, plan: SeedPlan, templates: Templates): Promise<void> {
  const tx = beginIn(db);
  for (let n = plan.from; n < plan.to; n++) {
    for (let item = 0; item < itemsPerStore; item++) putItem(tx, n, item, plan, templates);
    putRest(tx, n, templates);
  }
  await tx.done;
}

/** Writes how these stores are rated, as their Summaries would have been counted one by one. */
export async function seedRatings(db: Db, stores: number, { summary, now }: Templates): Promise<void> {
  const { rating } = summary.pooled;
  if (rating.adjusted === undefined) return;
  const counts = { [String(Math.round(rating.adjusted * 100))]: stores };
  await db.put('ratings', { site: 'taobao', dial: 'default', counts, countedAt: now });
}
