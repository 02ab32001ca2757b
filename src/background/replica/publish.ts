import { changesOf } from 'src/db/replica/changes-of';
import type { Outgoing } from 'src/db/replica/outgoing';
import { changeOwn } from 'src/db/replica/own';
import type { ReplicaSettings } from 'src/domain/replica';
import { masked } from 'src/replica/mask';
import { lineOf, packSegment } from 'src/replica/segment';
import type { DeviceId } from 'src/replica/stamp';
import { pause } from '../slices';
import type { Work } from './work';

/** Characters of one file: it is packed, checked and read as a whole, which takes some tenths of a second with 4 MB. */
const closeAt = 4 * 2 ** 20;
/** Things told of in one commit: some milliseconds of reading. */
const atOnce = 100;

/** One finished file. */
export interface Made {
  sequence: number;
  bytes: Uint8Array<ArrayBuffer>;
  changes: number;
  madeAt: string;
}

/** Where finished files go. Resolves once the file is there. */
export type Sink = (made: Made) => Promise<void>;

/** The number of the next file, kept before there is any: a file of a number that is not kept was written by somebody else. */
async function nextNumber(work: Work): Promise<{ device: DeviceId; sequence: number }> {
  const own = await changeOwn(work.db, (before) => ({ ...before, sequence: before.sequence + 1 }));
  if (!own) throw new Error('this device has no name yet');
  return own;
}

interface Begun {
  device: DeviceId;
  sequence: number;
  lines: string[];
  size: number;
}

/** How files are written. `evenEmpty`: also one without a change, whose head has something to say. */
export interface Publishing {
  settings: ReplicaSettings;
  sink: Sink;
  evenEmpty?: boolean;
}

/**
 * Writes things as they stand now into files, each closed once it is large enough. Nothing of what is outside of the scope leaves; names are
 * shortened where the user wants it. Gives how many changes were written; ends between two files when it is cancelled.
 */
export async function publish(
  work: Work,
  things: Outgoing,
  { settings, sink, evenEmpty = false }: Publishing,
): Promise<number> {
  let begun: Begun = { ...(await nextNumber(work)), lines: [], size: 0 };
  let written = 0;
  const close = async (): Promise<void> => {
    const { device, sequence, lines } = begun;
    if (lines.length > 0 || evenEmpty) {
      const madeAt = work.tools.now().toISOString();
      const { methodVersion } = work.tools.scorer;
      const about = { methodVersion, device, name: settings.name, sequence, madeAt, scope: settings.scope };
      const bytes = await packSegment(about, lines);
      await sink({ sequence, bytes, changes: lines.length, madeAt });
    }
    await things.written(sequence);
    written += lines.length;
  };
  while (!work.signal.aborted) {
    const refs = await things.next(begun.sequence, atOnce);
    if (refs.length === 0) break;
    for (const change of await changesOf(work.db, refs, settings)) {
      const line = lineOf(settings.maskAuthors ? masked(change) : change);
      begun.lines.push(line);
      begun.size += line.length;
    }
    work.tell({ done: work.progress.done + refs.length });
    await (work.rest() ?? pause());
    if (begun.size < closeAt) continue;
    await close();
    begun = { ...(await nextNumber(work)), lines: [], size: 0 };
  }
  // What was cancelled in the middle of a file waits again.
  if (!work.signal.aborted) await close();
  return written;
}
