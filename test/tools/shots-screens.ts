/**
 * `npx tsx test/tools/shots-screens.ts [screen|situation|language|theme|width|top …]`: draws our own pages (every folder of test/ui with a harness) in
 * every situation, language, theme and width into .output/shots/<screen>. Fails on what axe finds, cut text and crossing text.
 * `top` keeps to what the window shows, for pictures that must stay small.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { build } from 'vite';
import { type Language, languages, shippedMessages } from './locale';
import { screens } from './screens';
import { axeOptions, findCrossings, findWide } from './shots-checks';
import { setFolder, writeFrontPage, writeSetIndex } from './shots-index';
import { inPairs } from './shots-pairs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const origin = 'https://screens.storesight.example';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// The policy of the real extension pages, so that a style or script it would stop is missed here too.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; base-uri 'none'";
const themes = ['light', 'dark'] as const;

/** What a screen's `situations.ts` says besides its situations. */
interface ScreenCases {
  situationNames: readonly string[];
  /** Window widths in px; a phone's narrowest and a desk's by default. */
  widths?: readonly number[];
  /** Present where the window has a height of its own, as a popup has; else the picture is as tall as the page. */
  height?: number;
  /** Situation → what is clicked one after the other, with a picture after each. */
  clicks?: Readonly<Record<string, readonly string[]>>;
}

/** A window's height in px where the screen names none. */
const windowHeight = 900;

interface Shot {
  screen: string;
  /** Whether the window becomes as tall as the page. */
  grows: boolean;
  situation: string;
  language: Language;
  width: number;
}

const asked = process.argv.slice(2);
const fullPage = !asked.includes('top');
const pick = <T extends string | number>(all: readonly T[]): T[] => {
  const named = all.filter((one) => asked.includes(String(one)));
  return named.length > 0 ? named : [...all];
};
const workOf = (screen: string): string => `${root}.output/shots-harness/${screen}`;

async function buildHarness(screen: string): Promise<void> {
  rmSync(workOf(screen), { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { src: `${root}src`, assets: `${root}assets`, '#i18n': `${root}.wxt/i18n/index.ts` } },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    publicDir: false,
    build: {
      outDir: workOf(screen),
      minify: false,
      cssCodeSplit: false,
      lib: {
        entry: `${root}test/ui/${screen}/harness.tsx`,
        formats: ['iife'],
        name: 'harness',
        fileName: () => 'harness.js',
        cssFileName: 'harness',
      },
    },
  });
}

const pageOf = ({ screen, language }: Shot): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>-</title><link rel="stylesheet" href="/${screen}/harness.css"></head><body><script src="/words/${language}.js"></script><script src="/${screen}/harness.js"></script></body></html>`;

const words = new Map(
  languages.map((language) => [
    `/words/${language}.js`,
    `(() => {
      const messages = ${JSON.stringify(shippedMessages(language))};
      globalThis.browser = { runtime: { id: 'harness' }, i18n: { getMessage: (key) => messages[key]?.message ?? '' } };
    })()`,
  ]),
);

/** What the pretended site answers: the page asked for, its words, and what was built for it. */
async function answer(route: Route, shot: Shot): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === '/')
    return route.fulfill({
      contentType: 'text/html',
      body: pageOf(shot),
      headers: { 'content-security-policy': policy },
    });
  const said = words.get(pathname);
  if (said) return route.fulfill({ contentType: 'text/javascript', body: said });
  if (!/^\/[a-z]+\/harness\.(js|css)$/.test(pathname)) return route.abort();
  const file = `${root}.output/shots-harness${pathname}`;
  return route.fulfill({
    contentType: pathname.endsWith('css') ? 'text/css' : 'text/javascript',
    // A screen without styles of its own has no such file.
    body: existsSync(file) ? readFileSync(file) : '',
  });
}

async function openTab(browser: Browser, shot: Shot, height = windowHeight): Promise<Page> {
  const { width } = shot;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: width > 800 ? 1 : 2,
    reducedMotion: 'reduce',
  });
  await context.route(`${origin}/**`, (route) => answer(route, shot));
  const tab = await context.newPage();
  // tsx adds names to functions by a helper that the page does not have.
  await tab.addInitScript('globalThis.__name = (f) => f');
  tab.on('pageerror', (error) => console.error(`  error: ${error.message}`));
  return tab;
}

/** What axe finds, and texts that are cut or cross each other. `again`: this page was looked at in another theme just before. */
async function faults(tab: Page, again: boolean): Promise<string[]> {
  await tab.evaluate(`globalThis.axe || (() => { ${axe} })()`);
  const found = await tab.evaluate<string[]>(
    `axe.run(document, ${JSON.stringify(axeOptions(again))}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => 'axe ' + id + ': ' + html.slice(0, 160))))`,
  );
  return [...found, ...(await tab.evaluate(findWide)), ...(await tab.evaluate(findCrossings))];
}

