/** The second half of `npm start`: opens the gallery, or one saved page, in a browser with the built extension. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { built, extensionPage, launch, root, type ServedPage, serve, type TestBrowser } from '../e2e/browser';
import { type ClosedRoot, closedRoots } from '../e2e/closed-root';
import { decodePage } from '../tools/decode';
import { gallery, galleryHtml } from './index';
import { indexPage, placeholder } from './index-page';

interface Sample extends ServedPage {
  slug: string;
  store: string;
  title: string;
}

const usage = 'usage: npm start [-- <file.html> --url <page url>] [-- --lang en|zh-CN|zh-TW]';
/** Long enough for a page of 500 reviews on a busy machine. */
const patience = 12_000;

function refuse(message: string): never {
  console.error(`start: ${message}\n${usage}`);
  process.exit(2);
}

/** The pages to open: the user's own, or the gallery. */
function samplesFrom(file: string | undefined, url: string | undefined): Sample[] {
  if (!file && !url) {
    return gallery.map((page) => ({
      slug: page.slug,
      title: page.title,
      store: page.expect.store ?? '',
      url: page.url,
      body: galleryHtml(page),
    }));
  }
  if (!file || !url || !URL.canParse(url) || !/^https?:/.test(url)) refuse('a saved page needs its address');
  const path = resolve(process.env.INIT_CWD ?? '.', file);
  try {
    const body = decodePage(readFileSync(path));
    // A saved page's own scripts want the network or lead away from the address; ours do not run in its world.
    const headers = { 'content-security-policy': "script-src 'none'" };
    return [{ slug: 'page', title: file, store: '', url: new URL(url).href, body, headers }];
  } catch {
    return refuse(`cannot read ${file}`);
  }
}

/** Waits until the chip has stopped changing, and says what it says; undefined when none came. */
async function settledChip(page: Page): Promise<{ root: ClosedRoot; text: string } | undefined> {
  let last = '';
  let same = 0;
  for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(250)) {
    const [found] = await closedRoots(page);
    const text = (await found?.text())?.replace(/\s+/g, ' ').trim() ?? '';
    same = text !== '' && text === last ? same + 1 : 0;
    last = text;
    if (found && same >= 3) return { root: found, text };
  }
  return undefined;
}

async function show(browser: TestBrowser, sample: Sample, shots: string | undefined): Promise<boolean> {
  const page = await browser.context.newPage();
  await page.goto(sample.url, { waitUntil: 'domcontentloaded' });
  const chip = await settledChip(page);
  console.log(`${sample.slug.padEnd(16)} ${sample.store && `${sample.store}: `}${chip?.text ?? 'no chip'}`);
  if (!shots) return chip !== undefined;
  await page.screenshot({ path: join(shots, `${sample.slug}.png`) });
  if (await chip?.root.find('button[aria-expanded]')) {
    await chip?.root.click('button[aria-expanded]');
    // The panel fades in, slowly on a busy machine.
    await page.waitForTimeout(1000);
    await page.screenshot({ path: join(shots, `${sample.slug}-panel.png`) });
  }
  await page.close();
  return chip !== undefined;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, lang: { type: 'string', default: 'zh-CN' } },
  });
  const samples = samplesFrom(positionals[0], values.url);
  const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? (process.platform === 'linux' ? '' : 'yes');
  const headless = display === '' || Boolean(process.env.CI);
  const shots = headless ? join(root, '.output/gallery-shots') : undefined;
  if (shots) {
    rmSync(shots, { recursive: true, force: true });
    mkdirSync(shots, { recursive: true });
  }
  const browser = await launch({ extensionDir: built('gallery'), lang: values.lang, headless });
  // Pictures the pages ask for are drawn here; everything else that is not a sample is refused by the harness.
  await browser.context.route(/^https?:/, (route) =>
    route.request().resourceType() === 'image' ? route.fulfill(placeholder(route.request().url())) : route.fallback(),
  );
  const home = { url: 'https://gallery.storesight.example/', body: indexPage(samples) };
  serve(browser, [...samples, home]);
  let missing = 0;
  for (const sample of samples) if (!(await show(browser, sample, shots))) missing++;
  if (shots) {
    const popup = await extensionPage(browser, 'popup.html');
    await popup.setViewportSize({ width: 400, height: 600 });
    await popup.waitForTimeout(500);
    await popup.screenshot({ path: join(shots, 'popup.png') });
    console.log(`screenshots: ${relative(process.env.INIT_CWD ?? process.cwd(), shots)}`);
    await browser.close();
  } else {
    const tab = await browser.context.newPage();
    await tab.goto(home.url);
    console.log('The browser stays open until you close it.');
    await new Promise<void>((closed) => browser.context.once('close', () => closed()));
    browser.wire.close();
  }
  process.exitCode = missing > 0 && !positionals[0] ? 1 : 0;
}

await main();
