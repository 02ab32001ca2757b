import { createMemory } from 'src/background/memory';
import { onReading } from 'src/background/on-reading';
import type { Directory } from 'src/background/replica/directory';
import { syncFolder } from 'src/background/replica/sync';
import type { Tools } from 'src/background/tools';
import { connect } from 'src/db/open';
import { becomeDevice } from 'src/db/repos/folder';
import type { Db } from 'src/db/schema';
import type { Note } from 'src/domain/note';
import type { Reading } from 'src/domain/reading';
import { parseReading } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { canonical } from 'src/export/canonical';
import { itemReading, later, noon, reviewNo, tabOn, toolsOn } from '../background/worker-kit';
import { keptReviews } from '../kept-reviews';

/** A browser with a library of its own. */
export interface Peer {
  db: Db;
  tools: Tools;
  /** Its clock, in ms after noon. */
  clock: { ms: number };
}

let made = 0;

/** A new browser with this folder. */
export async function peerWith(folder: Directory | undefined): Promise<Peer> {
  made += 1;
  const db = await connect({ name: `peer-${made}` });
  const clock = { ms: 0 };
  const tools = toolsOn(db, {
    now: () => later(clock.ms, noon),
    memory: createMemory(),
    folder: async () => folder,
  });
  if (folder) await becomeDevice(db, (own) => ({ ...own, on: true, whole: { table: 0 } }));
  return { db, tools, clock };
}

/** The peer looks at a page. */
export async function look({ tools, clock }: Peer, more: Partial<Reading>): Promise<void> {
  const at = later(clock.ms, noon).toISOString();
  const reading = parseReading(itemReading({ readAt: at, ...more }));
  if (!reading) throw new Error('the test reading must parse');
  const reply = await onReading(tools, reading, tabOn(reading.value.url));
  if (!reply.ok) throw new Error(reply.detail ?? reply.error);
}

/** Reads and writes the folder. */
export async function sync(
  peer: Peer,
): Promise<Extract<Awaited<ReturnType<typeof syncFolder>>, { ok: true }>['value']> {
  peer.clock.ms += 1;
  const told = await syncFolder(peer.tools);
  if (!told.ok) throw new Error(`${told.error} ${told.detail ?? ''}`);
  return told.value;
}

/** What is kept, as a person sees it: without what each database keeps for its own order, stores by the least of their names. */
export async function keptBy({ db }: Peer): Promise<string> {
  const stores = await db.getAll('stores');
  const least = new Map(stores.map(({ key, aliases }) => [key as string, [key, ...aliases].sort()[0]]));
  const keyOf = (key: string): string => least.get(key) ?? key;
  const items = await db.getAll('items');
  const known = new Set(items.map(({ key }) => key));
  const plain = {
    stores: stores.map(({ revision: _r, unassessed: _u, oldestComment: _o, key, aliases, ...store }) => ({
      ...store,
      key: keyOf(key),
      aliases: [...new Set([key, ...aliases])].sort(),
      scores: store.scores.map(canonical).sort(),
      comments: (store.comments ?? []).map(canonical).sort(),
    })),
    items: items.map(({ change: _c, ...item }) => ({
      ...item,
      storeKey: keyOf(item.storeKey),
      samples: item.samples.map(canonical).sort(),
    })),
    reviews: (await keptReviews(db))
      .filter(({ itemKey }) => known.has(itemKey))
      .map(({ said: _s, change: _c, ...review }) => review),
    snapshots: (await db.getAll('snapshots')).map(({ id: _id, ...one }) => ({ ...one, storeKey: keyOf(one.storeKey) })),
    notes: (await db.getAll('notes'))
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ others = [], ...note }) => ({
        ...note,
        storeKey: keyOf(note.storeKey),
        others: others.map((other) => ({ ...other, note: { ...other.note, storeKey: keyOf(other.note.storeKey) } })),
      })),
    pins: (await db.getAll('pins')).map((pin) => ({ ...pin, storeKey: keyOf(pin.storeKey) })),
  };
  return Object.entries(plain)
    .flatMap(([name, rows]) => rows.map((row) => `${name} ${canonical(row)}`).sort())
    .join('\n');
}

/** The store that `look` is about. */
export const shop = 'taobao:shopId:51020301' as StoreKey;

/** A note on it. */
export const noteOf = (text: string, more: Partial<Note> = {}): Note => ({
  id: 'n1',
  storeKey: shop,
  subject: 'store',
  text,
  tags: [],
  createdAt: noon.toISOString(),
  updatedAt: noon.toISOString(),
  ...more,
});

/** What a peer's clock says. */
export const clockOf = (peer: Peer): Date => later(peer.clock.ms, noon);

/** So many reviews, from a number on. */
export const reviewsFrom = (from: number, n: number) => Array.from({ length: n }, (_, i) => reviewNo(from + i));

/** Everybody reads and writes until nothing is new. */
export async function settle(...peers: Peer[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const peer of peers) await sync(peer);
}
