import 'fake-indexeddb/auto';
import { onFreshen } from 'src/background/on-freshen';
import { onMute } from 'src/background/on-mute';
import { onPin } from 'src/background/on-pin';
import { onReading } from 'src/background/on-reading';
import { onState } from 'src/background/on-state';
import { forgetPageState, readPageState } from 'src/background/page-state';
import { listPins } from 'src/db/repos/pins';
import type { Db } from 'src/db/schema';
import { isMuted } from 'src/settings/content';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyDb, itemReading, itemUrl, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});
const read = () => onReading(toolsOn(db), { value: itemReading(), refused: [] }, tabOn());
const key = 'taobao:shopId:51020301';

describe('a pin', () => {
  it('goes to the store of the asking tab and comes back in its Summary', async () => {
    await read();
    expect(await onPin(toolsOn(db), true, tabOn())).toMatchObject({
      ok: true,
      value: { summary: { key, pinned: true } },
    });
    expect((await listPins(db)).map(({ storeKey }) => storeKey)).toEqual([key]);
    expect(await onPin(toolsOn(db), false, tabOn())).toMatchObject({ ok: true, value: { summary: { pinned: false } } });
    expect(await listPins(db)).toEqual([]);
  });

  it('from a tab without a kept store, or of a private window, is refused', async () => {
    await read();
    expect(await onPin(toolsOn(db), true, tabOn(itemUrl, { tabId: 99 }))).toMatchObject({ ok: false });
    expect(await onPin(toolsOn(db), true, tabOn(itemUrl, { private: true }))).toMatchObject({ ok: false });
    expect(await listPins(db)).toEqual([]);
  });
});

describe('muting', () => {
  it('holds for the host of the tab until it is taken back', async () => {
    await onMute(true, tabOn());
    expect(await isMuted('item.taobao.com')).toBe(true);
    expect(await isMuted('detail.tmall.com')).toBe(false);
    expect(await readPageState(7)).toMatchObject({ kind: 'muted' });
    await onMute(false, tabOn());
    expect(await isMuted('item.taobao.com')).toBe(false);
  });

  it('from a private window leaves no trace', async () => {
    await onMute(true, tabOn(itemUrl, { private: true }));
    expect(await isMuted('item.taobao.com')).toBe(false);
  });
});

describe('the state of a tab', () => {
  it('told by its page is kept until the tab is closed', async () => {
    await onState({ kind: 'blocked', url: itemUrl, why: { id: 'blocked-login' } }, tabOn());
    expect(await readPageState(7)).toMatchObject({ kind: 'blocked', why: { id: 'blocked-login' } });
    await forgetPageState(7);
    expect(await readPageState(7)).toBeUndefined();
  });

  it('of another page or a private window is not kept', async () => {
    expect(await onState({ kind: 'blocked', url: 'https://other.example/' }, tabOn())).toMatchObject({
      ok: false,
      error: 'wrong-sender',
    });
    expect(await onState({ kind: 'blocked', url: itemUrl }, tabOn(itemUrl, { private: true }))).toMatchObject({
      ok: true,
    });
    expect(await readPageState(7)).toBeUndefined();
  });
});

it('freshening an unknown store does nothing, and a broken library is a Result', async () => {
  expect(await onFreshen(toolsOn(db), key)).toEqual({ ok: true, value: null });
  const closed = toolsOn(db, { openDb: () => Promise.reject(new Error('closed')) });
  expect(await onFreshen(closed, key)).toEqual({ ok: false, error: 'internal', detail: 'closed' });
});
