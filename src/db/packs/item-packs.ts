import type { ItemKey, ReviewKey } from 'src/domain/site';
import type { PackRecord, ReviewRecord } from '../schema';
import type { PackStore } from './find-packs';
import { inLots, packOf, reviewsIn } from './pack';
import { Places } from './places';

/** A pack taken out of the database. */
interface Taken {
  n: number;
  reviews: Map<ReviewKey, ReviewRecord>;
  /** Whether it is to be written again. */
  touched: boolean;
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
  /** Adds those of some reviews that are not kept yet. Gives the others. */
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
  private readonly lying = new Map<ReviewKey, Taken>();
  private readonly gone: number[] = [];
  private places: Promise<Places> | undefined;
  private opening: Promise<PackRecord | undefined> | undefined;
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
    if (!reviews) {
      this.store.delete(n).catch(() => undefined);
      this.gone.push(n);
    } else {
      const taken: Taken = { n, reviews: new Map(reviews.map((one) => [one.key, one])), touched: false };
      this.taken.set(n, taken);
      for (const key of taken.reviews.keys()) this.lying.set(key, taken);
    }
    return reviews ?? [];
  }

  async get(keys: Iterable<ReviewKey>): Promise<Map<ReviewKey, ReviewRecord>> {
    const wanted = [...keys];
    const left = wanted.filter((key) => !this.lying.has(key));
    if (left.length > 0) {
      const numbers = (await this.told()).of(left).filter((n) => !this.taken.has(n));
      const packs = await Promise.all(numbers.map((n) => this.store.get(n)));
      for (const pack of packs) if (pack) this.take(pack);
    }
    return new Map(
      wanted.flatMap((key) => {
        const found = this.lying.get(key)?.reviews.get(key);
        return found ? [[key, found] as const] : [];
      }),
    );
  }

  put(record: ReviewRecord): void {
    const place = this.lying.get(record.key);
    if (!place) this.fresh.set(record.key, record);
    else {
      place.reviews.set(record.key, record);
      place.touched = true;
    }
  }

  remove(key: ReviewKey): void {
    const place = this.lying.get(key);
    if (!place?.reviews.delete(key)) return;
    place.touched = true;
    this.lying.delete(key);
  }

  async add(records: readonly ReviewRecord[]): Promise<ReviewRecord[]> {
    if (records.length === 0) return [];
    // Asked for at once: whoever adds reviews mostly has new ones, and waits for each answer.
    this.opening ??= this.store.index('open').get([this.itemKey, 1]);
    const [known] = await Promise.all([this.get(records.map(({ key }) => key)), this.opening]);
    for (const one of records) if (!known.has(one.key)) this.fresh.set(one.key, one);
    return records.filter(({ key }) => known.has(key));
  }

  async save({ join = false } = {}): Promise<void> {
    await this.settleFresh();
    const moved = join ? this.joinFew() : [];
    for (const one of this.taken.values()) if (one.touched) moved.push(...this.keepFirst(one));
    const open = this.fresh.size > 0 ? await this.open() : undefined;
    const [filled = [], ...lots] = inLots([...this.fresh.values()], open ? [...open.reviews.values()] : []);
    if (open && filled.length > open.reviews.size) {
      open.reviews = new Map(filled.map((one) => [one.key, one]));
      open.touched = true;
    } else if (!open && filled.length > 0) lots.unshift(filled);
    // Into new packs: whoever walks through the table by its keys meanwhile misses none of those that were there.
    await this.write([...inLots(moved), ...lots]);
    this.fresh.clear();
    this.taken.clear();
    this.lying.clear();
  }

  /** What is to be kept without having been looked for may be there after all. */
  private async settleFresh(): Promise<void> {
    if (this.fresh.size === 0) return;
    const fresh = [...this.fresh.values()];
    const known = await this.get(this.fresh.keys());
    this.fresh.clear();
    for (const one of fresh)
      if (known.has(one.key)) this.put(one);
      else this.fresh.set(one.key, one);
  }

  /** Writes the packs that were changed, and some lots as new ones; then where everything lies. */
  private async write(lots: readonly ReviewRecord[][]): Promise<void> {
    const changed = [...this.taken.values()].filter(({ touched }) => touched);
    if (changed.length + lots.length + this.gone.length === 0) return;
    const places = await this.told();
    for (const n of this.gone.splice(0)) places.delete(n);
    const puts = changed.map(({ n, reviews }) => {
      if (reviews.size === 0) places.delete(n);
      else places.set(n, reviews.keys());
      return reviews.size === 0
        ? this.store.delete(n)
        : this.store.put({ ...packOf(this.itemKey, [...reviews.values()]), n });
    });
    const adds = lots.map(async (lot) => {
      const n = await this.store.add(packOf(this.itemKey, lot));
      places.set(
        n,
        lot.map(({ key }) => key),
      );
    });
    await Promise.all([...puts, ...adds]);
    places.save(this.store.transaction.objectStore('places'));
  }

  /** Leaves in a pack as many of its reviews as it can hold, and gives the others. */
  private keepFirst(one: Taken): ReviewRecord[] {
    const [first = [], ...more] = inLots([...one.reviews.values()]);
    if (more.length > 0) one.reviews = new Map(first.map((review) => [review.key, review]));
    return more.flat();
  }

  /** Where the item's reviews lie. */
  private told(): Promise<Places> {
    this.places ??= Places.read(this.store, this.itemKey);
    return this.places;
  }

  /** The first pack that has room. */
  private async open(): Promise<Taken | undefined> {
    const pack = await (this.opening ?? this.store.index('open').get([this.itemKey, 1]));
    this.opening = undefined;
    if (!pack || pack.n === undefined) return undefined;
    this.take(pack);
    return this.taken.get(pack.n);
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
