import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { extensionPage, visit } from './browser';
import { waitForRoot } from './closed-root';
import { openPopup } from './popup';
import { useBrowser } from './session';
import { storedOnce } from './stored';

const session = useBrowser('gallery');

/** Whether a page we serve names this address itself, as pages of shops do their pictures. */
const named = (url: string): boolean => {
  const bare = url.replace(/^https?:/, '').replace(/#.*$/s, '');
  return [...session.browser.pages.values()].some(({ body }) => String(body).replaceAll('&amp;', '&').includes(bare));
};

/** Every request of the browser that is neither a page's own nor for a file of the package; and every host the browser tried besides. */
function strays(): { requests: string[]; hosts: string[] } {
  const { requests, pages, wire, extensionId } = session.browser;
  const ours = `chrome-extension://${extensionId}/`;
  const bodies = [...pages.values()].map(({ body }) => String(body)).join('\n');
  const hosts = new Set([...pages.keys()].map((url) => new URL(url).hostname));
  return {
    requests: requests
      .filter(({ url, worker }) => worker || !(pages.has(url.replace(/#.*$/s, '')) || named(url)))
      .filter(({ url }) => !/^(?:data|blob|about|chrome):/.test(url) && !url.startsWith(ours))
      .map(({ url, worker }) => `${worker ? 'worker ' : ''}${url}`),
    // The browser itself asks its maker for updates, and looks a page's hosts up ahead of the answered requests.
    hosts: wire
      .hosts()
      .filter(
        (host) =>
          !hosts.has(host) && !bodies.includes(host) && !/(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(host),
      ),
  };
}

const nothing = { requests: [], hosts: [] };

test.each(gallery.map((page) => [page.slug, page] as const))(
  'reading %s asks the network for nothing',
  async (_, page) => {
    const tab = await visit(session.browser, { url: page.url, body: galleryHtml(page) });
    await waitForRoot(tab, () => true, 20_000).catch(() => undefined);
    await tab.waitForTimeout(500);
    expect(strays()).toEqual(nothing);
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
  const chip = await waitForRoot(tab, (text) => text !== '', 20_000);
  await chip.click('.chip');
  await waitForRoot(tab, (text) => text.length > 60, 20_000);
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
      await page
        .locator('button', { hasText: label })
        .first()
        .click({ timeout: 1_500 })
        .catch(() => undefined);
      await page.waitForTimeout(250);
    }
    await page.close();
  }
  expect(strays()).toEqual(nothing);
}, 120_000);
