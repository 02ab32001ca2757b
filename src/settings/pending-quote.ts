import type { NoteQuote } from 'src/domain/note';
import { fields, isText } from 'src/domain/shapes';
import type { ItemKey, StoreKey } from 'src/domain/site';
import { browser } from 'wxt/browser';

/** Words taken from a page of which no note has been made yet. */
export interface PendingQuote {
  storeKey: StoreKey;
  itemKey?: ItemKey;
  quote: NoteQuote;
}

const key = 'pendingQuote';
const isPending = fields(
  { storeKey: isText, quote: fields({ text: isText, capturedAt: isText }) },
  { itemKey: isText },
);

/** The one quote that waits for its note: in memory only, written by the worker, and no page script can read it. */
export const pendingQuote = {
  async read(): Promise<PendingQuote | undefined> {
    const kept = (await browser.storage.session.get(key))[key];
    return isPending(kept) ? (kept as PendingQuote) : undefined;
  },
  put: (quote: PendingQuote): Promise<void> => browser.storage.session.set({ [key]: quote }),
  drop: (): Promise<void> => browser.storage.session.remove(key),
};
