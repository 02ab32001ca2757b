import 'fake-indexeddb/auto';
import { onErase } from 'src/background/on-erase';
import type { ItemKey } from 'src/domain/site';
import { dialSetting } from 'src/settings/items';
import { compareMemory } from 'src/ui/services/compare-memory';
import { beforeEach, expect, it } from 'vitest';
import { emptyDb, toolsOn } from './worker-kit';

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

it('forgetting some stores leaves what was chosen in comparisons', async () => {
  await onErase(toolsOn(await emptyDb()), { stores: [] });
  expect([await compareMemory.hiddenRows(), await compareMemory.sameItems()]).toEqual([['labels'], [together]]);
});
