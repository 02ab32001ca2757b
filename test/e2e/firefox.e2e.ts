import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gallery, galleryHtml } from '../gallery';
import { built } from './browser';
import { type FirefoxBrowser, type FirefoxRoot, firefoxRoots, launchFirefox, tabAt } from './firefox';
import { type Landing, landing, repeated, shopperPage } from './pages/shopper';
import { patience } from './patience';
import { word } from './words';

let firefox: FirefoxBrowser;
const downloads = mkdtempSync(join(tmpdir(), 'storesight-firefox-'));
beforeAll(async () => {
  firefox = await launchFirefox(built('firefox'), downloads);
});
afterAll(async () => {
  await firefox?.browser.close();
  rmSync(downloads, { recursive: true, force: true, maxRetries: 3 });
});

const textOf = (root: FirefoxRoot): Promise<string> =>
  root.run(
    `(root) => [...root.children].map((each) => each.localName === 'style' ? '' : each.innerText).join(' ').trim()`,
  );

async function chipOn(page: Page): Promise<{ root: FirefoxRoot; said: string }> {
  for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 150))) {
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

/** Clicks the first thing in our root that has this text, once it is there. */
async function clickIn(page: Page, root: FirefoxRoot, selector: string, text = ''): Promise<void> {
  const place = (): Promise<{ x: number; y: number } | null> =>
    root.run(`(root) => {
      const found = [...root.querySelectorAll(${JSON.stringify(selector)})].find((e) => e.innerText.includes(${JSON.stringify(text)}));
      found?.scrollIntoView({ block: 'nearest' });
      const b = found?.getBoundingClientRect();
      return b && { x: b.x + b.width / 2, y: b.y + b.height / 2 };
    }`);
  await expect.poll(place).not.toBeNull();
  const at = await place();
  if (at) await page.mouse.click(at.x, at.y);
}

test('in Firefox a shopper goes from the chip to a finding, to its review on the page, takes a note and mutes the site', async () => {
  const page = await firefox.visit(shopperPage('770000000001'));
  // The page of the first run is in front, and a hidden page does not scroll.
  await page.bringToFront();
  const { root } = await chipOn(page);
  await clickIn(page, root, '.chip');
  await clickIn(page, root, '.panel .finding button', word('panel.jump.n', 'en').trim());
  const landed = async (): Promise<Landing> => (await page.evaluate(landing)) as Landing;
  await expect.poll(async () => (await landed()).at).toBe('in view');
  expect((await landed()).text).toContain(repeated);

  // A click inside a page opens no sidebar in Firefox, so the same screen comes as a tab.
  await clickIn(page, root, '.panel .actions button', word('panel.note', 'en'));
  const beside = await tabAt(firefox.browser, /^moz-extension:.*\/sidepanel\.html#\d+$/);
  await expect.poll(() => beside.evaluate('document.body.innerText')).toContain('拾光信笺店');
  await beside.evaluate(`document.querySelector('.notes-panel > .button').click()`);
  await expect.poll(() => beside.evaluate(`document.activeElement.matches('.note-form textarea')`)).toBe(true);

  await page.bringToFront();
  await clickIn(page, root, '.panel .actions button', word('panel.mute', 'en'));
  const left = async (): Promise<number> => (await firefoxRoots(firefox.browser, page)).length;
  await expect.poll(left).toBe(0);
  await page.reload();
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(await left()).toBe(0);
  await beside.evaluate('browser.storage.local.set({ mutedHosts: [] })');
  await Promise.all([page.close(), beside.close()]);
});

// No driver may go to an address of an extension: the page of the first run, which opens by itself, goes to the others from within.
test('every page of ours opens in Firefox with its heading and without a complaint', async () => {
  const page = await tabAt(firefox.browser, /^moz-extension:.*\/welcome\.html/);
  firefox.complaints.length = 0;
  const headings = {
    notes: 'notes.title',
    compare: 'compare.title',
    store: 'frame.stores',
    options: 'frame.options',
    sidepanel: 'name',
    welcome: 'welcome.title',
  };
  for (const [name, key] of Object.entries(headings)) {
    await page.evaluate(`location.href = '/${name}.html'`);
    const heading = `location.pathname === '/${name}.html' && document.querySelector('h1')?.innerText.trim()`;
    await expect.poll(() => page.evaluate(heading).catch(String)).toBe(word(key, 'en'));
  }
  // Errors are heard at all: this one is ours.
  await page.evaluate(`console.error('heard')`);
  await expect
    .poll(() => firefox.complaints.map((each) => each.replace(/^console\.error: |"/g, '')))
    .toEqual(['heard']);
});

/** The page of ours at `name`, from the page of the first run, by way of itself. */
async function ours(name: string): Promise<Page> {
  const page = await tabAt(firefox.browser, /^moz-extension:.*\/(?:welcome|compare|notes)\.html/);
  await page.evaluate(`location.href = '/${name}.html'`);
  await expect.poll(() => page.evaluate('location.pathname').catch(String)).toBe(`/${name}.html`);
  return page;
}

const saysInFirefox = (page: Page, text: string) =>
  expect.poll(() => page.evaluate('document.body.innerText').then(String, String)).toContain(text);

/** Presses the first button whose words begin so, once it is there. */
async function press(page: Page, name: string, within = 'body'): Promise<void> {
  const found = `[...document.querySelectorAll(${JSON.stringify(within)} + ' :is(button, summary)')].find((e) => e.checkVisibility() && e.innerText.trim().startsWith(${JSON.stringify(name)}))`;
  await expect.poll(() => page.evaluate(`Boolean(${found})`)).toBe(true);
  await page.evaluate(`${found}.click()`);
}

/** Writes into a field as the keyboard would. */
const write = (page: Page, selector: string, text: string) =>
  page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.focus();
    field.select();
    document.execCommand('insertText', false, ${JSON.stringify(text)});
  })()`);

const en = (key: string): string => word(key, 'en').trim();

test('in Firefox two stores are pinned on their pages and stand side by side in the comparison', async () => {
  const stores: string[] = [];
  for (const slug of ['classic-honest', 'classic-tmall']) {
    const sample = gallery.find((each) => each.slug === slug);
    if (!sample?.expect.store) throw new Error(`no sample ${slug}`);
    stores.push(sample.expect.store);
    const page = await firefox.visit({ url: sample.url, body: galleryHtml(sample) });
    await page.bringToFront();
    const { root } = await chipOn(page);
    await clickIn(page, root, '.chip');
    await clickIn(page, root, '.panel .actions button', en('panel.pin'));
    await expect
      .poll(() => root.run(`(root) => root.querySelector('.panel .actions .main')?.ariaPressed`))
      .toBe('true');
    await page.close();
  }
  const page = await ours('compare');
  const columns = `[...document.querySelectorAll('.column-name')].map((e) => e.innerText.trim())`;
  await expect
    .poll(() => page.evaluate(columns).then((found) => [...(found as string[])].sort()))
    .toEqual(stores.sort());
  const row = `[...document.querySelectorAll('tr[data-row="rating"] td')].map((e) => e.innerText)`;
  const said = (await page.evaluate(row)) as string[];
  expect(said).toHaveLength(2);
  expect(said.join(' ')).toMatch(/\d\.\d/);
});

test('in Firefox a note is written, changed, taken away and brought back, and leaves in a file', async () => {
  const page = await ours('notes');
  await press(page, en('notes.new'));
  await expect.poll(() => page.evaluate(`document.querySelectorAll('.note-store option').length`)).toBeGreaterThan(1);
  await write(page, '.note-form textarea', 'ask about the lid');
  await press(page, en('notes.save'));
  await saysInFirefox(page, 'ask about the lid');
  await press(page, en('notes.edit'), '.note-card');
  await write(page, '.note-form textarea', 'the lid is fine');
  await press(page, en('notes.save'));
  await saysInFirefox(page, 'the lid is fine');
  await press(page, en('notes.remove'), '.note-card');
  await expect.poll(() => page.evaluate(`document.querySelectorAll('.note-card').length`)).toBe(0);
  await press(page, en('notes.undo'));
  await saysInFirefox(page, 'the lid is fine');

  await press(page, en('transfer.export'));
  await press(page, en('transfer.json'), '.transfer-kinds');
  const files = (): string[] => readdirSync(downloads).filter((name) => /^storesight-notes-[\d-]+\.json$/.test(name));
  await expect.poll(files).toHaveLength(1);
  const read = (): string => readFileSync(join(downloads, files()[0] ?? ''), 'utf8');
  await expect.poll(read).toContain('"notes": [');
  const { notes, stores } = JSON.parse(read()) as { notes: { text: string }[]; stores: unknown[] };
  expect(notes.map(({ text }) => text)).toEqual(['the lid is fine']);
  expect(stores).toHaveLength(1);
  expect(firefox.complaints.filter((each) => !each.includes('heard'))).toEqual([]);
});

test('in Firefox too the extension asks the network for nothing', () => {
  expect(firefox.refused.filter((url) => url.startsWith('moz-extension'))).toEqual([]);
});
