import 'fake-indexeddb/auto';
import { onReading } from 'src/background/on-reading';
import { onAlarm, planTidying, tidy, tidyAlarm } from 'src/background/tidy';
import { makeRoom } from 'src/db/retention';
import type { Db } from 'src/db/schema';
import { parseReading } from 'src/domain/schemas';
import type { ReviewKey, StoreKey } from 'src/domain/site';
import { madeRoomSetting } from 'src/settings/items';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { counts, day, emptyDb, everything, itemReading, later, noon, reviewNo, tabOn, toolsOn } from './worker-kit';

let db: Db;
beforeEach(async () => {
  db = await emptyDb();
});

const key = 'taobao:shopId:51020301' as StoreKey;
const reading = (count: number, readAt = noon, from = 0) => {
  const reviews = Array.from({ length: count }, (_, n) => reviewNo(from + n));
  const parsed = parseReading(itemReading({ readAt: readAt.toISOString(), reviews }));
  if (!parsed) throw new Error('the test reading must parse');
  return parsed;
};

/** What the browser says of the room it has. */
const room = (...left: number[]): void => {
  const estimate = vi.fn();
  for (const bytes of left) estimate.mockResolvedValueOnce({ usage: 1e9, quota: 1e9 + bytes });
  estimate.mockResolvedValue({ usage: 1e9, quota: 2e9 });
  vi.stubGlobal('navigator', { ...navigator, storage: { estimate } });
};

