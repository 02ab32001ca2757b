import type { IDBPObjectStore, StoreNames } from 'idb';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { PlacesRecord, Schema } from '../schema';
import { packsOf, type ReadableStore } from './find-packs';
import { reviewKeysIn } from './read-key';

type ReadablePlaces = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'places', 'readonly' | 'readwrite'>;
type WritablePlaces = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'places', 'readwrite'>;

/** Packs that one record tells of: some 16 KB. The browser keeps what is above 64 KB in a file of its own. */
const mostPacks = 64;
/** Packs read at once where none was told of yet: some 1 MB. */
const readAtOnce = 64;
/** Bits of a print that one character says: two of them are a small number wherever it is computed with. */
const bits = 15;
const half = (1 << bits) - 1;

/** A number that a key comes to: few keys in a thousand million come to the same, and then one pack is read in vain. */
function printOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> bits)) & ((half << bits) | half);
}

function toPrints(keys: Iterable<ReviewKey>): string {
  let prints = '';
  for (const key of keys) {
    const print = printOf(key);
    prints += String.fromCharCode(print >>> bits, print & half);
  }
  return prints;
}

function hasOne(prints: string, wanted: ReadonlySet<number>): boolean {
  for (let at = 0; at < prints.length; at += 2)
    if (wanted.has((prints.charCodeAt(at) << bits) | prints.charCodeAt(at + 1))) return true;
  return false;
}

const isTold = (one: unknown): one is [number, string] =>
  Array.isArray(one) && typeof one[0] === 'number' && typeof one[1] === 'string';

interface Part {
  packs: Map<number, string>;
  touched: boolean;
}

/** A list sorts after every number, so it ends the range. */
const partsOf = (itemKey: ItemKey): IDBKeyRange => IDBKeyRange.bound([itemKey], [itemKey, []]);

/** Where the stamp of an item lies, before all of its parts. */
const stampPart = -1;
/** Items whose places are remembered: those that are being read just now. 100,000 reviews of one take half a megabyte. */
const mostKnown = 4;

/**
 * The places of items worked on last, each good for as long as the stamp beside it in the database is the same: every commit that changes packs
 * writes another, or takes it away. Losing them costs time, never an answer. Only items of more than one part have a stamp: to list the packs of
 * 100,000 reviews takes 12 ms, those of a part less than one.
 */
const known = new Map<ItemKey, Places>();

async function stillKnown(store: ReadablePlaces, itemKey: ItemKey): Promise<Places | undefined> {
  const places = known.get(itemKey);
  const record = places && (await store.get([itemKey, stampPart]));
  return record?.stamp !== undefined && record.stamp === places?.stamp ? places : undefined;
}

/**
 * In which packs of an item a review may lie. Made from the packs and kept beside them, so that nobody has to read them all. What is told of a
 * pack that is gone counts for nothing, and a pack that is not told of is read: a record that was lost or spoiled is made anew.
 */
export class Places {
  private readonly parts = new Map<number, Part>();
  private readonly partOf = new Map<number, Part>();
  /** Which state of the item's packs they are of; none where no commit has said so. */
  stamp: number | undefined;

  private constructor(private readonly itemKey: ItemKey) {}

  /** Those of one item; the transaction has packs and places in its scope. */
  static async read(store: ReadableStore, itemKey: ItemKey): Promise<Places> {
    const kept = store.transaction.objectStore('places');
    const places = (await stillKnown(kept, itemKey)) ?? (await Places.readAll(store, itemKey));
    // What a commit that fails would have changed is forgotten with it.
    store.transaction.done.then(
      () => places.remember(),
      () => places.forget(),
    );
    return places;
  }

