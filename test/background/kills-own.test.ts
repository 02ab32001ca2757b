import 'fake-indexeddb/auto';
import { createMemory } from 'src/background/memory';
import { onErase } from 'src/background/on-erase';
import { onPart } from 'src/background/on-part';
import { onReading } from 'src/background/on-reading';
import { tidy } from 'src/background/tidy';
import type { Tools } from 'src/background/tools';
import { writeIncoming } from 'src/db/import-records';
import { connect } from 'src/db/open';
import { putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import type { Db, NoteRecord } from 'src/db/schema';
import { parseReading } from 'src/domain/schemas';
import type { StoreKey } from 'src/domain/site';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Mortal } from './mortal';
import { day, emptyDb, everything, itemReading, later, noon, reviewNo, tabOn, toolsOn } from './worker-kit';

type Rows = Record<string, unknown[]>;
let db: Db;
let mortal: Mortal;

beforeEach(async () => {
  const storage = { estimate: async () => ({ usage: 1e9, quota: 2e9 }) };
  vi.stubGlobal('navigator', { ...navigator, storage });
  db = await emptyDb();
  mortal = new Mortal();
});
afterEach(async () => {
  await new Promise((resolve) => setTimeout(resolve, 20));
  mortal.end();
});

const item = (n: number): { id: string; url: string; shop: string } => ({
  id: `70010020030${n}`,
  url: `https://item.taobao.com/item.htm?id=70010020030${n}`,
  shop: `5102030${n}`,
});
const keyOf = (n: number): StoreKey => `taobao:shopId:${item(n).shop}` as StoreKey;

/** A reading of the n-th store's only item. */
function parsed(n: number, reviews: number, at = noon) {
  const { id, url, shop } = item(n);
  const reading = parseReading(
    itemReading({
      url,
      readAt: at.toISOString(),
      store: { id: shop, name: `第${n}家`, scores: [] },
      item: { id, title: '收纳袋' },
      reviews: Array.from({ length: reviews }, (_, each) => reviewNo(n * 100 + each)),
    }),
  );
  if (!reading) throw new Error('the test reading must parse');
  return reading;
}

const note = (n: number, text = '问过发票'): NoteRecord => ({
  ...{ id: `note-${n}`, storeKey: keyOf(n), subject: 'store', text, tags: [] },
  ...{ createdAt: noon.toISOString(), updatedAt: noon.toISOString() },
});

/** Two stores with answers, a note and a pin. */
async function furnish(): Promise<void> {
  await fakeBrowser.storage.local.clear();
  for (const n of [1, 2]) await onReading(toolsOn(db), parsed(n, 3), tabOn(item(n).url));
  await putNote(db, note(1), { now: noon });
  await setPinned(db, keyOf(2), true, noon);
}

/** What is kept, without what counts the commits. */
async function kept(): Promise<Rows> {
  const plain = (name: string, value: unknown): unknown =>
    ['revision', 'change', 'assessedAt', 'unassessed', 'pinned', 'summaries', 'id'].includes(name) ? undefined : value;
  return JSON.parse(JSON.stringify(await everything(db), plain));
}

/** What does not hang together. */
async function torn(): Promise<string[]> {
  const rows = (await everything(db)) as Record<string, Record<string, unknown>[]>;
  const keys = (name: string): Set<unknown> => new Set(rows[name]?.map(({ key }) => key));
  const [stores, items] = [keys('stores'), keys('items')];
  const pins = new Set(rows.pins?.map(({ storeKey }) => storeKey));
  const notes = rows.notes?.filter(({ deletedAt }) => deletedAt === undefined) ?? [];
  return [
    ...(rows.reviews ?? []).filter(({ itemKey }) => !items.has(itemKey)).map(() => 'a review of no item'),
    ...(rows.items ?? []).filter(({ storeKey }) => !stores.has(storeKey)).map(() => 'an item of no store'),
    ...(rows.summaries ?? []).flatMap(({ key, pinned, notes: told }) => [
      ...(stores.has(key) ? [] : ['an answer about no store']),
      ...(pinned === pins.has(key) ? [] : ['a pin that the answer does not know']),
      ...(told === notes.filter(({ storeKey }) => storeKey === key).length ? [] : ['notes miscounted']),
    ]),
  ];
}

