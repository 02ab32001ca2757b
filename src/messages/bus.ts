import { fail, type Result } from 'src/lib/result';
import { browser } from 'wxt/browser';
import type { ContentRequests, FailureCode, PageRequests, ReplicaFailure } from './protocol';

/** All requests the worker answers, whoever makes them. */
export type Requests = ContentRequests & PageRequests;

interface Envelope {
  request: string;
  payload: unknown;
}

/**
 * Who asks, as the browser vouches for it. `urls`: the document's address and the tab's; after a soft navigation browsers differ in which
 * of the two is up to date. `private`: the tab is in a private window.
 */
export interface Caller {
  tabId: number;
  urls: string[];
  private: boolean;
}

/** `tab`: a content script in a tab's top frame. `page`: one of our own pages (popup and the like). */
export interface Handler<From extends 'tab' | 'page', Payload, Reply> {
  from: From;
  /** Makes the untrusted payload a typed one; `undefined` refuses it. */
  parse: (payload: unknown) => Payload | undefined;
  handle: (payload: Payload, caller: From extends 'tab' ? Caller : undefined) => Promise<Reply>;
}

type Answer = Result<unknown, FailureCode | ReplicaFailure>;
type AnyHandler = Handler<'tab', unknown, Answer> | Handler<'page', unknown, Answer>;

/** One handler for each request. Built with {@link handler} so that payload types stay inside. */
export type Handlers = { [Name in keyof Requests]: AnyHandler };

/** Types one handler by itself and hides its payload type, which only its own `parse` can produce. */
export const handler = <From extends 'tab' | 'page', Payload>(own: Handler<From, Payload, Answer>): AnyHandler =>
  own as unknown as AnyHandler;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

/** Asks the worker. Never rejects: an extension that is gone, a worker that did not answer and a garbled reply are Results too. */
export async function send<Name extends keyof Requests>(
  request: Name,
  payload: Requests[Name][0],
): Promise<Requests[Name][1]> {
  type Reply = Requests[Name][1];
  if (browser.runtime?.id === undefined) return fail('context-gone') as Reply;
  try {
    const envelope: Envelope = { request, payload };
    const reply: unknown = await browser.runtime.sendMessage(envelope);
    if (isRecord(reply) && typeof reply.ok === 'boolean') return reply as Reply;
    return fail('internal', 'no answer') as Reply;
  } catch (error) {
    return fail(browser.runtime?.id === undefined ? 'context-gone' : 'internal', messageOf(error)) as Reply;
  }
}

type Sender = Parameters<Parameters<typeof browser.runtime.onMessage.addListener>[0]>[1];

/** The top frame of a tab on the web; our own pages opened in a tab are not one. */
function callerFrom(sender: Sender): Caller | undefined {
  const { tab } = sender;
  const urls = [sender.url, tab?.url].filter((url) => url !== undefined);
  if (tab?.id === undefined || sender.frameId !== 0) return undefined;
  if (urls.length === 0 || !urls.every((url) => /^https?:/i.test(url))) return undefined;
  return { tabId: tab.id, urls, private: tab.incognito };
}

const isOwnPage = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('/' as '/')) ?? false;

async function answer(own: AnyHandler, payload: unknown, sender: Sender): Promise<Answer> {
  try {
    const caller = callerFrom(sender);
    if (own.from === 'tab' ? !caller : !isOwnPage(sender)) return fail('wrong-sender');
    const parsed = own.parse(payload);
    if (parsed === undefined) return fail('invalid-reading', 'the payload does not have the agreed form');
    if (own.from === 'page') return await own.handle(parsed, undefined);
    return caller ? await own.handle(parsed, caller) : fail('wrong-sender');
  } catch (error) {
    return fail('internal', messageOf(error));
  }
}

/** Handlers that each do their work as `around` has it done. */
export const handledBy = <Some extends Record<string, AnyHandler>>(
  handlers: Some,
  around: (work: () => Promise<Answer>) => Promise<Answer>,
): Some =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, { handle, ...own }]) => [
      name,
      { ...own, handle: (payload: unknown, caller: never) => around(() => handle(payload, caller)) },
    ]),
  ) as unknown as Some;

/**
 * Answers requests in the worker. Only our own scripts and pages are heard. To be called synchronously at worker start; the listener is
 * not `async`, because browsers differ in what they do with a listener's promise.
 */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (browser.runtime.id === undefined || sender.id !== browser.runtime.id) return undefined;
    if (!isRecord(message) || typeof message.request !== 'string') {
      sendResponse(fail('unknown-message'));
      return undefined;
    }
    const own = Object.hasOwn(handlers, message.request) ? handlers[message.request as keyof Requests] : undefined;
    if (!own) {
      sendResponse(fail('unknown-message', message.request.slice(0, 60)));
      return undefined;
    }
    void answer(own, message.payload, sender).then(sendResponse);
    return true;
  });
}
