import { aliasValue } from 'src/db/aliases';
import { type FittedReading, freshRecords } from 'src/db/records';
import { itemsOf, reviewsOf } from 'src/db/repos/items';
import type { Db, ItemRecord, ReviewRecord, StoreRecord } from 'src/db/schema';
import type { ItemEvidence, StoreEvidence } from 'src/domain/evidence';
import { storeAlias, storeKeyFrom } from 'src/domain/identity';
import type { StoreKey } from 'src/domain/site';
import type { WordReader } from 'src/trust/word-reader';
import { hearKeptWords, hearWords } from './read-words';

const itemEvidence = (item: ItemRecord, reviews: ReviewRecord[]): ItemEvidence => ({
  key: item.key,
  id: item.id,
  reviewSubject: item.reviewSubject,
  facts: item.facts,
  readAt: item.readAt,
  samples: item.samples,
  reviews,
});

function storeEvidence(store: StoreRecord, items: ItemEvidence[]): StoreEvidence {
  const id =
    aliasValue(store.aliases, 'shopId') ?? (store.site === 'generic' ? aliasValue(store.aliases, 'host') : undefined);
  const sellerId = aliasValue(store.aliases, 'sellerId');
  return {
    key: store.key,
    site: store.site,
    aliases: store.aliases,
    facts: { ...store.facts, ...(id !== undefined && { id }), ...(sellerId !== undefined && { sellerId }) },
    scores: store.scores,
    items,
    lastSeen: store.lastSeen,
  };
}

/** Everything kept about one store, with what its reviews' words say, and the revision it stands at. */
export async function keptEvidence(
  db: Db,
  key: StoreKey,
  words: WordReader,
): Promise<{ evidence: StoreEvidence; revision: number } | undefined> {
  // The store is read first: evidence committed meanwhile is then newer than the revision says, and is only assessed once more.
  const store = await db.get('stores', key);
  if (!store) return undefined;
  const items = await itemsOf(db, key);
  const evidence: ItemEvidence[] = [];
  for (const item of items) {
    const reviews = await reviewsOf(db, item.key);
    await hearKeptWords(db, reviews, words);
    evidence.push(itemEvidence(item, reviews));
  }
  return { evidence: storeEvidence(store, evidence), revision: store.revision };
}

/** What one reading says by itself, for a page of which nothing may be kept. */
export async function passingEvidence(fitted: FittedReading, words: WordReader): Promise<StoreEvidence | undefined> {
  const own = fitted.aliases[0] ?? (fitted.item && storeAlias(fitted.reading.site, 'item', fitted.item.id));
  if (own === undefined) return undefined;
  const { store, item, reviews } = freshRecords(fitted, storeKeyFrom(own));
  const evidence = storeEvidence(store, item ? [itemEvidence(item, [...reviews.values()])] : []);
  await hearWords(evidence, words);
  return evidence;
}
