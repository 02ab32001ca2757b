import { aliasValue } from 'src/db/aliases';
import { findNotes } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import { findStore } from 'src/db/repos/stores';
import { getSummary } from 'src/db/repos/summaries';
import type { Db, NoteRecord, StoreRecord } from 'src/db/schema';
import type { BadgeMatch, BadgeReply, CardRef, StoreBadge } from 'src/domain/badge';
import { itemKey, storeAlias } from 'src/domain/identity';
import type { SiteId } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import { announce } from 'src/messages/changes';
import type { FailureCode } from 'src/messages/protocol';
import { badgesSetting, mutedSetting } from 'src/settings/items';
import { refOf } from 'src/sites/addresses';
import * as z from 'zod/mini';
import { nameIndex } from './store-names';
import type { Tools } from './tools';

const text = (max: number) => z.exactOptional(z.string().check(z.minLength(1), z.maxLength(max)));

const cardRef: z.ZodMiniType<CardRef> = z.object({
  storeId: text(80),
  sellerId: text(80),
  storeHost: text(253),
  storeName: text(200),
  itemId: text(80),
});

/** Cards a page may ask about in one go: no shop shows more. */
export const cardRefsSchema = z.array(cardRef).check(z.maxLength(300));

/** One card's store, to be pinned or let go. */
export const pinCardSchema = z.object({ ref: cardRef, pinned: z.boolean() });

interface Found {
  store: StoreRecord;
  match: BadgeMatch;
}

/**
 * The platform whose results the asking tab shows; a page can ask about that platform's stores alone. Nothing on muted hosts and where the
 * user has not asked for badges.
 */
async function siteOfResults({ urls }: Caller): Promise<SiteId | undefined> {
  const muted = await mutedSetting.get();
  const page = urls.map((url) => new URL(url)).find((url) => refOf(url)?.page === 'search');
  if (!page || muted.includes(page.hostname) || !(await badgesSetting.get())) return undefined;
  return refOf(page)?.site;
}

const aliasesOf = (site: SiteId, { storeId, sellerId, storeHost }: CardRef): string[] => [
  ...(storeId === undefined ? [] : [storeAlias(site, 'shopId', storeId)]),
  ...(sellerId === undefined ? [] : [storeAlias(site, 'sellerId', sellerId)]),
  ...(storeHost === undefined ? [] : [storeAlias(site, 'host', storeHost)]),
];

/** A store whose own id is another than the card's cannot be the one meant, whatever else fits. */
const contradicts = ({ aliases }: StoreRecord, { storeId, sellerId }: CardRef): boolean =>
  [
    ['shopId', storeId],
    ['sellerId', sellerId],
  ].some(([kind, told]) => {
    const own = aliasValue(aliases, kind as 'shopId' | 'sellerId');
    return told !== undefined && own !== undefined && own !== told;
  });

/** The store behind a card: by its ids, else by the item, else by a name that only one known store of the platform bears. */
async function storeBehind(
  db: Db,
  site: SiteId,
  ref: CardRef,
  named: () => Promise<ReadonlyMap<string, string>>,
): Promise<Found | undefined> {
  for (const alias of aliasesOf(site, ref)) {
    const store = await findStore(db, alias);
    if (store) return contradicts(store, ref) ? undefined : { store, match: 'id' };
  }
  const item = ref.itemId === undefined ? undefined : await db.get('items', itemKey(site, ref.itemId));
  const holder = item && (await findStore(db, item.storeKey));
  if (holder) return contradicts(holder, ref) ? undefined : { store: holder, match: 'item' };
  if (ref.storeName === undefined) return undefined;
  const key = (await named()).get(nameIndex.folded(ref.storeName));
  const store = key === undefined ? undefined : await findStore(db, key);
  return store && !contradicts(store, ref) ? { store, match: 'name' } : undefined;
}

/** Two lines of a badge's card; the whole note stands on the store's page. */
const mostOfNote = 90;

