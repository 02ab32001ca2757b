import {
  badgesSetting,
  colourSetting,
  dialSetting,
  dialWeightsSetting,
  languageSetting,
  marksSetting,
  mutedSetting,
  retentionSetting,
  type Setting,
  signalsOffSetting,
} from '../items';
import { type Entry, gone, there } from './entries';

/**
 * Settings that go along to the user's other browsers, by the name an entry has. Left out is what is true of one device alone: pausing,
 * what made room, the first run, a quote that waits.
 */
const travelling = {
  language: languageSetting,
  colours: colourSetting,
  dial: dialSetting,
  dialWeights: dialWeightsSetting,
  signalsOff: signalsOffSetting,
  badges: badgesSetting,
  marks: marksSetting,
  retentionDays: retentionSetting,
} as const;

/** A setting that travels, by name. */
export type TravellingName = keyof typeof travelling;

const names = Object.keys(travelling) as TravellingName[];

/** Whether an entry is about a setting this version knows. */
export const isTravelling = (name: string): name is TravellingName => Object.hasOwn(travelling, name);

/** Keys of `storage.local` after whose change there may be something to send. */
export const travellingKeys: readonly string[] = [mutedSetting.key, ...names.map((name) => travelling[name].key)];

// What DNS allows.
const longestHost = 253;

const settingBy = (name: TravellingName): Setting<unknown> => travelling[name] as Setting<unknown>;

/** The settings and muted hosts of this device, by the names of entries. `chosen`: only what is not as it comes. */
export async function settingsNow(chosen = false): Promise<Map<string, string>> {
  const now = new Map<string, string>();
  for (const name of names) {
    const { get, fallback } = settingBy(name);
    const value = JSON.stringify(await get());
    if (!chosen || value !== JSON.stringify(fallback)) now.set(`set.${name}`, value);
  }
  for (const host of await mutedSetting.get()) now.set(`mute.${host}`, there);
  return now;
}

async function take(name: TravellingName, json: string): Promise<void> {
  const one = settingBy(name);
  try {
    const value: unknown = JSON.parse(json);
    if (JSON.stringify(value) !== JSON.stringify(await one.get())) await one.set(value);
  } catch {
    // Of another version, or of nobody's making: it travels on, and nothing here follows it.
  }
}

/** Makes settings and muted hosts of this device as the entries say; what this version does not know is passed over. */
export async function takeSettings(entries: readonly (readonly [name: string, entry: Entry])[]): Promise<void> {
  const hosts = await mutedSetting.get();
  const muted = new Set(hosts);
  for (const [name, { value }] of entries) {
    const id = name.slice(name.indexOf('.') + 1);
    if (name.startsWith('set.') && isTravelling(id)) await take(id, value);
    if (name.startsWith('mute.') && id.length <= longestHost) muted[value === gone ? 'delete' : 'add'](id);
  }
  const same = muted.size === hosts.length && hosts.every((host) => muted.has(host));
  // A list that grew longer than what may be kept stays as it was.
  if (!same) await mutedSetting.set([...muted]).catch(() => undefined);
}
