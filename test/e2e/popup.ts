import type { CDPSession, Page } from 'playwright-core';
import type { TestBrowser } from './browser';
import { patience } from './patience';

/** The real popup over the active tab, spoken to through the debugger, since it is no tab. */
export interface Popup {
  run<T>(expression: string): Promise<T>;
  text(): Promise<string>;
  /** Waits until its text fits, and returns it. */
  says(fits: (text: string) => boolean, timeout?: number): Promise<string>;
  close(): Promise<void>;
}

interface Reply {
  id: number;
  result?: { result?: { value?: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
  error?: { message: string };
}

/** Opens the toolbar popup over the tab in front; `desk` is any page of the extension, asked to do it. */
export async function openPopup(browser: TestBrowser, desk: Page): Promise<Popup> {
  const debuggee = await browser.context.browser()?.newBrowserCDPSession();
  if (!debuggee) throw new Error('this browser has no debugger of its own');
  await desk.evaluate('chrome.action.openPopup()');
  const targetId = await popupTarget(debuggee, browser.extensionId);
  const { sessionId } = await debuggee.send('Target.attachToTarget', { targetId, flatten: false });
  const run = talk(debuggee, sessionId);
  const text = (): Promise<string> => run('document.body.innerText');
  return {
    run,
    text,
    async says(fits, timeout = patience) {
      const end = Date.now() + timeout;
      for (;;) {
        const now = await text();
        if (fits(now)) return now;
        if (Date.now() > end) throw new Error(`the popup never said it: ${JSON.stringify(now)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    async close() {
      await debuggee.send('Target.closeTarget', { targetId });
      await debuggee.detach();
    },
  };
}

async function popupTarget(debuggee: CDPSession, extensionId: string): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const { targetInfos } = await debuggee.send('Target.getTargets');
    const popup = targetInfos.find(
      ({ type, url, attached }) =>
        type === 'page' && !attached && url.startsWith(`chrome-extension://${extensionId}/popup`),
    );
    if (popup) return popup.targetId;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the popup did not open');
}

function talk(debuggee: CDPSession, sessionId: string): Popup['run'] {
  let last = 0;
  return <T>(expression: string) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last;
      const listen = (event: { sessionId: string; message: string }): void => {
        const reply = JSON.parse(event.message) as Reply;
        if (event.sessionId !== sessionId || reply.id !== id) return;
        debuggee.off('Target.receivedMessageFromTarget', listen);
        const failure = reply.error?.message ?? reply.result?.exceptionDetails?.exception?.description;
        if (failure) reject(new Error(failure));
        else resolve(reply.result?.result?.value as T);
      };
      debuggee.on('Target.receivedMessageFromTarget', listen);
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      debuggee.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}
