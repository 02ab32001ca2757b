import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { activate } from './activate';
import { faults } from './axe';
import { extensionPage, screenshot, visit } from './browser';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from './pages/ssr-item';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();
const shopName = '摘句文房';
const item = {
  url: itemUrl('740000000001'),
  body: ssrItemPage({
    ...sampleItem,
    itemId: '740000000001',
    shopId: '340000001',
    sellerId: '2300000001',
    shopName,
    reviews: Array.from({ length: 12 }, (_, n) => numberedReview(n)),
  }),
};

/** The same page, with a colour of its own on what is selected. */
const coloured = item.body.replace('</head>', '<style>::selection{background:rgba(250,210,120,.99)}</style></head>');

/** Selects a text on the page, as a reader does. */
async function select(tab: Page, text: string): Promise<void> {
  const selected = await tab.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0 || node.parentElement?.closest('script,style')) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return String(getSelection());
    }
    return '';
  }, text);
  expect(selected).toBe(text);
}

/** Tells the worker as the browser does: of our entry of the context menu, or of the shortcut. As text: its own globals are not known here. */
const tellWorker = (how: 'menu' | 'shortcut', selected: string): Promise<void> =>
  session.browser.worker.evaluate(`(async () => {
    const [{ id, windowId, url, incognito }] = await chrome.tabs.query({ url: ${JSON.stringify(item.url)} });
    const tab = { id, windowId, url, incognito };
    const info = { menuItemId: 'quote-selection', selectionText: ${JSON.stringify(selected)}, editable: false };
    if (${how === 'menu'}) chrome.contextMenus.onClicked.dispatch(info, tab);
    else chrome.commands.onCommand.dispatch('quote-selection', tab);
  })()`);

async function quote(tab: Page, text: string): Promise<void> {
  await select(tab, text);
  await tellWorker('menu', text);
}

async function saved(page: Page, name: string): Promise<string> {
  const button = page.locator('.transfer-kinds button', { hasText: name });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFileSync(await download.path(), 'utf8');
}

/** Without what an export says of its own hour, and the answers, which are made anew from the evidence. */
const lasting = (text: string): string => text.replace(/"(madeAt|names)": .*/g, '').replace(/"summaries": [\s\S]*/, '');

/** Forgets everything, as if the browser had been set up anew. */
const wipe = (desk: Page): Promise<void> =>
  desk.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('storesight');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
      }),
  );

