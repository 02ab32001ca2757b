import * as z from 'zod/mini';
import { setting } from '../items';
import { type Entry, latestMoment } from './entries';

/** Whether settings and pins go along to the user's other browsers: only where the user has said so. */
export const syncSetting = setting('settingsSync', z.boolean(), false);

// What may be kept is bounded by what one device can come to have: 10,000 hosts, and as many pins.
const most = 25_000;
const name = z.string().check(z.maxLength(500));
const value = z.string().check(z.maxLength(10_000));

const keptSchema = z.object({
  device: z.string().check(z.regex(/^[0-9a-f]{8}$/)),
  entries: z
    .array(z.tuple([name, z.int().check(z.minimum(0), z.maximum(latestMoment)), z.string(), value]))
    .check(z.maxLength(most)),
  seen: z.array(z.tuple([name, value])).check(z.maxLength(most)),
});

const keptSetting = setting<z.infer<typeof keptSchema> | null>('syncKept', z.nullable(keptSchema), null);

/** What this device knows of all: its own name, the entries, and how things stood here when it last looked. */
export interface SyncKept {
  device: string;
  entries: ReadonlyMap<string, Entry>;
  seen: ReadonlyMap<string, string>;
}

/** Reads and writes that; `undefined` where nothing was ever sent or taken, or all of it was given up. */
export const syncKept = {
  async read(): Promise<SyncKept | undefined> {
    const kept = await keptSetting.get();
    if (!kept) return undefined;
    const entries = new Map(kept.entries.map(([id, at, by, text]) => [id, { at, by, value: text }]));
    return { device: kept.device, entries, seen: new Map(kept.seen) };
  },
  write: ({ device, entries, seen }: SyncKept): Promise<void> =>
    keptSetting.set({
      device,
      entries: [...entries].map(([id, { at, by, value: text }]) => [id, at, by, text]),
      seen: [...seen],
    }),
  drop: (): Promise<void> => keptSetting.set(null),
};

const count = z.int().check(z.nonnegative());

/** How the last attempt ended. `full`: there is no more room. `too-often`: the browser wants fewer writes. `refused`: something else. */
export const syncProblems = ['full', 'too-often', 'refused'] as const;

const stateSchema = z.object({
  at: z.exactOptional(z.iso.datetime()),
  problem: z.exactOptional(z.enum(syncProblems)),
  bytes: count,
  leftOut: z.object({ settings: z.array(name).check(z.maxLength(100)), pins: count, hosts: count }),
  waiting: count,
});

/**
 * What the options show of it: when all was sent last (ISO instant), what that takes in bytes, what could not be sent, and how many pins wait
 * for their store to be met on this device.
 */
export type SyncState = z.infer<typeof stateSchema>;

/** The latest of it; `null` before the first attempt. */
export const syncStateSetting = setting<SyncState | null>('syncState', z.nullable(stateSchema), null);
