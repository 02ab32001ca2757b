import type { PageState } from 'src/domain/summary';
import { announce } from 'src/messages/changes';
import { browser } from 'wxt/browser';

const keyOf = (tabId: number): string => `page:${tabId}`;

/** Where one tab stands, or `undefined` where nothing of ours has been said of it. In memory only, gone with the browser. */
export async function readPageState(tabId: number): Promise<PageState | undefined> {
  const key = keyOf(tabId);
  return (await browser.storage.session.get(key))[key] as PageState | undefined;
}

/** Keeps where a tab stands for the popup. Never called for private tabs. */
export async function keepPageState(tabId: number, state: PageState): Promise<void> {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: state });
  } catch (error) {
    // The state is a convenience; what it is about has been committed and must still be acknowledged.
    console.debug('page state not kept', error);
  }
  announce({ store: 'state', key: keyOf(tabId) });
}

/** The tabs whose pages show reviews of a known item. */
export async function tabsWithPages(): Promise<number[]> {
  const kept = await browser.storage.session.get(null);
  return Object.entries(kept).flatMap(([key, state]) => {
    const tabId = /^page:(\d+)$/.exec(key)?.[1];
    return tabId !== undefined && (state as PageState).itemKey !== undefined ? Number(tabId) : [];
  });
}

/** Forgets a closed tab. */
export const forgetPageState = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId));
