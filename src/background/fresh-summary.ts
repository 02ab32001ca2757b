import { findStore, unassessedStores } from 'src/db/repos/stores';
import { putSummary, touchSummary } from 'src/db/repos/summaries';
import type { Db, StoreRecord, SummaryRecord } from 'src/db/schema';
import { announce } from 'src/messages/changes';
import { dialSetting } from 'src/settings/items';
import { keptEvidence } from './evidence';
import type { Tools } from './tools';

/** After this an answer is made anew even from the same evidence, because "the last 180 days" has moved: 24 hours. */
const oneDayMs = 86_400_000;
/** Stores looked after in one go after a worker start; the next event does the next ones. */
const atOnce = 20;

interface Standard {
  now: Date;
  dial: string;
  methodVersion: string;
}

const isFresh = (summary: SummaryRecord | undefined, store: StoreRecord, standard: Standard): boolean =>
  summary !== undefined &&
  summary.revision === store.revision &&
  summary.methodVersion === standard.methodVersion &&
  summary.dial === standard.dial &&
  standard.now.getTime() - Date.parse(summary.assessedAt) < oneDayMs;

/**
 * The Summary of a store, made anew if its evidence, the method, the dial or the day has moved on since, and announced then.
 * `undefined` for a store that is not kept. Throws what the scoring throws; the evidence stays and stays marked as owed.
 */
export async function ensureFreshSummary(tools: Tools, db: Db, keyOrAlias: string): Promise<SummaryRecord | undefined> {
  const store = await findStore(db, keyOrAlias);
  if (!store) return undefined;
  const { methodVersion } = tools.scorer;
  const [now, dial] = [tools.now(), await dialSetting.get()];
  const known = await db.get('summaries', store.key);
  if (known && isFresh(known, store, { now, dial, methodVersion })) {
    return known.lastSeenAt === store.lastSeen ? known : touchSummary(db, store.key, store.lastSeen);
  }
  const kept = await keptEvidence(db, store.key, tools.words);
  if (!kept) return undefined;
  const summary = tools.scorer.summarise(kept.evidence, { now, dial });
  const standing = await putSummary(db, summary, { revision: kept.revision, dial });
  if (standing) announce({ store: 'summaries', key: store.key });
  return standing;
}

/** Makes the Summaries a worker that ended between commit and assessment still owes. One that fails does not hold up the others. */
export async function catchUp(tools: Tools): Promise<void> {
  const db = await tools.openDb();
  for (const key of await unassessedStores(db, atOnce)) {
    try {
      await ensureFreshSummary(tools, db, key);
    } catch (error) {
      console.debug('not assessed', key, error);
    }
  }
}
