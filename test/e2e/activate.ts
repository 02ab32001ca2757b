import type { Page } from 'playwright-core';
import type { TestBrowser } from './browser';

/**
 * Presses the extension's button over a tab, as a user does: from then on the extension may look at that tab (`activeTab`). The popup that
 * opens by it is closed again.
 */
export async function activate(browser: TestBrowser, tab: Page): Promise<void> {
  await tab.bringToFront();
  const debuggee = await browser.context.browser()?.newBrowserCDPSession();
  if (!debuggee) throw new Error('this browser has no debugger of its own');
  const { targetInfos } = await debuggee.send('Target.getTargets', { filter: [{ type: 'tab' }] });
  const target = targetInfos.find(({ url }) => url === tab.url());
  if (!target) throw new Error(`no tab at ${tab.url()}`);
  await debuggee.send('Extensions.triggerAction', { id: browser.extensionId, targetId: target.targetId });
  for (let tries = 0; tries < 50; tries++) {
    const { targetInfos: all } = await debuggee.send('Target.getTargets');
    const popup = all.find(({ url }) => url.startsWith(`chrome-extension://${browser.extensionId}/popup`));
    if (popup) {
      await debuggee.send('Target.closeTarget', { targetId: popup.targetId });
      break;
    }
    await tab.waitForTimeout(100);
  }
  await debuggee.detach();
}
