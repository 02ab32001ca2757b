import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { extensionPage, visit } from './browser';
import { waitForRoot } from './closed-root';
import { openPopup } from './popup';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { noStrays, strays } from './strays';

const session = useBrowser('gallery');

test.each(gallery.map((page) => [page.slug, page] as const))(
  'reading %s asks the network for nothing',
  async (_, page) => {
    const tab = await visit(session.browser, { url: page.url, body: galleryHtml(page) });
    await waitForRoot(tab, () => true, 20_000).catch(() => undefined);
    await tab.waitForTimeout(500);
    expect(strays(session.browser)).toEqual(noStrays);
  },
);

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.waitForTimeout(700);
};

test('nor do the panel, the popup and any page of ours, the report and the files included', async () => {
  const [sample] = gallery.filter(({ slug }) => slug === 'classic-honest');
  if (!sample) throw new Error('no such sample');
  const tab = await visit(session.browser, { url: sample.url, body: galleryHtml(sample) });
  const chip = await waitForRoot(tab, (text) => text !== '');
  await chip.click('.chip');
  await waitForRoot(tab, (text) => text.length > 60);
  const popup = await openPopup(session.browser, session.desk);
  await popup.says((text) => text.length > 20);
  await popup.close();
  const rows = await storedOnce(session.desk, (all) => (all.stores ?? []).length > 0);
  const key = encodeURIComponent(String(rows.stores?.[0]?.key));
  for (const path of [
    `store.html?key=${key}`,
    'compare.html',
    'notes.html',
    'options.html',
    'welcome.html',
    'sidepanel.html',
    'popup.html',
  ]) {
    const page = await extensionPage(session.browser, path);
    await settled(page);
    // Every button that makes a file, prints or opens more of the page, each on its own.
    const labels: string[] = await page.evaluate(
      `[...document.querySelectorAll('button')].map((b) => b.innerText.trim()).filter((t) => /CSV|JSON|Markdown|HTML|报告|报表|导出|打印/.test(t))`,
    );
    for (const label of labels.slice(0, 8)) {
      const button = page.locator('button', { hasText: label }).first();
      // In a part that is closed, or closed by the button before it.
      if (!(await button.isVisible()) || (await button.isDisabled())) continue;
      await button.click({ timeout: 1_500 }).catch(() => undefined);
      await page.waitForTimeout(250);
    }
    await page.close();
  }
  expect(strays(session.browser)).toEqual(noStrays);
});
