import { deviceOf, withSegment } from 'src/db/replica/devices';
import {
  changedThings,
  everyThing,
  listedThings,
  type Outgoing,
  putBack,
  waitingThings,
} from 'src/db/replica/outgoing';
import { changeOwn, newOwn, ownOf } from 'src/db/replica/own';
import type { OwnRecord, Ref } from 'src/db/replica/records';
import type { ReplicaSettings } from 'src/domain/replica';
import { readSegment } from 'src/replica/read-segment';
import { segmentName } from 'src/replica/segment';
import { replicaSetting } from 'src/settings/replica';
import { type Directory, fileNow, filesIn, removeFile, writeFile } from './directory';
import { publish, type Sink } from './publish';
import { refOf } from './ref-of';
import type { Work } from './work';

const ownDirectory = (folder: Directory, own: OwnRecord): Promise<Directory> =>
  folder.getDirectoryHandle(own.device, { create: true });

/** Writes files into this device's own directory, and keeps that they are there. */
function intoFolder(work: Work, directory: Directory, { name }: ReplicaSettings): Sink {
  return async ({ sequence, bytes, madeAt }) => {
    const file = segmentName(sequence);
    await writeFile(directory, file, bytes);
    const known = await deviceOf(work.db, directory.name as OwnRecord['device']);
    await work.db.put('devices', withSegment(known, { sequence, file, name, madeAt, bytes: bytes.length }));
  };
}

/**
 * This device as it may write. A file in its directory that it did not begin says that there is another with its name, a copy of this browser's
 * profile or a later state of it: it takes a new name, reads the old directory as any other's and writes everything anew.
 */
export async function distinct(work: Work, folder: Directory): Promise<OwnRecord | undefined> {
  const own = await ownOf(work.db);
  if (!own) return undefined;
  const files = await filesIn(own.device, await ownDirectory(folder, own));
  if (!files.some(({ sequence = 0 }) => sequence > own.sequence)) return own;
  const { device } = newOwn(true);
  await work.db.delete('devices', own.device);
  return changeOwn(work.db, (before) => ({ ...before, device, sequence: 0, whole: { table: 0 } }));
}

/** Whether the last file of this device says another name of it than the user gave since. */
async function isRenamed({ db }: Work, { device }: OwnRecord, { name }: ReplicaSettings): Promise<boolean> {
  const said = await db.get('devices', device);
  return said?.lastSegmentAt !== undefined && said.name !== name;
}

/** Writes what changed since the last file; everything that is shared where that was never done. Gives how many changes that were. */
export async function writeFolder(work: Work, folder: Directory, own: OwnRecord): Promise<number> {
  // What waits is part of everything; what changes from now on waits anew.
  if (own.whole && own.whole.table === 0 && own.whole.after === undefined) await work.db.clear('outbox');
  else await putBack(work.db);
  const waiting = await waitingThings(work.db);
  const settings = await replicaSetting.get();
  if (waiting === 0 && !own.whole && !(await isRenamed(work, own, settings))) return 0;
  work.tell({ doing: 'writing', done: 0, total: waiting });
  const sink = intoFolder(work, await ownDirectory(folder, own), settings);
  const all: Outgoing[] = [...(own.whole ? [everyThing(work.db, own.whole, true)] : []), changedThings(work.db)];
  let written = 0;
  for (const things of all) if (!work.signal.aborted) written += await publish(work, things, { settings, sink });
  // A name travels with files: where there was nothing to tell, with one that tells of nothing else.
  if (!work.signal.aborted && (await isRenamed(work, own, settings)))
    await publish(work, changedThings(work.db), { settings, sink, evenEmpty: true });
  return written;
}

/** What the files of this device tell of, and which of them could be read. */
async function toldOf(work: Work, directory: Directory, own: OwnRecord): Promise<{ refs: Ref[]; files: string[] }> {
  const refs = new Map<string, Ref>();
  const read: string[] = [];
  for (const { file, sequence, handle } of await filesIn(own.device, directory)) {
    const now = sequence === undefined ? undefined : await fileNow(handle);
    if (!now || sequence === undefined || work.signal.aborted) continue;
    const place = { device: own.device, sequence, now: work.tools.now().getTime() };
    const outcome = await readSegment(new Uint8Array(await now.arrayBuffer()), place, work.rest);
    if ('skipped' in outcome) continue;
    for (const change of outcome.changes) {
      const ref = refOf(change);
      refs.set(ref.join('\u0001'), ref);
    }
    read.push(file);
  }
  return { refs: [...refs.values()], files: read };
}

/**
 * Writes what this device's files tell of anew, as it stands now, and removes them then: what was erased, has expired or is outside of the
 * scope by now goes with them. Ending in between leaves files that say the same twice.
 */
export async function compactFolder(work: Work, folder: Directory, own: OwnRecord): Promise<void> {
  const directory = await ownDirectory(folder, own);
  const { refs, files } = await toldOf(work, directory, own);
  const settings = await replicaSetting.get();
  work.tell({ total: refs.length });
  await publish(work, listedThings(refs), { settings, sink: intoFolder(work, directory, settings) });
  if (work.signal.aborted) return;
  for (const file of files) await removeFile(directory, file);
  let bytes = 0;
  const left = await filesIn(own.device, directory);
  for (const { handle } of left) bytes += (await fileNow(handle))?.size ?? 0;
  await work.db.put('devices', { ...(await deviceOf(work.db, own.device)), segments: left.length, bytes });
}