interface Seen {
  files: string[];
  faults: string[];
}

/** Pictures of one moment in each theme: the page follows the browser's, so it need not be made again. */
async function look(tab: Page, shot: Shot, step: string, seen: Seen): Promise<void> {
  const { screen, situation, language, width } = shot;
  await tab.waitForTimeout(150);
  if (shot.grows) {
    // What stays at the window's end would else lie over the middle of the picture.
    const height = await tab.evaluate('Math.max(document.documentElement.scrollHeight, document.body.scrollHeight)');
    await tab.setViewportSize({ width, height: Math.max(windowHeight, Number(height)) });
  }
  for (const [n, theme] of pick(themes).entries()) {
    await tab.emulateMedia({ colorScheme: theme });
    const file = `${situation}${step}-${language}-${theme}-${width}.png`;
    await tab.screenshot({ path: `${setFolder(screen)}/${file}`, fullPage, animations: 'disabled' });
    seen.files.push(file);
    for (const fault of await faults(tab, n > 0)) seen.faults.push(`${screen} ${file}: ${fault}`);
  }
}

async function take(browser: Browser, shot: Shot, { clicks, height }: ScreenCases): Promise<Seen> {
  const { screen, situation, language, width } = shot;
  const seen: Seen = { files: [], faults: [] };
  const tab = await openTab(browser, shot, height);
  await tab.goto(`${origin}/#${situation}/${language}`);
  await tab.waitForSelector(screen === 'beside' ? '[data-ready]' : 'main, .section');
  await look(tab, shot, '', seen);
  for (const [n, selector] of (clicks?.[situation] ?? []).entries()) {
    await tab.locator(selector).last().click();
    await look(tab, shot, `-${n + 1}`, seen);
  }
  await tab.context().close();
  console.log(`${screen} ${situation} ${language} ${width}: ${seen.files.length} pictures`);
  for (const fault of seen.faults) console.error(fault);
  return seen;
}

function shotsOf(screen: string, { situationNames, widths = [320, 1440], height }: ScreenCases): Shot[] {
  return pick(situationNames).flatMap((situation) =>
    pick(languages).flatMap((language) =>
      pick(widths).map((width) => ({ screen, grows: fullPage && height === undefined, situation, language, width })),
    ),
  );
}

const browser = await chromium.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let count = 0;
const drawn = pick(screens());
for (const screen of drawn) {
  const cases = (await import(`${root}test/ui/${screen}/situations.ts`)) as ScreenCases;
  await buildHarness(screen);
  const seen = await inPairs(shotsOf(screen, cases), (shot) => take(browser, shot, cases));
  const faulty = seen.flatMap((one) => one.faults);
  writeSetIndex(
    screen,
    seen.flatMap(({ files }) => files),
    faulty,
  );
  count += faulty.length;
}
await browser.close();
writeFrontPage();
console.log(`${drawn.join(', ')}: pictures in .output/shots, ${count} faults`);
if (count > 0) process.exitCode = 1;
