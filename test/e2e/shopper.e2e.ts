import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsInside } from './axe';
import { screenshot, visit } from './browser';
import { type ClosedRoot, closedRoots, waitForRoot } from './closed-root';
import { type Landing, landing, repeated, shopperPage } from './pages/shopper';
import { useBrowser } from './session';
import { word } from './words';

const session = useBrowser();
const jumpWord = word('panel.jump').trim();

const landed = async (page: Page): Promise<Landing> => {
  await expect.poll(async () => ((await page.evaluate(landing)) as Landing).at).toBe('in view');
  return (await page.evaluate(landing)) as Landing;
};
const jumpButton = (root: ClosedRoot) => root.find('.panel .finding button', jumpWord);

/** Nothing of ours stands on the page, now and after it is loaded again. Ends by letting the site speak again. */
async function staysSilent(page: Page): Promise<void> {
  await expect.poll(async () => (await closedRoots(page)).length).toBe(0);
  await page.reload();
  await page.waitForTimeout(800);
  expect(await closedRoots(page)).toEqual([]);
  await session.desk.evaluate(`chrome.storage.local.set({ mutedHosts: [] })`);
}

test('a shopper goes from the chip to a finding, to its review on the page, and mutes the site', async () => {
  const { browser } = session;
  const page = await visit(browser, shopperPage('760000000001'));
  const chip = await waitForRoot(page, (text) => text.includes('4.8'));
  await chip.click('.chip');
  const root = await waitForRoot(page, async (_, each) => (await jumpButton(each)) !== undefined);
  expect(await faultsInside(root, '.panel')).toEqual([]);
  await screenshot(page, 'shopper-panel');
  expect(await page.evaluate('scrollY')).toBe(0);
  await root.click('.panel .finding button', jumpWord);
  const { text, top, bottom, right, height, width } = await landed(page);
  expect(text).toContain(repeated);
  expect([top >= 0, bottom <= height]).toEqual([true, true]);
  const panel = await root.find('.panel');
  expect([panel && panel.x >= right, panel && panel.x + panel.width <= width]).toEqual([true, true]);
  await screenshot(page, 'shopper-review');
  // Clicked again it goes on to the next of them.
  await root.click('.panel .finding button', jumpWord);
  await expect.poll(async () => (await landed(page)).text).not.toBe(text);
  expect((await landed(page)).text).toContain(repeated);

  await root.click('.panel .actions button', word('panel.mute'));
  await staysSilent(page);
});

test('the same by the keyboard alone', async () => {
  const page = await visit(session.browser, shopperPage('760000000002'));
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  await page.locator('[class*="detailWrap--"]').focus();
  const walkTo = async (words: string): Promise<void> => {
    for (let n = 0; n < 30 && !(await root.focused())?.includes(words); n++) await page.keyboard.press('Tab');
    expect(await root.focused()).toMatch(/^BUTTON/);
    expect(await root.focused()).toContain(words);
  };
  await walkTo('4.8');
  await page.keyboard.press('Enter');
  await waitForRoot(page, async (_, each) => (await jumpButton(each)) !== undefined);
  await walkTo(jumpWord);
  await page.keyboard.press('Enter');
  expect((await landed(page)).text).toContain(repeated);
  // Whoever went there is still in the panel, and goes on from where they were.
  await walkTo(word('panel.mute'));
  await page.keyboard.press('Enter');
  await staysSilent(page);
});

test('on none of these pages did the extension ask the network for anything', () => {
  const { requests, pages, wire, extensionId } = session.browser;
  const own = `chrome-extension://${extensionId}/`;
  expect(requests.filter(({ url }) => !pages.has(url) && !url.startsWith(own))).toEqual([]);
  // The browser itself asks its maker, and looks a page's host up ahead of the answered request.
  expect(
    wire
      .hosts()
      .filter((host) => host !== 'item.taobao.com' && !/(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(host)),
  ).toEqual([]);
});
