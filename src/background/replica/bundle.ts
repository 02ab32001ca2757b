import { deviceOf, isTaken, withSegment } from 'src/db/replica/devices';
import { allThings, everyThing } from 'src/db/replica/outgoing';
import { ownOf } from 'src/db/replica/own';
import { putBundle, takeBundle } from 'src/db/repos/bundle';
import { becomeDevice } from 'src/db/repos/folder';
import type { ReplicaOutcome } from 'src/domain/replica';
import { fail, ok } from 'src/lib/result';
import { type BundledSegment, bundleBegin, segmentsIn, writeBundle } from 'src/replica/bundle';
import { readSegment } from 'src/replica/read-segment';
import { segmentName } from 'src/replica/segment';
import { replicaSetting } from 'src/settings/replica';
import type { Tools } from '../tools';
import { publish } from './publish';
import { assessLater } from './sync';
import { type Intake, openIntake } from './take-in';
import { atDesk, type Ended, type Work } from './work';

/** Makes a bundle of everything this device shares, and leaves it in the database for the page that asked. */
export const makeBundle = (tools: Tools): Promise<Ended<{ bytes: number; changes: number }>> =>
  atDesk(tools, 'exporting', async (work) => {
    const { device } = await becomeDevice(work.db);
    const segments: BundledSegment[] = [];
    const settings = await replicaSetting.get();
    work.tell({ total: await allThings(work.db) });
    const changes = await publish(work, everyThing(work.db, { table: 0 }, false), {
      settings,
      sink: async ({ sequence, bytes }) => void segments.push({ device, sequence, bytes }),
    });
    const blob = writeBundle(segments);
    if (!work.signal.aborted) await putBundle(work.db, blob, 'bundle-out');
    return ok({ bytes: blob.size, changes });
  });

/** Takes in one segment of a bundle. */
async function takeSegment(
  work: Work,
  intake: Intake,
  outcome: ReplicaOutcome,
  segment: BundledSegment,
): Promise<void> {
  const { device, sequence, bytes } = segment;
  const known = await deviceOf(work.db, device);
  const isOwn = (await ownOf(work.db))?.device === device;
  if (!isOwn && isTaken(known, sequence)) return;
  const file = segmentName(sequence);
  const read = await readSegment(bytes, { device, sequence, now: work.tools.now().getTime() }, work.rest);
  if ('skipped' in read) {
    outcome.skipped.push({ device, file, reason: read.skipped, ...(read.line !== undefined && { line: read.line }) });
    return;
  }
  const { head, changes } = read;
  work.tell({ total: Math.max(work.progress.total, work.progress.done + changes.length) });
  if (!(await intake.take(changes))) return;
  outcome.segments += 1;
  outcome.changes += changes.length;
  // What this device wrote itself is no file of another's.
  if (isOwn) return;
  const { name, madeAt } = head;
  await work.db.put('devices', withSegment(known, { sequence, file, name, madeAt, bytes: bytes.length }));
}

/** Takes in the bundle that a page left in the database. Where there is a folder too, its devices are told of what came. */
export async function takeInBundle(tools: Tools): Promise<Ended<ReplicaOutcome>> {
  const told = await atDesk(tools, 'importing', async (work) => {
    const file = await takeBundle(work.db, 'bundle-in');
    const begin = file && (await bundleBegin(file));
    if (!file || begin === undefined) return fail('not-a-bundle');
    await becomeDevice(work.db);
    const outcome: ReplicaOutcome = { segments: 0, changes: 0, skipped: [] };
    const intake = await openIntake(work, { relay: true });
    for await (const segment of segmentsIn(file, begin)) {
      if (work.signal.aborted) break;
      await takeSegment(work, intake, outcome, segment);
    }
    await intake.end();
    return ok({ ...outcome, ...(work.signal.aborted && { stopped: true as const }) });
  });
  if (told.ok && told.value.changes > 0) assessLater(tools);
  return told;
}
