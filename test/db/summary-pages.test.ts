import 'fake-indexeddb/auto';
import { namedSummaries, summaryPage } from 'src/db/repos/summary-pages';
import type { Db, SummaryRecord } from 'src/db/schema';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, expect, it } from 'vitest';
import { evidenceOf } from '../background/many-reviews';
import { countingSummary, emptyDb, noon } from '../background/worker-kit';

let db: Db;

const keyNo = (n: number): StoreKey => `taobao:shopId:${100 + n}` as StoreKey;

/** Three stores on each day, so that the end of a page falls between stores of one moment. */
const lastSeen = (n: number): string => new Date(Date.UTC(2026, 10, 1 + Math.floor(n / 3))).toISOString();

const kept = (n: number): SummaryRecord => ({
  ...countingSummary(evidenceOf(1), { now: noon }),
  key: keyNo(n),
  storeName: n % 2 ? `单 ${n}` : `双 ${n}`,
  lastSeenAt: lastSeen(n),
  revision: 1,
  dial: 'default',
});

async function keep(n: number): Promise<void> {
  await db.put('summaries', kept(n));
  const { key, storeName: name = '' } = kept(n);
  const seen = { firstSeen: lastSeen(n), lastSeen: lastSeen(n) };
  const facts = { facts: { name }, factsReadAt: {}, scores: [] };
  await db.put('stores', { key, aliases: [key], site: 'taobao', ...facts, ...seen, revision: 1 });
}

beforeEach(async () => {
  db = await emptyDb();
  for (let n = 0; n < 10; n++) await keep(n);
});

type Ask = (asked: { limit: number; after?: SummaryRecord | undefined }) => Promise<SummaryRecord[]>;

async function allPages(limit: number, ask: Ask): Promise<StoreKey[]> {
  const keys: StoreKey[] = [];
  for (let page = await ask({ limit }); page.length > 0; ) {
    keys.push(...page.map(({ key }) => key));
    page = await ask({ limit, after: page.at(-1) });
  }
  return keys;
}

const everyOther: Ask = (asked) => namedSummaries(db, { ...asked, named: (name) => name.startsWith('双') });

it.each([1, 2, 4, 50])('%i at a time, the pages hold every store once, the one seen last first', async (limit) => {
  const keys = await allPages(limit, (asked) => summaryPage(db, asked));
  expect(keys).toEqual(Array.from({ length: 10 }, (_, n) => keyNo(9 - n)));
});

it.each([1, 3, 50])('%i at a time, pages of stores whose name fits hold each of them once', async (limit) => {
  expect(await allPages(limit, everyOther)).toEqual([8, 6, 4, 2, 0].map(keyNo));
});

it('a page is filled with stores whose name fits, however many lie between', async () => {
  expect((await everyOther({ limit: 3 })).map(({ key }) => key)).toEqual([keyNo(8), keyNo(6), keyNo(4)]);
});

it('a name is found among hundreds of stores seen since', async () => {
  for (let n = 10; n < 260; n++) await keep(n);
  const page = await namedSummaries(db, { limit: 3, named: (name) => name === '单 3' });
  expect(page.map(({ key }) => key)).toEqual([keyNo(3)]);
});
