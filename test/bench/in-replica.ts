import { createMemory, type Memory } from 'src/background/memory';
import type { Directory } from 'src/background/replica/directory';
import { syncFolder } from 'src/background/replica/sync';
import type { Tools } from 'src/background/tools';
import { connect } from 'src/db/open';
import { inLots, packOf } from 'src/db/packs/pack';
import type { FittedReading } from 'src/db/records';
import { becomeDevice } from 'src/db/repos/folder';
import { setPinned } from 'src/db/repos/pin';
import { countReviews } from 'src/db/repos/reviews';
import { saveReading } from 'src/db/save-reading';
import type { Db, ReviewRecord } from 'src/db/schema';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Change } from 'src/replica/change';
import { segmentName, writeSegment } from 'src/replica/segment';
import { deviceFrom } from 'src/replica/stamp';
import { manyReview } from '../background/many-reviews';

/** Reviews of one item, and items of one store: a shop in whose item pages a few lists were read. */
const shape = { reviewsOfItem: 100, itemsOfStore: 5 } as const;
/** Changes of one file, as 4 MB of text hold them. */
const changesOfFile = 8_000;
/** Every so many reviews are seen by two peers. */
const sharedBy = 10;

const begin = Date.parse('2026-11-01T00:00:00Z');
const iso = (n: number): string => new Date(begin + n * 1000).toISOString();

const storeOf = (n: number, at: string): Change => {
  const key = `taobao:shopId:${n}` as StoreKey;
  const facts = { name: `店${n}` };
  const times = { name: at };
  return {
    put: 'store',
    record: { key, aliases: [key], site: 'taobao', facts, factsReadAt: times, scores: [], firstSeen: at, lastSeen: at },
  };
};
const itemOf = (n: number, at: string): Change => {
  const storeKey = `taobao:shopId:${Math.floor(n / shape.itemsOfStore)}` as StoreKey;
  const facts = { title: `收纳袋 ${n}` };
  const key = `taobao:item:${n}` as ItemKey;
  const own = { key, id: String(n), storeKey, site: 'taobao', reviewSubject: 'store-item' } as const;
  return {
    put: 'item',
    record: { ...own, facts, factsReadAt: { title: at }, readAt: at, firstSeen: at, samples: [], reviewsReadAt: at },
  };
};
const reviewOf = (n: number, at: string): Change => ({
  put: 'review',
  record: {
    itemKey: `taobao:item:${Math.floor(n / shape.reviewsOfItem)}` as ItemKey,
    key: `id:${n}` as ReviewKey,
    review: { ...manyReview(n), id: String(n) },
    firstSeen: at,
    lastSeen: at,
    filters: ['all'],
    sorts: ['default'],
  },
});

/** What one of three peers tells: its third of the reviews and some of its neighbour's, with their items and stores. */
function changesBy(peer: number, reviews: number): Change[] {
  const third = Math.floor((reviews * sharedBy) / (sharedBy + 1) / 3);
  const from = peer * third;
  const own = Array.from({ length: third }, (_, i) => from + i);
  const seen = [...own, ...own.filter((n) => n % sharedBy === 0).map((n) => n + third)];
  const items = [...new Set(seen.map((n) => Math.floor(n / shape.reviewsOfItem)))];
  const stores = [...new Set(items.map((n) => Math.floor(n / shape.itemsOfStore)))];
  const at = iso(peer);
  return [
    ...stores.map((n) => storeOf(n, at)),
    ...items.map((n) => itemOf(n, at)),
    ...seen.map((n) => reviewOf(n, at)),
  ];
}

async function fill(folder: FileSystemDirectoryHandle, reviews: number): Promise<void> {
  for (let peer = 0; peer < 3; peer++) {
    const device = deviceFrom(new Uint8Array(8).fill(peer + 1));
    const directory = await folder.getDirectoryHandle(device, { create: true });
    const changes = changesBy(peer, reviews);
    for (let at = 0, sequence = 1; at < changes.length; at += changesOfFile, sequence++) {
      const about = {
        methodVersion: '1',
        device,
        name: `peer ${peer}`,
        sequence,
        madeAt: iso(10),
        scope: 'everything',
      } as const;
      const bytes = await writeSegment(about, changes.slice(at, at + changesOfFile));
      const writable = await (await directory.getFileHandle(segmentName(sequence), { create: true })).createWritable();
      await writable.write(bytes);
      await writable.close();
    }
  }
}

/** Answers to pinning a store, ms. */
interface Answers {
  count: number;
  half: number;
  longest: number;
}

/** Answers to one kind of event while something was done, and the same by themselves. */
interface Asked {
  during: Answers;
  alone: Answers;
}

/** How long others waited while something was done, ms: the longest turn of the event loop, a pin until it was kept, a page's reading until it was. */
interface Waited {
  turn: number;
  pins: Asked;
  readings: Asked;
}

function answersOf(times: readonly number[]): Answers {
  const sorted = [...times].sort((one, other) => one - other);
  return { count: sorted.length, half: sorted[sorted.length >> 1] ?? 0, longest: sorted.at(-1) ?? 0 };
}

/** Events of each kind with nothing else going on. */
const askedAlone = 20;
/** Between two events, ms: of each kind five a second. */
const betweenMs = 100;

