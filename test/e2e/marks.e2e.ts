import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsInside } from './axe';
import { screenshot, visit } from './browser';
import { type ClosedRoot, closedRoots, waitForRoot } from './closed-root';
import { eventSpy, type SpyReport } from './pages/event-spy';
import { dozen, livePage } from './pages/live-list';
import { itemUrl, numberedReview, sampleItem } from './pages/ssr-item';
import { useBrowser } from './session';
import { tap } from './touch';

const session = useBrowser();

let last = 730000000000;
const shop = (head = ''): Promise<Page> => {
  const itemId = String(++last);
  const item = { ...sampleItem, itemId, shopId: `34${itemId.slice(-7)}`, reviews: dozen, head };
  return visit(session.browser, { url: itemUrl(itemId), body: livePage(item, [1, 2, 3, 4].map(numberedReview)) });
};
const want = (marks: boolean): Promise<void> => session.desk.evaluate(`chrome.storage.local.set({ marks: ${marks} })`);

interface DrawnMark {
  says: string;
  figure: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
const marksIn = (root: ClosedRoot): Promise<DrawnMark[]> =>
  root.run(`function () { return [...this.querySelectorAll('.mark')].filter((e) => e.checkVisibility({ visibilityProperty: true })).map((e) => {
    const { x, y, width, height } = e.getBoundingClientRect();
    return { says: e.ariaLabel, figure: e.querySelector('b').dataset.text, x, y, width, height };
  }); }`);
const markedRoot = (page: Page, n = 12): Promise<ClosedRoot> =>
  waitForRoot(page, async (_, root) => (await marksIn(root)).length === n);
const rows = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[class^=Comment--]')].map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect();
      const text = each.querySelector('[class^=content--]')?.textContent ?? '';
      return { text, left, top, right, bottom, opacity: getComputedStyle(each).opacity };
    }),
  );
const listHtml = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('[class^=comments--]')?.outerHTML ?? '');
const press = async (page: Page, root: ClosedRoot, words: string): Promise<void> => {
  await root.click('.toggle', words);
  await page.waitForTimeout(200);
};
/** Opens the panel, where both switches are. */
const panelOn = async (page: Page): Promise<ClosedRoot> => {
  const chip = await waitForRoot(page, async (_, root) => (await root.find('.chip')) !== undefined);
  await chip.click('.chip');
  return waitForRoot(page, async (_, root) => (await root.find('.panel .toggle')) !== undefined);
};

test('nothing stands beside the reviews before the user asked for marks; then they come to the page that is open', async () => {
  const page = await shop();
  await waitForRoot(page, (text) => text.includes('4.8'));
  await page.waitForTimeout(400);
  expect(await closedRoots(page)).toHaveLength(1);
  await want(true);
  const root = await markedRoot(page);
  expect(await root.hostHtml()).toBe('<span></span>');
  await want(false);
  await expect.poll(async () => (await closedRoots(page)).length).toBe(1);
});

test('every review has its gauge with a figure, inside its card and over none of its words or buttons', async () => {
  await want(true);
  const page = await shop();
  const root = await markedRoot(page);
  const [marks, cards] = [await marksIn(root), await rows(page)];
  expect(new Set(marks.map(({ figure }) => figure)).size).toBeGreaterThan(1);
  for (const { figure, says } of marks) expect([figure, says].join(' ')).toMatch(/^\d+(?:\.\d)?% .+/);
  for (const { left, top, right, bottom } of cards) {
    const own = marks.filter(
      ({ x, y, width, height }) => x >= left - 1 && x + width <= right + 1 && y >= top - 1 && y + height <= bottom + 1,
    );
    expect(own).toHaveLength(1);
  }
  const covered = await page.evaluate((boxes) => {
    const range = document.createRange();
    const words = [...document.querySelectorAll('[class^=Comment--] *')]
      .flatMap((e) => [...e.childNodes])
      .filter((n) => n.nodeType === 3 && n.textContent?.trim());
    const ink = words.flatMap((n) => {
      range.selectNodeContents(n);
      return [...range.getClientRects()];
    });
    const all = [...ink, ...[...document.querySelectorAll('.helpful')].map((e) => e.getBoundingClientRect())];
    return boxes.filter((b) =>
      all.some(
        (i) => i.left < b.x + b.width - 1 && i.right > b.x + 1 && i.top < b.y + b.height - 5 && i.bottom > b.y + 5,
      ),
    ).length;
  }, marks);
  expect(covered).toBe(0);
  await screenshot(page, 'marks');
});

