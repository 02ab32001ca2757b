import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Reading } from 'src/domain/reading';
import { build } from 'vite';
import type { PageRequest } from './read-page';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
];

/** An installed Chromium: `$CHROME_BIN`, else where Linux distributions put it. */
export function chromiumPath(): string {
  const found = [process.env.CHROME_BIN, ...places].find((path) => path && existsSync(path));
  if (!found) throw new Error('no Chromium found; set CHROME_BIN to one');
  return found;
}

/** The reading modules as one script that leaves `storesightRead` behind. */
export async function bundledReader(): Promise<string> {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { src: `${root}src` } },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}test/tools/read-page.ts`, formats: ['iife'], name: 'storesightRead' },
    },
  });
  const [first] = [result].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('the reader could not be bundled');
  return chunk.code;
}

/** The page's own scripts must not run: the reading is of the file as saved. Sites that fetch get nothing either. */
async function openSaved(page: Page, url: string, html: string): Promise<void> {
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
      ? route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
          body: html,
        })
      : route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
}

/** Reads saved pages in a real Chromium, one after the other; page scripts and all requests are blocked. */
export async function* readInBrowser(pages: readonly { job: PageRequest; html: string }[]): AsyncGenerator<Reading> {
  const source = await bundledReader();
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--headless=new', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', timezoneId: process.env.TZ ?? 'UTC' });
    const page = await context.newPage();
    for (const { job, html } of pages) {
      await openSaved(page, job.url, html);
      const session = await context.newCDPSession(page);
      // An isolated world, as a content script has: the page's scripts and policies do not reach it.
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
        worldName: 'reader',
      });
      const expression = `${source}\n;JSON.stringify(storesightRead.readDocument(document, ${JSON.stringify({ url: job.url, at: job.at, anyShop: job.anyShop })}))`;
      const answer = await session.send('Runtime.evaluate', {
        expression,
        contextId: executionContextId,
        returnByValue: true,
      });
      if (answer.exceptionDetails)
        throw new Error(answer.exceptionDetails.exception?.description ?? 'the reader threw');
      yield JSON.parse(String(answer.result.value)) as Reading;
      await session.detach();
    }
  } finally {
    await browser.close();
  }
}
