import { mostReviews } from '../packs/pack';
import { reviewKeysIn } from '../packs/read-key';
import { countReviews } from '../repos/reviews';
import type { Db, PackRecord } from '../schema';
import { changeOwn, ownOf } from './own';
import type { Ref, WholeMark } from './records';

/** Things to be told of, some at a time, and what is to be kept once the file that tells of them is there. */
export interface Outgoing {
  /** The next ones, to go into the file of this number; none when that was all. */
  next(sequence: number, most: number): Promise<Ref[]>;
  /** The file of this number is there. */
  written(sequence: number): Promise<void>;
}

/** Names taken out of the outbox in one commit: a file tells of thousands, and whoever changes something meanwhile waits for the outbox. */
const atOnce = 100;

/** What changed since the last file. What changes once more while it is written stays. */
export function changedThings(db: Db): Outgoing {
  return {
    async next(sequence, most) {
      const tx = db.transaction('outbox', 'readwrite');
      const waiting = await tx.store.index('sequence').getAll(0, most);
      await Promise.all([...waiting.map(({ ref }) => tx.store.put({ ref, sequence })), tx.done]);
      return waiting.map(({ ref }) => ref);
    },
    async written(sequence) {
      for (let more = true; more; ) {
        const tx = db.transaction('outbox', 'readwrite');
        const keys = await tx.store.index('sequence').getAllKeys(sequence, atOnce);
        await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
        more = keys.length > 0;
      }
    },
  };
}

/** What was on its way when a worker ended waits again. */
export async function putBack(db: Db): Promise<void> {
  const tx = db.transaction('outbox', 'readwrite');
  for (const { ref } of await tx.store.index('sequence').getAll(IDBKeyRange.lowerBound(1)))
    await tx.store.put({ ref, sequence: 0 });
  await tx.done;
}

const tables = ['stores', 'items', 'packs', 'snapshots', 'noteVersions', 'deeds'] as const;

/** What a pack holds, without reading it. */
const namesIn = (pack: PackRecord): Ref[] => reviewKeysIn(pack).map((key) => ['review', pack.itemKey, key]);

/** Names of some records of one table, after a key. */
async function refsAfter(
  db: Db,
  { table, after }: WholeMark,
  most: number,
): Promise<{ refs: Ref[]; last?: IDBValidKey }> {
  const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
  const name = tables[table];
  if (name === 'snapshots') {
    const kept = await db.getAll('snapshots', range as never, most);
    const last = kept.at(-1)?.id;
    return {
      refs: kept.map(({ storeKey, readAt }): Ref => ['snapshot', storeKey, readAt]),
      ...(last !== undefined && { last }),
    };
  }
  if (name === 'packs') {
    // A walk that had come to the reviews of version 5 begins them anew: they had other keys.
    const isHere = typeof after === 'number';
    const packs = await db.getAll(
      'packs',
      isHere ? (range as never) : null,
      Math.max(Math.floor(most / mostReviews), 1),
    );
    const last = packs.at(-1)?.n;
    const refs = packs.flatMap(namesIn);
    return { refs, ...(last !== undefined && { last }) };
  }
  const keys = name ? await db.getAllKeys(name, range as never, most) : [];
  const last = keys.at(-1) as IDBValidKey | undefined;
  const refs = keys.map((key): Ref => {
    if (name === 'noteVersions') return ['note', ...(key as [string, never])];
    if (name === 'deeds') return [...(key as [never, never])] as Ref;
    return [name === 'stores' ? 'store' : 'item', key] as Ref;
  });
  return { refs, ...(last !== undefined && { last }) };
}

/** Everything that is kept, table by table. `keeps`: remembers after each file how far it came, so that it goes on there. */
export function everyThing(db: Db, from: WholeMark, keeps: boolean): Outgoing {
  let mark = from;
  return {
    async next(_sequence, most) {
      while (mark.table < tables.length) {
        const { refs, last } = await refsAfter(db, mark, most);
        mark = last === undefined ? { table: mark.table + 1 } : { table: mark.table, after: last };
        if (refs.length > 0) return refs;
      }
      return [];
    },
    async written() {
      if (!keeps) return;
      await changeOwn(db, ({ whole: _before, ...own }) => (mark.table < tables.length ? { ...own, whole: mark } : own));
    },
  };
}

/** A list of things. */
export function listedThings(refs: readonly Ref[]): Outgoing {
  let at = 0;
  return {
    next: async (_sequence, most) => {
      const some = refs.slice(at, at + most);
      at += some.length;
      return some;
    },
    written: async () => undefined,
  };
}

/** How many things are kept that others may be told of. */
export async function allThings(db: Db): Promise<number> {
  const all = await Promise.all(tables.map((name) => (name === 'packs' ? countReviews(db) : db.count(name))));
  return all.reduce((sum, n) => sum + n, 0);
}

/** How many wait to be written: what changed, and everything that is kept where that was never done. */
export async function waitingThings(db: Db): Promise<number> {
  const changed = await db.count('outbox');
  return (await ownOf(db))?.whole ? changed + (await allThings(db)) : changed;
}
