import { outdatedSummaries } from 'src/db/repos/summaries';
import { ensureFreshSummary } from './fresh-summary';
import type { Tools } from './tools';

/** Answers renewed in one go; the next event brings the next ones, so that a worker with nothing else to do may end. */
const atOnce = 5;
/** Pause after each slice of work that nobody asked for, in ms: three quarters of the time are left to others. */
const restMs = 36;

/**
 * Makes a few of the answers anew that an older method gave, of the stores visited last first. To be called after events, never awaited
 * by one: it works in short slices with rests between, and without rests where somebody waits for the same store.
 */
export async function renewOutdated(tools: Tools): Promise<void> {
  const { memory, scorer } = tools;
  if (memory.renewing) return;
  memory.renewing = true;
  try {
    const db = await tools.openDb();
    const keys = await outdatedSummaries(db, scorer.methodVersion, atOnce + memory.unrenewable.size);
    for (const key of keys.filter((one) => !memory.unrenewable.has(one)).slice(0, atOnce)) {
      const renewed = await ensureFreshSummary(tools, db, key, () => (memory.turns.waiting() ? 0 : restMs)).catch(
        (error) => console.debug('not renewed', key, error),
      );
      if (renewed?.methodVersion !== scorer.methodVersion) memory.unrenewable.add(key);
    }
  } finally {
    memory.renewing = false;
  }
}
