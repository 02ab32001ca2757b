import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { built, extensionPage, launch, root, type TestBrowser, visit } from './browser';
import { closedRoots, waitForRoot } from './closed-root';

const site = '*://www.etsy.com/*';
const folder = join(root, 'test/fixtures/sites/etsy/overlay-2026');
const { url } = JSON.parse(readFileSync(join(folder, 'case.json'), 'utf8')) as { url: string };
const listing = { url, body: readFileSync(join(folder, 'page.html')) };

const extensionDir = mkdtempSync(join(tmpdir(), 'storesight-optional-'));
const profileDir = mkdtempSync(join(tmpdir(), 'storesight-optional-profile-'));
afterAll(() => {
  for (const dir of [extensionDir, profileDir]) rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

/**
 * A browser whose user allowed the site: no test can answer the browser's own question, but what a profile was given once stays given. So
 * the extension is installed once with the site in its manifest, then as it is built.
 */
async function launchAllowed(): Promise<TestBrowser> {
  cpSync(built('production'), extensionDir, { recursive: true });
  const path = join(extensionDir, 'manifest.json');
  const real = readFileSync(path, 'utf8');
  const manifest = JSON.parse(real) as { host_permissions: string[] };
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: [...manifest.host_permissions, site] }));
  await (await launch({ extensionDir, profileDir })).close({ keepProfile: true });
  writeFileSync(path, real);
  return launch({ extensionDir, profileDir });
}

const registered = (desk: Page): Promise<unknown> =>
  desk.evaluate(
    'chrome.scripting.getRegisteredContentScripts().then((all) => all.map(({ id, matches }) => ({ id, matches })))',
  );

const permission = (desk: Page, verb: 'remove' | 'contains'): Promise<unknown> =>
  desk.evaluate(`chrome.permissions.${verb}({ origins: [${JSON.stringify(site)}] })`);

test('a shop that waits to be allowed is read where it is, and no longer once that is taken back', async () => {
  const browser = await launchAllowed();
  const desk = await extensionPage(browser);
  expect(await desk.evaluate('JSON.stringify(chrome.runtime.getManifest())')).not.toContain('etsy');
  expect(await permission(desk, 'contains')).toBe(true);
  await expect.poll(() => registered(desk)).toEqual([{ id: 'more-shops', matches: [site] }]);
  await waitForRoot(await visit(browser, listing), (text) => text.trim() !== '');

  expect(await permission(desk, 'remove')).toBe(true);
  await expect.poll(() => registered(desk)).toEqual([]);
  expect(await permission(desk, 'contains')).toBe(false);
  const after = await visit(browser, listing);
  await after.waitForTimeout(1_500);
  expect(await closedRoots(after)).toEqual([]);
  await browser.close();
});