test('words of a review become a note with a tag, leave in files, and come back the same after everything was wiped', async () => {
  const { desk, browser } = session;
  const tab = await visit(browser, item);
  await storedOnce(desk, ({ summaries, reviews }) => summaries?.length === 1 && reviews?.length === 12);
  const words = '边角有折痕希望改进，这是第2次';
  const [panel] = await Promise.all([browser.context.waitForEvent('page'), quote(tab, words)]);

  const form = panel.locator('.note-form');
  await form.waitFor();
  expect(await form.locator('blockquote').textContent()).toBe(words);
  await form.locator('textarea').fill('问清楚补不补发');
  await form.locator('input').fill('折痕，先问客服');
  expect(await faults(panel)).toEqual([]);
  await form.getByRole('button', { name: word('notes.save') }).click();
  await panel.locator('.note-card').waitFor();
  const [note] = (await storedOnce(desk, ({ notes, summaries }) => notes?.length === 1 && summaries?.[0]?.notes === 1))
    .notes as [Record<string, unknown>];
  expect(note).toMatchObject({
    text: '问清楚补不补发',
    tags: ['折痕', '先问客服'],
    quote: { text: words, url: item.url, filter: 'all', author: '读0002**2', date: numberedReview(2).date },
  });

  const page = await extensionPage(browser, 'notes.html');
  await page.locator('.note-card').waitFor();
  await page.getByRole('button', { name: word('transfer.export') }).click();
  expect(await faults(page)).toEqual([]);
  await screenshot(page, 'notes');
  const markdown = await saved(page, word('transfer.markdown'));
  for (const part of [shopName, words, '问清楚补不补发', '#折痕', item.url]) expect(markdown).toContain(part);
  await page.getByLabel(word('transfer.whatAll')).check();
  const json = await saved(page, word('transfer.json'));

  await page.close();
  await panel.close();
  await tab.close();
  await wipe(desk);
  expect((await stored(desk)).notes ?? []).toEqual([]);

  const after = await extensionPage(browser, 'notes.html');
  await after.getByRole('button', { name: word('transfer.import') }).click();
  await after
    .locator('input[type="file"]')
    .setInputFiles({ name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await after.locator('.transfer-counts').waitFor();
  expect(await faults(after)).toEqual([]);
  await after.locator('.transfer .button.main').click();
  await after.locator('.note-card').waitFor();
  const back = await storedOnce(desk, ({ notes, reviews, summaries }) => {
    return notes?.length === 1 && reviews?.length === 12 && summaries?.[0]?.notes === 1;
  });
  expect(back.notes).toEqual([note]);
  await after.getByRole('button', { name: word('transfer.export') }).click();
  await after.getByLabel(word('transfer.whatAll')).check();
  expect(lasting(await saved(after, word('transfer.json')))).toBe(lasting(json));
});

/** Size of a picture, and which share of its pixels has the colour that the test page gives what is selected. */
const looksOf = (page: Page, picture: string) =>
  page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const drawing = canvas.getContext('2d');
    drawing?.drawImage(image, 0, 0);
    const { data = [] } = drawing?.getImageData(0, 0, image.width, image.height) ?? {};
    let own = 0;
    for (let i = 0; i < data.length; i += 4)
      if (Math.abs((data[i] ?? 0) - 250) + Math.abs((data[i + 1] ?? 0) - 210) + Math.abs((data[i + 2] ?? 0) - 120) < 40)
        own++;
    return { width: image.width, height: image.height, own: own / (image.width * image.height) };
  }, picture);

test('a quote taken by the shortcut keeps a picture of the words, cut to them, and its note shows it', async () => {
  const { desk, browser } = session;
  const tab = await visit(browser, { ...item, body: coloured });
  await storedOnce(desk, ({ reviews }) => reviews?.length === 12);
  const words = '边角有折痕希望改进，这是第7次';
  await activate(browser, tab);
  await select(tab, words);
  const place = await tab.evaluate(() => {
    const { width, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { width: 0, height: 0 };
    return { width, height };
  });
  const [panel] = await Promise.all([browser.context.waitForEvent('page'), tellWorker('shortcut', words)]);
  const form = panel.locator('.note-form');
  await form.locator('textarea').fill('看图');
  await form.getByRole('button', { name: word('notes.save') }).click();
  await panel.locator('.note-card summary').first().click();
  await panel.locator('.note-card img').first().waitFor();
  await screenshot(panel, 'notes-picture');
  expect(await faults(panel)).toEqual([]);
  const { notes } = await storedOnce(desk, (rows) => (rows.notes ?? []).some(({ text }) => text === '看图'));
  const { quote: kept } = (notes as unknown as { text: string; quote: { text: string; picture: string } }[]).find(
    ({ text }) => text === '看图',
  ) ?? { quote: { text: '', picture: '' } };
  expect(kept.text).toBe(words);
  expect(kept.picture).toMatch(/^data:image\/jpeg;base64,/);
  const { width, height, own } = await looksOf(panel, kept.picture);
  // Sixteen px around the words, and none of the rest of the page.
  expect(Math.abs(width - place.width - 32)).toBeLessThanOrEqual(2);
  expect(Math.abs(height - place.height - 32)).toBeLessThanOrEqual(2);
  expect(own).toBeGreaterThan(0.1);
});

test('the entry for quotes stands in the context menu of selected words', async () => {
  const failed = await session.browser.worker.evaluate(
    `chrome.contextMenus.update('quote-selection', { enabled: true }).then(() => 'there', String)`,
  );
  expect(failed).toBe('there');
});
