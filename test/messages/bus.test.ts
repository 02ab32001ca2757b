import { ok } from 'src/lib/result';
import { type Caller, type Handlers, handler, send, serve } from 'src/messages/bus';
import { announce, followChanges } from 'src/messages/changes';
import { announceProgress, followProgress } from 'src/messages/progress';
import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;
let listener: Listener;
let heard: unknown[];

const boolean = (payload: unknown) => (typeof payload === 'boolean' ? payload : undefined);
const remember = async (payload: unknown, caller: Caller | undefined) => {
  heard.push([payload, caller]);
  return ok(null);
};
const handlers = (): Handlers => ({
  reading: handler({
    from: 'tab',
    parse: (payload) => payload ?? undefined,
    handle: () => Promise.reject(new Error('a bug')),
  }),
  part: handler({ from: 'tab', parse: boolean, handle: remember }),
  state: handler({ from: 'tab', parse: boolean, handle: remember }),
  pin: handler({ from: 'tab', parse: boolean, handle: remember }),
  cards: handler({ from: 'tab', parse: boolean, handle: remember }),
  pinCard: handler({ from: 'tab', parse: boolean, handle: remember }),
  marks: handler({ from: 'tab', parse: boolean, handle: remember }),
  script: handler({ from: 'tab', parse: boolean, handle: remember }),
  note: handler({ from: 'tab', parse: (payload) => payload, handle: remember }),
  mute: handler({ from: 'tab', parse: boolean, handle: remember }),
  sync: handler({ from: 'page', parse: (payload) => payload ?? undefined, handle: remember }),
  freshen: handler({ from: 'page', parse: (payload) => payload ?? undefined, handle: remember }),
  erase: handler({ from: 'page', parse: (payload) => payload ?? undefined, handle: remember }),
  method: handler({ from: 'page', parse: (payload) => payload, handle: remember }),
  tryOut: handler({ from: 'page', parse: (payload) => payload ?? undefined, handle: remember }),
  whatIf: handler({ from: 'page', parse: (payload) => payload ?? undefined, handle: remember }),
  ...(Object.fromEntries(
    (['State', 'Settings', 'Merge', 'Cancel', 'Compact', 'Export', 'Import'] as const).map((name) => [
      `replica${name}`,
      handler({ from: 'page', parse: (payload) => payload, handle: remember }),
    ]),
  ) as Pick<Handlers, `replica${'State' | 'Settings' | 'Merge' | 'Cancel' | 'Compact' | 'Export' | 'Import'}`>),
});

beforeEach(() => {
  heard = [];
  const original = browser.runtime.onMessage.addListener;
  browser.runtime.onMessage.addListener = ((own: Listener) => {
    listener = own;
  }) as typeof original;
  serve(handlers());
  browser.runtime.onMessage.addListener = original;
});

const url = 'https://item.taobao.com/item.htm?id=1';
const tab = { id: browser.runtime.id, frameId: 0, url, tab: { id: 3, url, incognito: true } };
const ask = (message: unknown, sender: object): Promise<unknown> =>
  new Promise((resolve) => {
    if (listener(message, sender, resolve) !== true) setTimeout(() => resolve('not heard'), 5);
  });

describe('the worker', () => {
  it('hears a tab of ours and knows who it is from the browser', async () => {
    expect(await ask({ request: 'mute', payload: true }, tab)).toEqual({ ok: true, value: null });
    expect(heard).toEqual([[true, { tabId: 3, urls: [url, url], private: true }]]);
  });

  it.each([
    ['another extension', { ...tab, id: 'somebody-else' }, 'not heard'],
    ['a frame inside the page', { ...tab, frameId: 2 }, { ok: false, error: 'wrong-sender' }],
    ['no tab', { id: tab.id, url }, { ok: false, error: 'wrong-sender' }],
    [
      'our own page in a tab',
      { ...tab, url: browser.runtime.getURL('/popup.html' as '/') },
      { ok: false, error: 'wrong-sender' },
    ],
  ])('does not take a page request from %s', async (_, sender, reply) => {
    expect(await ask({ request: 'pin', payload: true }, sender)).toEqual(reply);
    expect(heard).toEqual([]);
  });

  it('takes requests of our own pages from nobody else', async () => {
    expect(await ask({ request: 'freshen', payload: 'k' }, tab)).toMatchObject({ ok: false, error: 'wrong-sender' });
    const popup = { id: tab.id, url: browser.runtime.getURL('/popup.html' as '/') };
    expect(await ask({ request: 'freshen', payload: 'k' }, popup)).toEqual({ ok: true, value: null });
  });

  it.each([['toString'], ['__proto__'], ['erase-all']])('answers an unknown message %s', async (request) => {
    expect(await ask({ request, payload: 1 }, tab)).toMatchObject({ ok: false, error: 'unknown-message' });
  });

  it.each([[undefined], [null], ['text'], [[]], [{}], [{ request: 5 }]])('answers garbage %j', async (message) => {
    expect(await ask(message, tab)).toMatchObject({ ok: false, error: 'unknown-message' });
  });

  it('refuses a payload that does not parse, without calling the handler', async () => {
    expect(await ask({ request: 'mute', payload: { muted: true } }, tab)).toMatchObject({
      ok: false,
      error: 'invalid-reading',
    });
    expect(heard).toEqual([]);
  });

  it('turns a bug into a Result', async () => {
    expect(await ask({ request: 'reading', payload: {} }, tab)).toEqual({
      ok: false,
      error: 'internal',
      detail: 'a bug',
    });
  });
});

describe('sending', () => {
  it('from a script whose extension is gone is a Result', async () => {
    const { id } = browser.runtime;
    (fakeBrowser.runtime as { id: unknown }).id = undefined;
    expect(await send('mute', true)).toEqual({ ok: false, error: 'context-gone' });
    (fakeBrowser.runtime as { id: unknown }).id = id;
  });

  it('to nobody is a Result', async () => {
    expect(await send('mute', true)).toMatchObject({ ok: false, error: 'internal' });
  });

  it('takes a garbled reply for none', async () => {
    browser.runtime.onMessage.addListener((_message, _sender, respond) => {
      respond('yes');
      return true;
    });
    expect(await send('mute', true)).toEqual({ ok: false, error: 'internal', detail: 'no answer' });
  });
});

it('a change reaches those who follow, until they stop', async () => {
  const changes: unknown[] = [];
  const end = new AbortController();
  followChanges((change) => changes.push(change), end.signal);
  announce({ store: 'pins', key: 'k' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  end.abort();
  announce({ store: 'notes', key: 'k' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toEqual([{ store: 'pins', key: 'k' }]);
});

it('how far the work on the library folder is reaches our own pages until they stop listening', async () => {
  const heardOf: unknown[] = [];
  const end = new AbortController();
  followProgress((progress) => heardOf.push(progress), end.signal);
  announceProgress({ doing: 'reading', done: 1, total: 4 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  end.abort();
  announceProgress({ doing: 'reading', done: 4, total: 4 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heardOf).toEqual([{ doing: 'reading', done: 1, total: 4 }]);
});
