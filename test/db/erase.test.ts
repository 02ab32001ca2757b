import 'fake-indexeddb/auto';
import { eraseEverything, eraseStores, forgottenStores } from 'src/db/erase';
import { putNote } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { otherRatings } from 'src/db/repos/ratings';
import { putSummary } from 'src/db/repos/summaries';
import { saveReading } from 'src/db/save-reading';
import { type Db, evidenceStores } from 'src/db/schema';
import { itemKey } from 'src/domain/identity';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, expect, test } from 'vitest';
import { countingSummary, day, emptyDb, itemReading, later, noon, reviewNo } from '../background/worker-kit';

let db: Db;
const keys = [1, 2, 3].map((n) => `taobao:shopId:${n}` as StoreKey);
const [first, second, third] = keys as [StoreKey, StoreKey, StoreKey];

/** A store with one item of three reviews, a visit to its scores, an answer, a note and a pin. */
async function fill(key: StoreKey, readAt: string): Promise<void> {
  const scores = [{ dimension: 'overall', value: 4.8, unit: 'score', better: 'higher', shown: true }] as const;
  const reading = itemReading({ readAt, store: { scores: [...scores] }, reviews: [1, 2, 3].map((n) => reviewNo(n)) });
  await saveReading(db, { reading, readAt, aliases: [key], item: { key: itemKey('taobao', key), id: key } });
  const evidence = { key, site: 'taobao' as const, aliases: [], facts: {}, scores: [], items: [], lastSeen: '' };
  await putSummary(db, countingSummary(evidence, { now: noon }), { revision: 1, dial: 'default' });
}
const mark = async (key: StoreKey): Promise<void> => {
  const at = noon.toISOString();
  await putNote(db, { id: key, storeKey: key, subject: 'store', text: '比价', tags: [], createdAt: at, updatedAt: at });
  await setPinned(db, key, true, noon);
};
const counts = async (): Promise<Record<string, number>> =>
  Object.fromEntries(await Promise.all(evidenceStores.map(async (name) => [name, await db.count(name)] as const)));

beforeEach(async () => {
  db = await emptyDb();
  for (const key of keys) await fill(key, noon.toISOString());
});

test('a store is forgotten with all that hangs on it, and the others stay as they were', async () => {
  await mark(first);
  const before = await counts();
  expect(await eraseStores(db, [first, 'taobao:shopId:404' as StoreKey])).toEqual({
    stores: 1,
    items: [itemKey('taobao', first)],
  });
  const after = await counts();
  expect(after).toMatchObject({ notes: 0, pins: 0, stores: 2, summaries: 2, items: 2 });
  expect(before.packs).toBe(3);
  expect(after.packs).toBe(2);
  expect(after.snapshots).toBe(((before.snapshots ?? 0) / 3) * 2);
  const { counts: left } = await otherRatings(db, third, ['taobao', 'default']);
  expect([...left.values()].reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(1);
});

test('what was not visited for long is forgotten, unless the user noted or pinned it', async () => {
  db = await emptyDb();
  for (const key of keys) await fill(key, later(-400 * day).toISOString());
  await mark(second);
  await fill('taobao:shopId:9' as StoreKey, noon.toISOString());
  expect(await forgottenStores(db, later(-180 * day).toISOString())).toEqual([first, third]);
});

test('everything is everything', async () => {
  await mark(first);
  await eraseEverything(db);
  expect(Object.values(await counts()).every((n) => n === 0)).toBe(true);
});
