import { nextStamp, type Stamp } from 'src/replica/stamp';
import type { EvidenceTx } from '../schema';
import { wordsOf } from './note-forms';
import type { OwnRecord } from './records';

/**
 * Gives every note and pin of before the time at which the user wrote or set it, so that they can be held against those of other devices.
 * Gives the device with its clock set past all of them.
 */
export async function giveForms(tx: EvidenceTx, own: OwnRecord): Promise<OwnRecord> {
  let clock = own.clock;
  // Each by its own clock: what is old must not win over what another device wrote since.
  const stampOf = (at: string): Stamp => {
    const time = Date.parse(at);
    const stamp = nextStamp(own.device, Number.isNaN(time) ? 0 : time);
    if (clock === undefined || stamp > clock) clock = stamp;
    return stamp;
  };
  let note = await tx.objectStore('notes').openCursor();
  while (note) {
    const { value } = note;
    const at = stampOf(value.deletedAt ?? value.updatedAt);
    await tx.objectStore('noteVersions').put({ id: value.id, at, ...(!value.deletedAt && { note: wordsOf(value) }) });
    await note.update({ ...value, at });
    note = await note.continue();
  }
  for (const { storeKey, pinnedAt } of await tx.objectStore('pins').getAll())
    await tx.objectStore('deeds').put({ put: 'pin', storeKey, pinnedAt, at: stampOf(pinnedAt) });
  return { ...own, ...(clock && { clock }) };
}