/** The database on a device that has no room for anything a page says. */
const withoutRoom = (): Db =>
  new Proxy(db, {
    get(target, name) {
      if (name === 'transaction')
        return (stores: string[], ...more: unknown[]) => {
          if (stores.includes('pins')) throw new DOMException('no room', 'QuotaExceededError');
          return (target.transaction as (...all: unknown[]) => unknown)(stores, ...more);
        };
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });

describe('tidying', () => {
  it('is planned once, and done when the browser wakes us for it', async () => {
    await planTidying();
    await planTidying();
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toEqual([tidyAlarm]);
    room();
    await onReading(toolsOn(db), reading(3), tabOn());
    const inAYear = toolsOn(db, { now: () => later(365 * day) });
    await onAlarm(inAYear, { name: 'somebody else’s' });
    expect(await counts(db)).toMatchObject({ reviews: 3 });
    await onAlarm(inAYear, { name: tidyAlarm });
    expect(await counts(db)).toMatchObject({ reviews: 0, looks: 0, stores: 1, snapshots: 1 });
  });

  it('removes thousands in several commits, and another reading gets its turn between', async () => {
    room();
    const now = { at: noon };
    const tools = toolsOn(db, { now: () => now.at });
    for (const from of [0, 500, 1000]) await onReading(tools, reading(500, noon, from), tabOn());
    now.at = later(200 * day);
    const order: string[] = [];
    const tidied = tidy(tools).then(() => order.push('tidied'));
    await vi.waitFor(async () => expect((await counts(db)).reviews).toBeLessThan(1500), {
      timeout: 30_000,
      interval: 1,
    });
    await onReading(tools, reading(2, now.at, 5000), tabOn()).then(() => order.push('read'));
    await tidied;
    expect(order).toEqual(['read', 'tidied']);
    expect((await counts(db)).reviews).toBe(2);
    expect(await db.get('stores', key)).not.toHaveProperty('unassessed');
  }, 600_000);
});

describe('a clock that leaps', () => {
  const at = async (when: Date): Promise<number | undefined> => {
    await tidy(toolsOn(db, { now: () => when }));
    return (await counts(db)).reviews;
  };

  it('lets nothing go for its age, and once it is set right all is there', async () => {
    room();
    await onReading(toolsOn(db), reading(3), tabOn());
    expect(await at(noon)).toBe(3);
    const wrong = later(3650 * day);
    expect(await at(wrong)).toBe(3);
    expect(await at(later(day / 2, wrong))).toBe(3);
    expect(await at(later(day))).toBe(3);
    expect(await at(later(2 * day))).toBe(3);
  });

  it('and goes on is believed after a day', async () => {
    room();
    await onReading(toolsOn(db), reading(3), tabOn());
    await at(noon);
    const back = later(365 * day);
    expect(await at(back)).toBe(3);
    expect(await at(later(day, back))).toBe(0);
  });
});

describe('a full device', () => {
  it('loses the reviews not seen for longest, never notes, pins, snapshots or stores', async () => {
    const tools = toolsOn(db);
    await onReading(tools, reading(3, later(-2 * day)), tabOn());
    await onReading(tools, reading(3, noon, 10), tabOn());
    const at = noon.toISOString();
    await db.put('notes', {
      id: 'n1',
      storeKey: key,
      subject: 'store',
      text: 'mine',
      tags: [],
      createdAt: at,
      updatedAt: at,
    });
    await db.put('pins', { storeKey: key, pinnedAt: noon.toISOString() });
    const before = await everything(db);
    expect(await makeRoom(db, 2)).toBe(2);
    const after = await everything(db);
    expect(after.reviews).toHaveLength(4);
    const left = new Set((after.reviews as { key: ReviewKey }[]).map((one) => one.key));
    const newest = (before.reviews as { key: ReviewKey; lastSeen: string }[]).filter(
      ({ lastSeen }) => lastSeen === noon.toISOString(),
    );
    expect(newest).toHaveLength(3);
    expect(newest.every((one) => left.has(one.key))).toBe(true);
    for (const kept of ['notes', 'pins', 'snapshots'] as const) expect(after[kept]).toEqual(before[kept]);
    expect(await db.get('stores', key)).toMatchObject({ unassessed: 1 });
    expect(await makeRoom(db, 100)).toBe(4);
    expect(await makeRoom(db, 100)).toBe(0);
  });

  it('makes room for a reading that did not fit, keeps it, and remembers to tell', async () => {
    await onReading(toolsOn(db), reading(5, later(-day)), tabOn());
    let full = 1;
    const tight = new Proxy(db, {
      get(target, name) {
        if (name === 'transaction')
          return (stores: string[], ...more: unknown[]) => {
            if (stores.includes('pins') && full-- > 0) throw new DOMException('no room', 'QuotaExceededError');
            return (target.transaction as (...all: unknown[]) => unknown)(stores, ...more);
          };
        const value = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const reply = await onReading(toolsOn(tight), reading(2, noon, 50), tabOn());
    expect(reply.ok).toBe(true);
    expect((await counts(db)).reviews).toBe(2);
    expect(await madeRoomSetting.get()).toEqual({ at: noon.toISOString(), reviews: 5 });
  });

  it('that stays full takes one batch of reviews in vain, not one at each try', async () => {
    await onReading(toolsOn(db), reading(1_500, later(-day)), tabOn());
    const full = withoutRoom();
    const tries = [0, 1, 3, 7, 15, 31].map((seconds) => later(seconds * 1000));
    for (const at of tries)
      expect((await onReading(toolsOn(full, { now: () => at }), reading(2, at, 5_000), tabOn())).ok).toBe(false);
    expect((await counts(db)).reviews).toBe(500);
  }, 600_000);

  it('answers from the page alone when nothing is left that may go, and says that nothing was kept', async () => {
    const none = withoutRoom();
    const reply = await onReading(toolsOn(none), reading(2), tabOn());
    expect(reply).toMatchObject({ ok: false, error: 'db-unavailable', report: { state: { kind: 'failed' } } });
    expect(await madeRoomSetting.get()).toBeNull();
  });

  it('is met before it is full: tidying makes room while the browser says that little is left', async () => {
    await onReading(toolsOn(db), reading(3), tabOn());
    room(1e6, 30e6);
    await tidy(toolsOn(db));
    expect((await counts(db)).reviews).toBe(0);
    expect(await madeRoomSetting.get()).toMatchObject({ reviews: 3 });
  });
});
