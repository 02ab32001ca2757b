/**
 * `npx tsx test/tools/shots.ts [face|language|theme|width|open …]`: pictures of every face of the overlay in three languages, two themes and two widths into
 * .output/shots/overlay. `open` unfolds what is folded. Fails on any axe violation, cut text or crossing text.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { type Language, languages } from './locale';
import { axeOptions } from './shots-checks';
import { faces } from './shots-faces';
import { setFolder, writeFrontPage, writeSetIndex } from './shots-index';
import { sampleMessages } from './shots-messages';
import { inPairs } from './shots-pairs';

const root = join(import.meta.dirname, '../..');
const out = setFolder('overlay');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Window widths in px: a phone's narrowest and a desk's. */
const widths = [320, 1440] as const;
/** Window height in px: the whole panel shows. */
const height = 4200;
/** Where no name is there to stand by, the chip floats at the window's end, and the window is as tall as a phone's. */
const afloatHeight = 640;
const themes = ['light', 'dark'] as const;

/** A plain shop page of our own: a header with links and a button beside the store's name, and the item below. */
const page = `<!doctype html><html lang="zh-CN"><title>shop</title><meta name="viewport" content="width=device-width">
<style>body{margin:0;font:14px/1.6 sans-serif;color:#222;background:#fff}header{display:flex;gap:12px;align-items:center;padding:14px 20px;border-bottom:1px solid #eee}
.shop-name{font-size:17px;font-weight:700;overflow-wrap:anywhere}nav{margin-inline-start:auto;display:flex;gap:12px}main{display:flex;flex-wrap:wrap;gap:24px;padding:20px}
.photo{width:320px;max-width:100%;height:320px;background:#e9e4da}button{padding:8px 18px}</style>
<header><span class="shop-name">店</span><nav><a href="#a">首页</a><button>关注</button></nav></header>
<main><div class="photo"></div><div><h1>高山野生菌干货礼盒 500g</h1><p>¥ 128.00</p><button>立即购买</button></div></main></html>`;

async function bundle(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: {
      alias: { src: join(root, 'src'), assets: join(root, 'assets'), '#i18n': join(root, '.wxt/i18n/index.ts') },
    },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'shots-page.ts'), formats: ['iife'], name: 'shots' },
    },
  });
  const [made] = Array.isArray(result) ? result : [result];
  if (!made || !('output' in made)) throw new Error('nothing was built');
  return made.output[0].code;
}

/** Whether folded parts are shown open. */
const unfolded = process.argv.includes('open');

/** Runs in the page. */
function unfold(): void {
  const host = [...document.querySelectorAll('span')].find(({ shadowRoot }) => shadowRoot);
  for (const one of host?.shadowRoot?.querySelectorAll('details') ?? []) one.open = true;
}

interface Shot {
  face: string;
  language: Language;
  width: number;
}

interface Seen {
  files: string[];
  faults: string[];
}

/** A shop's page with one face's chip on it. */
async function openTab(browser: Browser, script: string, { face, language, width }: Shot): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: faces[face]?.storeName ? height : afloatHeight },
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  const tab = await context.newPage();
  await tab.setContent(page);
  // tsx names functions through a helper that the page does not have.
  await tab.addScriptTag({ content: 'globalThis.__name = (f) => f' });
  await tab.evaluate((messages) => {
    Object.assign(globalThis, {
      browser: { runtime: { id: 'sample' }, i18n: { getMessage: (name: string) => messages[name]?.message ?? '' } },
    });
  }, sampleMessages(language));
  await tab.addScriptTag({ content: axe });
  await tab.addScriptTag({ content: script });
  await tab.evaluate((name) => window.showFace(name), face);
  return tab;
}

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
}

/** What axe finds in the overlay; the shop around it is not ours to judge. */
async function axeFaults(tab: Page, again: boolean): Promise<string[]> {
  const found = await tab.evaluate<Found>(`axe.run(document, ${JSON.stringify(axeOptions(again))})`);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ html }) => !html.includes('立即购买') && /chip|panel|class="/.test(html))
      .map(({ html, failureSummary }) => `axe ${id}: ${html.slice(0, 120)} ${failureSummary}`),
  );
}

/** A picture of chip and panel with a little of the page around them. */
async function photograph(tab: Page, file: string, width: number): Promise<void> {
  const seen = await tab.evaluate(() => {
    const host = [...document.querySelectorAll('span')].find(({ shadowRoot }) => shadowRoot);
    const parts = [...(host?.shadowRoot?.querySelectorAll('.panel,.chip') ?? [])].map((part) =>
      part.getBoundingClientRect(),
    );
    return {
      right: Math.max(0, ...parts.map(({ right }) => right)),
      bottom: Math.max(0, ...parts.map(({ bottom }) => bottom)),
    };
  });
  await tab.screenshot({
    path: join(out, file),
    clip: {
      x: 0,
      y: 0,
      width: Math.min(width, Math.max(760, seen.right + 24)),
      height: Math.min(height, Math.max(480, seen.bottom + 24)),
    },
  });
}

async function take(browser: Browser, script: string, shot: Shot): Promise<Seen> {
  const { face, language, width } = shot;
  const seen: Seen = { files: [], faults: [] };
  const tab = await openTab(browser, script, shot);
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => message.type() === 'warning' && problems.push(message.text()));
  problems.push(...(await tab.evaluate(() => window.findCollisions())));
  await tab.locator('.chip').click();
  for (const selector of faces[face]?.clicks ?? []) await tab.locator(selector).click();
  if (unfolded) await tab.evaluate(unfold);
  for (const [n, theme] of asked(themes).entries()) {
    await tab.emulateMedia({ colorScheme: theme });
    problems.push(...(await tab.evaluate(() => window.findCollisions())));
    problems.push(...(await axeFaults(tab, n > 0)));
    const file = `${face}-${language}-${theme}-${width}.png`;
    await photograph(tab, file, width);
    seen.files.push(file);
    seen.faults.push(...problems.splice(0).map((problem) => `overlay ${file}: ${problem}`));
  }
  await tab.context().close();
  console.log(`overlay ${face} ${language} ${width}: ${seen.files.length} pictures`);
  for (const fault of seen.faults) console.error(fault);
  return seen;
}

const wanted = process.argv.slice(2);
/** The members of one list that were asked for, or all when none was. */
function asked<T extends string | number>(all: readonly T[]): readonly T[] {
  const some = all.filter((one) => wanted.includes(String(one)));
  return some.length > 0 ? some : all;
}
const shots: Shot[] = asked(Object.keys(faces)).flatMap((face) =>
  asked(languages).flatMap((language) => asked(widths).map((width) => ({ face, language, width }))),
);

const script = await bundle();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const seen = await inPairs(shots, (shot) => take(browser, script, shot));
await browser.close();
const files = seen.flatMap((one) => one.files);
const faults = seen.flatMap((one) => one.faults);
writeSetIndex('overlay', files, faults);
writeFrontPage();
console.log(`${files.length} pictures in .output/shots/overlay, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
