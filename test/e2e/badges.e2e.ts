import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsInside } from './axe';
import { extensionPage, screenshot, visit } from './browser';
import { type ClosedRoot, closedRoots, extensionWorlds, waitForRoot } from './closed-root';
import { probe, type ResultRow, resultsPage, resultsUrl } from './pages/results';
import { itemUrl, numberedReview, sampleItem, ssrItemPage } from './pages/ssr-item';
import { useBrowser } from './session';
import { stored, storedOnce } from './stored';
import { tap } from './touch';
import { word } from './words';

const session = useBrowser();

const rows: ResultRow[] = [
  { itemId: '740000000001', sellerId: '2299000001', shopName: '没去过的纸店', title: '云纹信纸' },
  { itemId: '740000000002', sellerId: sampleItem.sellerId, shopName: sampleItem.shopName, title: '手工信纸' },
  { itemId: '740000000003', sellerId: '2299000003', shopName: '也没去过的纸店', title: sampleItem.shopName },
];
const url = resultsUrl('信纸');
const clicks = `<script>addEventListener('click', (e) => { e.preventDefault(); (window.clicked ??= []).push(e.target.closest('a')?.className); });</script>`;

const want = (badges: boolean): Promise<void> =>
  session.desk.evaluate(`chrome.storage.local.set({ badges: ${badges} })`);
const results = (): Promise<Page> => visit(session.browser, { url, body: resultsPage(rows, clicks) });

const seatsIn = (root: ClosedRoot): Promise<number> =>
  root.run(`function () { return this.querySelectorAll('.seat').length; }`);
const marksIn = (root: ClosedRoot): Promise<string[]> =>
  root.run(`function () { return [...this.querySelectorAll('.mark')].map((e) => e.ariaLabel); }`);
/** The layer once all cards have their seats and so many of them a mark. */
const layerOn = (page: Page, marks: number): Promise<ClosedRoot> =>
  waitForRoot(page, async (_, root) => (await seatsIn(root)) === 3 && (await marksIn(root)).length === marks);
const layersOn = async (page: Page): Promise<number> => {
  const seats = await Promise.all((await closedRoots(page)).map(seatsIn));
  return seats.filter((n) => n > 0).length;
};

/** One visit to an item of the store. */
async function getToKnow(): Promise<void> {
  const reviews = Array.from({ length: 12 }, (_, n) => numberedReview(n + 1));
  const page = await visit(session.browser, {
    url: itemUrl('740000000009'),
    body: ssrItemPage({ ...sampleItem, itemId: '740000000009', reviews }),
  });
  await storedOnce(session.desk, ({ summaries = [] }) => summaries.length > 0);
  await page.close();
}

/** The element's box in the page, by its place among its like. */
const boxOf = (page: Page, selector: string, nth: number) =>
  page
    .locator(selector)
    .nth(nth)
    .boundingBox()
    .then((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });

interface Seen {
  strangers: string[];
  points: string[];
  covered: boolean[];
  shifts: number;
}
async function look(page: Page): Promise<Seen> {
  // Head, body, the chip's host and the layer's: which of ours comes first is chance.
  await expect.poll(() => page.evaluate('document.documentElement.children.length')).toBe(4);
  return (await page.evaluate(`(${probe})()`)) as Seen;
}
let before: Seen;

test('nothing is drawn before the user asked for badges, and the layer is there as soon as they did', async () => {
  const page = await results();
  await waitForRoot(page);
  await page.waitForTimeout(300);
  expect(await layersOn(page)).toBe(0);
  await want(true);
  const root = await layerOn(page, 0);
  expect(await root.hostHtml()).toBe('<span></span>');
  await page.mouse.move(5, 5);
  before = await look(page);
  expect(before.strangers.length).toBe(2);
  // The empty seats of unknown stores lie over their cards already.
  expect(before.covered).toContain(true);
  expect(before.covered).toContain(false);
});

