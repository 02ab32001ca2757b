import { getSummary } from 'src/db/repos/summaries';
import type { TabCommand } from 'src/messages/protocol';
import { browser } from 'wxt/browser';
import { onPin } from './on-pin';
import { onQuoteShortcut, type QuoteTab } from './on-quote';
import { readPageState } from './page-state';
import { openBeside } from './side-panel';
import type { Tools } from './tools';

/** The shortcuts of wxt.config.ts besides the browser's own for popup and side panel. */
type CommandName = 'open-panel' | 'next-finding' | 'pin-store' | 'open-beside' | 'quote-selection';

/** Asks the page script of a tab for something the user wants to see there. A tab without one stays as it is. */
const tell = (tabId: number, command: TabCommand): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, { command }, { frameId: 0 }).catch(() => undefined);

async function togglePin(tools: Tools, tabId: number, isPrivate: boolean): Promise<void> {
  const state = await readPageState(tabId);
  if (!state?.storeKey) return;
  const summary = await getSummary(await tools.openDb(), state.storeKey);
  await onPin(tools, !summary?.pinned, { tabId, urls: [state.url], private: isPrivate });
}

/** A keyboard shortcut of ours was pressed. `tab` is the one the user is in, where the browser tells. */
export async function onCommand(tools: Tools, name: string, tab: QuoteTab | undefined): Promise<void> {
  if (tab?.id === undefined) return;
  switch (name as CommandName) {
    case 'open-beside':
      return openBeside(tab.id);
    case 'quote-selection':
      return onQuoteShortcut(tools, tab);
    case 'pin-store':
      return togglePin(tools, tab.id, tab.incognito);
    case 'open-panel':
    case 'next-finding':
      await tell(tab.id, name as TabCommand);
  }
}
