import { findStore } from 'src/db/repos/stores';
import type { Db } from 'src/db/schema';
import type { Assessment } from 'src/domain/assessment';
import type { StoreEvidence } from 'src/domain/evidence';
import { mostMarks, type ReviewMark } from 'src/domain/review-mark';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import { fail, ok, type Result } from 'src/lib/result';
import type { Caller } from 'src/messages/bus';
import type { FailureCode } from 'src/messages/protocol';
import { assessInSlices } from 'src/score/assess';
import { METHOD_VERSION } from 'src/score/method-version';
import { marksSetting, mutedSetting, pauseSetting } from 'src/settings/items';
import * as z from 'zod/mini';
import { dialNow } from './dial';
import { keptEvidence } from './evidence';
import type { MarkedItem } from './memory';
import { readPageState } from './page-state';
import { inSlices } from './slices';
import type { Tools } from './tools';

const reviewKey = z.string().check(z.minLength(1), z.maxLength(400)) as unknown as z.ZodMiniType<ReviewKey>;

/** Keys of the reviews that a page shows near its window. */
export const markKeysSchema = z.array(reviewKey).check(z.maxLength(mostMarks));

interface Place {
  storeKey: StoreKey;
  itemKey: ItemKey;
}

/**
 * The item that the asking tab's own last reading was of; the page names neither store nor item. Nothing where marks are not wanted, where
 * nothing may be kept (there the evidence is gone with the answer), and where the tab has left that page's host.
 */
async function placeOf({ tabId, urls, private: hidden }: Caller): Promise<Place | undefined> {
  if (hidden || !(await marksSetting.get()) || (await pauseSetting.get())) return undefined;
  const state = await readPageState(tabId);
  if (!state?.storeKey || !state.itemKey) return undefined;
  const { origin, hostname } = new URL(state.url);
  const there = urls.some((url) => new URL(url).origin === origin);
  if (!there || (await mutedSetting.get()).includes(hostname)) return undefined;
  return { storeKey: state.storeKey, itemKey: state.itemKey as ItemKey };
}

/** An assessment lists its weights item by item, in the order of the evidence. */
function marksOf({ items }: StoreEvidence, { reviews }: Assessment, item: ItemKey): Map<ReviewKey, ReviewMark> {
  const at = items.findIndex(({ key }) => key === item);
  const start = items.slice(0, Math.max(0, at)).reduce((sum, one) => sum + one.reviews.length, 0);
  const own = at < 0 ? [] : reviews.slice(start, start + (items[at]?.reviews.length ?? 0));
  return new Map(own.map(({ key, id: _, ...mark }) => [key, mark]));
}

async function marksNow(tools: Tools, db: Db, { storeKey, itemKey }: Place): Promise<MarkedItem['marks']> {
  const { memory } = tools;
  const [{ stance, name }, store] = [await dialNow(), await db.get('stores', storeKey)];
  const ofNow = (revision: number): string => JSON.stringify([itemKey, storeKey, revision, name, METHOD_VERSION]);
  if (store && memory.marks?.of === ofNow(store.revision)) return memory.marks.marks;
  const kept = await keptEvidence(tools, db, storeKey);
  if (!kept) return new Map();
  const assessment = await inSlices(assessInSlices(kept.evidence, { now: tools.now(), ...stance }));
  const marks = marksOf(kept.evidence, assessment, itemKey);
  memory.marks = { of: ofNow(kept.revision), marks };
  return marks;
}

/**
 * What the reviews on a page count and why. Reckoned in slices from what is kept, with all other reviews of the store at hand; nothing is
 * written or announced. While the evidence stays the same the next question is answered from memory.
 */
export async function onMarks(
  tools: Tools,
  keys: readonly ReviewKey[],
  caller: Caller,
): Promise<Result<(ReviewMark | null)[], FailureCode>> {
  const place = await placeOf(caller);
  if (!place) return ok(keys.map(() => null));
  try {
    const db = await tools.openDb();
    const store = await findStore(db, place.storeKey);
    if (!store) return ok(keys.map(() => null));
    const marks = await tools.memory.turns.take(store.key, () =>
      marksNow(tools, db, { ...place, storeKey: store.key }),
    );
    return ok(keys.map((key) => marks.get(key) ?? null));
  } catch (error) {
    return fail('db-unavailable', error instanceof Error ? error.message : String(error));
  }
}
