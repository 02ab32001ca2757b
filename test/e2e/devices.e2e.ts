import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faults } from './axe';
import { extensionPage, screenshot, visit } from './browser';
import { type FolderFile, filesOf, layDown, standInPicker } from './folder';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from './pages/ssr-item';
import { patience } from './patience';
import { type Session, useBrowser } from './session';
import { stored, storedOnce } from './stored';
import { noStrays, strays } from './strays';
import { word } from './words';

/** Two devices of one user: each its own profile, its own folder, and nothing between them but the files this test carries. */
const laptop = useBrowser();
const desk = useBrowser();

const shop = (n: number, shopName: string) => ({
  url: itemUrl(`75000000000${n}`),
  body: ssrItemPage({
    ...sampleItem,
    itemId: `75000000000${n}`,
    shopId: `35000000${n}`,
    sellerId: `240000000${n}`,
    shopName,
    reviews: Array.from({ length: 12 }, (_, i) => numberedReview(i + 40 * n)),
  }),
});
const paper = shop(1, '青禾纸品小铺');
const tea = shop(2, '云上茶事');
const paperKey = 'taobao:shopId:350000001';
const teaKey = 'taobao:shopId:350000002';

/** Does something on a page of ours and closes it again. */
async function on<T>({ browser }: Session, path: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await extensionPage(browser, path);
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}

/** The card about more than one device, with the stand-in for the picker. */
const onCard = <T>(device: Session, work: (card: Page) => Promise<T>): Promise<T> =>
  on(device, 'options.html', async (page) => {
    await standInPicker(page);
    await page.locator('#devices').waitFor();
    return work(page);
  });

/** The line in which the card says what came of it. */
const said = (page: Page): Promise<string> =>
  page
    .locator('section[aria-labelledby="devices"] > .note[role="status"]')
    .last()
    .textContent()
    .then((text) => text ?? '');

async function choose(device: Session, name: string): Promise<void> {
  await onCard(device, async (page) => {
    await page.getByRole('button', { name: word('devices.choose'), exact: true }).click();
    await page.getByRole('button', { name: word('devices.merge') }).waitFor();
    await expect.poll(() => said(page)).toBe(word('devices.nothingNew'));
    const field = page.getByLabel(word('devices.name'));
    await field.fill(name);
    await field.press('Tab');
    // A page that is closed sooner loses it.
    await expect.poll(() => device.desk.evaluate('chrome.storage.local.get().then(JSON.stringify)')).toContain(name);
  });
}

/** Merges as the user does, and gives what the card says of it. */
const merge = (device: Session): Promise<string> =>
  onCard(device, async (page) => {
    const button = page.getByRole('button', { name: word('devices.merge') });
    await button.click();
    await expect.poll(() => said(page), { timeout: patience }).not.toBe('');
    return said(page);
  });

const kept = ({ desk: tab }: Session, n: number): Promise<unknown> =>
  storedOnce(tab, ({ summaries = [] }) => summaries.length === n);

async function read(device: Session, page: typeof paper): Promise<void> {
  const tab = await visit(device.browser, page);
  await kept(device, 1);
  await tab.close();
}

async function note(device: Session, key: string, text: string): Promise<void> {
  await on(device, `notes.html#${encodeURIComponent(key)}`, async (page) => {
    await page.getByRole('button', { name: word('notes.new') }).click();
    await page.locator('.note-form textarea').fill(text);
    await page.getByRole('button', { name: word('notes.save') }).click();
    await page.locator('.note-card', { hasText: text }).waitFor();
  });
}

async function rewrite(device: Session, from: string, to: string): Promise<void> {
  await on(device, 'notes.html', async (page) => {
    const card = page.locator('.note-card', { hasText: from });
    await card.getByRole('button', { name: word('notes.edit') }).click();
    await page.locator('.note-form textarea').fill(to);
    await page.getByRole('button', { name: word('notes.save') }).click();
    await page.locator('.note-card', { hasText: to }).waitFor();
  });
}

