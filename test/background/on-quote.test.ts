import 'fake-indexeddb/auto';
import { onCommand } from 'src/background/on-command';
import { onQuote } from 'src/background/on-quote';
import { onReading } from 'src/background/on-reading';
import type { Db } from 'src/db/schema';
import { quoteHash } from 'src/domain/note';
import { pendingQuote } from 'src/settings/pending-quote';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { emptyDb, itemReading, itemUrl, noon, reviewNo, tabOn, toolsOn } from './worker-kit';

let db: Db;
const tab = { id: 7, windowId: 1, url: itemUrl, incognito: false };
const words = 'The seam came loose after a week';

beforeEach(async () => {
  db = await emptyDb();
  const reviews = [reviewNo(1, { text: `${words}, sadly.`, date: '2026-10-05' }), reviewNo(2)];
  const reading = itemReading({ reviews, sample: { filter: 'bad' } });
  await onReading(toolsOn(db), { value: reading, refused: [] }, tabOn());
});

describe('words selected on a page', () => {
  it('wait for their note with where, when, which list, how many and which review', async () => {
    const opened = vi.spyOn(browser.tabs, 'create');
    await onQuote(toolsOn(db), `  ${words}\n`, tab);
    const { quote, ...about } = (await pendingQuote.read()) ?? {};
    expect(about).toEqual({ storeKey: 'taobao:shopId:51020301', itemKey: 'taobao:item:700100200300' });
    expect(quote).toMatchObject({
      text: words,
      hash: await quoteHash(words),
      capturedAt: noon.toISOString(),
      url: itemUrl,
      filter: 'bad',
      n: 2,
      methodVersion: 'test-1',
      author: 't**1',
      date: '2026-10-05',
      itemTitle: '加厚帆布收纳袋',
    });
    expect(quote?.reviewKey).toMatch(/^h:/);
    expect(opened).toHaveBeenCalledOnce();
  });

  it('that stand in more than one review, or in none, name no author', async () => {
    for (const text of ['买了', 'words of the page itself']) {
      await onQuote(toolsOn(db), text, tab);
      const quote = (await pendingQuote.read())?.quote;
      expect([quote?.text, quote?.reviewKey, quote?.author]).toEqual([text, undefined, undefined]);
    }
  });

  it('of a private window, of a tab without a store, or of no length leave nothing', async () => {
    await onQuote(toolsOn(db), words, { ...tab, incognito: true });
    await onQuote(toolsOn(db), words, { ...tab, id: 99 });
    await onQuote(toolsOn(db), ' \n ', tab);
    await onQuote(toolsOn(db), words, undefined);
    expect(await pendingQuote.read()).toBeUndefined();
  });

  it('are bounded', async () => {
    await onQuote(toolsOn(db), 'x'.repeat(100_000), tab);
    expect((await pendingQuote.read())?.quote.text).toHaveLength(20_000);
  });

  it('are taken by a shortcut too, from the page as our own world sees it', async () => {
    Object.assign(browser.scripting, { executeScript: async () => [{ frameId: 0, result: words }] });
    await onCommand(toolsOn(db), 'quote-selection', tab);
    expect((await pendingQuote.read())?.quote.text).toBe(words);
    await pendingQuote.drop();
    expect(await pendingQuote.read()).toBeUndefined();
  });
});
