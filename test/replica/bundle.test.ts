import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { makeBundle, takeInBundle } from 'src/background/replica/bundle';
import { putBundle, takeBundle } from 'src/db/repos/bundle';
import { getNote, putNote } from 'src/db/repos/notes';
import type { Note } from 'src/domain/note';
import type { StoreKey } from 'src/domain/site';
import { beforeEach, describe, expect, it } from 'vitest';
import { noon, reviewNo } from '../background/worker-kit';
import { MemoryFolder } from './memory-folder';
import { keptBy, look, type Peer, peerWith, sync } from './peers';

const note: Note = {
  id: 'n1',
  storeKey: 'taobao:shopId:51020301' as StoreKey,
  subject: 'store',
  text: '比价',
  tags: [],
  createdAt: noon.toISOString(),
  updatedAt: noon.toISOString(),
};

async function bundleOf(peer: Peer): Promise<Blob> {
  expect(await makeBundle(peer.tools)).toMatchObject({ ok: true });
  const blob = await takeBundle(peer.db);
  if (!blob) throw new Error('there is a bundle');
  return blob;
}
async function bringIn(peer: Peer, blob: Blob) {
  await putBundle(peer.db, blob);
  return takeInBundle(peer.tools);
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a bundle', () => {
  it('brings all that is shared to a browser without a folder, and nothing when it comes twice', async () => {
    const [fox, other] = [await peerWith(undefined), await peerWith(undefined)];
    await look(fox, { reviews: [reviewNo(1), reviewNo(2)] });
    await putNote(fox.db, note, { now: noon });
    const blob = await bundleOf(fox);
    expect(await bringIn(other, blob)).toMatchObject({ ok: true, value: { segments: 1, skipped: [] } });
    expect(await keptBy(other)).toBe(await keptBy(fox));
    expect(await bringIn(other, blob)).toMatchObject({ ok: true, value: { segments: 0, changes: 0 } });
    expect(await takeBundle(other.db, 'bundle-in')).toBeUndefined();
  });

  it('goes both ways, and conflicting notes keep both texts', async () => {
    const [fox, other] = [await peerWith(undefined), await peerWith(undefined)];
    await putNote(fox.db, note, { now: noon });
    await bringIn(other, await bundleOf(fox));
    await putNote(fox.db, { ...note, text: 'fox' }, { now: noon });
    await putNote(other.db, { ...note, text: 'other' }, { now: noon });
    await bringIn(other, await bundleOf(fox));
    await bringIn(fox, await bundleOf(other));
    expect(await keptBy(other)).toBe(await keptBy(fox));
    const standing = await getNote(fox.db, 'n1');
    expect([standing?.text, standing?.others?.[0]?.note.text].sort()).toEqual(['fox', 'other']);
  });

  it('brought in beside a folder reaches those who read the folder', async () => {
    const folder = new MemoryFolder();
    const [fox, desk, lap] = [await peerWith(undefined), await peerWith(folder), await peerWith(folder)];
    await sync(desk);
    await look(fox, { reviews: [reviewNo(1), reviewNo(2)] });
    await putNote(fox.db, note, { now: noon });
    await bringIn(desk, await bundleOf(fox));
    await sync(desk);
    await sync(lap);
    expect(await keptBy(lap)).toBe(await keptBy(fox));
  });

  it('that is none, or cut off, brings what it holds whole and says what is wrong', async () => {
    const [fox, other] = [await peerWith(undefined), await peerWith(undefined)];
    await look(fox, { reviews: [reviewNo(1)] });
    const blob = await bundleOf(fox);
    expect(await bringIn(other, new Blob(['{"format":"something else"}\n']))).toMatchObject({ error: 'not-a-bundle' });
    expect(await bringIn(other, new Blob([]))).toMatchObject({ error: 'not-a-bundle' });
    expect(await bringIn(other, blob.slice(0, blob.size - 40))).toMatchObject({
      ok: true,
      value: { segments: 0, skipped: [{ reason: 'torn' }] },
    });
    expect(await other.db.count('stores')).toBe(0);
    expect(await bringIn(other, blob)).toMatchObject({ ok: true, value: { segments: 1 } });
  });
});