/** Work that is one commit: it is done or it is not. */
const single: [string, (tools: Tools) => Promise<unknown>][] = [
  ['keeping a part of a long page', async (tools) => onPart(tools, parsed(1, 5, later(1000)), tabOn(item(1).url))],
  ['writing a note', async ({ openDb }) => putNote(await openDb(), note(2, '再看一次'), { now: noon })],
  ['taking a note away', async ({ openDb }) => setNoteDeleted(await openDb(), 'note-1', noon)],
  ['pinning', async ({ openDb }) => setPinned(await openDb(), keyOf(1), true, noon)],
  ['letting a pin go', async ({ openDb }) => setPinned(await openDb(), keyOf(2), false, noon)],
  ['forgetting a store', async (tools) => onErase(tools, { stores: [keyOf(1)] })],
  ['forgetting everything', async (tools) => onErase(tools, { everything: true })],
  [
    'taking records in',
    async ({ openDb }) => {
      const { key, aliases, site, facts, factsReadAt, scores, firstSeen, lastSeen } = {
        ...{ key: keyOf(3), aliases: [keyOf(3)], site: 'taobao' as const, facts: { name: '第3家' }, factsReadAt: {} },
        ...{ scores: [], firstSeen: noon.toISOString(), lastSeen: noon.toISOString() },
      };
      const store = { key, aliases, site, facts, factsReadAt, scores, firstSeen, lastSeen };
      const pin = { storeKey: keyOf(1), pinnedAt: noon.toISOString() };
      return writeIncoming(
        await openDb(),
        { stores: [store], notes: [note(1, '别处写的'), note(3)], pins: [pin] },
        noon,
      );
    },
  ],
  ['tidying', async (tools) => tidy({ ...tools, now: () => later(200 * day) })],
];

/** The evidence and the user's own, without answers, which follow later. */
const lasting = ({ stores, items, reviews, looks, snapshots, notes, pins }: Rows): string =>
  JSON.stringify([stores, items, reviews, looks, snapshots, notes, pins]);

async function fresh(): Promise<{ tools: Tools; end: () => void }> {
  const connection = await connect();
  return { tools: toolsOn(connection, { memory: createMemory() }), end: () => connection.close() };
}

async function afresh(): Promise<void> {
  mortal.revive();
  db.close();
  db = await emptyDb();
  await furnish();
}

describe('a worker killed at any step', () => {
  it.each(single)(
    'of %s leaves all of it or nothing, and once more it is done',
    async (_, work) => {
      await furnish();
      const before = lasting(await kept());
      const whole = await fresh();
      const steps = await mortal.run(Number.POSITIVE_INFINITY, () => work(whole.tools));
      const after = lasting(await kept());
      whole.end();
      expect(steps).toBeGreaterThan(3);
      expect(after).not.toBe(before);
      for (let at = 1; at <= steps; at++) {
        await afresh();
        const doomed = await fresh();
        let acknowledged = false;
        await mortal.run(at, async () => {
          await work(doomed.tools);
          acknowledged = !mortal.isDead;
        });
        mortal.revive();
        const left = lasting(await kept());
        expect([before, after], `step ${at}: half of it`).toContain(left);
        if (acknowledged) expect(left, `step ${at}: acknowledged and lost`).toBe(after);
        expect(await torn(), `step ${at}`).toEqual([]);
        const next = await fresh();
        await work(next.tools);
        expect(lasting(await kept()), `step ${at}: not the same in the end`).toBe(after);
        doomed.end();
        next.end();
      }
    },
    600_000,
  );
});
