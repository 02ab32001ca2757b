import type { BundleRecord } from '../replica/records';
import type { Db } from '../schema';

/** Puts a bundle where the other side takes it: messages cannot carry bytes in every browser, the database can. */
export async function putBundle(db: Db, blob: Blob, key: BundleRecord['key'] = 'bundle-in'): Promise<void> {
  await db.put('replica', { key, blob });
}

/** Takes out the bundle that the worker made; `undefined` where there is none. */
export async function takeBundle(db: Db, key: BundleRecord['key'] = 'bundle-out'): Promise<Blob | undefined> {
  const tx = db.transaction('replica', 'readwrite');
  const bundle = await tx.store.get(key);
  await tx.store.delete(key);
  await tx.done;
  return bundle && 'blob' in bundle ? bundle.blob : undefined;
}
