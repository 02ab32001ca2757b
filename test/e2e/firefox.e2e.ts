import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { built } from './browser';
import { type FirefoxBrowser, type FirefoxRoot, firefoxRoots, launchFirefox } from './firefox';
import { word } from './words';

let firefox: FirefoxBrowser;
beforeAll(async () => {
  firefox = await launchFirefox(built('firefox'));
});
afterAll(() => firefox?.browser.close());

const textOf = (root: FirefoxRoot): Promise<string> =>
  root.run(
    `(root) => [...root.children].map((each) => each.localName === 'style' ? '' : each.innerText).join(' ').trim()`,
  );

async function chipOn(page: Page): Promise<{ root: FirefoxRoot; said: string }> {
  for (const end = Date.now() + 15_000; ; await new Promise((resolve) => setTimeout(resolve, 150))) {
    const [root] = await firefoxRoots(firefox.browser, page);
    const said = root ? await textOf(root) : '';
    if (root && said && !said.includes(word('states.reading.title', 'en'))) return { root, said };
    if (Date.now() > end) throw new Error(`no chip on ${page.url()}: ${said}`);
  }
}

const shown = ['current-few', 'current-drawer', 'classic-honest', 'store-classic', 'blocked'];

test.for(gallery.filter(({ slug }) => shown.includes(slug)))('Firefox shows the chip on $slug', async (sample) => {
  const page = await firefox.visit({ url: sample.url, body: galleryHtml(sample) });
  const { root, said } = await chipOn(page);
  if (sample.expect.page === 'none') expect(said).toContain(word('states.blocked.title', 'en'));
  else expect(said).toMatch(/\p{L}.*\d/su);
  expect(await page.evaluate(() => [...document.querySelectorAll('*')].some((each) => each.shadowRoot !== null))).toBe(
    false,
  );
  // Styled as in Chromium, where content scripts may set constructed sheets and in Firefox may not.
  expect(await root.run(`(root) => getComputedStyle(root.querySelector('button')).borderRadius`)).not.toBe('0px');
  const box = await root.run<{ x: number; y: number }>(
    `(root) => { const b = root.querySelector('button').getBoundingClientRect(); return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; }`,
  );
  await page.mouse.click(box.x, box.y);
  await expect.poll(() => root.run(`(root) => root.querySelector('[aria-expanded="true"]') !== null`)).toBe(true);
  await page.close();
});

// Firefox's window.find selects inside closed roots and hands out the text node it found, and with it the root. Only words that are not
// text nodes (generated content) would stay out of its reach. This test turns red on the day the hole is closed.
test.fails('in Firefox a page cannot reach our root by finding one of our words', async () => {
  const sample = gallery.find(({ slug }) => slug === 'current-few');
  if (!sample) throw new Error('no such sample');
  const page = await firefox.visit({ url: sample.url, body: galleryHtml(sample) });
  const { said } = await chipOn(page);
  const own = said.match(/\p{L}{4,}/gu) ?? [];
  expect(own.length).toBeGreaterThan(0);
  const reached = await page.evaluate((words) => {
    const { find } = window as unknown as { find(text: string, ...flags: boolean[]): boolean };
    return words.some((each) => {
      getSelection()?.removeAllRanges();
      if (!find(each, false, false, true)) return false;
      return getSelection()?.getRangeAt(0).startContainer.getRootNode() instanceof ShadowRoot;
    });
  }, own);
  await page.close();
  expect(reached).toBe(false);
});

test('in Firefox too the extension asks the network for nothing', () => {
  expect(firefox.refused.filter((url) => url.startsWith('moz-extension'))).toEqual([]);
});