  private static async readAll(store: ReadableStore, itemKey: ItemKey): Promise<Places> {
    const places = new Places(itemKey);
    const [records, numbers] = await Promise.all([
      store.transaction.objectStore('places').getAll(partsOf(itemKey)),
      packsOf(store, itemKey),
    ]);
    const there = new Set(numbers);
    for (const record of records) {
      if (record.part === stampPart && typeof record.stamp === 'number') places.stamp = record.stamp;
      places.recall(record, there);
    }
    const untold = numbers.filter((n) => !places.partOf.has(n));
    for (let at = 0; at < untold.length; at += readAtOnce) {
      const packs = await Promise.all(untold.slice(at, at + readAtOnce).map((n) => store.get(n)));
      for (const pack of packs) if (pack?.n !== undefined) places.set(pack.n, reviewKeysIn(pack));
    }
    return places;
  }

  private recall({ part, packs }: PlacesRecord, there: ReadonlySet<number>): void {
    if (!Number.isInteger(part) || part < 0 || !Array.isArray(packs)) return;
    const known = new Map(packs.filter((one) => isTold(one) && there.has(one[0])));
    const own = { packs: known, touched: false };
    this.parts.set(part, own);
    for (const n of known.keys()) this.partOf.set(n, own);
  }

  private remember(): void {
    if (this.stamp === undefined) return;
    known.delete(this.itemKey);
    known.set(this.itemKey, this);
    for (const oldest of known.keys()) {
      if (known.size <= mostKnown) return;
      known.delete(oldest);
    }
  }

  private forget(): void {
    if (known.get(this.itemKey) === this) known.delete(this.itemKey);
  }

  /** The packs in which some of these reviews may lie. */
  of(keys: Iterable<ReviewKey>): number[] {
    const wanted = new Set(Array.from(keys, printOf));
    if (wanted.size === 0) return [];
    const found: number[] = [];
    for (const { packs } of this.parts.values())
      for (const [n, prints] of packs) if (hasOne(prints, wanted)) found.push(n);
    return found;
  }

  /** Says what a pack holds from now on. */
  set(n: number, keys: Iterable<ReviewKey>): void {
    const part = this.partOf.get(n) ?? this.partWithRoom();
    const prints = toPrints(keys);
    if (part.packs.get(n) === prints) return;
    this.forget();
    part.packs.set(n, prints);
    part.touched = true;
    this.partOf.set(n, part);
  }

  /** Says that a pack is gone. */
  delete(n: number): void {
    const part = this.partOf.get(n);
    if (!part) return;
    this.forget();
    part.packs.delete(n);
    part.touched = true;
    this.partOf.delete(n);
  }

  /** Keeps what changed. Not waited for: should it fail, the commit does, and says so. */
  save(store: WritablePlaces): void {
    const { itemKey } = this;
    const isStamped = this.stamp !== undefined || this.parts.size > 1;
    if (isStamped && [...this.parts.values()].some(({ touched }) => touched)) {
      this.stamp = Math.random();
      store.put({ itemKey, part: stampPart, packs: [], stamp: this.stamp }).catch(() => undefined);
    }
    for (const [part, one] of this.parts) {
      if (!one.touched) continue;
      one.touched = false;
      const kept: Promise<unknown> =
        one.packs.size > 0 ? store.put({ itemKey, part, packs: [...one.packs] }) : store.delete([itemKey, part]);
      kept.catch(() => undefined);
    }
  }

  private partWithRoom(): Part {
    const last = Math.max(-1, ...this.parts.keys());
    const part = this.parts.get(last);
    if (part && part.packs.size < mostPacks) return part;
    const own = { packs: new Map(), touched: false };
    this.parts.set(last + 1, own);
    return own;
  }
}

/** Says that packs of an item changed which nobody told its places of. Deleting needs no room. */
export const dropStamp = (store: WritablePlaces, itemKey: ItemKey): Promise<void> => store.delete([itemKey, stampPart]);

/** Forgets where the reviews of one item lay, for they are gone. */
export const dropPlaces = (store: WritablePlaces, itemKey: ItemKey): Promise<void> => store.delete(partsOf(itemKey));
