import { browser } from 'wxt/browser';
import { marksKey } from './content';

/** Calls `onOff` when the user does not want reviews marked any more, until `signal` ends it. */
export function onMarksOff(signal: AbortSignal, onOff: () => void): void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[marksKey] : undefined;
    if (change && change.newValue !== true) onOff();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener), { once: true });
}
