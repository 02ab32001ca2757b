import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { METHOD_VERSION } from 'src/score/method-version';
import { afterAll, expect } from 'vitest';
import { built, extensionPage, launch, type TestBrowser } from './browser';
import { evaluateInOurWorld, waitForRoot } from './closed-root';
import { exampleOf, inLibrary, oldLibraryScript, presentVersion, tornIn } from './faults/library';
import { copyOf } from './faults/packages';
import { append, itemNo, open, reviewsFrom, reviewsOf, settlesAt } from './faults/pages';
import { faultTest } from './faults/planned';
import { patience } from './patience';
import { stored, storedOnce } from './stored';

const folder = mkdtempSync(join(tmpdir(), 'storesight-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Ends the browser's processes where they stand. */
async function killBrowser(browser: TestBrowser): Promise<void> {
  const debuggee = await browser.context.browser()?.newBrowserCDPSession();
  const { processInfo = [] } = (await debuggee?.send('SystemInfo.getProcessInfo')) ?? {};
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('this browser does not tell its process');
  const gone = new Promise((resolve) => browser.context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
  browser.wire.close();
}

/** From now on the page's script remembers the texts of the reviews that the worker has acknowledged. */
const rememberAnswers = `(() => {
  const own = chrome.runtime.sendMessage.bind(chrome.runtime);
  globalThis.acknowledged = [];
  chrome.runtime.sendMessage = async (message) => {
    const reply = await own(message);
    if (reply?.ok && /^(?:part|reading)$/.test(message.request))
      acknowledged.push(...message.payload.reviews.map(({ text }) => text));
    return reply;
  };
})()`;

const acknowledged = (page: Page): Promise<string[]> => evaluateInOurWorld(page, 'acknowledged');

faultTest('browserKilled', async () => {
  const profileDir = join(folder, 'killed');
  const item = itemNo(1, { reviews: reviewsFrom(0, 4) });
  const extensionDir = built('production');
  let promised: string[] = [];
  for (const enough of [400, 1_200]) {
    const browser = await launch({ extensionDir, profileDir });
    const desk = await extensionPage(browser);
    const page = await open(browser, item);
    await waitForRoot(page, (text) => text.includes('4.8'));
    const before = await stored(desk);
    const texts = new Set(reviewsOf(before, item).map(({ review }) => (review as { text: string }).text));
    expect(promised.filter((text) => !texts.has(text))).toEqual([]);
    expect(tornIn(before)).toEqual([]);
    await evaluateInOurWorld(page, rememberAnswers);
    await append(page, reviewsFrom(4, 6_000));
    await expect
      .poll(
        async () => {
          promised = await acknowledged(page);
          return promised.length;
        },
        { interval: 20, timeout: patience },
      )
      .toBeGreaterThanOrEqual(enough);
    await killBrowser(browser);
  }
  const browser = await launch({ extensionDir, profileDir });
  const desk = await extensionPage(browser);
  const left = await stored(desk);
  const texts = new Set(reviewsOf(left, item).map(({ review }) => (review as { text: string }).text));
  expect(texts.size).toBeLessThan(6_004);
  expect(promised.filter((text) => !texts.has(text))).toEqual([]);
  expect(tornIn(left)).toEqual([]);
  const page = await open(browser, item);
  await append(page, reviewsFrom(4, 6_000));
  expect(tornIn(await settlesAt(desk, item, 6_004))).toEqual([]);
  await browser.close();
});

// Any key gives the package a name of its own, which stays the same from one to the next; without one it is named after its folder.
const key = Buffer.from('the package under test').toString('base64');

/** A package that stands for the one before: it has the same name and its database, and does nothing. */
async function formerPackage(): Promise<string> {
  const dir = join(folder, 'former');
  cpSync(join(built('production'), '_locales'), join(dir, '_locales'), { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: '__MSG_name__',
    default_locale: 'en',
    version: '0.1.0',
    key,
    permissions: ['storage', 'unlimitedStorage'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dir, 'worker.js'), await oldLibraryScript());
  return dir;
}

faultTest('upgradedPackage', async () => {
  const profileDir = join(folder, 'upgraded');
  const rows = exampleOf(presentVersion - 1);
  const former = await launch({ extensionDir: await formerPackage(), profileDir });
  const seat = await extensionPage(former);
  await inLibrary(seat, 'leave', presentVersion - 1, rows);
  await former.close({ keepProfile: true });

  const present = copyOf('production', (manifest) => ({ ...manifest, key, version: '0.2.0' }));
  const browser = await launch({ extensionDir: present.dir, profileDir });
  expect(browser.extensionId).toBe(former.extensionId);
  const desk = await extensionPage(browser);
  const renewed = await storedOnce(
    desk,
    ({ summaries = [] }) =>
      summaries.length > 0 && summaries.every(({ methodVersion }) => methodVersion === METHOD_VERSION),
  );
  for (const name of ['notes', 'pins', 'snapshots', 'items', 'looks'])
    expect(renewed[name]).toMatchObject(rows[name] ?? []);
  expect(tornIn(renewed)).toEqual([]);
  await browser.close();
  present.remove();
});
