import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { createMemory } from 'src/background/memory';
import { readFolder } from 'src/background/replica/read-folder';
import { replicaState } from 'src/background/replica/state';
import { eraseStores } from 'src/db/erase';
import { connect } from 'src/db/open';
import { putNote, setNoteDeleted } from 'src/db/repos/notes';
import { setPinned } from 'src/db/repos/pin';
import type { StoreKey } from 'src/domain/site';
import { writeSegment } from 'src/replica/segment';
import { deviceFrom } from 'src/replica/stamp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Mortal } from '../background/mortal';
import { hour, later, noon, reviewNo } from '../background/worker-kit';
import fc from '../seeded';
import { numbersFrom } from './devices';
import { carry, MemoryFolder, segmentsBelow } from './memory-folder';
import { keptBy, look, type Peer, peerWith, sync } from './peers';

/** `RUNS=200` asks for more than `npm test` does. */
const runs = Math.max(2, Math.floor(Number(process.env.RUNS ?? 50) / 20));

/** Something one peer does. Each visits item pages of a few shops, writes, pins, takes away and erases. */
async function act(peer: Peer, random: () => number): Promise<void> {
  const pick = (n: number): number => Math.floor(random() * n);
  peer.clock.ms += 1000 + pick(hour);
  const n = pick(4);
  const key = `taobao:shopId:${n}` as StoreKey;
  const at = later(peer.clock.ms, noon);
  const done = random();
  const text = `${peer.db.name} ${pick(1000)}`;
  if (done < 0.6)
    await look(peer, {
      url: `https://item.taobao.com/item.htm?id=${n}0${pick(2)}`,
      store: { id: String(n), sellerId: `9${n}`, ...(random() < 0.5 && { name: `店 ${pick(3)}` }), scores: [] },
      item: { id: `${n}0${pick(2)}`, ...(random() < 0.5 && { title: `收纳袋 ${pick(3)}` }) },
      reviews: Array.from({ length: 1 + pick(4) }, () => {
        const base = reviewNo(pick(12));
        return { ...base, id: base.author ?? '', ...(random() < 0.3 && { helpful: pick(9) }) };
      }),
    });
  else if (done < 0.8) {
    const [id, iso] = [`note-${pick(5)}`, at.toISOString()];
    const note = { id, storeKey: key, subject: 'store' as const, text, tags: [], createdAt: iso, updatedAt: iso };
    if (random() < 0.75) await putNote(peer.db, note, { now: at });
    else await setNoteDeleted(peer.db, id, at);
  } else if (done < 0.96) await setPinned(peer.db, key, random() < 0.6, at);
  else await eraseStores(peer.db, [key], at);
}

const shuffled = <T>(all: readonly T[], random: () => number): T[] =>
  all
    .map((one) => [random(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('five browsers, each with a copy of the folder that an engine fills', () => {
  it('come to one library, whatever comes late, twice, in part and in another order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        globalThis.indexedDB = new IDBFactory();
        const random = numbersFrom(seed);
        const folders = Array.from({ length: 5 }, () => new MemoryFolder());
        const peers = await Promise.all(folders.map((folder) => peerWith(folder)));
        for (const peer of peers) peer.clock.ms = Math.floor(random() * hour);
        /** An engine at work: some files, in any order, some of them cut off for now. */
        const deliver = (all: boolean): void => {
          for (const from of folders)
            for (const [path, bytes] of shuffled([...segmentsBelow(from)], random))
              for (const to of folders) {
                const there = segmentsBelow(to).get(path);
                if (to === from || there?.length === bytes.length || (!all && random() < 0.5)) continue;
                const cut = !all && random() < 0.2;
                // A part never takes the place of a whole: the longer one is the one that was written.
                if (there && there.length > bytes.length) continue;
                carry(from, to, path, cut ? bytes.slice(0, Math.floor(bytes.length / 2)) : bytes);
              }
        };
        for (let step = 0; step < 25; step++) {
          const peer = peers[Math.floor(random() * 5)];
          if (!peer) continue;
          await act(peer, random);
          if (random() < 0.4) await sync(peer);
          if (random() < 0.3) deliver(false);
        }
        for (let round = 0; round < 4; round++) {
          for (const peer of peers) await sync(peer);
          deliver(true);
        }
        for (const peer of peers) await sync(peer);
        const [first = '', ...rest] = await Promise.all(peers.map(keptBy));
        for (const other of rest) expect(other).toBe(first);
        for (const { db } of peers) db.close();
      }),
      // Each found a fault once: an older look at an item; a store seen by a clock behind that of whoever erased it; a note erased with its other text; reviews that came before their item.
      { numRuns: runs, examples: [[451053421], [1283613596], [1283614822], [1283624634]] },
    );
  }, 1_800_000);
});

