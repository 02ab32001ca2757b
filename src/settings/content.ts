import { browser } from 'wxt/browser';

/** Where it is kept in `storage.local` whether reviews on the page are marked. */
export const marksKey = 'marks';

/** Where the muted hosts are kept in `storage.local`. */
export const mutedKey = 'mutedHosts';

/** Languages a user may choose whatever the browser's own; file names of the word scripts. */
export const languageChoices = ['auto', 'en', 'zh_CN', 'zh_TW'] as const;
export type LanguageChoice = (typeof languageChoices)[number];

export const colourConventions = ['auto', 'china', 'west', 'none'] as const;
export type ColourConvention = (typeof colourConventions)[number];

/** Where the two are kept in `storage.local`. */
export const languageKey = 'language';
export const coloursKey = 'colours';

const among = <T extends string>(all: readonly [T, ...T[]], value: unknown): T =>
  all.find((one) => one === value) ?? all[0];

/** In which language and colours the user wants to be answered. `auto` where nothing, or nothing known, was chosen. */
export async function readAppearance(): Promise<{ language: LanguageChoice; colours: ColourConvention }> {
  try {
    const kept = await browser.storage.local.get([languageKey, coloursKey]);
    return { language: among(languageChoices, kept[languageKey]), colours: among(colourConventions, kept[coloursKey]) };
  } catch {
    return { language: 'auto', colours: 'auto' };
  }
}

const hostsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((host): host is string => typeof host === 'string') : [];

/** Whether nothing is to be read or shown on a host. Small on purpose: page scripts carry neither zod nor the settings store. */
export async function isMuted(host: string): Promise<boolean> {
  try {
    const kept = await browser.storage.local.get(mutedKey);
    return hostsIn(kept[mutedKey]).includes(host);
  } catch {
    // The extension behind this script is gone; it must show nothing new.
    return true;
  }
}

/** Calls `onChange` whenever the list of muted hosts changes, until `signal` ends it. */
export function onMutedChange(signal: AbortSignal, onChange: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, mutedKey)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener), { once: true });
}
