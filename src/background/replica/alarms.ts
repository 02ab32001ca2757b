import { ownOf } from 'src/db/replica/own';
import { followChanges } from 'src/messages/changes';
import { browser } from 'wxt/browser';
import type { Tools } from '../tools';
import { syncFolder } from './sync';

/** Alarms by which the browser wakes us for the folder. */
const names = { often: 'replica', soon: 'replica-soon' } as const;
/** How often the folder is looked at: what carries files needs minutes itself. */
const often = { delayInMinutes: 1, periodInMinutes: 30 };
/** How long after a change it is written: a walk through some pages is one file, and a note is soon on the other device. */
const soon = { delayInMinutes: 2 };

/** Lets the browser wake us while there is a folder, and no more once there is none. */
export async function planFolder(tools: Tools): Promise<void> {
  const on = (await ownOf(await tools.openDb()))?.on === true;
  const planned = (await browser.alarms.get(names.often)) !== undefined;
  if (on && !planned) await browser.alarms.create(names.often, often);
  if (!on && planned) await browser.alarms.clear(names.often);
}

/** Something changed here: it is written soon, in one file with whatever changes until then. */
async function planSoon(tools: Tools): Promise<void> {
  const db = await tools.openDb();
  if (!(await ownOf(db))?.on || (await db.count('outbox')) === 0) return;
  if (!(await browser.alarms.get(names.soon))) await browser.alarms.create(names.soon, soon);
}

/** Follows what the worker and our pages change, for this worker's life. */
export function followOwnChanges(tools: Tools): void {
  followChanges(({ store }) => {
    if (store === 'replica') planFolder(tools).catch((error) => console.debug('not planned', error));
    else if (store !== 'state') planSoon(tools).catch((error) => console.debug('not planned', error));
  }, new AbortController().signal);
}

/** The browser woke us for the folder. */
export async function onFolderAlarm(tools: Tools, { name }: { name: string }): Promise<void> {
  if (name === names.often || name === names.soon) await syncFolder(tools);
}

/** The browser has started: what others wrote while it was off comes in. */
export async function onFolderStart(tools: Tools): Promise<void> {
  await planFolder(tools);
  if ((await ownOf(await tools.openDb()))?.on) await syncFolder(tools);
}
