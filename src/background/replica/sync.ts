import { changeOwn, ownOf } from 'src/db/replica/own';
import { getFolder } from 'src/db/repos/folder';
import { unassessedStores } from 'src/db/repos/stores';
import type { Db } from 'src/db/schema';
import type { ReplicaOutcome } from 'src/domain/replica';
import { fail, ok, type Result } from 'src/lib/result';
import type { ReplicaFailure } from 'src/messages/protocol';
import { ensureFreshSummary } from '../fresh-summary';
import type { Tools } from '../tools';
import { type Directory, permissionOf } from './directory';
import { readFolder } from './read-folder';
import { atDesk, type Ended, type Work } from './work';
import { compactFolder, distinct, writeFolder } from './write-folder';

/** Stores whose answers are made anew between two looks for more. */
const atOnce = 20;
/** Pause after each slice of assessing after a merge, in ms: three quarters of the time are left to others. */
const restMs = 36;

/** The directory that the user chose. */
export const folderOf = async (tools: Tools, db: Db): Promise<Directory | undefined> =>
  tools.folder ? tools.folder(db) : ((await getFolder(db)) as Directory | undefined);

/** Does something with the folder while it is there and may be used. */
async function withFolder<T>(work: Work, what: (folder: Directory) => Promise<T>): Promise<Result<T, ReplicaFailure>> {
  const folder = await folderOf(work.tools, work.db);
  if (!folder || !(await ownOf(work.db))?.on) return fail('no-folder');
  const permission = await permissionOf(folder);
  if (permission !== 'granted') return fail(permission === 'lost' ? 'folder-lost' : 'permission-needed');
  return ok(await what(folder));
}

/** Makes anew the answers of stores that a merge changed, with rests in between; stops where none of them can be made. */
async function assessChanged(tools: Tools): Promise<void> {
  const db = await tools.openDb();
  for (let before = ''; ; ) {
    const keys = await unassessedStores(db, atOnce);
    if (keys.length === 0 || keys.join() === before) return;
    before = keys.join();
    for (const key of keys)
      await ensureFreshSummary(tools, db, key, () => (tools.memory.turns.waiting() ? 0 : restMs)).catch((error) =>
        console.debug('not assessed', key, error),
      );
  }
}

/** Answers are nobody's to wait for: they follow. */
export function assessLater(tools: Tools): void {
  assessChanged(tools).catch((error) => console.debug('not assessed', error));
}

/** Reads what others wrote and writes what changed here. */
export async function syncFolder(tools: Tools): Promise<Ended<ReplicaOutcome>> {
  const told = await atDesk(tools, 'reading', (work) =>
    withFolder(work, async (folder) => {
      const own = await distinct(work, folder);
      // A device that is new here tells of what it has before it reads: what others told need not be told again.
      if (own?.whole) await writeFolder(work, folder, own);
      work.tell({ doing: 'reading', done: 0, total: 0 });
      const outcome = await readFolder(work, folder);
      const now = await ownOf(work.db);
      if (now && !work.signal.aborted) await writeFolder(work, folder, now);
      if (work.signal.aborted) return { ...outcome, stopped: true as const };
      const lastMerge = tools.now().toISOString();
      await changeOwn(work.db, (before) => ({ ...before, lastMerge }));
      return outcome;
    }),
  );
  if (told.ok && told.value.changes > 0) assessLater(tools);
  return told;
}

/** Writes this device's files anew as few, after what still waits to be written. */
export const compact = (tools: Tools): Promise<Ended<null>> =>
  atDesk(tools, 'compacting', (work) =>
    withFolder(work, async (folder) => {
      const own = await distinct(work, folder);
      if (own) await writeFolder(work, folder, own);
      work.tell({ doing: 'compacting', done: 0, total: 0 });
      const now = await ownOf(work.db);
      if (now && !work.signal.aborted) await compactFolder(work, folder, now);
      return null;
    }),
  );