/** One line that says which note it is: the note's own first line, else the first of the words it quotes. */
function lineOf({ text, quote }: NoteRecord): string | undefined {
  const line = `${text}\n${quote?.text ?? ''}`
    .split(/\n/u)
    .map((each) => each.trim())
    .find(Boolean);
  const chars = [...(line ?? '')];
  return chars.length > mostOfNote ? `${chars.slice(0, mostOfNote - 1).join('')}…` : line;
}

/** What the user noted last on a store. */
async function newestNote(db: Db, { key, notes }: Summary): Promise<string | undefined> {
  if (notes === 0) return undefined;
  const [note] = (await findNotes(db, { storeKey: key, limit: 1 })).notes;
  return note && lineOf(note);
}

/** A Summary cut down to a badge. Of a store known by an item alone, or with goods that many sell, the item is what was judged. */
function badgeOf(summary: Summary, match: BadgeMatch, itemOfCard: string | undefined): StoreBadge {
  const { storeName, storeScore, pooled, lastSeenAt, notes, pinned, stale } = summary;
  const item = match === 'item' ? summary.items.find(({ key }) => key === itemOfCard) : undefined;
  const own = item && (pooled.rating.adjusted === undefined || storeName === undefined) ? item : undefined;
  const { rating, coverage, integrity } = own ?? pooled;
  return {
    ...(storeName !== undefined && { storeName }),
    match,
    about: own ? 'item' : 'store',
    ...(own?.title !== undefined && { itemTitle: own.title }),
    ...(storeScore.value !== undefined && { score: storeScore.value }),
    ...(storeScore.letter !== undefined && { letter: storeScore.letter }),
    ...(rating.adjusted !== undefined && { adjusted: rating.adjusted }),
    ...(rating.interval90 !== undefined && { interval90: rating.interval90 }),
    verdict: integrity.verdict,
    coverage,
    lastSeenAt,
    ...(stale?.length && { stale: true }),
    notes,
    pinned,
  };
}

/** What the library knows of the stores on a page of results. Only read: it tells nobody, keeps nothing and asks nobody else. */
export async function onCards(
  tools: Tools,
  refs: readonly CardRef[],
  caller: Caller,
): Promise<Result<BadgeReply, FailureCode>> {
  const site = await siteOfResults(caller);
  if (!site) return fail('wrong-sender', 'no page of results, or no badges wanted');
  try {
    const db = await tools.openDb();
    const named = nameIndex.once(db, site);
    const badges: (StoreBadge | null)[] = [];
    for (const ref of refs) {
      const found = await storeBehind(db, site, ref, named);
      const summary = found && (await getSummary(db, found.store.key));
      const item = ref.itemId === undefined ? undefined : itemKey(site, ref.itemId);
      const note = summary && (await newestNote(db, summary));
      const badge = summary && found && badgeOf(summary, found.match, item);
      badges.push(badge ? { ...badge, ...(note && { newestNote: note }) } : null);
    }
    return ok({ badges, private: caller.private });
  } catch (error) {
    return fail('db-unavailable', error instanceof Error ? error.message : String(error));
  }
}

/** Pins or unpins the known store behind a card: into the comparison, or out of it. Never from a private window. */
export async function onPinCard(
  tools: Tools,
  { ref, pinned }: { ref: CardRef; pinned: boolean },
  caller: Caller,
): Promise<Result<BadgeReply, FailureCode>> {
  const site = caller.private ? undefined : await siteOfResults(caller);
  if (!site) return fail('wrong-sender', 'no page of results that may pin');
  try {
    const db = await tools.openDb();
    const found = await storeBehind(db, site, ref, nameIndex.once(db, site));
    if (!found) return fail('wrong-sender', 'no known store');
    await setPinned(db, found.store.key, pinned, tools.now());
    announce({ store: 'pins', key: found.store.key });
    return await onCards(tools, [ref], caller);
  } catch (error) {
    return fail('db-unavailable', error instanceof Error ? error.message : String(error));
  }
}
