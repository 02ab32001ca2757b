import { browser } from 'wxt/browser';

/** Where the muted hosts are kept in `storage.local`. */
export const mutedKey = 'mutedHosts';

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
