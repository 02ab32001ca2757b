import type { DeviceId } from 'src/replica/stamp';
import type { Db } from '../schema';
import type { DeviceRecord } from './records';

/** A device of which no file was read yet. */
export const newDevice = (device: DeviceId): DeviceRecord => ({
  device,
  name: '',
  taken: [],
  segments: 0,
  bytes: 0,
  skipped: {},
});

/** Whether the file of a number was taken. */
export const isTaken = ({ taken }: DeviceRecord, sequence: number): boolean =>
  taken.some(([from, to]) => from <= sequence && sequence <= to);

/** Numbers in order as ranges: years of files are a few pairs. */
function withNumber(taken: DeviceRecord['taken'], sequence: number): DeviceRecord['taken'] {
  const ranges = [...taken, [sequence, sequence] as [number, number]].sort(([a], [b]) => a - b);
  const joined: DeviceRecord['taken'] = [];
  for (const [from, to] of ranges) {
    const last = joined.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** A file that was read or written, in a record of its device. */
export function withSegment(
  known: DeviceRecord,
  {
    sequence,
    file,
    name,
    madeAt,
    bytes,
  }: { sequence: number; file: string; name: string; madeAt: string; bytes: number },
): DeviceRecord {
  const { [file]: _before, ...skipped } = known.skipped;
  const isLatest = madeAt >= (known.lastSegmentAt ?? '');
  return {
    ...known,
    ...(isLatest && { name, lastSegmentAt: madeAt }),
    taken: withNumber(known.taken, sequence),
    segments: known.segments + 1,
    bytes: known.bytes + bytes,
    skipped,
  };
}

/** What is known of a device's files. */
export const deviceOf = async (db: Db, device: DeviceId): Promise<DeviceRecord> =>
  (await db.get('devices', device)) ?? newDevice(device);
