import type { ItemKey } from 'src/domain/site';
import { hiddenRowsSetting, mostSameGroups, sameItemsSetting } from 'src/settings/compare';
import { compareMemory } from 'src/ui/services/compare-memory';
import { describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';

const group = (n: number): ItemKey[] => [`taobao:item:${n}`, `jd:item:${n}`] as ItemKey[];

describe('what the comparison remembers', () => {
  it('is nothing until the user says so, and nothing where it does not parse', async () => {
    expect([await compareMemory.hiddenRows(), await compareMemory.sameItems()]).toEqual([[], []]);
    await browser.storage.local.set({ compareHiddenRows: 'labels', sameItems: [['one alone']] });
    expect([await hiddenRowsSetting.get(), await sameItemsSetting.get()]).toEqual([[], []]);
  });

  it('is kept as it was said', async () => {
    await compareMemory.setHiddenRows(['labels']);
    await compareMemory.setSameItems([group(1)]);
    expect([await compareMemory.hiddenRows(), await compareMemory.sameItems()]).toEqual([['labels'], [group(1)]]);
  });

  it('lets the oldest group of items go when there are too many', async () => {
    const many = Array.from({ length: mostSameGroups + 1 }, (_, n) => group(n));
    await compareMemory.setSameItems(many);
    const kept = await compareMemory.sameItems();
    expect(kept).toHaveLength(mostSameGroups);
    expect(kept[0]).toEqual(group(1));
  });

  it('takes no group of one item', async () => {
    await expect(sameItemsSetting.set([['x' as ItemKey]])).rejects.toThrow();
  });
});
