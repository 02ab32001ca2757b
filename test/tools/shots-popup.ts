/** Draws the popup in every situation, language and theme into .output/shots/popup, and has axe look at each in a real browser. */

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { situationNames } from '../ui/popup/situations';
import { type Language, languages, shippedMessages } from './locale';

const root = fileURLToPath(new URL('../..', import.meta.url));
const work = `${root}.output/shots-harness/popup`;
const out = `${root}.output/shots/popup`;
const origin = 'https://popup.storesight.example';
const axePath = createRequire(import.meta.url).resolve('axe-core');
// The policy of the real extension pages, so that a style or script it would stop is missed here too.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'";

async function buildHarness(): Promise<void> {
  rmSync(work, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { src: `${root}src`, assets: `${root}assets`, '#i18n': `${root}.wxt/i18n/index.ts` } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    publicDir: false,
    build: {
      outDir: work,
      minify: false,
      cssCodeSplit: false,
      lib: {
        entry: `${root}test/ui/popup/harness.tsx`,
        formats: ['iife'],
        name: 'harness',
        fileName: () => 'harness.js',
        cssFileName: 'harness',
      },
    },
  });
}

const page = `<!doctype html><html><head><meta charset="utf-8"><title>-</title><link rel="stylesheet" href="/harness.css"></head><body><script src="/harness.js"></script></body></html>`;

async function openTab(browser: Browser, language: Language, theme: 'light' | 'dark'): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 380, height: 600 },
    deviceScaleFactor: 2,
    colorScheme: theme,
    bypassCSP: false,
  });
  await context.route(`${origin}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: page, headers: { 'content-security-policy': policy } });
    if (!/^\/harness\.(js|css)$/.test(pathname)) return route.abort();
    return route.fulfill({
      contentType: pathname.endsWith('css') ? 'text/css' : 'text/javascript',
      body: readFileSync(work + pathname),
    });
  });
  const tab = await context.newPage();
  // As text: tsx adds names to functions by a helper that the page does not have.
  await tab.addInitScript(`{
    const messages = ${JSON.stringify(shippedMessages(language))};
    globalThis.browser = { runtime: { id: 'harness' }, i18n: { getMessage: (key) => messages[key]?.message ?? '' } };
  }`);
  tab.on('console', (message) => message.type() === 'error' && console.error(`  console: ${message.text()}`));
  tab.on('pageerror', (error) => console.error(`  error: ${error.message}`));
  return tab;
}

const look = `(async () => {
  const { violations } = await axe.run();
  const clipped = [...document.querySelectorAll('body *')].filter((element) => {
    const meant = getComputedStyle(element).textOverflow === 'ellipsis' || element.closest('.spoken');
    return !meant && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 3;
  });
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => 'axe ' + id + ': ' + html.slice(0, 160))),
    ...clipped.map((element) => 'clipped: ' + element.outerHTML.slice(0, 160)),
  ];
})()`;

/** What axe finds, and elements whose content is wider than they are. */
async function faults(tab: Page): Promise<string[]> {
  await tab.evaluate(readFileSync(axePath, 'utf8'));
  return tab.evaluate(look);
}

async function shoot(tab: Page, name: string, language: Language, theme: string): Promise<number> {
  await tab.goto('about:blank');
  await tab.goto(`${origin}/#${name}/${language}`);
  await tab.waitForSelector('.section, .library');
  await tab.waitForTimeout(150);
  const found = await faults(tab);
  for (const fault of found) console.error(`${name} ${language} ${theme}: ${fault}`);
  const path = `${out}/${name}-${language}-${theme}`;
  await tab.locator('.popup').screenshot({ path: `${path}.png`, animations: 'disabled' });
  return found.length;
}

/** A second picture of what is below the fold: the popup let grow to its full height. */
async function shootWhole(tab: Page, name: string, language: Language, theme: string): Promise<void> {
  await tab.evaluate(() => {
    const popup = document.querySelector<HTMLElement>('.popup');
    if (popup) popup.style.maxHeight = 'none';
  });
  await tab.screenshot({
    path: `${out}/${name}-${language}-${theme}-whole.png`,
    fullPage: true,
    animations: 'disabled',
  });
}

/** The second part of the popup, and a store opened from it. */
async function shootStores(tab: Page, language: Language, theme: string): Promise<void> {
  await tab.locator('.switch button').last().click();
  await tab.waitForSelector('.store');
  await tab.screenshot({ path: `${out}/stores-${language}-${theme}.png`, animations: 'disabled' });
  await tab.locator('.store').last().click();
  await tab.waitForSelector('.answer');
  await tab.screenshot({ path: `${out}/kept-store-${language}-${theme}.png`, animations: 'disabled' });
  await tab.reload();
  await tab.waitForSelector('.answer');
}

await buildHarness();
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const only = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let count = 0;
for (const language of languages) {
  for (const theme of ['light', 'dark'] as const) {
    const tab = await openTab(browser, language, theme);
    for (const name of situationNames.filter((one) => only.length === 0 || only.includes(one))) {
      count += await shoot(tab, name, language, theme);
      if (name === 'ready') await shootStores(tab, language, theme);
      if (['ready', 'long', 'too-few-reviews'].includes(name)) await shootWhole(tab, name, language, theme);
    }
    await tab.context().close();
  }
}
await browser.close();
console.log(`popup: pictures in .output/shots/popup, ${count} faults`);
if (count > 0) process.exitCode = 1;
