import type { DialWeights } from 'src/domain/assessment';
import { dialSchema, dialWeightsSchema } from 'src/domain/dial-schemas';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { badgesKey } from './badges';
import {
  type ColourConvention,
  colourConventions,
  coloursKey,
  type LanguageChoice,
  languageChoices,
  languageKey,
  marksKey,
  mutedKey,
} from './content';
import { type RetentionDays, retentionDays } from './retention';

/** One setting: its key, form and fallback in one place. What is kept is parsed on every read; what does not parse is the fallback. */
export interface Setting<T> {
  /** Where it is kept in `storage.local`. */
  readonly key: string;
  /** What it is until the user has said otherwise. */
  readonly fallback: T;
  /** What a kept value says. */
  from(kept: unknown): T;
  get(): Promise<T>;
  set(value: T): Promise<void>;
}

/** What zod's schemas, the small ones and the large, have in common. */
interface Parser<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false };
  parse(value: unknown): T;
}

/** Defines one setting kept under `key`; `schema` bounds what may be kept. Nothing is kept for what is set to `null`. */
export function setting<T>(key: string, schema: Parser<T>, fallback: T): Setting<T> {
  const from = (kept: unknown): T => {
    const parsed = schema.safeParse(kept ?? fallback);
    return parsed.success ? parsed.data : fallback;
  };
  return {
    key,
    fallback,
    from,
    get: async () => from((await browser.storage.local.get(key))[key]),
    async set(value) {
      const { local } = browser.storage;
      const parsed = schema.parse(value);
      await (parsed === null ? local.remove(key) : local.set({ [key]: parsed }));
    },
  };
}

/** Several settings at once: each call of the browser's costs as much as what it is asked for. */
export async function readSettings<Values extends unknown[]>(
  ...settings: { [At in keyof Values]: Setting<Values[At]> }
): Promise<Values> {
  const kept = await browser.storage.local.get(settings.map(({ key }) => key));
  return settings.map((one) => one.from(kept[one.key])) as Values;
}

/** How hard unusual reviews are marked down. */
export const dialSetting = setting('dial', dialSchema, 'default');

/** What the custom dial weighs by; `null` until the user has said so. */
export const dialWeightsSetting = setting<DialWeights | null>('dialWeights', z.nullable(dialWeightsSchema), null);

/** Whether red or green is the better one; words and arrows never depend on it. */
export const colourSetting = setting<ColourConvention>(coloursKey, z.enum(colourConventions), 'auto');

/** The language of every screen; `auto` follows the browser. */
export const languageSetting = setting<LanguageChoice>(languageKey, z.enum(languageChoices), 'auto');

/** While on, pages are answered but nothing is kept. */
export const pauseSetting = setting('pauseRecording', z.boolean(), false);

/** Hosts on which nothing is read or shown. */
export const mutedSetting = setting(
  mutedKey,
  z.array(z.string().check(z.maxLength(253))).check(z.maxLength(10_000)),
  [],
);

/** Whether stores known from the user's own visits are marked on result pages. */
export const badgesSetting = setting(badgesKey, z.boolean(), false);

/** Signals that the user does not want to count; ids as the registry of signals has them. */
export const signalsOffSetting = setting<string[]>(
  'signalsOff',
  z.array(z.string().check(z.maxLength(60))).check(z.maxLength(60)),
  [],
);

/** Whether each review on a shop's page carries a mark of how far it is believed. */
export const marksSetting = setting(marksKey, z.boolean(), false);

/** How long texts of reviews are kept after they were last seen. */
export const retentionSetting = setting<RetentionDays>('retentionDays', z.literal([...retentionDays]), 180);

/** When reviews had to go because the device was full, and how many since the user last looked; `null` where none ever did. */
export const madeRoomSetting = setting<{ at: string; reviews: number } | null>(
  'madeRoom',
  z.nullable(z.object({ at: z.iso.datetime(), reviews: z.int().check(z.nonnegative()) })),
  null,
);

/** When it was last tidied by the device's clock, and since when that clock has gone on without a leap; `null` before the first time. */
export const clockSetting = setting<{ at: string; since: string } | null>(
  'clock',
  z.nullable(z.object({ at: z.iso.datetime(), since: z.iso.datetime() })),
  null,
);

/** Whether the page of the first run has been seen. */
export const welcomedSetting = setting('welcomed', z.boolean(), false);
