import { cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { built, extensionPage, launch, root, type TestBrowser } from '../e2e/browser';
import { bundled } from './bundled';
import type { Desk } from './in-desk';

/** Where the benchmark keeps its copy of the build and its profiles. */
const home = join(root, '.output/bench');

/** A browser with the built extension, and a quiet page of it. */
export interface Bench {
  browser: TestBrowser;
  desk: Page;
}

/** A copy of the build: another build meanwhile changes nothing, and its place decides the extension's id, by which kept profiles know it. */
export function copiedBuild(from?: string): string {
  const dir = join(home, 'extension');
  rmSync(dir, { recursive: true, force: true });
  cpSync(from ?? built('production'), dir, { recursive: true });
  return dir;
}

/** Path of a named profile, and whether it is there already. */
export function profileAt(name: string): { path: string; exists: boolean } {
  const path = join(home, `profile-${name}`);
  return { path, exists: existsSync(path) };
}

/** Starts the extension in a profile that is kept. */
export async function startOn(name: string, extensionDir: string): Promise<Bench> {
  const browser = await launch({ extensionDir, profileDir: profileAt(name).path });
  return { browser, desk: await extensionPage(browser) };
}

/** Works with the extension in a profile of its own that is gone afterwards. */
export async function withExtension<T>(extensionDir: string, work: (bench: Bench) => Promise<T>): Promise<T> {
  const browser = await launch({ extensionDir });
  try {
    return await work({ browser, desk: await extensionPage(browser) });
  } finally {
    await browser.close();
  }
}

/** Calls into our own script (`in-desk.ts`) in a page of the extension, which it is put into first. */
export async function deskOf(page: Page): Promise<<T>(call: keyof Desk, ...args: unknown[]) => Promise<T>> {
  await page.evaluate(await bundled('in-desk'));
  return (call, ...args) => page.evaluate(`desk.${call}(${args.map((one) => JSON.stringify(one)).join()})`);
}

/** The extension's own world in a page, from which its script speaks to the worker. */
export interface World {
  /** Evaluates an expression there and waits for its promise. */
  run<T>(expression: string): Promise<T>;
}

/** Finds that world: the page must have a script of ours in it. */
export async function worldOf(page: Page): Promise<World> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return { run: (expression) => evaluate(session, expression, contextId) };
}

async function evaluate<T>(session: CDPSession, expression: string, contextId: number): Promise<T> {
  const params = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', params);
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** The worker, spoken to through the debugger. */
export interface WorkerTarget {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Bytes of live objects, after what is not needed has been collected. */
  liveHeap(): Promise<number>;
}

interface Reply {
  id: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** Attaches to the worker of this browser; it lives as long as somebody is attached. */
export async function attachToWorker({ context, extensionId }: TestBrowser): Promise<WorkerTarget> {
  const debuggee = await context.browser()?.newBrowserCDPSession();
  if (!debuggee) throw new Error('this browser has no debugger of its own');
  const { targetInfos } = await debuggee.send('Target.getTargets');
  const target = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(extensionId));
  if (!target) throw new Error('the worker is not there');
  const { sessionId } = await debuggee.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  let last = 0;
  const send: WorkerTarget['send'] = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }): void => {
        const reply = JSON.parse(event.message) as Reply;
        if (event.sessionId !== sessionId || reply.id !== id) return;
        debuggee.off('Target.receivedMessageFromTarget', listen);
        if (reply.error) reject(new Error(reply.error.message));
        else resolve(reply.result ?? {});
      };
      debuggee.on('Target.receivedMessageFromTarget', listen);
      const message = JSON.stringify({ id, method, params });
      debuggee.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
  return {
    send,
    async liveHeap() {
      await send('HeapProfiler.collectGarbage');
      return Number((await send('Runtime.getHeapUsage')).usedSize);
    },
  };
}

/** Bytes on disk of the extension's database in a profile, the browser being closed. */
export function databaseBytes(profile: string): number {
  const dir = join(profile, 'Default/IndexedDB');
  if (!existsSync(dir)) return 0;
  return (readdirSync(dir, { recursive: true }) as string[])
    .map((file) => statSync(join(dir, file)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