test('resting on a mark tells why the review counts so, in words', async () => {
  await want(true);
  const page = await shop();
  const root = await markedRoot(page);
  const out = (await marksIn(root)).find(({ figure }) => figure === '0%');
  if (!out) throw new Error('no review is out of the count');
  await page.mouse.move(out.x + 8, out.y + 8, { steps: 3 });
  await waitForRoot(page, async (_, each) => (await each.find('.card .reasons li')) !== undefined);
  await screenshot(page, 'marks-card');
  expect(await faultsInside(root, '.surface')).toEqual([]);
  expect(
    await root.run(`function () { return this.querySelectorAll('input,textarea,[contenteditable]').length; }`),
  ).toBe(0);
  await page.mouse.move(5, 5);
  await expect.poll(() => root.find('.card')).toBeUndefined();
});

test('a tap on a mark tells the same, and a tap on a button of the shop is the shop’s', async () => {
  await want(true);
  const page = await shop();
  const root = await markedRoot(page);
  const [mark] = await marksIn(root);
  if (!mark) throw new Error('no mark');
  await tap(page, mark.x + 20, mark.y + 10);
  await expect.poll(() => root.find('.card h2')).toBeDefined();
  await screenshot(page, 'marks-touch');
  const button = await page.locator('.helpful').nth(4).boundingBox();
  if (!button) throw new Error('no button');
  await tap(page, button.x + 5, button.y + 5);
  await expect.poll(() => page.evaluate('window.heard')).toEqual(['helpful true']);
  await expect.poll(() => root.find('.card')).toBeUndefined();
});

test('dimming and ordering change nothing of the page’s own, its handlers fire, and off puts everything back', async () => {
  await want(true);
  const page = await shop();
  await markedRoot(page);
  const [html, before] = [await listHtml(page), await rows(page)];
  const panel = await panelOn(page);
  await press(page, panel, '淡化');
  await press(page, panel, '分量');
  await page.keyboard.press('Escape');
  await screenshot(page, 'marks-arranged');
  const after = await rows(page);
  expect(await listHtml(page)).toBe(html);
  expect(await page.evaluate('window.changed')).toEqual([]);
  expect(after.filter(({ opacity }) => opacity !== '1').length).toBeGreaterThanOrEqual(4);
  const shown = [...after].sort((a, b) => a.top - b.top).map(({ text }) => text);
  expect(shown).not.toEqual(before.map(({ text }) => text));
  expect(shown.slice(-2).every((text) => text.includes('非常满意的一次购物') || text.includes('没有填写'))).toBe(true);

  const button = await page.locator('.helpful').nth(4).boundingBox();
  if (!button) throw new Error('no button');
  await page.mouse.click(button.x + 5, button.y + 5);
  expect(await page.evaluate('window.heard')).toEqual(['helpful true']);
  expect(await page.evaluate(`document.querySelectorAll('.helpful')[4].dataset.pressed`)).toBe('yes');
  await page.evaluate(`delete document.querySelectorAll('.helpful')[4].dataset.pressed`);

  const again = await panelOn(page);
  await press(page, again, '淡化');
  await press(page, again, '分量');
  expect(await rows(page)).toEqual(before);
  expect(await listHtml(page)).toBe(html);
  expect(
    await page.evaluate(`document.querySelector('[class^=comments--]').getAnimations({ subtree: true }).length`),
  ).toBe(0);
});

test('marks go along with rows that the page swaps, and with those it loads', async () => {
  await want(true);
  const page = await shop();
  // All sixteen are to be near the window.
  await page.setViewportSize({ width: 1280, height: 1600 });
  await markedRoot(page);
  const panel = await panelOn(page);
  await press(page, panel, '分量');
  await page.keyboard.press('Escape');
  const first = (await rows(page)).sort((a, b) => a.top - b.top)[0]?.text;
  await page.evaluate('loadMore()');
  await markedRoot(page, 16);
  const grown = (await rows(page)).sort((a, b) => a.top - b.top);
  expect(grown[0]?.text).toBe(first);
  expect(grown.slice(-4).every(({ text }) => text.includes('在这里写下感受'))).toBe(true);
  await page.evaluate('swapRows()');
  const near = async (): Promise<number> => {
    const found = await Promise.all((await closedRoots(page)).map(marksIn));
    const marks = found.flat();
    const cards = await rows(page);
    return cards.filter(
      ({ top, bottom }) => marks.filter(({ y, height }) => y >= top - 1 && y + height <= bottom + 1).length === 1,
    ).length;
  };
  await expect.poll(near).toBe((await rows(page)).length);
});

