import { openDatabase } from 'src/db/open';
import { itemsOf } from 'src/db/repos/items';
import { reviewsOf } from 'src/db/repos/reviews';
import { snapshotsOf } from 'src/db/repos/snapshots';
import { findStore } from 'src/db/repos/stores';
import { namedSummaries, type SummaryPlace, summaryPage } from 'src/db/repos/summary-pages';
import type { ServiceScore } from 'src/domain/dimensions';
import type { ReviewEvidence } from 'src/domain/evidence';
import { isReviewEvidence } from 'src/domain/kept-evidence';
import type { ItemKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { WhatIf, WhatIfAnswer } from 'src/domain/what-if';
import { send } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import { type PendingQuote, pendingQuote } from 'src/settings/pending-quote';
import { folded } from './folded';

export type { SummaryPlace };

/** A store's scores as they stood on one visit. Instants. */
export interface Visit {
  readAt: string;
  lastAt: string;
  scores: ServiceScore[];
}

/** One kept review, and the item it is of. */
export interface KeptReview extends ReviewEvidence {
  itemKey: ItemKey;
}

/** Some of the stores kept, and where the next ones begin; no `next`: these are the last. */
export interface StoreList {
  stores: Summary[];
  next?: SummaryPlace;
}

/** What the library and the page of one store read beyond Summaries. Calls may reject. */
export interface StorePageServices {
  /** Stores by their latest visit, newest first, from a place on; only those whose name holds the words, if any are given. */
  stores(asked: { after?: SummaryPlace | undefined; limit: number; name?: string }): Promise<StoreList>;
  /** A store's scores visit by visit, oldest first. */
  visits(keyOrAlias: string): Promise<Visit[]>;
  /** Every kept review of a store's items, in no promised order. */
  reviews(keyOrAlias: string): Promise<KeptReview[]>;
  /** Lays words of a kept review ready for a note. */
  quote(quote: PendingQuote): Promise<void>;
  /** Asks the worker. Rejects where it gives no answer. */
  whatIf(question: WhatIf): Promise<WhatIfAnswer>;
}

/** The real ones, over the database and the worker. */
export const storePageServices: StorePageServices = {
  async stores({ after, limit, name = '' }) {
    const wanted = folded(name);
    const named = (storeName: string): boolean => folded(storeName).includes(wanted);
    const page = { after, limit: limit + 1 };
    const db = await openDatabase();
    const stores = await (wanted === '' ? summaryPage(db, page) : namedSummaries(db, { ...page, named }));
    const last = stores[limit - 1];
    const more = stores.length > limit && last;
    return {
      stores: stores.slice(0, limit),
      ...(more && { next: { lastSeenAt: last.lastSeenAt, key: last.key } }),
    };
  },
  async visits(keyOrAlias) {
    const db = await openDatabase();
    const store = await findStore(db, keyOrAlias);
    return store ? snapshotsOf(db, store.key) : [];
  },
  async reviews(keyOrAlias) {
    const db = await openDatabase();
    const store = await findStore(db, keyOrAlias);
    const items = store ? await itemsOf(db, store.key) : [];
    const reviews: KeptReview[] = [];
    for (const { key } of items)
      for (const one of (await reviewsOf(db, key)).reviews) if (isReviewEvidence(one)) reviews.push(one);
    return reviews;
  },
  async quote(quote) {
    await pendingQuote.put(quote);
    announce({ store: 'notes', key: quote.storeKey });
  },
  async whatIf(question) {
    const reply = await send('whatIf', question);
    if (!reply.ok) throw new Error(reply.detail ?? reply.error);
    return reply.value;
  },
};
