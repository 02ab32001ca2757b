import { marksKey } from 'src/settings/content';
import { browser } from 'wxt/browser';
import { tabsWithPages } from './page-state';

/** Brings the marks to the pages that are open when the user switches them on; where they are on, they hear of it themselves. */
export async function onMarksSetting(changes: Record<string, { newValue?: unknown }>, area: string): Promise<void> {
  if (area !== 'local' || changes[marksKey]?.newValue !== true) return;
  for (const tabId of await tabsWithPages()) {
    const target = { tabId, frameIds: [0] };
    // A tab may have gone, or shows something that nobody may look into.
    await browser.scripting.executeScript({ target, files: ['/marks.js'] }).catch(() => undefined);
  }
}
