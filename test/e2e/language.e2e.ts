import { expect, test } from 'vitest';
import { extensionPage, visit } from './browser';
import { waitForRoot } from './closed-root';
import { shopPage } from './pages/ssr-item';
import { useBrowser } from './session';

const session = useBrowser();

test('another language than the browser’s is spoken on every page of ours and beside the store’s name', async () => {
  await session.desk.evaluate(`chrome.storage.local.set({ language: 'en' })`);
  const saying = { notes: 'Notes', compare: 'Compare', options: 'Options' };
  for (const [page, title] of Object.entries(saying)) {
    const tab = await extensionPage(session.browser, `${page}.html`);
    await expect.poll(() => tab.locator('h1').textContent()).toContain(title);
    expect(await tab.evaluate(() => document.documentElement.lang)).toBe('en');
    await tab.close();
  }
  const shop = await visit(session.browser, shopPage('740000000001', '晴川纸坊'));
  await waitForRoot(shop, (text) => /read \d+/i.test(text));
  await session.desk.evaluate(`chrome.storage.local.remove('language')`);
});
