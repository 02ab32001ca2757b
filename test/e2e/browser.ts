import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { patience } from './patience';
import { openWire, type Wire } from './wire';

/** Repository root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Built extensions under test. `gallery` differs from `production` only in one sample host it may read. */
export const builds = {
  production: join(root, '.output/chrome-mv3'),
  gallery: join(root, '.output/chrome-mv3-gallery'),
  firefox: join(root, '.output/firefox-mv3'),
} as const;

/** A page served at its real address. */
export interface ServedPage {
  url: string;
  body: string | Buffer;
  /** For the content-type header; default utf-8. */
  charset?: string;
  headers?: Record<string, string>;
}

/** A running browser with the extension, and all it asked for. */
export interface TestBrowser {
  context: BrowserContext;
  extensionId: string;
  worker: Worker;
  wire: Wire;
  /** Every request seen inside the browser, `worker` marking those made by a service worker. */
  requests: { url: string; worker: boolean; type: string }[];
  /** Pages by address (without hash) that are answered; everything else is refused. */
  pages: Map<string, ServedPage>;
  profileDir: string;
  close(options?: { keepProfile?: boolean }): Promise<void>;
}

/** What launch takes: which build, and optionally a profile to go on with, a UI language, a window to look at. */
export interface LaunchOptions {
  extensionDir: string;
  profileDir?: string;
  lang?: string;
  headless?: boolean;
}

/** The build's directory, or an error that says how to make it. */
export function built(which: keyof typeof builds): string {
  const dir = builds[which];
  if (existsSync(join(dir, 'manifest.json'))) return dir;
  throw new Error(`${dir} is not built: run "npm run build" first`);
}

/** Path of the Chromium to use: `$CHROME_BIN`, else the usual places. */
export function chromiumPath(): string {
  const places = [process.env.CHROME_BIN, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const found = places.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  throw new Error('No Chromium found: set CHROME_BIN to one that loads unpacked extensions');
}

const flags = (dir: string, wire: Wire, lang: string): string[] => [
  '--no-sandbox',
  `--disable-extensions-except=${dir}`,
  `--load-extension=${dir}`,
  `--lang=${lang}`,
  `--proxy-server=${wire.address}`,
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Starts Chromium with one unpacked extension and no way to the network. */
export async function launch(options: LaunchOptions): Promise<TestBrowser> {
  const { extensionDir, lang = 'zh-CN', headless = true } = options;
  const profileDir = options.profileDir ?? mkdtempSync(join(tmpdir(), 'storesight-e2e-'));
  const wire = await openWire();
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: chromiumPath(),
    headless,
    locale: lang,
    viewport: { width: 1280, height: 900 },
    args: [...(headless ? ['--headless=new'] : []), ...flags(extensionDir, wire, lang)],
  });
  // Half a minute, as the library has it, is not enough for a whole click on a machine lent to others.
  context.setDefaultTimeout(patience);
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const requests: TestBrowser['requests'] = [];
  const pages = new Map<string, ServedPage>();
  context.on('request', (request) => {
    requests.push({ url: request.url(), worker: request.serviceWorker() !== null, type: request.resourceType() });
  });
  await answer(context, pages);
  if (!options.profileDir) await closeWelcome(context);
  return {
    context,
    extensionId: new URL(worker.url()).host,
    worker,
    wire,
    requests,
    pages,
    profileDir,
    async close({ keepProfile = false } = {}) {
      await context.close();
      wire.close();
      if (!keepProfile) rmSync(profileDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** A first run opens its page in front of everything: tests begin when that is over. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');
  const welcome = context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome }));
  await welcome.close();
}

async function answer(context: BrowserContext, pages: Map<string, ServedPage>): Promise<void> {
  await context.route(/^https?:/, async (route) => {
    const page = pages.get(route.request().url().replace(/#.*$/s, ''));
    if (!page) return route.abort();
    const contentType = `text/html; charset=${page.charset ?? 'utf-8'}`;
    return route.fulfill({ contentType, body: page.body, headers: { 'content-type': contentType, ...page.headers } });
  });
}

/** Answers these pages at their own addresses from now on. */
export function serve(browser: TestBrowser, pages: readonly ServedPage[]): void {
  for (const page of pages) browser.pages.set(page.url.replace(/#.*$/s, ''), page);
}

/** Serves one page and opens it in a new tab. */
export async function visit(browser: TestBrowser, page: ServedPage): Promise<Page> {
  serve(browser, [page]);
  const tab = await browser.context.newPage();
  await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
  return tab;
}

/** A document of the extension's own origin in a tab: by default one without any script, to ask chrome.* and IndexedDB from. */
export async function extensionPage(browser: TestBrowser, path = 'manifest.json'): Promise<Page> {
  const tab = await browser.context.newPage();
  await tab.goto(`chrome-extension://${browser.extensionId}/${path}`);
  return tab;
}

/** Ends the background worker the way the browser would after half a minute without work. */
export async function killWorker(browser: TestBrowser, from: Page): Promise<void> {
  const session = await browser.context.newCDPSession(from);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Saves a picture of the page under `.output/e2e`. */
export async function screenshot(page: Page, name: string): Promise<string> {
  const dir = join(root, '.output/e2e');
  mkdirSync(dir, { recursive: true });
  const path = join(dir, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
