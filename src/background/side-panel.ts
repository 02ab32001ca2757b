import { browser } from 'wxt/browser';

interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel beside a tab. To be called in the same turn as the user's click or shortcut, which is what browsers ask for; one that
 * refuses (Firefox, for a click inside a page) gets the same screen as a tab of its own, in front once `before` is done with the page.
 */
export async function openBeside(tabId: number, before: Promise<void> = Promise.resolve()): Promise<void> {
  try {
    const { sidebarAction } = browser as unknown as FirefoxSidebar;
    if (browser.sidePanel) await browser.sidePanel.open({ tabId });
    else if (sidebarAction) await sidebarAction.open();
    else throw new Error('no side panel in this browser');
  } catch (error) {
    console.debug('side panel refused', error);
    await before.catch(() => undefined);
    await browser.tabs.create({ url: browser.runtime.getURL(`/sidepanel.html#${tabId}` as '/'), openerTabId: tabId });
  }
}
