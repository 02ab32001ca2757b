import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { ServedPage } from './browser';
import { patience } from './patience';

/** Firefox with the extension, all pages answered from memory. */
export interface FirefoxBrowser {
  browser: Browser;
  /** What was asked for and not answered. */
  refused: string[];
  /** What pages and the extension wrote to their consoles as errors, and errors nobody caught in the extension. */
  complaints: string[];
  visit(page: ServedPage): Promise<Page>;
}

/** The one closed root of a page, through WebDriver BiDi, which alone may look into it. */
export interface FirefoxRoot {
  run<T>(declaration: string): Promise<T>;
}

interface Remote {
  type: string;
  value?: unknown;
  sharedId?: string;
}

interface Wire {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

const wireOf = (browser: Browser): Wire => (browser as unknown as { connection: Wire }).connection;

/** Path of the Firefox to use: `$FIREFOX_BIN`, else the usual places. */
export function firefoxPath(): string {
  const places = [process.env.FIREFOX_BIN, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  const found = places.find((path) => path !== undefined && existsSync(path));
  if (found) return found;
  throw new Error('No Firefox found: set FIREFOX_BIN');
}

/**
 * Starts Firefox, in English as it comes, with the extension; a temporary installation is granted its hosts, as one from the store is.
 * `downloads`: where files that are saved go, unasked.
 */
export async function launchFirefox(extensionDir: string, downloads: string): Promise<FirefoxBrowser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    defaultViewport: { width: 1280, height: 900 },
    // The driver hears nothing from an extension's own pages; the browser's standard output does.
    extraPrefsFirefox: {
      'devtools.console.stdout.content': true,
      'browser.dom.window.dump.enabled': true,
      'browser.download.dir': downloads,
      // A folder of one's own, and no window that asks.
      'browser.download.folderList': 2,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const complaints: string[] = [];
  for (const stream of [browser.process()?.stdout, browser.process()?.stderr])
    stream?.on('data', (lines: Buffer) =>
      // What the browser's own loader of settings says of the missing network is no business of ours.
      complaints.push(
        ...(String(lines).match(/^(?:console\.error(?!: RSLoader)|JavaScript error: moz-extension):.*/gm) ?? []),
      ),
    );
  await browser.installExtension(extensionDir);
  const refused: string[] = [];
  return {
    browser,
    refused,
    complaints,
    async visit({ url, body, charset = 'utf-8' }) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() === url)
          return void request.respond({ status: 200, contentType: `text/html; charset=${charset}`, body });
        refused.push(request.url());
        return void request.abort();
      });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
  };
}

/** The tab whose own address begins with `start`; for tabs of the extension, which the driver lists but does not know the address of. */
export async function tabAt(browser: Browser, start: RegExp): Promise<Page> {
  for (const end = Date.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    for (const page of await browser.pages())
      if (start.test(await page.evaluate('location.href').then(String, String))) return page;
    if (Date.now() > end) throw new Error(`no tab at ${start}`);
  }
}

async function contextOf(wire: Wire, url: string): Promise<string> {
  const { result } = await wire.send('browsingContext.getTree', {});
  const found = (result.contexts as { url: string; context: string }[]).find((each) => each.url === url);
  if (!found) throw new Error(`no tab at ${url}`);
  return found.context;
}

/** Closed roots of a page; sample pages have none of their own. */
export async function firefoxRoots(browser: Browser, page: Page): Promise<FirefoxRoot[]> {
  const wire = wireOf(browser);
  const target = { context: await contextOf(wire, page.url()), sandbox: 'test' };
  const call = async (functionDeclaration: string, args: object[], serializationOptions?: object): Promise<Remote> => {
    const { result } = await wire.send('script.callFunction', {
      ...{ functionDeclaration, target, awaitPromise: true, arguments: args },
      ...(serializationOptions ? { serializationOptions } : {}),
    });
    if (result.type === 'exception') throw new Error(JSON.stringify(result.exceptionDetails));
    return result.result as Remote;
  };
  const hosts = await call(`() => [...document.querySelectorAll(':is(div,span,aside,section,p):empty')]`, [], {
    maxDomDepth: 1,
    includeShadowTree: 'all',
  });
  return (hosts.value as { value?: { shadowRoot?: { sharedId?: string } } }[]).flatMap(({ value }) => {
    const sharedId = value?.shadowRoot?.sharedId;
    if (!sharedId) return [];
    return [
      {
        run: async <T>(declaration: string) => {
          const answer = await call(`(root) => JSON.stringify((${declaration})(root) ?? null)`, [{ sharedId }]);
          return JSON.parse(String(answer.value)) as T;
        },
      },
    ];
  });
}