test('a known store has its badge, an unknown one none, and the page sees no difference', async () => {
  await getToKnow();
  const page = await results();
  const root = await layerOn(page, 1);
  expect((await marksIn(root))[0]).toContain(sampleItem.shopName);
  expect(await root.hostHtml()).toBe('<span></span>');
  await page.mouse.move(5, 5);
  const after = await look(page);
  await screenshot(page, 'badges');
  expect(after).toEqual(before);
  const drawn = await root.run<string[]>(
    `function () { return [...this.querySelectorAll('[data-text]')].map((e) => e.dataset.text); }`,
  );
  expect(drawn.length).toBeGreaterThan(1);
  // What the chip says of the page itself can be found; it says the same whichever stores are known.
  const said = (await Promise.all((await closedRoots(page)).map((each) => each.html())))
    .join(' ')
    .replace(/"[^"]*"/g, '');
  for (const words of drawn.filter((each) => !said.includes(each)))
    expect(await page.evaluate(`window.find(${JSON.stringify(words)})`), words).toBe(false);
});

test('the badge stands beside the name of its store and goes along when the page moves its cards', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  const near = async (): Promise<boolean> => {
    const mark = await root.find('.mark');
    const name = await boxOf(page, '.J_ShopInfo span', 1);
    return (
      mark !== undefined &&
      Math.abs(mark.x - (name.x + name.width + 6)) < 2 &&
      Math.abs(mark.y + mark.height / 2 - (name.y + name.height / 2)) < 3
    );
  };
  await expect.poll(near).toBe(true);
  await page.evaluate(
    `document.querySelector('.items').insertAdjacentHTML('beforebegin', '<p style="height: 77px">广告</p>')`,
  );
  await expect.poll(near).toBe(true);
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect.poll(near).toBe(true);
});

test('links and handlers under a badge work as without it', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  const mark = await root.find('.mark');
  if (!mark) throw new Error('no mark');
  const under = await page.evaluate(({ x, y }) => document.elementFromPoint(x + 10, y + 10)?.className, mark);
  expect(under).toBe('shop');
  await page.evaluate(`document.querySelectorAll('.J_ShopInfo')[1].style.paddingRight = '60px'`);
  await page.mouse.click(mark.x + 10, mark.y + 10);
  expect(await page.evaluate('window.clicked')).toEqual(['shopname J_ShopInfo']);
});

test('resting on a badge opens its card, whose check box adds the store to the comparison', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  const mark = await root.find('.mark');
  if (!mark) throw new Error('no mark');
  await page.mouse.move(mark.x + 12, mark.y + 12, { steps: 3 });
  await waitForRoot(page, async (_, each) => (await each.find('.card h2', sampleItem.shopName)) !== undefined);
  await screenshot(page, 'badges-card');
  expect(await faultsInside(root, '.surface')).toEqual([]);
  expect(
    await root.run(`function () { return this.querySelectorAll('input,textarea,[contenteditable]').length; }`),
  ).toBe(0);
  await root.click('.toggle');
  await storedOnce(session.desk, ({ pins = [] }) => pins.length === 1);
  await expect.poll(() => root.run(`function () { return this.querySelector('.toggle')?.ariaPressed; }`)).toBe('true');
  await page.mouse.move(5, 5);
  await expect.poll(() => root.find('.card')).toBeUndefined();
});

test('a tap on a badge opens its card and follows no link; every other tap is the shop’s', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  await page.evaluate(`document.querySelectorAll('.J_ShopInfo')[1].style.paddingRight = '60px'`);
  const mark = await root.find('.mark');
  if (!mark) throw new Error('no mark');
  const [x, y] = [mark.x + 12, mark.y + 12];
  expect(await page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.className, [x, y] as const)).toBe(
    'shopname J_ShopInfo',
  );
  await tap(page, x, y);
  await expect.poll(() => root.find('.card h2', sampleItem.shopName)).toBeDefined();
  expect(await page.evaluate('window.clicked')).toBeUndefined();
  await screenshot(page, 'badges-touch');
  // The check box is one tap further, and never the same tap.
  expect((await stored(session.desk)).pins).toHaveLength(1);
  const check = await root.find('.toggle');
  if (!check) throw new Error('no check box');
  await tap(page, check.x + 20, check.y + 10);
  await storedOnce(session.desk, ({ pins = [] }) => pins.length === 0);
  await tap(page, check.x + 20, check.y + 10);
  await storedOnce(session.desk, ({ pins = [] }) => pins.length === 1);
  const other = await boxOf(page, '.title', 2);
  await tap(page, other.x + 20, other.y + 10);
  await expect.poll(() => root.find('.card')).toBeUndefined();
  await expect.poll(() => page.evaluate('window.clicked')).toEqual(['title']);
});

