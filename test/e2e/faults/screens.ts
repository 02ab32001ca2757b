import type { Page } from 'playwright-core';
import { extensionPage, type TestBrowser } from '../browser';
import { patience } from '../patience';

/** Every page of ours that shows what is kept. */
export const screens = [
  'popup.html',
  'sidepanel.html',
  'store.html',
  'compare.html',
  'notes.html',
  'options.html',
] as const;

/** What a screen says once it says what it is waited for, or after a while whatever it says. */
export async function saidBy(
  browser: TestBrowser,
  path: string,
  fits: (text: string) => boolean = () => true,
): Promise<string> {
  const page = await extensionPage(browser, path);
  const said = await settledText(page, fits);
  await page.close();
  return said;
}

async function settledText(page: Page, fits: (text: string) => boolean): Promise<string> {
  let before = '';
  for (let still = 0, end = Date.now() + patience; Date.now() < end; ) {
    await page.waitForTimeout(100);
    const now = String(await page.evaluate('document.body.innerText'));
    still = now === before ? still + 1 : 0;
    before = now;
    if (now !== '' && fits(now) && still >= 4) return now;
  }
  return before;
}
