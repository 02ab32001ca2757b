import 'fake-indexeddb/auto';
import { onErase } from 'src/background/on-erase';
import { onReading } from 'src/background/on-reading';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { dialSetting } from 'src/settings/items';
import { compareMemory } from 'src/ui/services/compare-memory';
import { beforeEach, expect, it } from 'vitest';
import { emptyDb, itemReading, itemUrl, tabOn, toolsOn } from './worker-kit';

const together = ['taobao:item:1', 'jd:item:1'] as ItemKey[];

beforeEach(async () => {
  await compareMemory.setHiddenRows(['labels']);
  await compareMemory.setSameItems([together]);
  await dialSetting.set('strict');
});

it('forgetting everything takes back what was chosen in comparisons, and leaves the settings', async () => {
  expect(await onErase(toolsOn(await emptyDb()), { everything: true })).toMatchObject({ ok: true });
  expect([await compareMemory.hiddenRows(), await compareMemory.sameItems()]).toEqual([[], []]);
  expect(await dialSetting.get()).toBe('strict');
});

it('forgetting one store takes its items out of what the user called one product', async () => {
  const db = await emptyDb();
  await onReading(toolsOn(db), { value: itemReading(), refused: [] }, tabOn(itemUrl));
  const [{ key, storeKey } = { key: '', storeKey: '' }] = await db.getAll('items');
  const [own, one, two] = [key, 'jd:item:1', 'jd:item:2'] as [ItemKey, ItemKey, ItemKey];
  await compareMemory.setSameItems([[own, one], together, [two, own, one]]);
  expect(await onErase(toolsOn(db), { stores: [storeKey as StoreKey] })).toEqual({ ok: true, value: 1 });
  expect(await compareMemory.sameItems()).toEqual([together, [two, one]]);
});

it('forgetting some stores leaves what was chosen in comparisons', async () => {
  await onErase(toolsOn(await emptyDb()), { stores: [] });
  expect([await compareMemory.hiddenRows(), await compareMemory.sameItems()]).toEqual([['labels'], [together]]);
});
