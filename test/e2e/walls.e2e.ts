import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { screenshot, visit } from './browser';
import { type ClosedRoot, closedRoots, extensionWorlds, waitForRoot } from './closed-root';
import { eventSpy, type SpyReport } from './pages/event-spy';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from './pages/ssr-item';
import { useBrowser } from './session';

const session = useBrowser();
const reviews = [1, 2, 3, 4, 5].map(numberedReview);

const spiedOn = (itemId: string): Promise<Page> =>
  visit(session.browser, {
    url: itemUrl(itemId),
    body: ssrItemPage({ ...sampleItem, itemId, shopId: `33${itemId.slice(-7)}`, reviews, head: eventSpy }),
  });

const isOpen = (root: ClosedRoot): Promise<boolean> =>
  root.run(`function () { return this.querySelector('[aria-expanded="true"]') !== null; }`);

/** Opens the panel and closes it, by mouse and by keyboard. */
async function useEverything(page: Page): Promise<string> {
  let said = '';
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  const box = await root.find('button');
  await page.mouse.move(10, 10);
  await root.click('button');
  await waitForRoot(page, (_, each) => isOpen(each));
  said += await root.text();
  await page.mouse.wheel(0, 40);
  await page.keyboard.press('Escape');
  expect(await isOpen(root)).toBe(false);
  await page.keyboard.press('Enter');
  await waitForRoot(page, (_, each) => isOpen(each));
  for (let n = 0; n < 4; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  expect(await isOpen(root)).toBe(false);
  if (box) await page.mouse.move(box.x + 300, box.y + 200);
  return said;
}

/** Words of ours that a page must never come to see. */
const ours = /storesight|wxt|chip|panel|gauge|summary|chrome-extension|\[object Object\]/i;

test('a page that records every event sees an anonymous element and nothing in it', async () => {
  const page = await spiedOn('720000000001');
  const said = await useEverything(page);
  const words = [...new Set(said.match(/\p{L}{2,}|\d+(?:\.\d+)?/gu) ?? [])].slice(0, 40);
  const report = (await page.evaluate('spyReport([])')) as SpyReport;

  expect(report.strangers.length).toBeGreaterThan(0);
  for (const { html, shadowRoot, words, childNodes } of report.strangers) {
    expect({ shadowRoot, words, childNodes }).toEqual({ shadowRoot: false, words: '', childNodes: 0 });
    expect(html).not.toMatch(ours);
    expect(html).not.toMatch(/\s(?:id|class|data-[\w-]+|title|aria-[\w-]+|role|lang)=/);
  }
  expect(report.globals).toEqual([]);
  expect(report.timeline.filter((entry) => ours.test(entry))).toEqual([]);
  const onOurs = report.seen.filter(({ how }) => how === 'event');
  // The keys that open, walk and close are seen by a page in its capture phase whatever we do; nothing is ever typed.
  for (const { what } of onOurs) {
    expect(what).not.toMatch(/detail=|data=|Name=/);
    expect(what.match(/key=(.*)/)?.[1] ?? 'Tab').toMatch(/^(?:Enter|Escape|Tab)$/);
    expect(what).toMatch(/^\w+ on <\w+[^>]*><\/\w+> path 1/);
  }
  for (const { how, what } of report.seen) {
    expect(`${how} ${what}`).not.toMatch(ours);
    for (const word of words.filter((each) => each.length > 3)) expect(what).not.toContain(word);
  }
  expect(report.seen.filter(({ how }) => how === 'call')).toEqual([]);
});

test('a page cannot get at our words by finding and selecting them', async () => {
  const page = await spiedOn('720000000002');
  const root = await waitForRoot(page, (text) => text.includes('4.8'));
  await root.click('button');
  await waitForRoot(page, (_, each) => isOpen(each));
  await screenshot(page, 'panel-on-a-page');
  const text = await root.text();
  const pageText = await page.evaluate('document.body.innerText');
  const words = [...new Set(text.match(/\p{L}{2,}/gu) ?? [])].filter((each) => !String(pageText).includes(each));
  expect(words.length).toBeGreaterThan(3);
  const { selected } = (await page.evaluate(`spyReport(${JSON.stringify(words)})`)) as SpyReport;
  expect(selected.filter((reached) => words.some((each) => reached.includes(each)))).toEqual([]);
});

test('a page can load no file of ours', async () => {
  const page = await spiedOn('720000000003');
  await waitForRoot(page);
  const files = ['shops.js', 'anyshop.js', 'popup.html', 'background.js', 'manifest.json', '_locales/en/messages.json'];
  const reached = await page.evaluate(
    async ({ id, names }) => {
      const tries = names.map(
        (name) =>
          new Promise<string[]>((resolve) => {
            const script = document.createElement('script');
            script.onload = () => resolve([name]);
            script.onerror = () => resolve([]);
            script.src = `chrome-extension://${id}/${name}`;
            document.head.append(script);
          }),
      );
      const fetched = names.map((name) =>
        fetch(`chrome-extension://${id}/${name}`).then(
          () => [name],
          () => [],
        ),
      );
      return (await Promise.all([...tries, ...fetched])).flat();
    },
    { id: session.browser.extensionId, names: files },
  );
  expect(reached).toEqual([]);
});

test('the extension asks the network for nothing', async () => {
  const page = await spiedOn('720000000004');
  await useEverything(page);
  const { requests, wire, extensionId } = session.browser;
  // What the test before this one asked for itself is answered by the browser with an address of its own.
  const served = new Set([...session.browser.pages.keys(), 'chrome-extension://invalid/']);
  expect(
    requests.filter(({ url }) => !served.has(url) && !url.startsWith(`chrome-extension://${extensionId}/`)),
  ).toEqual([]);
  // The browser itself asks its maker for updates and accounts; a page's own host is looked up ahead of the answered request.
  const hosts = wire.hosts().filter((host) => !/(?:^|\.)(?:google|googleapis|gstatic)\.com$/.test(host));
  expect(hosts.filter((host) => host !== 'item.taobao.com')).toEqual([]);
});

test('seller, checkout and account pages get no script of ours', async () => {
  const body = ssrItemPage({ ...sampleItem, reviews });
  for (const host of [
    'myseller.taobao.com',
    'buyertrade.taobao.com',
    'cart.taobao.com',
    'login.taobao.com',
    'i.taobao.com',
    'trade.tmall.com',
  ]) {
    const page = await visit(session.browser, { url: `https://${host}/item.htm?id=720000000005`, body });
    await page.waitForTimeout(300);
    expect(await closedRoots(page), host).toEqual([]);
    expect(await extensionWorlds(page), host).toEqual([]);
  }
});
