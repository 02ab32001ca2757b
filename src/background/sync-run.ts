import { type Entries, join, unlike, withChanges, withFirst } from 'src/settings/sync/entries';
import { type SyncKept, type SyncState, syncKept, syncStateSetting } from 'src/settings/sync/kept';
import { changesTo, isSyncKey, jsonBytes, notIn, type SyncItems, unpack } from 'src/settings/sync/pieces';
import { settingsNow, takeSettings } from 'src/settings/sync/travelling';
import { browser } from 'wxt/browser';
import { isEmptied, pinsNow, takePins, withoutPins } from './sync-pins';
import type { Tools } from './tools';

type Standing = Pick<Tools, 'openDb' | 'now'>;
type Problem = NonNullable<SyncState['problem']>;

async function itemsNow(): Promise<SyncItems> {
  const all = await browser.storage.sync.get(null);
  return new Map(Object.entries(all).filter(([key]) => isSyncKey(key)));
}

const newDevice = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What the user did here since it was last looked at, added to what was known. */
async function withOwn(
  kept: SyncKept | undefined,
  { openDb, now }: Standing,
  others: Entries,
): Promise<{ device: string; entries: Entries }> {
  const db = await openDb();
  if (!kept) {
    const { present: pins, times } = await pinsNow(db, others);
    const present = new Map([...(await settingsNow(true)), ...pins]);
    const device = newDevice();
    return { device, entries: withFirst(others, { present, times, device }) };
  }
  const { device, entries } = kept;
  const present = new Map([...(await settingsNow()), ...(await pinsNow(db, entries)).present]);
  const seen = (await isEmptied(db)) ? withoutPins(kept.seen) : kept.seen;
  return { device, entries: withChanges(entries, { seen, present, now: now().getTime(), device }) };
}

/** Chrome names the limit it holds to; Firefox speaks of its quota. */
function problemOf(error: unknown): Problem {
  const said = error instanceof Error ? `${error.name} ${error.message}` : String(error);
  if (/MAX_WRITE/i.test(said)) return 'too-often';
  return /quota|MAX_ITEMS/i.test(said) ? 'full' : 'refused';
}

/** Writes what the items do not say yet: one write, and one for what is no longer needed. Nothing is lost where the browser refuses. */
async function send(items: SyncItems, entries: Entries): Promise<{ items: SyncItems; problem?: Problem }> {
  const { set, remove } = changesTo(items, entries);
  try {
    if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
    if (remove.length > 0) await browser.storage.sync.remove(remove);
  } catch (error) {
    return { items: await itemsNow(), problem: problemOf(error) };
  }
  const dropped = new Set(remove);
  return { items: new Map([...items, ...Object.entries(set)].filter(([key]) => !dropped.has(key))) };
}

function leftOutOf(items: SyncItems, entries: Entries): SyncState['leftOut'] {
  const names = notIn(items, entries);
  const of = (kind: string): string[] => names.filter((name) => name.startsWith(kind));
  return {
    settings: of('set.').map((name) => name.slice('set.'.length)),
    pins: of('pin.').length,
    hosts: of('mute.').length,
  };
}

const isNone = ({ settings, pins, hosts }: SyncState['leftOut']): boolean => settings.length + pins + hosts === 0;

/**
 * Makes this device and `storage.sync` say the same, as far as room and the browser let it: takes what others wrote, and sends what was done
 * here. To be run one at a time. What was taken is in force before it is remembered, so that a worker that ends in between does it again.
 */
export async function runSync(standing: Standing): Promise<SyncState> {
  const { openDb, now } = standing;
  const items = await itemsNow();
  const others = unpack(items);
  const own = await withOwn(await syncKept.read(), standing, others);
  const entries = join(own.entries, others);
  await takeSettings(unlike(entries, await settingsNow()));
  await takePins(await openDb(), entries);
  const pins = await pinsNow(await openDb(), entries);
  await syncKept.write({ device: own.device, entries, seen: new Map([...(await settingsNow()), ...pins.present]) });
  const sent = await send(items, entries);
  const leftOut = leftOutOf(sent.items, entries);
  const problem = sent.problem ?? (isNone(leftOut) ? undefined : 'full');
  const before = await syncStateSetting.get();
  const at = problem ? before?.at : now().toISOString();
  const bytes = [...sent.items].reduce((sum, [key, item]) => sum + key.length + jsonBytes(item), 0);
  const state: SyncState = { ...(at && { at }), ...(problem && { problem }), bytes, leftOut, waiting: pins.waiting };
  await syncStateSetting.set(state);
  return state;
}

/** Forgets what this device knows of the others; settings and pins stay as they are. `clear`: what is in the browser's sync goes, too. */
export async function endSync(clear: boolean): Promise<void> {
  await syncKept.drop();
  await syncStateSetting.set(null);
  if (clear) await browser.storage.sync.remove([...(await itemsNow()).keys()]);
}
