/**
 * `npx tsx test/tools/shots.ts [face|language|theme|size|open …]`: pictures of every face of the overlay in three languages, light and dark, narrow and wide, into
 * .output/shots/overlay. `open` unfolds what is folded. Fails on any axe violation, cut text or crossing text.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import { type Language, languages } from './locale';
import { faces } from './shots-data';
import { setFolder, writeFrontPage, writeSetIndex } from './shots-index';
import { sampleMessages } from './shots-messages';

const root = join(import.meta.dirname, '../..');
const out = setFolder('overlay');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const sizes = { narrow: { width: 375, height: 3600 }, wide: { width: 1280, height: 3600 } } as const;
type Size = keyof typeof sizes;
type Theme = 'light' | 'dark';

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
  theme: Theme;
  size: Size;
}

const fileOf = ({ face, language, theme, size }: Shot): string => `${face}.${language}.${theme}.${size}.png`;

async function take(browser: Browser, script: string, { face, language, theme, size }: Shot): Promise<string[]> {
  const context = await browser.newContext({
    viewport: sizes[size],
    colorScheme: theme,
    reducedMotion: 'reduce',
    deviceScaleFactor: 1.5,
  });
  const tab = await context.newPage();
  const problems: string[] = [];
  tab.on('pageerror', (error) => problems.push(String(error)));
  tab.on('console', (message) => message.type() === 'warning' && problems.push(message.text()));
  await tab.setContent(page);
  // tsx names functions through a helper that the page does not have.
  await tab.addScriptTag({ content: 'globalThis.__name = (f) => f' });
  await tab.evaluate((messages) => {
    Object.assign(globalThis, {
      browser: { runtime: { id: 'sample' }, i18n: { getMessage: (name: string) => messages[name]?.message ?? '' } },
    });
  }, sampleMessages(language));
  await tab.addScriptTag({ content: script });
  await tab.evaluate((name) => window.showFace(name), face);
  problems.push(...(await tab.evaluate(() => window.findCollisions())));
  await tab.locator('.chip').click();
  if (unfolded) await tab.evaluate(unfold);
  problems.push(...(await tab.evaluate(() => window.findCollisions())));
  await tab.addScriptTag({ content: axe });
  const found = await tab.evaluate(() =>
    (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }> };
      }
    ).axe.run(),
  );
  for (const { id, nodes } of found.violations)
    for (const node of nodes)
      if (!node.html.includes('立即购买') && /chip|panel|class="/.test(node.html))
        problems.push(`axe ${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`);
  const seen = await tab.evaluate(() => {
    const host = [...document.querySelectorAll('span')].find(({ shadowRoot }) => shadowRoot);
    const parts = [...(host?.shadowRoot?.querySelectorAll('.panel,.chip') ?? [])].map((part) =>
      part.getBoundingClientRect(),
    );
    return {
      right: Math.max(...parts.map(({ right }) => right)),
      bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    };
  });
  const { width, height } = sizes[size];
  await tab.screenshot({
    path: join(out, fileOf({ face, language, theme, size })),
    clip: {
      x: 0,
      y: 0,
      width: Math.min(width, Math.max(760, seen.right + 24)),
      height: Math.min(height, Math.max(480, seen.bottom + 24)),
    },
  });
  await context.close();
  return problems.map((problem) => `${face} ${language} ${theme} ${size}: ${problem}`);
}

const wanted = process.argv.slice(2);
/** The members of one list that were asked for, or all when none was. */
const asked = <T extends string>(all: readonly T[]): readonly T[] => {
  const some = all.filter((one) => wanted.includes(one));
  return some.length > 0 ? some : all;
};
const shots: Shot[] = asked(Object.keys(faces)).flatMap((face) =>
  asked(languages).flatMap((language) =>
    asked(['light', 'dark'] as const).flatMap((theme) =>
      asked(['wide', 'narrow'] as const).map((size) => ({ face, language, theme, size })),
    ),
  ),
);

const script = await bundle();
const browser = await chromium.launch({
  executablePath: process.env.CHROME_BIN ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const problems: string[] = [];
for (const shot of shots) problems.push(...(await take(browser, script, shot)));
await browser.close();
writeSetIndex('overlay', shots.map(fileOf), problems);
writeFrontPage();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.stdout.write(`${shots.length} pictures in .output/shots/overlay, ${problems.length} problems\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