/** A page of a shop that no peer knows, with the reviews of a list's first page; each sight is a new one. */
function visitNo(n: number): FittedReading {
  const readAt = iso(100_000 + n);
  const reviews = Array.from({ length: 20 }, (_, i) => ({ ...manyReview(n * 5 + i), id: `own${n * 5 + i}` }));
  return {
    reading: {
      site: 'taobao',
      page: 'item',
      url: 'https://item.taobao.com/item.htm?id=900000',
      readAt,
      store: { name: '自家' },
      item: { title: '自家的收纳袋' },
      reviews,
    } as FittedReading['reading'],
    readAt,
    aliases: ['taobao:shopId:900000'],
    item: { key: 'taobao:item:900000' as ItemKey, id: '900000' },
  };
}

/** Lets others ask for something all the while, as the worker answers whoever asks. */
function others(db: Db, { desk }: Memory): { end: () => Promise<Waited> } {
  let [going, turn] = [true, 0];
  const channel = new MessageChannel();
  let posted = performance.now();
  channel.port1.onmessage = () => {
    turn = Math.max(turn, performance.now() - posted);
    if (!going) return;
    // Counted from when the timer is due: a turn that begins before it keeps it waiting too.
    posted = performance.now() + 5;
    setTimeout(() => channel.port2.postMessage(null), 5);
  };
  channel.port2.postMessage(null);
  let n = 0;
  const ask = async (times: number[], event: () => Promise<unknown>): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
    const began = performance.now();
    await desk.first(event);
    times.push(performance.now() - began);
  };
  const both = async (pins: number[], readings: number[]): Promise<void> => {
    n += 1;
    await ask(pins, () => setPinned(db, 'taobao:shopId:1' as StoreKey, n % 2 === 1, new Date()));
    await ask(readings, () => saveReading(db, visitNo(n)));
  };
  const during = { pins: [] as number[], readings: [] as number[] };
  const asking = (async () => {
    while (going) await both(during.pins, during.readings);
  })();
  return {
    async end() {
      going = false;
      await asking;
      channel.port1.close();
      const alone = { pins: [] as number[], readings: [] as number[] };
      while (alone.pins.length < askedAlone) await both(alone.pins, alone.readings);
      const asked = (kind: 'pins' | 'readings'): Asked => ({
        during: answersOf(during[kind]),
        alone: answersOf(alone[kind]),
      });
      return { turn, pins: asked('pins'), readings: asked('readings') };
    },
  };
}

const replicaBench = {
  /** Lays down what three peers tell; gives the name of the folder. */
  async lay(reviews: number): Promise<string> {
    const root = await navigator.storage.getDirectory();
    const name = `folder-${reviews}-${Math.random()}`;
    await fill(await root.getDirectoryHandle(name, { create: true }), reviews);
    return name;
  },

  /** Puts as many reviews into packs of the same form, and does nothing else: the least that keeping them costs. Gives ms. */
  async plain(reviews: number): Promise<number> {
    const db = await connect({ name: `plain-${Math.random()}` });
    const began = performance.now();
    for (let at = 0; at < reviews; at += shape.reviewsOfItem) {
      const tx = db.transaction('packs', 'readwrite');
      const records: ReviewRecord[] = [];
      for (let n = at; n < Math.min(at + shape.reviewsOfItem, reviews); n++) {
        const change = reviewOf(n, iso(0));
        if (change.put === 'review') records.push({ ...change.record, change: 1 });
      }
      const [one] = records;
      if (one) for (const lot of inLots(records)) tx.store.put(packOf(one.itemKey, lot)).catch(() => undefined);
      await tx.done;
    }
    const ms = performance.now() - began;
    db.close();
    indexedDB.deleteDatabase(db.name);
    return ms;
  },

  /** Merges a folder into an empty library, then once more with nothing new. */
  async merge(name: string) {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(name);
    const db = await connect({ name });
    const scorer: Tools['scorer'] = {
      methodVersion: '1',
      // biome-ignore lint/correctness/useYield: answers are not what is measured
      *summarise() {
        throw new Error('not asked for here');
      },
    };
    const tools: Tools = {
      openDb: async () => db,
      now: () => new Date('2026-11-22T00:00:00Z'),
      scorer,
      words: { model: () => 'none', prepare: async () => undefined, read: () => undefined },
      memory: createMemory(),
      folder: async () => folder as unknown as Directory,
    };
    await becomeDevice(db, (own) => ({ ...own, on: true }));
    const waiting = others(db, tools.memory);
    const began = performance.now();
    const told = await syncFolder(tools);
    const ms = performance.now() - began;
    const waited = await waiting.end();
    // What a merge leaves to be assessed comes to its end first.
    while ((await db.countFromIndex('stores', 'unassessed')) > 0) {
      const tx = db.transaction('stores', 'readwrite');
      for (const store of await tx.store.getAll()) {
        const { unassessed: _owed, ...rest } = store;
        await tx.store.put(rest);
      }
      await tx.done;
    }
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await syncFolder(tools);
    const again = performance.now();
    await syncFolder(tools);
    const second = performance.now() - again;
    const kept = await countReviews(db);
    db.close();
    indexedDB.deleteDatabase(name);
    await root.removeEntry(name, { recursive: true });
    return { told, ms, second, kept, ...waited };
  },
};

export type ReplicaBench = typeof replicaBench;
Object.assign(globalThis, { replicaBench });