test('a finger that scrolls over a badge or rests on it opens nothing', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  const mark = await root.find('.mark');
  if (!mark) throw new Error('no mark');
  await tap(page, mark.x + 12, mark.y + 12, { to: { x: mark.x + 12, y: mark.y - 60 } });
  expect(await root.find('.card')).toBeUndefined();
  await tap(page, mark.x + 12, mark.y + 12, { ms: 900 });
  expect(await root.find('.card')).toBeUndefined();
});

test('the card tells how many notes there are and the newest of them, and no search of the page finds it', async () => {
  const notes = await extensionPage(session.browser, 'notes.html');
  await notes.getByRole('button', { name: word('notes.new') }).click();
  await notes.locator('.note-form textarea').fill('先问清楚补不补发');
  await notes.getByRole('button', { name: word('notes.save') }).click();
  await storedOnce(session.desk, ({ summaries }) => summaries?.[0]?.notes === 1);
  const page = await results();
  const root = await layerOn(page, 1);
  const mark = await root.find('.mark');
  if (!mark) throw new Error('no mark');
  await tap(page, mark.x + 12, mark.y + 12);
  await expect.poll(() => root.find('.card .quiet', `${word('badges.notes')}1`)).toBeDefined();
  const drawn = `function () { return this.querySelector('.card .note b')?.dataset.text; }`;
  expect(await root.run(drawn)).toBe('先问清楚补不补发');
  expect(await faultsInside(root, '.surface')).toEqual([]);
  await screenshot(page, 'badges-note');
  expect(await page.evaluate(`window.find('补不补发')`)).toBe(false);
  expect(await root.hostHtml()).toBe('<span></span>');
});

test('the keyboard goes from badge to card to check box and back, with one stop in the page’s order', async () => {
  const page = await results();
  const root = await layerOn(page, 1);
  await page.evaluate(`document.querySelectorAll('a')[8].focus()`);
  for (let n = 0; n < 3 && (await root.focused()) === undefined; n++) await page.keyboard.press('Tab');
  expect(await root.focused()).toMatch(/^BUTTON .*1/);
  await page.keyboard.press('ArrowDown');
  expect(await root.focused()).toContain(sampleItem.shopName);
  expect(await root.find('.card')).toBeDefined();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await storedOnce(session.desk, ({ pins = [] }) => pins.length === 0);
  await page.keyboard.press('Escape');
  expect(await root.focused()).toContain(sampleItem.shopName);
  expect(await root.find('.card')).toBeUndefined();
});

test('a page that throws the layer out or empties its list gets nothing from it', async () => {
  const page = await results();
  await layerOn(page, 1);
  await page.evaluate(
    `[...document.documentElement.children].slice(2).forEach((e) => e.remove()); document.body.append('x')`,
  );
  await layerOn(page, 1);
  const sizes = (await page.evaluate(`(async () => {
    document.querySelector('.items').remove();
    await null;
    return [document.documentElement.scrollHeight, innerHeight];
  })()`)) as number[];
  expect(sizes[0]).toBe(sizes[1]);
  await expect.poll(() => layersOn(page)).toBe(0);
});

test('badges go as soon as the user does not want them any more', async () => {
  const page = await results();
  await layerOn(page, 1);
  await want(false);
  await expect.poll(() => layersOn(page)).toBe(0);
  expect(await extensionWorlds(page)).not.toEqual([]);
});
