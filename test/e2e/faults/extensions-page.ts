import type { Page } from 'playwright-core';
import { extensionPage, type TestBrowser } from '../browser';

/** What only the user may allow, on the browser's own page of extensions. */
async function onExtensionsPage(browser: TestBrowser, expression: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(expression);
  await page.close();
}

/** A page of ours as soon as the browser lets one be opened: not while the extension starts anew. */
async function deskAgain(browser: TestBrowser): Promise<Page> {
  for (let tries = 0; ; tries++) {
    try {
      return await extensionPage(browser);
    } catch (error) {
      if (tries === 30) throw error;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }
}

/** Lets the extension into private windows, which starts it anew. Gives another quiet page for the one that went with it. */
export async function allowPrivate(browser: TestBrowser): Promise<Page> {
  const id = JSON.stringify(browser.extensionId);
  await onExtensionsPage(
    browser,
    `chrome.developerPrivate.updateExtensionConfiguration({ extensionId: ${id}, incognitoAccess: true })`,
  );
  return deskAgain(browser);
}

/** Starts the extension anew under the pages that are open, as an update does. Gives another quiet page. */
export async function reloadExtension(browser: TestBrowser, desk: Page): Promise<Page> {
  // Without this the browser does not start an unpacked extension again.
  await onExtensionsPage(browser, 'chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })');
  await desk.evaluate('chrome.runtime.reload()').catch(() => undefined);
  return deskAgain(browser);
}
