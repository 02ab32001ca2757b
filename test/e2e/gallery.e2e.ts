import { expect, test } from 'vitest';
import { serve, type TestBrowser } from './browser';
import { type ClosedRoot, closedRoots, waitForRoot } from './closed-root';
import { useBrowser } from './session';
import { sharedPages } from './shared-pages';
import { word } from './words';

/** Opens a served page and waits for the chip, beyond its first "reading". */
async function chipOn(browser: TestBrowser, url: string): Promise<ClosedRoot> {
  const page = await browser.context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const reading = word('states.reading.title');
  return waitForRoot(page, (text) => text !== '' && !text.includes(reading));
}

const saved = sharedPages('taobao');
const session = useBrowser('production');

test.each(saved.filter(({ store, blocked }) => store && !blocked))(
  'the chip appears on the saved page $name',
  async (page) => {
    serve(session.browser, [page]);
    const root = await chipOn(session.browser, page.url);
    expect(await root.text()).not.toContain(word('states.blocked.title'));
    expect(await root.text()).not.toContain(word('states.failed.title'));
  },
);

test.each(saved.filter(({ blocked }) => blocked))('the saved page $name is called blocked', async (page) => {
  serve(session.browser, [page]);
  const root = await chipOn(session.browser, page.url);
  expect(await root.text()).toContain(word('states.blocked.title'));
});

test.each(saved.filter(({ page, blocked }) => page === 'none' && !blocked))(
  'the saved page $name, which is no shop page, gets no chip',
  async (page) => {
    serve(session.browser, [page]);
    const tab = await session.browser.context.newPage();
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    await tab.waitForTimeout(700);
    expect(await closedRoots(tab)).toEqual([]);
  },
);
