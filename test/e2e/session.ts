import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { built, extensionPage, type LaunchOptions, launch, type TestBrowser } from './browser';

/** A browser for the tests of one file, and a quiet page of the extension to ask its database and chrome.* from. */
export interface Session {
  browser: TestBrowser;
  desk: Page;
}

/** Starts one browser before the file's tests, closes each test's tabs after it, and the browser at the end. */
export function useBrowser(build: 'production' | 'gallery' = 'production', more: Partial<LaunchOptions> = {}): Session {
  const session = {} as Session;
  beforeAll(async () => {
    session.browser = await launch({ extensionDir: built(build), ...more });
    session.desk = await extensionPage(session.browser);
  });
  afterEach(async () => {
    const others = session.browser.context.pages().filter((page) => page !== session.desk);
    await Promise.all(others.map((page) => page.close()));
  });
  afterAll(() => session.browser?.close());
  return session;
}
