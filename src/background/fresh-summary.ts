import { sameValue } from 'src/db/merge';
import { findStore, unassessedStores } from 'src/db/repos/stores';
import { getSummary, putSummary, touchSummary } from 'src/db/repos/summaries';
import type { Db, StoreRecord, SummaryRecord } from 'src/db/schema';
import { staleParts } from 'src/domain/stale';
import { announce } from 'src/messages/changes';
import { dialNow, type Setting } from './dial';
import { keptEvidence } from './evidence';
import { referenceFor } from './reference';
import { inSlices } from './slices';
import type { Tools } from './tools';

/** After this an answer is made anew even from the same evidence, because "the last 180 days" has moved: 24 hours. */
const oneDayMs = 86_400_000;
/** Stores looked after in one go after a worker start; the next start does the next ones. */
const atOnce = 20;
/** Stores tried for that: those that cannot be assessed must not stand before the others for ever. */
const mostTried = 500;

interface Standard {
  now: Date;
  dial: Setting;
  methodVersion: string;
}

const isFresh = (summary: SummaryRecord | undefined, store: StoreRecord, standard: Standard): boolean =>
  summary !== undefined &&
  summary.revision === store.revision &&
  summary.methodVersion === standard.methodVersion &&
  summary.dial === standard.dial.name &&
  // Made later than now, it was made by a clock that stood ahead.
  Math.abs(standard.now.getTime() - Date.parse(summary.assessedAt)) < oneDayMs;

/** What time alone changes on a Summary that otherwise stands. */
async function brought(db: Db, known: SummaryRecord, store: StoreRecord, at: Standard): Promise<SummaryRecord> {
  const stale = staleParts(known, at);
  if (known.lastSeenAt === store.lastSeen && sameValue(known.stale ?? [], stale)) return known;
  const touch = { lastSeenAt: store.lastSeen, ...(stale.length > 0 && { stale }) };
  return (await touchSummary(db, store.key, touch)) ?? known;
}

/** Assesses a store anew and keeps the answer, unless one from later evidence stands by then. Gives what stands. */
async function renewed(
  tools: Tools,
  db: Db,
  store: StoreRecord,
  { now, dial, rest }: Standard & { rest?: (() => number) | undefined },
): Promise<SummaryRecord | undefined> {
  const [kept, reference] = await Promise.all([
    keptEvidence(tools, db, store.key, store),
    referenceFor(db, store, dial.name),
  ]);
  if (!kept) return undefined;
  const options = { now, ...dial.stance, ...(reference && { reference }) };
  const summary = await inSlices(tools.scorer.summarise(kept.evidence, options), rest);
  const stale = staleParts(summary, { now, methodVersion: tools.scorer.methodVersion });
  const answer = { ...summary, ...(stale.length > 0 && { stale }) };
  const standing = await putSummary(db, answer, { revision: kept.revision, dial: dial.name });
  if (standing) announce({ store: 'summaries', key: store.key });
  return standing;
}

/**
 * The Summary of a store, made anew if its evidence, the method, the dial or the day has moved on since, and announced then. Requests for
 * one store follow one another, so that several readings at once cost one assessment and not one each. `rest`: how long to pause after
 * each slice. `undefined` for a store that is not kept. Throws what the scoring throws; the evidence stays and stays marked as owed.
 */
export async function ensureFreshSummary(
  tools: Tools,
  db: Db,
  keyOrAlias: string,
  rest?: () => number,
): Promise<SummaryRecord | undefined> {
  const found = await findStore(db, keyOrAlias);
  if (!found) return undefined;
  return tools.memory.turns.take(found.key, async (waited) => {
    // Side by side: a page waits for every answer of the database.
    const [store, dial, known] = await Promise.all([
      waited ? findStore(db, found.key) : found,
      dialNow(),
      getSummary(db, found.key),
    ]);
    if (!store) return undefined;
    const { methodVersion } = tools.scorer;
    const standard = { now: tools.now(), dial, methodVersion };
    if (known && isFresh(known, store, standard)) return brought(db, known, store, standard);
    return renewed(tools, db, store, { ...standard, rest });
  });
}

/** Makes the Summaries a worker that ended between commit and assessment still owes. One that fails does not hold up the others. */
export async function catchUp(tools: Tools): Promise<void> {
  const db = await tools.openDb();
  let done = 0;
  for (const key of await unassessedStores(db, mostTried)) {
    if (done === atOnce) return;
    try {
      if (await ensureFreshSummary(tools, db, key)) done += 1;
    } catch (error) {
      console.debug('not assessed', key, error);
    }
  }
}
