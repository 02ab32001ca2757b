import { aliasValue } from 'src/db/aliases';
import { type FittedReading, freshRecords } from 'src/db/records';
import { itemsOf } from 'src/db/repos/items';
import { looksOf } from 'src/db/repos/looks';
import { scoreHistory } from 'src/db/repos/snapshots';
import type { Db, ItemRecord, ReviewRecord, StoreRecord } from 'src/db/schema';
import type { ItemEvidence, Look, ScoreEvidence, StoreEvidence } from 'src/domain/evidence';
import { storeAlias, storeKeyFrom } from 'src/domain/identity';
import { isItem, isStore } from 'src/domain/kept-evidence';
import type { StoreKey } from 'src/domain/site';
import type { WordReader } from 'src/trust/word-reader';
import { hearComments, hearKeptWords, hearWords } from './read-words';
import type { Tools } from './tools';

const itemEvidence = (item: ItemRecord, reviews: ReviewRecord[], looks: Look[] = []): ItemEvidence => ({
  key: item.key,
  id: item.id,
  reviewSubject: item.reviewSubject,
  facts: item.facts,
  readAt: item.readAt,
  samples: item.samples,
  reviews,
  ...(looks.length > 0 && { looks }),
});

function storeEvidence(store: StoreRecord, items: ItemEvidence[], history: ScoreEvidence[] = []): StoreEvidence {
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
    ...(store.comments && { comments: store.comments.map((one) => ({ ...one })) }),
    ...(history.length > 0 && { history }),
    lastSeen: store.lastSeen,
  };
}

/** Everything kept about one store, with what its reviews' words say, and the revision it stands at. `read`: its record, read just now. */
export async function keptEvidence(
  { words, memory }: Pick<Tools, 'words' | 'memory'>,
  db: Db,
  key: StoreKey,
  read?: StoreRecord,
): Promise<{ evidence: StoreEvidence; revision: number } | undefined> {
  // The store is read first: evidence committed meanwhile is then newer than the revision says, and is only assessed once more.
  const store = read ?? (await db.get('stores', key));
  if (!store || !isStore(store)) return undefined;
  const [items, history] = await Promise.all([itemsOf(db, key), scoreHistory(db, key)]);
  const evidence: ItemEvidence[] = [];
  for (const item of items.filter(isItem)) {
    const [reviews, looks] = await Promise.all([memory.reviews.reviewsOf(db, item), looksOf(db, item.key)]);
    await hearKeptWords(db, reviews, words);
    evidence.push(itemEvidence(item, reviews, looks));
  }
  const whole = storeEvidence(store, evidence, history);
  await hearComments(whole, words);
  return { evidence: whole, revision: store.revision };
}

/** What one reading says by itself, for a page of which nothing may be kept. */
export async function passingEvidence(fitted: FittedReading, words: WordReader): Promise<StoreEvidence | undefined> {
  const own = fitted.aliases[0] ?? (fitted.item && storeAlias(fitted.reading.site, 'item', fitted.item.id));
  if (own === undefined) return undefined;
  const { store, item, reviews } = freshRecords(fitted, storeKeyFrom(own));
  const evidence = storeEvidence(store, item ? [itemEvidence(item, [...reviews.values()])] : []);
  await hearWords(evidence, words);
  await hearComments(evidence, words);
  return evidence;
}
