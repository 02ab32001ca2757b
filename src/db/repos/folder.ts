import { giveForms } from '../replica/begin';
import { newOwn } from '../replica/own';
import type { OwnRecord } from '../replica/records';
import { type Db, evidenceStores } from '../schema';

/** The directory that the user chose, if any: to ask the browser's permission anew, which only a window may. */
export async function getFolder(db: Db): Promise<FileSystemDirectoryHandle | undefined> {
  const folder = await db.get('replica', 'folder');
  return folder?.key === 'folder' ? folder.handle : undefined;
}

/** Makes this a device among others, if it is none yet: it gets a name, and what the user did so far the times at which he did it. */
export async function becomeDevice(db: Db, change: (own: OwnRecord) => OwnRecord = (own) => own): Promise<OwnRecord> {
  const tx = db.transaction(evidenceStores, 'readwrite', { durability: 'strict' });
  const known = await tx.objectStore('replica').get('own');
  const before = known?.key === 'own' ? known : undefined;
  let own = before ?? newOwn(false);
  if (!before) own = await giveForms(tx, own);
  own = change(own);
  await tx.objectStore('replica').put(own);
  await tx.done;
  return own;
}

/**
 * Keeps the directory the user chose, as the browser's picker gave it. From now on changes are written down for it, and the next merge writes
 * everything that is shared; the same directory once more changes nothing of that.
 */
export async function chooseFolder(db: Db, handle: FileSystemDirectoryHandle): Promise<void> {
  const before = await getFolder(db);
  const same = before !== undefined && (await before.isSameEntry(handle).catch(() => false));
  await becomeDevice(db, (own) => (same && own.on ? own : { ...own, on: true, whole: own.whole ?? { table: 0 } }));
  await db.put('replica', { key: 'folder', handle });
}

/** Gives the folder up: nothing is read from it, written to it or written down for it any more. What lies in it stays. */
export async function leaveFolder(db: Db): Promise<void> {
  const tx = db.transaction(['replica', 'outbox'], 'readwrite', { durability: 'strict' });
  const own = await tx.objectStore('replica').get('own');
  if (own?.key === 'own') {
    const { whole: _whole, problem: _problem, ...rest } = own;
    await tx.objectStore('replica').put({ ...rest, on: false });
  }
  await tx.objectStore('replica').delete('folder');
  await tx.objectStore('outbox').clear();
  await tx.done;
}
