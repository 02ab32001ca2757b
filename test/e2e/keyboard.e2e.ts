import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { extensionPage, visit } from './browser';
import { waitForRoot } from './closed-root';
import { shopPage } from './pages/ssr-item';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();

/** Where the focus stands: which element, its name, and whether it can be seen. */
const focusNow = `(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return undefined;
  e.dataset.walked = '';
  const walkers = (window.walkers ??= []);
  // A field for files is drawn by its label.
  const drawn = e.matches('.spoken') ? e.closest('label') : e;
  const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
  const box = drawn.getBoundingClientRect();
  const name = (e.ariaLabel || e.labels?.[0]?.innerText || e.innerText || e.title || e.textContent || '').trim().slice(0, 40);
  return {
    place: walkers.indexOf(e) < 0 ? walkers.push(e) : walkers.indexOf(e) + 1,
    what: e.localName + ' ' + name,
    named: name !== '' || e.hasAttribute('aria-labelledby'),
    seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1,
    inView: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
  };
})()`;

interface Stop {
  /** Which element; a field for dates is several stops, of which the browser draws the last by itself. */
  place: number;
  what: string;
  named: boolean;
  seen: boolean;
  inView: boolean;
}

/** What can be pressed or written in and was never reached: of a group of radio buttons one is a stop. */
const missed = `[...document.querySelectorAll('button, a[href], input, select, textarea, summary')].filter((e) =>
  e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 && !('walked' in e.dataset) && e.type !== 'radio'
).map((e) => e.outerHTML.slice(0, 120))`;

/** Goes through a page by the Tab key alone, to its end. */
async function walk(page: Page): Promise<{ stops: Stop[]; missed: string[] }> {
  await page.bringToFront();
  const stops: Stop[] = [];
  for (let n = 0; n < 300; n++) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate(focusNow)) as Stop | undefined;
    if (!stop) break;
    stops.push(stop);
  }
  const seen = new Set(stops.filter((stop) => stop.seen).map(({ place }) => place));
  for (const stop of stops) stop.seen = seen.has(stop.place);
  return { stops, missed: (await page.evaluate(missed)) as string[] };
}

const activeText = (page: Page): Promise<string> =>
  page.evaluate(`(document.activeElement?.ariaLabel ?? document.activeElement?.innerText ?? '').trim()`);
const atButton = (page: Page, name: string) =>
  expect.poll(() => activeText(page).then((text) => text.replace(/\s+/g, ' '))).toBe(name);
