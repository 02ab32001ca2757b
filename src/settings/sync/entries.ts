/**
 * What travels between a user's browsers, as entries by name: `set.dial`, `pin.<store key>`, `mute.<host>`. Each is decided for itself: the
 * last writer wins. Nothing in here knows a browser or a clock.
 */
export interface Entry {
  /** Milliseconds since 1970 at which the user did it; 0 where that is not known. */
  at: number;
  /** The device on which it was done: 8 hex digits. */
  by: string;
  /** A setting's value as JSON; of a pin or a muted host `1`, and `0` once it was taken away. */
  value: string;
}

/** Entries by name. */
export type Entries = ReadonlyMap<string, Entry>;

/** What stands on one device, by the same names: only pins and hosts that are there. */
export type Present = ReadonlyMap<string, string>;

/** The values of pins and muted hosts: there, and taken away. */
export const there = '1';
export const gone = '0';

/** Whether an entry is one of many of its kind, and so can be taken away; a setting always has a value. */
export const isMember = (name: string): boolean => !name.startsWith('set.');

/** The last moment a Date can name: no entry is later. */
export const latestMoment = 8.64e15;

/**
 * What was taken away is remembered so that a browser that still has it does not bring it back. This many of each kind: years of changing
 * one's mind, in 15 KB.
 */
export const mostGone = 200;

/** Whether one entry beats another: by time, then by device, then by value, so that all devices decide alike. */
export function beats(one: Entry, other: Entry | undefined): boolean {
  if (other === undefined || one.at !== other.at) return other === undefined || one.at > other.at;
  return one.by === other.by ? one.value > other.value : one.by > other.by;
}

/** Newest first, by name where times are equal. */
export const newestFirst = ([a, one]: [string, Entry], [b, other]: [string, Entry]): number =>
  other.at - one.at || (a < b ? -1 : 1);

const kindOf = (name: string): string => name.slice(0, name.indexOf('.'));

/** Lets the oldest of what was taken away go where there are more than {@link mostGone} of a kind. */
function bounded(entries: Map<string, Entry>): Entries {
  const counts = new Map<string, number>();
  const taken = [...entries].filter(([name, { value }]) => isMember(name) && value === gone).sort(newestFirst);
  for (const [name] of taken) {
    const n = (counts.get(kindOf(name)) ?? 0) + 1;
    counts.set(kindOf(name), n);
    if (n > mostGone) entries.delete(name);
  }
  return entries;
}

/** The entries of both, each as it was written last. The order of joining changes nothing. */
export function join(one: Entries, other: Entries): Entries {
  const joined = new Map(one);
  for (const [name, entry] of other) if (beats(entry, joined.get(name))) joined.set(name, entry);
  return bounded(joined);
}

/** What the user did on this device since it was last looked at: entries for all that is another now than it was `seen`. */
export function withChanges(
  entries: Entries,
  { seen, present, now, device }: { seen: Present; present: Present; now: number; device: string },
): Entries {
  const changed = new Map(entries);
  for (const name of new Set([...seen.keys(), ...present.keys()])) {
    const value = present.get(name) ?? gone;
    if (value === (seen.get(name) ?? gone)) continue;
    // Later than what it replaces, whatever the clocks: the user has seen that.
    const at = Math.min(Math.max(now, (entries.get(name)?.at ?? 0) + 1), latestMoment);
    changed.set(name, { at, by: device, value });
  }
  return bounded(changed);
}

/**
 * What this device brings when the user switches it on here: what others have written already counts, all else is added. `times`: when a
 * pin was set; nobody remembers when the rest was.
 */
export function withFirst(
  entries: Entries,
  { present, times, device }: { present: Present; times: ReadonlyMap<string, number>; device: string },
): Entries {
  const brought = new Map(entries);
  for (const [name, value] of present) {
    const entry = { at: times.get(name) ?? 0, by: device, value };
    if (!brought.has(name) || (times.has(name) && beats(entry, brought.get(name)))) brought.set(name, entry);
  }
  return bounded(brought);
}

/** What has to change on this device to stand as the entries say. */
export const unlike = (entries: Entries, present: Present): [name: string, entry: Entry][] =>
  [...entries].filter(([name, { value }]) => value !== (present.get(name) ?? (isMember(name) ? gone : undefined)));