describe('a folder with bad files in it', () => {
  const device = deviceFrom(new Uint8Array(8).fill(7));
  const about = { methodVersion: '1', device, name: 'x', madeAt: noon.toISOString(), scope: 'everything' as const };

  it('loses nothing good, and names each with the reason', async () => {
    const folder = new MemoryFolder();
    const peer = await peerWith(folder);
    const good = await writeSegment({ ...about, sequence: 1 }, [
      {
        put: 'pin',
        record: { storeKey: 'taobao:shopId:1' as StoreKey, at: '000000000001-0000-0707070707070707' as never },
      },
    ]);
    const lay = (file: string, bytes: Uint8Array<ArrayBuffer>): void => {
      carry(folder, folder, `${device}/${file}`, bytes);
    };
    lay('00000001.jsonl.gz', good);
    lay('00000002.jsonl.gz', good);
    lay('00000003.jsonl.gz', good.slice(0, 60));
    lay('00000004.jsonl.gz', new TextEncoder().encode('no gzip at all'));
    lay('00000001 (conflicted copy).jsonl.gz', good);
    lay('.00000009.jsonl.gz.tmp', good);
    lay('notes.txt', good);
    const outcome = await sync(peer);
    expect(outcome).toMatchObject({ segments: 1, changes: 1 });
    expect(Object.fromEntries(outcome.skipped.map(({ file, reason }) => [file, reason]))).toEqual({
      '00000001 (conflicted copy).jsonl.gz': 'not-ours',
      '00000002.jsonl.gz': 'misplaced',
      '00000003.jsonl.gz': 'torn',
      '00000004.jsonl.gz': 'torn',
    });
    expect((await replicaState(peer.tools)).skipped).toHaveLength(4);
    const opened = folder.folders.get(device)?.opened ?? 0;
    // Looked at for their size alone, not read: they look as they did.
    expect(await sync(peer)).toMatchObject({ segments: 0, changes: 0 });
    expect((folder.folders.get(device)?.opened ?? 0) - opened).toBe(4);
    lay('00000003.jsonl.gz', await writeSegment({ ...about, sequence: 3 }, []));
    expect((await sync(peer)).skipped.map(({ file }) => file)).not.toContain('00000003.jsonl.gz');
  });
});

describe('a worker that dies while it merges and writes', () => {
  let mortal: Mortal;
  afterEach(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    mortal.end();
  });

  it('comes to the same library the next time, and the others to its', async () => {
    const begin = async () => {
      globalThis.indexedDB = new IDBFactory();
      const folder = new MemoryFolder();
      const [desk, lap] = [await peerWith(folder), await peerWith(folder)];
      await look(desk, { reviews: [reviewNo(1), reviewNo(2)] });
      await sync(desk);
      await look(lap, { reviews: [reviewNo(2), reviewNo(3)] });
      await setPinned(lap.db, 'taobao:shopId:51020301' as StoreKey, true, noon);
      return { desk, lap };
    };
    mortal = new Mortal();
    const whole = await begin();
    const steps = await mortal.run(Number.POSITIVE_INFINITY, () => sync(whole.lap));
    await sync(whole.desk);
    const expected = await keptBy(whole.lap);
    expect(steps).toBeGreaterThan(60);
    for (let at = 3; at <= steps; at += 7) {
      mortal.revive();
      const { desk, lap } = await begin();
      await mortal.run(at, () => sync(lap).catch(() => undefined));
      mortal.revive();
      const db = await connect({ name: lap.db.name });
      const again: Peer = { ...lap, db, tools: { ...lap.tools, openDb: async () => db, memory: createMemory() } };
      await sync(again);
      await sync(desk);
      await sync(again);
      expect(await keptBy(again), `step ${at}`).toBe(await keptBy(desk));
      expect((await keptBy(again)).replaceAll(/"lastMerge":"[^"]*"/g, ''), `step ${at}`).toBe(expected);
      db.close();
      desk.db.close();
    }
  }, 600_000);
});

it('a merge that is cancelled keeps what was committed and goes on the next time', async () => {
  const folder = new MemoryFolder();
  const [desk, lap] = [await peerWith(folder), await peerWith(folder)];
  for (let n = 0; n < 4; n++) {
    await look(desk, { reviews: [reviewNo(n)] });
    await sync(desk);
  }
  const run = lap.tools.memory.desk.run(lap.tools.openDb, 'reading', async (piece) => {
    const outcome = await readFolder({ ...piece, tools: lap.tools }, folder);
    return { ok: true, value: outcome };
  });
  await lap.tools.memory.desk.stop();
  expect(await run).toMatchObject({ ok: true, value: { stopped: true } });
  await sync(lap);
  expect(await keptBy(lap)).toBe(await keptBy(desk));
});