/** Goes on by Tab until a button with this name has the focus, and presses Enter. */
async function pressKey(page: Page, name: string): Promise<void> {
  for (let n = 0; n < 200; n++) {
    if ((await activeText(page)).startsWith(name)) {
      await page.keyboard.press('Enter');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`no stop named ${name}`);
}

// Two stores, both pinned, for all the tests below.
beforeAll(async () => {
  for (const [itemId, name] of [
    ['780000000001', '晴窗文房'],
    ['780000000002', '雨窗文房'],
  ] as const) {
    const tab = await visit(session.browser, shopPage(itemId, name));
    const chip = await waitForRoot(tab, (text) => text.includes('4.8'));
    await chip.click('.chip');
    await chip.click('.panel .actions button', word('panel.pin'));
    await storedOnce(session.desk, ({ pins = [], stores = [] }) => pins.length === stores.length && pins.length > 0);
  }
});

test('by Tab alone every control of every page of ours is reached, has a name, and shows that it has the focus', async () => {
  const { summaries = [] } = await storedOnce(session.desk, (rows) => rows.summaries?.length === 2);
  const key = encodeURIComponent(String(summaries[0]?.key));
  for (const path of [
    'popup.html',
    'sidepanel.html',
    'compare.html',
    'notes.html',
    'options.html',
    'welcome.html',
    'store.html',
    `store.html#${key}`,
  ]) {
    const page = await extensionPage(session.browser, path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(500);
    const { stops, missed: left } = await walk(page);
    expect({
      path,
      missed: left,
      unseen: stops.filter(({ seen, inView, named }) => !(seen && inView && named)),
    }).toEqual({
      path,
      missed: [],
      unseen: [],
    });
    expect(stops.length, path).toBeGreaterThan(2);
    await page.close();
  }
  // Eight pages, some of a hundred stops.
});

test('the panel on a shop’s page is walked by keyboard: each stop is seen, Escape gives the focus back to the chip', async () => {
  const tab = await visit(session.browser, shopPage('780000000003', '雪窗文房'));
  const root = await waitForRoot(tab, (text) => text.includes('4.8'));
  await tab.locator('[class*="detailWrap--"]').focus();
  for (let n = 0; n < 6 && !(await root.focused()); n++) await tab.keyboard.press('Tab');
  const chip = await root.focused();
  await tab.keyboard.press('Enter');
  await expect.poll(() => root.find('.panel .actions')).toBeDefined();
  const look = `function () {
    const e = this.activeElement;
    if (!e || !e.closest('.panel') || e.matches('.panel')) return null;
    const { outlineStyle, outlineWidth } = getComputedStyle(e);
    const again = 'walked' in e.dataset;
    e.dataset.walked = '';
    return { what: e.outerHTML.slice(0, 100), seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1, again };
  }`;
  const stops: { what: string; seen: boolean }[] = [];
  for (let n = 0; n < 60; n++) {
    await tab.keyboard.press('Tab');
    const stop = await root.run<{ what: string; seen: boolean; again: boolean } | null>(look);
    if (!stop || stop.again) break;
    stops.push(stop);
  }
  expect(stops.length).toBeGreaterThan(3);
  expect(stops.filter(({ seen }) => !seen)).toEqual([]);
  // From where the walk ended: the panel is no trap, so it may have been left.
  await tab.keyboard.press('Shift+Tab');
  await tab.keyboard.press('Escape');
  await expect.poll(() => root.find('.panel')).toBeUndefined();
  expect(await root.focused()).toBe(chip);
});

test('a note is written, left, changed, deleted and brought back by keyboard, and the focus is never lost', async () => {
  const page = await extensionPage(session.browser, 'notes.html');
  await page.getByRole('button', { name: word('notes.new') }).waitFor();
  await pressKey(page, word('notes.new'));
  await page.locator('.note-form textarea').waitFor();
  await page.locator('.note-form textarea').focus();
  await page.keyboard.press('Escape');
  await atButton(page, word('notes.new'));
  await page.keyboard.press('Enter');
  await page.locator('.note-form textarea').focus();
  await page.keyboard.type('先问补发');
  await page.keyboard.press('Control+Enter');
  await page.locator('.note-card').waitFor();
  await atButton(page, word('notes.new'));
  await pressKey(page, `${word('notes.editOf')}先问补发`);
  await page.locator('.note-card textarea').waitFor();
  await page.keyboard.press('Escape');
  await atButton(page, `${word('notes.editOf')}先问补发`);
  await pressKey(page, `${word('notes.removeOf')}先问补发`);
  await atButton(page, word('notes.undo'));
  await page.keyboard.press('Enter');
  await atButton(page, `${word('notes.editOf')}先问补发`);
});

test('what asks before it deletes gives the focus to the harmless answer, and back', async () => {
  const page = await extensionPage(session.browser, 'options.html');
  await page.getByRole('button', { name: word('options.storage.deleteEverything') }).waitFor();
  await pressKey(page, word('options.storage.deleteEverything'));
  await atButton(page, word('options.storage.keep'));
  await page.keyboard.press('Enter');
  await atButton(page, word('options.storage.deleteEverything'));
  await page.keyboard.press('Enter');
  await atButton(page, word('options.storage.keep'));
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: word('options.storage.undo') }).waitFor();
  await pressKey(page, word('options.storage.undo'));
  await atButton(page, word('options.storage.deleteEverything'));
});

test('in the comparison a column moves, and a store is taken out and put back, by keyboard, and the focus goes along', async () => {
  const page = await extensionPage(session.browser, 'compare.html');
  await page.locator('.compare-table').waitFor();
  await page.locator('[data-move="1"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(`document.activeElement?.getAttribute('data-move')`)).toBe('1');
  const columns = await page.locator('.column-name').count();
  await pressKey(page, word('compare.remove'));
  await expect.poll(() => page.locator('.column-name').count()).toBeLessThan(columns);
  await atButton(page, word('compare.putBack'));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.column-name').count()).toBe(columns);
  expect(await page.evaluate('document.activeElement !== document.body')).toBe(true);
});
