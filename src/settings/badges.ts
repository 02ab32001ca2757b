import { browser } from 'wxt/browser';

/** Where the user's choice about badges on result pages is kept in `storage.local`. */
export const badgesKey = 'badges';

/** Whether result pages are to carry badges: only where the user has said so. Small on purpose, as its neighbour `content.ts`. */
export async function badgesOn(): Promise<boolean> {
  try {
    return (await browser.storage.local.get(badgesKey))[badgesKey] === true;
  } catch {
    return false;
  }
}

/** Calls `onChange` whenever that choice changes, until `signal` ends it. */
export function onBadgesChange(signal: AbortSignal, onChange: () => void): void {
  const listener = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, badgesKey)) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener), { once: true });
}
