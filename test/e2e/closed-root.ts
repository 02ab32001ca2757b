import type { CDPSession, Page } from 'playwright-core';

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
  /** Runs a function in the page's process, in a world of its own, with the root as `this`. */
  run<T>(declaration: string, ...args: unknown[]): Promise<T>;
}

interface SnapshotNodes {
  parentIndex?: number[];
  backendNodeId?: number[];
  shadowRootType?: { index: number[]; value: number[] };
}

/** Hosts of closed roots, by the debugger's flat snapshot: a nested answer breaks on pages thousands of elements deep. */
async function closedHosts(session: CDPSession): Promise<number[]> {
  const snapshot = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
  const nodes: SnapshotNodes | undefined = snapshot.documents[0]?.nodes;
  const types = nodes?.shadowRootType;
  if (!nodes || !types) return [];
  const inside = new Set(types.index.filter((_, at) => snapshot.strings[types.value[at] ?? -1] === 'closed'));
  const hosts = new Set([...inside].map((at) => nodes.parentIndex?.[at] ?? -1).filter((at) => !inside.has(at)));
  return [...hosts].map((at) => nodes.backendNodeId?.[at] ?? 0).filter((id) => id > 0);
}

async function ownWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'test' });
  return world.executionContextId;
}

const sessions = new WeakMap<Page, CDPSession>();

async function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const session = await page.context().newCDPSession(page);
  sessions.set(page, session);
  return session;
}

/** All closed shadow roots of a page. Sample pages have none of their own, so these are the extension's. */
export async function closedRoots(page: Page): Promise<ClosedRoot[]> {
  const session = await sessionOf(page);
  await session.send('DOM.enable');
  const hosts = await closedHosts(session);
  if (hosts.length === 0) return [];
  const world = await ownWorld(session);
  const found = await Promise.all(hosts.map((host) => reach(page, session, host, world)));
  return found.filter((root) => root !== undefined);
}

async function reach(page: Page, session: CDPSession, host: number, world: number): Promise<ClosedRoot | undefined> {
  const { node } = await session.send('DOM.describeNode', { backendNodeId: host, depth: 1, pierce: true });
  const shadow = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
  if (!shadow) return undefined;
  const { object } = await session.send('DOM.resolveNode', {
    backendNodeId: shadow.backendNodeId,
    executionContextId: world,
  });
  const objectId = object.objectId ?? '';
  const run = async <T>(functionDeclaration: string, ...args: unknown[]): Promise<T> => {
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? 'failed inside');
    return answer.result.value as T;
  };
  return rootOf(page, run);
}

function rootOf(page: Page, run: ClosedRoot['run']): ClosedRoot {
  const find = (selector: string, text = ''): Promise<Box | undefined> => run(findInside, selector, text);
  return {
    run,
    find,
    text: () => run(`function () { return [...this.children].map((e) => e.innerText ?? '').join('\\n').trim(); }`),
    html: () => run('function () { return this.innerHTML; }'),
    hostHtml: () => run('function () { return this.host.outerHTML; }'),
    hostBox: () =>
      run('function () { const b = this.host.getBoundingClientRect(); return {x: b.x, y: b.y, width: b.width, height: b.height}; }'),
    focused: () =>
      run(`function () { const a = this.activeElement; return a ? a.tagName + ' ' + (a.ariaLabel ?? a.innerText) : undefined; }`),
    async click(selector, text) {
      const box = await find(selector, text);
      if (!box) throw new Error(`nothing to click: ${selector} ${text ?? ''} in ${await run('function () { return this.innerHTML.slice(0, 2000); }')}`);
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
  timeout = 10_000,
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