const pin = (device: Session, key: string): Promise<void> =>
  on(device, 'store.html', async (page) => {
    await page.locator('.star').first().click();
    await storedOnce(device.desk, ({ pins = [] }) => pins.some(({ storeKey }) => storeKey === key));
  });

/** The files of one device's own making, in the order of their numbers. */
async function ownFiles(device: Session): Promise<FolderFile[]> {
  const rows = await stored(device.desk);
  const own = rows.replica?.find(({ key }) => key === 'own');
  return (await filesOf(device.desk)).filter(({ path }) => path.startsWith(`${own?.device}/`));
}

/** What must be the same on both devices. */
async function library({ desk: tab }: Session) {
  const { stores = [], reviews = [], notes = [], pins = [], snapshots = [] } = await stored(tab);
  const by = (rows: Record<string, unknown>[], ...fields: string[]): string[] =>
    rows.map((row) => fields.map((field) => JSON.stringify(row[field])).join(' ')).sort();
  return {
    stores: by(stores, 'key', 'facts', 'lastSeen'),
    reviews: by(reviews, 'itemKey', 'key', 'text'),
    notes: by(notes, 'id', 'text', 'tags', 'updatedAt', 'others'),
    pins: by(pins, 'storeKey', 'pinnedAt'),
    history: by(snapshots, 'storeKey', 'readAt', 'lastAt', 'scores'),
  };
}

/** What a page of ours says once it has no more to say, without how long ago that was. */
const saidOn = (device: Session, path: string, part: string): Promise<string> =>
  on(device, path, async (page) => {
    const words = async (): Promise<string> => (await page.locator(part).allInnerTexts()).join('\n');
    await page.locator(part).first().waitFor();
    for (let before = ''; ; ) {
      await page.waitForTimeout(1_500);
      const now = await words();
      if (now === before) return now.replace(/(\d+ ?(秒|分)钟?前|现在|刚刚)/g, '…');
      before = now;
    }
  });

test('a folder is chosen with one click', async () => {
  await Promise.all([choose(laptop, '笔记本'), choose(desk, '书房')]);
});

test('what each device saw, wrote and pinned is on both, though files come late, in part and out of order', async () => {
  const onLaptop = async (): Promise<void> => {
    await read(laptop, paper);
    await merge(laptop);
    await note(laptop, paperKey, '先问清楚补不补发');
    await pin(laptop, paperKey);
    await merge(laptop);
  };
  const onDesk = async (): Promise<void> => {
    await read(desk, tea);
    await note(desk, teaKey, '茶罐的封口要检查');
    await pin(desk, teaKey);
    await merge(desk);
  };
  await Promise.all([onLaptop(), onDesk()]);

  const made = await ownFiles(laptop);
  expect(made.length).toBeGreaterThanOrEqual(2);
  const [first, ...later] = made as [FolderFile, ...FolderFile[]];
  // The later files come first, and of the first one only a part.
  await layDown(desk.desk, later);
  await layDown(desk.desk, [{ path: first.path, bytes: first.bytes.slice(0, Math.floor(first.bytes.length / 2)) }]);
  await merge(desk);
  await onCard(desk, async (page) => {
    await page.locator('.devices-skipped summary').click();
    const skipped = await page.locator('.devices-skipped li').allInnerTexts();
    expect(skipped).toHaveLength(1);
    expect(skipped[0]).toContain(word('devices.reasons.torn'));
    expect(await faults(page)).toEqual([]);
    await screenshot(page, 'devices-torn');
  });

  await layDown(desk.desk, [first]);
  await merge(desk);
  await layDown(laptop.desk, await ownFiles(desk));
  await merge(laptop);
  await kept(laptop, 2);
  await kept(desk, 2);

  const here = await library(laptop);
  expect(here.stores).toHaveLength(2);
  expect(here.reviews).toHaveLength(24);
  expect(here.notes).toHaveLength(2);
  expect(here.pins).toHaveLength(2);
  expect(here.history.length).toBeGreaterThanOrEqual(2);
  expect(await library(desk)).toEqual(here);
});

