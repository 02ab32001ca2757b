import type { CDPSession, Page } from 'playwright-core';
import { patience } from './patience';

/** A box inside the page, in CSS pixels of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One closed shadow root, reached through the debugger as no page script can. */
export interface ClosedRoot {
  /** Text as laid out, without style sheets. */
  text(): Promise<string>;
  html(): Promise<string>;
  /** The host's outer tag, as the page sees it. */
  hostHtml(): Promise<string>;
  hostBox(): Promise<Box>;
  /** Where the first visible element is that has this role or tag and holds this text; undefined when there is none. */
  find(selector: string, text?: string): Promise<Box | undefined>;
  /** Moves the mouse there and clicks, as a visitor would. */
  click(selector: string, text?: string): Promise<void>;
  /** Tag and accessible name of what has the focus inside. */
  focused(): Promise<string | undefined>;
  /** Runs a function, which may return a promise, in the page's process, in a world of its own, with the root as `this`. */
  run<T>(declaration: string, ...args: unknown[]): Promise<T>;
}

/** What one page's debugger session knows: the extension's own worlds in that page, newest last. */
interface Watch {
  session: CDPSession;
  worlds: Map<number, string>;
}

const watches = new WeakMap<Page, Promise<Watch>>();

async function watch(page: Page): Promise<Watch> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const worlds: Watch['worlds'] = new Map();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    const top = (context.auxData as { frameId?: string } | undefined)?.frameId === frameTree.frame.id;
    if (top && context.origin.startsWith('chrome-extension://')) worlds.set(context.id, context.name);
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => worlds.delete(executionContextId));
  session.on('Runtime.executionContextsCleared', () => worlds.clear());
  await session.send('Runtime.enable');
  return { session, worlds };
}

const watchOf = (page: Page): Promise<Watch> => {
  const known = watches.get(page) ?? watch(page);
  watches.set(page, known);
  return known;
};

/** Names of the extension's own worlds in a page: empty where no script of ours ever ran. */
export async function extensionWorlds(page: Page): Promise<string[]> {
  const { worlds } = await watchOf(page);
  return [...worlds.values()];
}

/** Evaluates an expression, which may be a promise, where our newest script in a page lives. */
export async function evaluateInOurWorld<T>(page: Page, expression: string): Promise<T> {
  const { session, worlds } = await watchOf(page);
  const contextId = [...worlds.keys()].at(-1);
  if (contextId === undefined) throw new Error(`no script of ours on ${page.url()}`);
  const answer = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed inside');
  return answer.result.value as T;
}

/** A host of ours has no children of its own and is one of the few plain elements that may hold a shadow root. */
const findRoots = `[...document.querySelectorAll(':is(div,span,aside,section,p):empty')]
  .map((each) => each.shadowRoot === null ? chrome.dom.openOrClosedShadowRoot(each) : null).filter(Boolean)`;

/**
 * All closed shadow roots of a page, found in the extension's own world, which alone may look into them. Sample pages have none of
 * their own, so these are ours. (A whole DOM snapshot would find them too, but holds a long page up for seconds.)
 */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const { session, worlds } = await watchOf(page);
  const found: ClosedRoot[] = [];
  // A script left over from before an update has a world of its own, which may find the same roots once more, or none.
  for (const contextId of [...worlds.keys()].reverse()) {
    if (found.length > 0) break;
    const { result } = await session.send('Runtime.evaluate', { expression: findRoots, contextId });
    if (!result.objectId) continue;
    const { result: members } = await session.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    for (const { value } of members)
      if (value?.subtype === 'node' && value.objectId) found.push(rootOf(page, runner(session, value.objectId)));
  }
  return found;
}

const runner =
  (session: CDPSession, objectId: string): ClosedRoot['run'] =>
  async <T>(functionDeclaration: string, ...args: unknown[]): Promise<T> => {
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
      awaitPromise: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed inside');
    return answer.result.value as T;
  };

function rootOf(page: Page, run: ClosedRoot['run']): ClosedRoot {
  const find = (selector: string, text = ''): Promise<Box | undefined> => run(findInside, selector, text);
  return {
    run,
    find,
    text: () => run(`function () { return [...this.children].map((e) => e.innerText ?? '').join('\\n').trim(); }`),
    html: () => run('function () { return this.innerHTML; }'),
    hostHtml: () => run('function () { return this.host.outerHTML; }'),
    hostBox: () =>
      run(
        'function () { const b = this.host.getBoundingClientRect(); return {x: b.x, y: b.y, width: b.width, height: b.height}; }',
      ),
    focused: () =>
      run(
        `function () { const a = this.activeElement; return a ? a.tagName + ' ' + (a.ariaLabel ?? a.innerText) : undefined; }`,
      ),
    async click(selector, text) {
      // What a click opens may still be on its way, the panel is a script of its own; and what is there may still move.
      let box: Box | undefined;
      for (const end = Date.now() + patience; Date.now() < end; await page.waitForTimeout(50)) {
        const before = box;
        box = await find(selector, text);
        if (box && before?.x === box.x && before.y === box.y) break;
      }
      if (!box)
        throw new Error(
          `nothing to click: ${selector} ${text ?? ''} in ${await run('function () { return this.innerHTML.slice(0, 2000); }')}`,
        );
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    },
  };
}

const findInside = `function (selector, text) {
  for (const element of this.querySelectorAll(selector)) {
    if (!((element.innerText ?? '') + (element.ariaLabel ?? '') + (element.title ?? '')).includes(text)) continue;
    if (!element.checkVisibility()) continue;
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    if (box.width > 0) return { x: box.x, y: box.y, width: box.width, height: box.height };
  }
}`;

/** Waits until a closed root says something that fits, and returns that root. */
export async function waitForRoot(
  page: Page,
  fits: (text: string, root: ClosedRoot) => boolean | Promise<boolean> = (text) => text !== '',
  timeout = patience,
): Promise<ClosedRoot> {
  const end = Date.now() + timeout;
  let last: string[] = [];
  for (;;) {
    last = [];
    for (const root of await closedRoots(page)) {
      const text = await root.text();
      last.push(text);
      if (await fits(text, root)) return root;
    }
    if (Date.now() > end) throw new Error(`no closed root fits on ${page.url()}: ${JSON.stringify(last)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