test('the keyboard reaches every mark by one stop, and Escape brings the focus back', async () => {
  await want(true);
  const page = await shop();
  const root = await markedRoot(page);
  await page.locator('.helpful').last().focus();
  for (let n = 0; n < 6 && !(await root.focused())?.includes('12'); n++) await page.keyboard.press('Tab');
  expect(await root.focused()).toMatch(/^BUTTON .*12/);
  await page.keyboard.press('ArrowDown');
  const mark = await root.focused();
  expect(mark).toMatch(/计入/);
  expect(await root.find('.card')).toBeDefined();
  await page.keyboard.press('Enter');
  expect(await root.focused()).toContain('淡化');
  await page.keyboard.press('Escape');
  expect(await root.find('.card')).toBeUndefined();
  expect(await root.focused()).toBe(mark);
});

test('a long list has marks near the window alone, wherever it is scrolled to', async () => {
  await want(true);
  const itemId = String(++last);
  const reviews = Array.from({ length: 80 }, (_, n) => numberedReview(n + 1));
  const page = await visit(session.browser, {
    url: itemUrl(itemId),
    body: livePage({ ...sampleItem, itemId, shopId: `34${itemId.slice(-7)}`, reviews }),
  });
  const some = async (_: string, each: ClosedRoot): Promise<boolean> => (await marksIn(each)).length > 5;
  const root = await waitForRoot(page, some);
  expect((await marksIn(root)).length).toBeLessThan(40);
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
  await expect
    .poll(async () => {
      const { top = 0 } = (await rows(page)).at(-1) ?? {};
      return (await marksIn(root)).some(({ y }) => Math.abs(y - top) < 30);
    })
    .toBe(true);
  expect((await marksIn(root)).length).toBeLessThan(40);
});

/** Words of ours that a page must never come to see. */
const ours = /storesight|marks?\b|chip|panel|gauge|计入|chrome-extension|\[object Object\]/i;

test('a page that records every key, input and paste learns nothing', async () => {
  await want(true);
  const page = await shop(eventSpy);
  const root = await markedRoot(page);
  await page.locator('.helpful').last().focus();
  for (let n = 0; n < 6 && !(await root.focused())?.includes('12'); n++) await page.keyboard.press('Tab');
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Escape', 'ArrowUp']) await page.keyboard.press(key);
  await page.keyboard.press('Control+v');
  const chip = await panelOn(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+v');
  await page.keyboard.press('Escape');
  expect(await chip.find('.panel')).toBeUndefined();
  const { seen, strangers, globals } = (await page.evaluate('spyReport([])')) as SpyReport;
  expect(globals).toEqual([]);
  expect(strangers.map(({ html, words }) => html + words)).toEqual(['<span></span>', '<span></span>']);
  const events = seen.filter(({ how }) => how === 'event').map(({ what }) => what);
  expect(events.length).toBeGreaterThan(0);
  // What remains: that keys of walking and closing were pressed on an element without a name, and a paste that was not taken.
  for (const what of events) {
    expect(what).toMatch(/^\w+ on <span><\/span> path 1/);
    expect(what).not.toMatch(/^(?:beforeinput|input|change|composition\w*|textInput) /);
    expect(what).not.toMatch(/detail=|data=|Name=/);
    expect(what.match(/key=(.*)/)?.[1] ?? 'Tab').toMatch(/^(?:Enter|Escape|Tab|ArrowUp|ArrowDown|Control|v)$/);
    expect(what).not.toMatch(ours);
  }
});

test('chip, panel and marks together move nothing', async () => {
  await want(true);
  const page = await shop();
  await markedRoot(page);
  const panel = await panelOn(page);
  expect(await panel.find('.panel')).toBeDefined();
  await page.keyboard.press('Escape');
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(5500);
  expect(await page.evaluate('window.shifts')).toEqual([]);
  // The measure is at work: what the page itself moves is counted.
  await page.evaluate(`document.body.insertAdjacentHTML('afterbegin', '<p style="height: 200px">x</p>')`);
  await expect.poll(() => page.evaluate('window.shifts.length')).toBeGreaterThan(0);
});
