import { makeRoom, sweep } from 'src/db/retention';
import type { Db } from 'src/db/schema';
import { clockSetting, madeRoomSetting, retentionSetting } from 'src/settings/items';
import { browser } from 'wxt/browser';
import { catchUp } from './fresh-summary';
import { pause } from './slices';
import type { Tools } from './tools';

/** Name of the alarm by which the browser wakes us to tidy up. */
export const tidyAlarm = 'tidy';
/** Twice a day: what expires does so by the day. Not right at the start, when the browser has enough to do. */
const period = { delayInMinutes: 30, periodInMinutes: 720 };

/** Rest between two commits of tidying, in ms: nobody waits for it. */
const restMs = 50;

/** Reviews that go at once when there is no room: about 1 MB, and few enough to be done with before a page asks again. */
const atOnce = 1000;
/** Batches that go in one tidying at most; a library that stays too large is met again by the next. */
const mostBatches = 20;
/** Room that should be left, in bytes: some thousands of pages. Browsers promise far more, a full disk does not. */
const leastRoom = 20 * 2 ** 20;

/** Lets the browser wake us, where it does not yet. Alarms may be lost in an update of the browser, so this is asked at each start. */
export async function planTidying(): Promise<void> {
  if (!(await browser.alarms.get(tidyAlarm))) await browser.alarms.create(tidyAlarm, period);
}

/** Remembers what went, so that the user can be told; several times in a row are told as one. */
async function tell(tools: Tools, reviews: number): Promise<void> {
  const before = await madeRoomSetting.get();
  await madeRoomSetting.set({ at: tools.now().toISOString(), reviews: (before?.reviews ?? 0) + reviews });
}

/** Whether an error says that the device has no room left. */
export const isFull = (error: unknown): boolean =>
  error instanceof Error || error instanceof DOMException ? error.name === 'QuotaExceededError' : false;

/** Lets the reviews go that were not seen for longest. Gives whether any went. */
async function relieve(tools: Tools, db: Db): Promise<boolean> {
  const gone = await makeRoom(db, atOnce);
  if (gone > 0) await tell(tools, gone);
  return gone > 0;
}

/**
 * How long nothing more goes after reviews went for a reading that could not be written, in ms. A browser gives room back in its own time,
 * and a disk that others have filled stays full: trying again every minute would take the whole library.
 */
const patienceMs = 5 * 60_000;

/** The same for a reading that could not be written, and not again while it may have been in vain. */
export async function relieveOnce(tools: Tools, db: Db): Promise<boolean> {
  const last = await madeRoomSetting.get();
  const recent = last !== null && Math.abs(tools.now().getTime() - Date.parse(last.at)) < patienceMs;
  return !recent && relieve(tools, db);
}

/** Whether the browser says that room is getting scarce; one that does not say is believed to have enough. */
async function scarce(): Promise<boolean> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage !== undefined && quota !== undefined && quota - usage < leastRoom;
}

/** A clock that leaps further than this between two tidyings may be a wrong one, in ms: as long as nobody leaves a device for, mostly. */
const leapMs = 30 * 86_400_000;
/** How long it must go on evenly then before anything goes for its age, in ms: whoever sees a wrong clock sets it right within a day. */
const provenMs = 86_400_000;

/** Whether the clock has gone on evenly for long enough to let things go by it. */
async function clockProven(now: Date): Promise<boolean> {
  const last = await clockSetting.get();
  const leapt = last !== null && Math.abs(now.getTime() - Date.parse(last.at)) > leapMs;
  const since = leapt ? now.toISOString() : (last?.since ?? new Date(0).toISOString());
  await clockSetting.set({ at: now.toISOString(), since });
  return now.getTime() - Date.parse(since) >= provenMs;
}

/** Removes what has expired, makes room before it runs out, and makes anew what that changed. */
export async function tidy(tools: Tools): Promise<void> {
  const db = await tools.openDb();
  const now = tools.now();
  if (await clockProven(now))
    await sweep(db, { now, reviewDays: await retentionSetting.get(), rest: () => pause(restMs) });
  for (let batch = 0; batch < mostBatches && (await scarce()); batch++) {
    if (!(await relieve(tools, db))) break;
    await pause(restMs);
  }
  await catchUp(tools);
}

/** The browser woke us. */
export async function onAlarm(tools: Tools, { name }: { name: string }): Promise<void> {
  if (name === tidyAlarm) await tidy(tools);
}
