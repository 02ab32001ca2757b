import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { onErase } from 'src/background/on-erase';
import { onMute } from 'src/background/on-mute';
import { onPin } from 'src/background/on-pin';
import { onReading } from 'src/background/on-reading';
import { createSync } from 'src/background/on-sync';
import type { Tools } from 'src/background/tools';
import { connect } from 'src/db/open';
import { setPinned } from 'src/db/repos/pin';
import { listPins } from 'src/db/repos/pins';
import type { Db } from 'src/db/schema';
import type { StoreKey } from 'src/domain/site';
import { dialSetting, mutedSetting, pauseSetting } from 'src/settings/items';
import { syncSetting, syncStateSetting } from 'src/settings/sync/kept';
import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { itemReading, itemUrl, later, noon, tabOn, toolsOn } from './worker-kit';

/** One of the user's browsers: its own settings and library; the browser's sync alone is common to all. */
interface Device {
  db: Db;
  indexedDB: IDBFactory;
  local: Record<string, unknown>;
}

let current: Device | undefined;
let clock = noon;

async function newDevice(): Promise<Device> {
  const indexedDB = new IDBFactory();
  globalThis.indexedDB = indexedDB;
  return { db: await connect(), indexedDB, local: {} };
}

/** Sits down at another device. */
async function at(device: Device): Promise<{ tools: Tools; sync: ReturnType<typeof createSync> }> {
  if (current) current.local = await browser.storage.local.get(null);
  current = device;
  await browser.storage.local.clear();
  await browser.storage.local.set(device.local);
  globalThis.indexedDB = device.indexedDB;
  clock = later(60_000, clock);
  const tools = { ...toolsOn(device.db), now: () => clock };
  return { tools, sync: createSync(tools) };
}

/** Lets a device look once, as it would soon after a change. */
const look = async (device: Device): Promise<void> => {
  const { sync } = await at(device);
  if (await syncSetting.get()) await sync.onAsked('on');
};

const visit = async (tools: Tools): Promise<StoreKey> => {
  await onReading(tools, { value: itemReading(), refused: [] }, tabOn(itemUrl));
  const [key] = await (await tools.openDb()).getAllKeys('stores');
  return key as StoreKey;
};

/** A second store. */
const visitOther = async (tools: Tools): Promise<void> => {
  const url = 'https://item.taobao.com/item.htm?id=700100200399';
  const value = itemReading({ url, store: { id: '51020399' }, item: { id: '700100200399' } });
  await onReading(tools, { value, refused: [] }, tabOn(url));
};

const inSync = async (): Promise<Record<string, unknown>> => browser.storage.sync.get(null);

let laptop: Device;
let desk: Device;

beforeEach(async () => {
  fakeBrowser.reset();
  [current, clock] = [undefined, noon];
  [laptop, desk] = [await newDevice(), await newDevice()];
});

it('leaves the browser’s sync empty until the user switches it on', async () => {
  const { tools, sync } = await at(laptop);
  await dialSetting.set('strict');
  await setPinned(laptop.db, await visit(tools), true, clock);
  await sync.onStorage({ dial: {} }, 'local');
  await sync.onAsked('changed');
  expect(await inSync()).toEqual({});
});

it('brings settings, muted hosts and pins to a second device, and what is taken away there back', async () => {
  const one = await at(laptop);
  const key = await visit(one.tools);
  await dialSetting.set('strict');
  await mutedSetting.set(['shop.example', 'other.example']);
  await pauseSetting.set(true);
  await setPinned(laptop.db, key, true, clock);
  await one.sync.onAsked('on');

  const two = await at(desk);
  await visit(two.tools);
  await two.sync.onAsked('on');
  expect([await dialSetting.get(), await mutedSetting.get(), await pauseSetting.get()]).toEqual([
    'strict',
    ['other.example', 'shop.example'],
    false,
  ]);
  expect((await listPins(desk.db)).map(({ storeKey }) => storeKey)).toEqual([key]);
  expect((await desk.db.get('summaries', key))?.pinned).toBe(true);

  await setPinned(desk.db, key, false, clock);
  await mutedSetting.set(['other.example']);
  await dialSetting.set('neutral');
  await look(desk);
  await look(laptop);
  expect([await dialSetting.get(), await mutedSetting.get(), await listPins(laptop.db)]).toEqual([
    'neutral',
    ['other.example'],
    [],
  ]);
  expect(JSON.stringify(await inSync())).not.toContain('pause');
});