test('history and comparison say the same on both', async () => {
  const both = [paperKey, teaKey].map(encodeURIComponent).join(',');
  const onBoth = (path: string, part: string) =>
    Promise.all([laptop, desk].map((device) => saidOn(device, path, part))) as Promise<[string, string]>;
  const [here, there] = await onBoth(`compare.html#${both}`, 'table');
  expect(here).toContain('青禾纸品小铺');
  expect(here).toContain('云上茶事');
  expect(there).toBe(here);
  for (const key of [paperKey, teaKey]) {
    // Lists as they stood on single visits stay on the device, and what is told from them.
    const parts = 'main section:not(:has(#vanished))';
    const [history, other] = await onBoth(`store.html#${encodeURIComponent(key)}`, parts);
    expect(history).toContain(word('storePage.history.title'));
    expect(other).toBe(history);
  }
});

test('a note that was changed on both keeps both texts, until the user has chosen', async () => {
  // One after the other: the later text stands first on both.
  await rewrite(laptop, '先问清楚补不补发', '问过了：破了会补发');
  await rewrite(desk, '先问清楚补不补发', '客服说要先拍照');
  await Promise.all([merge(laptop), merge(desk)]);
  const [fromLaptop, fromDesk] = [await ownFiles(laptop), await ownFiles(desk)];
  await layDown(laptop.desk, fromDesk);
  await layDown(desk.desk, fromLaptop);
  await Promise.all([merge(laptop), merge(desk)]);
  expect(await library(desk)).toEqual(await library(laptop));

  for (const device of [laptop, desk]) {
    await on(device, 'notes.html', async (page) => {
      const card = page.locator('.note-card', { hasText: '客服说要先拍照' });
      await card.locator('.note-others').waitFor();
      expect(await card.textContent()).toContain('问过了：破了会补发');
      // Whoever lost is named by what the user calls that device.
      await expect.poll(() => card.locator('.note-elsewhere').textContent()).toMatch(/笔记本|书房/);
      expect(await faults(page)).toEqual([]);
      await screenshot(page, 'devices-note');
    });
  }

  await on(laptop, 'notes.html', async (page) => {
    await page.locator('.note-choice button').first().click();
    await page.locator('.note-others').waitFor({ state: 'detached' });
  });
  await merge(laptop);
  await layDown(desk.desk, await ownFiles(laptop));
  await merge(desk);
  const settled = await library(laptop);
  expect(settled.notes.join()).not.toContain('"others"');
  expect(await library(desk)).toEqual(settled);
});

test('the same goes as one file', async () => {
  await note(laptop, teaKey, '第二次来，封口换新的了');
  const file = await onCard(laptop, async (page) => {
    await page.locator('.devices-bundle summary').click();
    const button = page.getByRole('button', { name: word('devices.save') });
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    return download.path();
  });
  await onCard(desk, async (page) => {
    await page.locator('.devices-bundle summary').click();
    await page.locator('.devices-pick input').setInputFiles(file);
    await expect.poll(() => said(page), { timeout: patience }).not.toBe('');
    await page.locator('.devices-pick input').setInputFiles({
      name: 'other.storesight',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a bundle'),
    });
    await expect.poll(() => said(page), { timeout: patience }).toBe(word('devices.failures.notABundle'));
  });
  expect((await library(desk)).notes).toEqual((await library(laptop)).notes);
});

test('a merge with nothing new says so, and no device asked a network for anything', async () => {
  await merge(laptop);
  expect(await merge(laptop)).toBe(word('devices.nothingNew'));
  expect(await merge(desk)).toBe(word('devices.nothingNew'));
  expect(strays(laptop.browser)).toEqual(noStrays);
  expect(strays(desk.browser)).toEqual(noStrays);
});
