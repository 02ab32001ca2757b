import { deviceOf, isTaken, withSegment } from 'src/db/replica/devices';
import { ownOf } from 'src/db/replica/own';
import type { DeviceRecord } from 'src/db/replica/records';
import type { ReplicaOutcome, ReplicaSkipped } from 'src/domain/replica';
import { readSegment, type SegmentOutcome, segmentBounds } from 'src/replica/read-segment';
import type { DeviceId } from 'src/replica/stamp';
import { type Directory, devicesIn, type Found, fileNow, filesIn } from './directory';
import { type Intake, openIntake } from './take-in';
import type { Work } from './work';

/** Changes of a file that was not read yet, for the bar alone: our own files hold some thousands. */
const usualChanges = 5_000;

interface Reader {
  work: Work;
  intake: Intake;
  outcome: ReplicaOutcome;
  /** Files still to be looked at. */
  left: number;
}

/** Whether a file that was left aside looks as it did then. One from a clock ahead may have come into its time. */
async function looksSame(known: DeviceRecord, { file, handle }: Found): Promise<boolean> {
  const before = known.skipped[file];
  if (!before || before.reason === 'future') return false;
  const now = await fileNow(handle);
  return now !== undefined && now.size === before.size && now.lastModified === before.modified;
}

async function outcomeOf(
  work: Work,
  file: File,
  place: { device: DeviceId; sequence: number },
): Promise<SegmentOutcome> {
  if (file.size > segmentBounds.packed) return { skipped: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  return readSegment(bytes, { ...place, now: work.tools.now().getTime() }, work.rest);
}

/** A file with what was read of it. */
interface Opened {
  found: Found;
  file: File;
  read: SegmentOutcome;
}

/** Reads one file; `undefined` where it is gone, or left aside already and no other since. */
async function openOne({ work }: Reader, known: DeviceRecord, found: Found): Promise<Opened | undefined> {
  if (await looksSame(known, found)) return undefined;
  const file = await fileNow(found.handle);
  if (!file) return undefined;
  const { sequence } = found;
  const read: SegmentOutcome =
    sequence === undefined ? { skipped: 'not-ours' } : await outcomeOf(work, file, { device: known.device, sequence });
  return { found, file, read };
}

/** Keeps what became of a file. */
async function keepOne(reader: Reader, known: DeviceRecord, { found, file, read }: Opened): Promise<DeviceRecord> {
  const { work, intake, outcome } = reader;
  if ('skipped' in read) {
    const { skipped: reason, line } = read;
    const aside = { reason, size: file.size, modified: file.lastModified, ...(line !== undefined && { line }) };
    return { ...known, skipped: { ...known.skipped, [found.file]: aside } };
  }
  const { head, changes } = read;
  work.tell({ total: work.progress.done + changes.length + reader.left * usualChanges });
  if (!(await intake.take(changes))) return known;
  outcome.segments += 1;
  outcome.changes += changes.length;
  return withSegment(known, {
    sequence: head.sequence,
    file: found.file,
    name: head.name,
    madeAt: head.madeAt,
    bytes: file.size,
  });
}

/** The files of a device one after the other, each read while what the one before it holds is written: that is the browser's own work. */
async function* opened(
  reader: Reader,
  files: readonly Found[],
  known: () => DeviceRecord,
): AsyncGenerator<Opened | undefined> {
  const open = (found: Found | undefined): Promise<Opened | undefined> => {
    const one = found ? openOne(reader, known(), found) : Promise.resolve(undefined);
    // Should the work end before it is asked for, nobody is to be told that it failed.
    one.catch(() => undefined);
    return one;
  };
  let next = open(files[0]);
  for (const at of files.keys()) {
    if (reader.work.signal.aborted) return;
    reader.left -= 1;
    const one = await next;
    next = open(files[at + 1]);
    yield one;
  }
}

async function readDevice(reader: Reader, known: DeviceRecord, files: readonly Found[]): Promise<void> {
  const { work } = reader;
  // What an engine took away again is not left aside any more.
  const there = new Set(files.map(({ file }) => file));
  const still = Object.entries(known.skipped).filter(([file]) => there.has(file));
  let kept = known;
  let record =
    still.length < Object.keys(known.skipped).length ? { ...known, skipped: Object.fromEntries(still) } : known;
  for await (const one of opened(reader, files, () => record)) {
    if (!one) continue;
    record = await keepOne(reader, record, one);
    // What was taken is kept at once; what was left aside is soon looked at once more.
    if (record.segments === kept.segments) continue;
    await work.db.put('devices', record);
    kept = record;
  }
  if (record !== kept) await work.db.put('devices', record);
}

/** All files that were left aside, by device. */
export async function skippedFiles(work: Pick<Work, 'db'>): Promise<ReplicaSkipped[]> {
  const devices = await work.db.getAll('devices');
  return devices.flatMap(({ device, skipped }) =>
    Object.entries(skipped).map(([file, { reason, line }]) => ({
      device,
      file,
      reason,
      ...(line !== undefined && { line }),
    })),
  );
}

/** Takes in every file of the others that was not taken yet. */
export async function readFolder(work: Work, folder: Directory): Promise<ReplicaOutcome> {
  const own = await ownOf(work.db);
  const outcome: ReplicaOutcome = { segments: 0, changes: 0, skipped: [] };
  const todo: { known: DeviceRecord; files: Found[] }[] = [];
  for (const { device, directory } of await devicesIn(folder)) {
    if (device === own?.device) continue;
    const known = await deviceOf(work.db, device);
    const files = (await filesIn(device, directory)).filter(
      ({ sequence }) => sequence === undefined || !isTaken(known, sequence),
    );
    todo.push({ known, files });
  }
  const left = todo.reduce((sum, { files }) => sum + files.length, 0);
  const reader: Reader = { work, intake: await openIntake(work, { relay: false }), outcome, left };
  for (const { known, files } of todo) if (!work.signal.aborted) await readDevice(reader, known, files);
  await reader.intake.end();
  return { ...outcome, skipped: await skippedFiles(work), ...(work.signal.aborted && { stopped: true as const }) };
}