it('keeps the pin of a store that this device does not know until it meets it', async () => {
  const one = await at(laptop);
  await setPinned(laptop.db, await visit(one.tools), true, clock);
  await one.sync.onAsked('on');

  const two = await at(desk);
  await two.sync.onAsked('on');
  expect([await listPins(desk.db), (await syncStateSetting.get())?.waiting]).toEqual([[], 1]);
  await look(laptop);
  expect(await listPins(laptop.db)).toHaveLength(1);

  await visit((await at(desk)).tools);
  await look(desk);
  expect([(await listPins(desk.db)).length, (await syncStateSetting.get())?.waiting]).toEqual([1, 0]);
});

it('a store that is erased loses its pin everywhere; a library that is emptied takes no pin from others', async () => {
  const one = await at(laptop);
  const key = await visit(one.tools);
  await setPinned(laptop.db, key, true, clock);
  await one.sync.onAsked('on');
  const two = await at(desk);
  await visit(two.tools);
  await two.sync.onAsked('on');

  await onErase(two.tools, { everything: true });
  await look(desk);
  await look(laptop);
  expect(await listPins(laptop.db)).toHaveLength(1);

  await visitOther((await at(laptop)).tools);
  await onErase(one.tools, { stores: [key] });
  await look(laptop);
  expect(JSON.stringify(await inSync())).toMatch(/"taobao:shopId:51020301",\d+,"[0-9a-f]{8}",0\]/);
});

it('leaves what is on this device when it is switched off, and clears the sync where that is asked', async () => {
  const { sync } = await at(laptop);
  await dialSetting.set('strict');
  await sync.onAsked('on');
  await sync.onAsked('off');
  expect([Object.keys(await inSync()), await dialSetting.get(), await syncSetting.get()]).toEqual([
    ['set.dial'],
    'strict',
    false,
  ]);
  await sync.onAsked('on');
  await browser.storage.sync.set({ foreign: 1 });
  await sync.onAsked('off-and-clear');
  expect([Object.keys(await inSync()), await dialSetting.get()]).toEqual([['foreign'], 'strict']);
});

it('says what could not be sent when the browser has no room, and loses nothing here', async () => {
  const { tools, sync } = await at(laptop);
  await setPinned(laptop.db, await visit(tools), true, clock);
  await dialSetting.set('strict');
  const set = vi.spyOn(browser.storage.sync, 'set');
  set.mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  await sync.onAsked('on');
  expect(await syncStateSetting.get()).toEqual({
    problem: 'full',
    bytes: 0,
    leftOut: { settings: ['dial'], pins: 1, hosts: 0 },
    waiting: 0,
  });
  set.mockRejectedValue(new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'));
  await sync.onAsked('on');
  expect((await syncStateSetting.get())?.problem).toBe('too-often');
  expect([await dialSetting.get(), (await listPins(laptop.db)).length]).toEqual(['strict', 1]);
  set.mockRestore();
  await sync.onAsked('on');
  expect(await syncStateSetting.get()).toMatchObject({ at: clock.toISOString(), leftOut: { pins: 0 } });
});

it('believes nothing it finds in the sync', async () => {
  const { sync } = await at(laptop);
  await browser.storage.sync.set({
    'set.dial': [1, 'aaaaaaaa', '"loud"'],
    'set.colours': [1, 'aaaaaaaa', '{"__proto__":1'],
    'set.signalsOff': [1, 'aaaaaaaa', '{"length":3}'],
    'set.retentionDays': [1, 'aaaaaaaa', '365'],
    'mute.0of1': [['x'.repeat(300), 1, 'aaaaaaaa', 1]],
    'pin.0of1': 'everything',
  });
  await sync.onAsked('on');
  expect(await dialSetting.get()).toBe('default');
  expect(await mutedSetting.get()).toEqual([]);
  expect((await browser.storage.local.get('retentionDays')).retentionDays).toBe(365);
  // What another version may know is handed on as it came.
  expect((await inSync())['set.dial']).toEqual([1, 'aaaaaaaa', '"loud"']);
});

it('nothing of a private window travels', async () => {
  const { tools, sync } = await at(laptop);
  const caller = { ...tabOn(itemUrl), private: true };
  await onReading(tools, { value: itemReading(), refused: [] }, caller);
  await onPin(tools, true, caller);
  await onMute(true, caller);
  await sync.onAsked('on');
  expect(await inSync()).toEqual({});
});

it('joins what happens within two seconds into one write, and keeps five between two runs', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  try {
    const { sync } = await at(laptop);
    await syncSetting.set(true);
    const set = vi.spyOn(browser.storage.sync, 'set');
    for (const dial of ['strict', 'neutral', 'strict'] as const) {
      await dialSetting.set(dial);
      await sync.onStorage({ dial: {} }, 'local');
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(set).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(1));
    await dialSetting.set('neutral');
    await sync.onStorage({ dial: {} }, 'local');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(set).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1_500);
    await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  } finally {
    vi.useRealTimers();
  }
});
