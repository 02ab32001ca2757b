import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { fixtureCases } from '../tools/fixture-cases';
import { faults } from './axe';
import { extensionPage, type ServedPage, screenshot, visit } from './browser';
import { openPopup } from './popup';
import { useBrowser } from './session';
import { storedOnce } from './stored';
import { word } from './words';

const session = useBrowser();

function fixture(site: string, name: string): ServedPage {
  const found = fixtureCases([site]).find((one) => one.name === `${site}/${name}`);
  if (!found) throw new Error(`no fixture ${site}/${name}`);
  return { url: found.url, body: readFileSync(`${found.folder}/page.html`, 'utf8') };
}

function sample(slug: string): ServedPage {
  const found = gallery.find((one) => one.slug === slug);
  if (!found) throw new Error(`no sample ${slug}`);
  return { url: found.url, body: galleryHtml(found) };
}

/** Three shops on three platforms: one with reviews and scores of five, one with scores of ten, one with counted stars. */
const shops: { name: string; page: ServedPage }[] = [
  { name: '老陈木作手工坊', page: sample('classic-honest') },
  { name: '竹里馆旗舰店', page: fixture('jd', 'classic-2019') },
  { name: 'Harrowgate Pottery', page: fixture('amazon', 'seller') },
];

/** Visits a shop's page and pins the store in the popup over it. */
async function pin({ name, page }: (typeof shops)[number]): Promise<void> {
  const tab = await visit(session.browser, page);
  await storedOnce(session.desk, ({ summaries = [] }) => summaries.some(({ storeName }) => storeName === name));
  await tab.bringToFront();
  const popup = await openPopup(session.browser, session.desk);
  await popup.says((text) => text.includes(name));
  const button = `[...document.querySelectorAll('button[aria-pressed="false"]')].find((b) => b.innerText.includes(${JSON.stringify(word('popup.pin'))}))`;
  await popup.run(`${button}.click()`);
  await storedOnce(session.desk, ({ summaries = [] }) =>
    summaries.some(({ storeName, pinned }) => storeName === name && pinned === true),
  );
  await popup.close();
}

const columns = (page: Page): Promise<string[]> => page.locator('.column-name').allInnerTexts();

/** What one row says of each store, and the row's own name. */
async function rowSaid(row: Locator): Promise<{ id: string; name: string; cells: string[] }> {
  return {
    id: (await row.getAttribute('data-row')) ?? '',
    name: await row
      .locator('th')
      .evaluate((head) => head.querySelector('.sort')?.firstChild?.textContent ?? head.firstChild?.textContent ?? ''),
    // Where a line may break is not what is said.
    cells: await row
      .locator('td')
      .evaluateAll((cells) => cells.map((cell) => (cell.textContent ?? '').replaceAll('\u00a0', ' '))),
  };
}

/** A figure of the file as a person would find it on the screen. */
function isSaid(value: string, cell: string): boolean {
  const shown = cell.replace(/(\d),(?=\d{3})/g, '$1');
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value.split(' · ').every((part) => cell.includes(part));
  const n = Number(value);
  return [String(n), n.toFixed(1), n.toFixed(2), String(Math.abs(n))].some((form) => shown.includes(form));
}

test('three stores of three platforms are pinned, compared, put in order by keyboard and by dragging, and leave as CSV with the values shown', async () => {
  for (const shop of shops) await pin(shop);
  const page = await extensionPage(session.browser, 'compare.html');
  await page.locator('.compare-table').waitFor();
  expect((await columns(page)).toSorted()).toEqual(shops.map(({ name }) => name).toSorted());

  // By keyboard: the first goes one on, keeps the focus, and it is said.
  const [first = '', second = '', third = ''] = await columns(page);
  await page.locator('[data-column] [data-move="1"]').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => columns(page)).toEqual([second, first, third]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-move'))).toBe('1');
  expect(await page.locator('.said').textContent()).toContain(first);
  expect(new URL(page.url()).hash).not.toBe('');

  // By dragging: the last onto the first.
  await page.locator('[data-column]').nth(2).dragTo(page.locator('[data-column]').nth(0));
  await expect.poll(() => columns(page)).toEqual([third, second, first]);

  // A reload keeps the order, since the address holds it.
  await page.reload();
  await expect.poll(() => columns(page)).toEqual([third, second, first]);

  expect(await faults(page)).toEqual([]);

  await screenshot(page, 'compare');
  const rows = await Promise.all((await page.locator('tr[data-row]').all()).map(rowSaid));
  expect(rows.map(({ id }) => id)).toContain('score-service');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: word('compare.saveCsv') }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('storesight-compare.csv');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd());
  expect(errors).toEqual([]);
  expect(data[0]?.slice(1)).toEqual([third, second, first]);

  let compared = 0;
  for (const { id, name, cells } of rows) {
    const line = data.find(([head]) => head === name);
    // The file has the day where the screen says how long ago it was; profiles have no figure of their own.
    if (id === 'freshness' || !line) continue;
    for (const [place, value] of line.slice(1).entries()) {
      if (value === '') continue;
      expect([name, value, isSaid(value, cells[place] ?? '')], cells[place]).toEqual([name, value, true]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(25);
  const rating = data.find(([head]) => head === word('compare.rating'));
  expect(rating?.slice(1).filter((value) => /^[1-5](\.\d+)?$/.test(value))).toHaveLength(1);
});

test('rows hidden stay hidden in another tab, and the whole leaves as a page without scripts', async () => {
  const page = await extensionPage(session.browser, 'compare.html');
  await page.locator('tr[data-row="labels"]').waitFor();
  await page.locator('.menu').nth(1).locator('summary').click();
  await page.getByRole('checkbox', { name: word('compare.labels') }).uncheck();
  await expect.poll(() => page.locator('tr[data-row="labels"]').count()).toBe(0);
  const other = await extensionPage(session.browser, 'compare.html');
  await other.locator('tr[data-row="rating"]').waitFor();
  expect(await other.locator('tr[data-row="labels"]').count()).toBe(0);
  const [download] = await Promise.all([
    other.waitForEvent('download'),
    other.getByRole('button', { name: word('compare.savePage') }).click(),
  ]);
  const source = readFileSync(await download.path(), 'utf8');
  for (const { name } of shops) expect(source).toContain(name);
  expect(source).not.toMatch(/<script|\ssrc=|\shref=|url\(|@import/i);
});
