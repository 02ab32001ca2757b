import { unwrap } from 'idb';
import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord } from '../schema';
import { type PackStore, packsWith } from './find-packs';
import { packKey } from './key';
import { inLots, packOf, reviewsIn } from './pack';

/** A pack taken out of the database. */
interface Taken {
  n: number;
  reviews: Map<ReviewKey, ReviewRecord>;
  /** Whether it is to be written again. */
  touched: boolean;
}

const isThere = (error: unknown): boolean => (error as Error | null)?.name === 'ConstraintError';

/** Adds or puts a pack; `false`, and the transaction goes on, where one of its reviews is in another pack. */
async function written(store: PackStore, pack: PackRecord): Promise<boolean> {
  const writing = pack.n === undefined ? store.add(pack) : store.put(pack);
  const request = unwrap(writing as Promise<unknown>) as unknown as IDBRequest;
  // Left to itself, a refused request ends the transaction, and heard of there, it counts as its failure.
  request.addEventListener('error', (event) => {
    if (!isThere(request.error)) return;
    event.preventDefault();
    event.stopPropagation();
  });
  try {
    await writing;
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
}

/**
 * The reviews of one item within one transaction: read, changed in memory, and written at the end, each pack once. A pack that cannot be read
 * any more goes where it stands in the way.
 */
export interface ItemPacks {
  /** Those of some keys, of whatever form. */
  get(keys: Iterable<ReviewKey>): Promise<Map<ReviewKey, ReviewRecord>>;
  /** Takes a pack that was read otherwise, so that its reviews can be changed. Gives them. */
  take(pack: PackRecord): ReviewRecord[];
  /**
   * Adds reviews of which the first is not kept yet, without looking for the others: most likely none is. Gives those that could not be added,
   * for they or some beside them are kept.
   */
  add(records: readonly ReviewRecord[]): Promise<ReviewRecord[]>;
  /** Keeps a review in place of what is kept of it, if anything is. */
  put(record: ReviewRecord): void;
  remove(key: ReviewKey): void;
  /** Writes what changed. `join`: packs that have few left become one. */
  save(options?: { join?: boolean }): Promise<void>;
}

/** Packs with fewer left than this are joined with others. */
const fewLeft = 32;

class Packs implements ItemPacks {
  private readonly taken = new Map<number, Taken>();
  private readonly places = new Map<ReviewKey, Taken>();
  private readonly fresh = new Map<ReviewKey, ReviewRecord>();

  constructor(
    private readonly store: PackStore,
    private readonly itemKey: ItemKey,
  ) {}

  take(pack: PackRecord): ReviewRecord[] {
    const { n } = pack;
    if (n === undefined) return [];
    const known = this.taken.get(n);
    if (known) return [...known.reviews.values()];
    const reviews = pack.itemKey === this.itemKey ? reviewsIn(pack) : undefined;
    // Should it fail, the commit does, and says so.
    if (!reviews) this.store.delete(n).catch(() => undefined);
    else {
      const taken: Taken = { n, reviews: new Map(reviews.map((one) => [one.key, one])), touched: false };
      this.taken.set(n, taken);
      for (const key of taken.reviews.keys()) this.places.set(key, taken);
    }
    return reviews ?? [];
  }

  async get(keys: Iterable<ReviewKey>): Promise<Map<ReviewKey, ReviewRecord>> {
    const wanted = [...keys];
    const left = wanted.filter((key) => !this.places.has(key));
    await packsWith(this.store, { itemKey: this.itemKey, keys: left }, (pack) => this.take(pack).map(({ key }) => key));
    return new Map(
      wanted.flatMap((key) => {
        const found = this.places.get(key)?.reviews.get(key);
        return found ? [[key, found] as const] : [];
      }),
    );
  }

  put(record: ReviewRecord): void {
    const place = this.places.get(record.key);
    if (!place) this.fresh.set(record.key, record);
    else {
      place.reviews.set(record.key, record);
      place.touched = true;
    }
  }

  remove(key: ReviewKey): void {
    const place = this.places.get(key);
    if (!place?.reviews.delete(key)) return;
    place.touched = true;
    this.places.delete(key);
  }

  async add(records: readonly ReviewRecord[]): Promise<ReviewRecord[]> {
    const [first] = records;
    if (!first) return [];
    const [known, open] = await Promise.all([
      this.store.index('review').getKey(packKey(this.itemKey, first.key)),
      this.open(),
    ]);
    if (known !== undefined) return [...records];
    // Within the one pack that is filled nobody else would notice.
    const met = records.filter(({ key }) => open?.reviews.has(key));
    const rest = met.length > 0 ? records.filter(({ key }) => !open?.reviews.has(key)) : records;
    return [...met, ...(await this.write(rest, open))];
  }

  async save({ join = false } = {}): Promise<void> {
    const moved = join ? this.joinFew() : [];
    const touched = [...this.taken.values()].filter((one) => one.touched);
    await Promise.all(
      touched.map(({ n, reviews }) => {
        const [first, ...more] = inLots([...reviews.values()]);
        for (const lot of more) moved.push(...lot);
        return first ? this.store.put({ ...packOf(this.itemKey, first), n }) : this.store.delete(n);
      }),
    );
    const fresh = [...this.fresh.values()];
    this.fresh.clear();
    this.taken.clear();
    this.places.clear();
    // Into new packs: whoever walks through the table by its keys meanwhile misses none of those that were there.
    const refused = [...(await this.write(moved)), ...(await this.add(fresh))];
    if (refused.length === 0) return;
    // Not looked for before, and there after all.
    await this.get(refused.map(({ key }) => key));
    for (const one of refused) this.put(one);
    await this.save();
  }

  /** Writes reviews into new packs, the first of them into the open one, if it is given. Gives those that were refused. */
  private async write(records: readonly ReviewRecord[], open?: Taken): Promise<ReviewRecord[]> {
    if (records.length === 0) return [];
    const lots = inLots(records, open ? [...open.reviews.values()] : []);
    const refused = await Promise.all(
      lots.map(async (lot, at) => {
        const filled = at === 0 ? open : undefined;
        const pack = packOf(this.itemKey, lot);
        if (await written(this.store, filled ? { ...pack, n: filled.n } : pack)) return [];
        return filled ? lot.slice(filled.reviews.size) : lot;
      }),
    );
    // What was filled is to be read anew before it is changed once more.
    if (open) this.forget(open);
    return refused.flat();
  }

  /** The first pack that has room. */
  private async open(): Promise<Taken | undefined> {
    const pack = await this.store.index('open').get([this.itemKey, 1]);
    if (!pack || pack.n === undefined) return undefined;
    // One that is being changed is written when that is done.
    if (this.taken.has(pack.n)) return undefined;
    this.take(pack);
    return this.taken.get(pack.n);
  }

  private forget(one: Taken): void {
    this.taken.delete(one.n);
    for (const key of one.reviews.keys()) if (this.places.get(key) === one) this.places.delete(key);
  }

  /** Takes the reviews out of packs that have become small, and gives them. */
  private joinFew(): ReviewRecord[] {
    const few = [...this.taken.values()].filter(({ touched, reviews }) => touched && reviews.size < fewLeft);
    if (few.length < 2) return [];
    const moved = few.flatMap(({ reviews }) => [...reviews.values()]);
    for (const { reviews } of few) reviews.clear();
    return moved;
  }
}

/** The reviews of one item, to be worked on in one transaction. */
export const itemPacks = (store: PackStore, itemKey: ItemKey): ItemPacks => new Packs(store, itemKey);
