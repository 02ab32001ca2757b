import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { ServiceScore } from 'src/domain/dimensions';
import type {
  CommentEvidence,
  ItemEvidence,
  Look,
  ReviewEvidence,
  ScoreEvidence,
  StoreEvidence,
} from 'src/domain/evidence';
import type { Note } from 'src/domain/note';
import type { ItemReading } from 'src/domain/reading';
import type { ItemKey, SiteId, StoreKey } from 'src/domain/site';
import type { Summary } from 'src/domain/summary';
import type { NoteVersion } from 'src/replica/change';
import type { DeviceId, Stamp } from 'src/replica/stamp';
import type { Table } from './packs/columns';
import type {
  BundleRecord,
  DeedRecord,
  DeviceRecord,
  FolderRecord,
  OutboxRecord,
  OwnRecord,
  Ref,
} from './replica/records';

/** Instants are ISO strings in UTC, so that they sort as text. */
type Instant = string;

/** Field → when the page that gave it was read. */
export type ReadTimes<Facts> = { [Field in keyof Facts]?: Instant };

/** A store's facts without its ids, which live in the aliases, and without its scores, which are kept one by one. */
export type StoreFacts = Omit<StoreEvidence['facts'], 'id' | 'sellerId'>;

/** A store's comments on its after-sales service, few enough to live in its record (`mostComments`); absent where it has none. */
export interface KeptComments {
  comments?: Omit<CommentEvidence, 'said'>[];
  /** When the one not seen for longest was last seen; indexed, so that each goes in its time. */
  oldestComment?: Instant;
}

/** One store: who it is (aliases), what pages said of it last, and how far its Summary has followed. */
export interface StoreRecord extends KeptComments {
  key: StoreKey;
  aliases: string[];
  site: SiteId;
  facts: StoreFacts;
  factsReadAt: ReadTimes<StoreFacts>;
  scores: ScoreEvidence[];
  firstSeen: Instant;
  lastSeen: Instant;
  /** Raised by every commit that changes evidence; a Summary carries the one it was made from. */
  revision: number;
  /** There while no Summary of this revision has been written; indexed, so that a restarted worker finds what it owes. */
  unassessed?: 1;
}

/** One item of a store, or (`reviewSubject: 'store'`) the holder of reviews that are about the store itself. Its reviews are kept apart. */
export interface ItemRecord extends Omit<ItemEvidence, 'reviews' | 'looks'> {
  id: string;
  storeKey: StoreKey;
  site: SiteId;
  factsReadAt: ReadTimes<ItemReading>;
  firstSeen: Instant;
  /** When reviews were last read. */
  reviewsReadAt?: Instant;
  /** Raised by every commit that writes reviews of the item; each of them carries the one it was written by. */
  change?: number;
}

/** One review of one item, as it comes out of its pack. */
export interface ReviewRecord extends ReviewEvidence {
  itemKey: ItemKey;
  /** The item's change that wrote it last; absent on those not seen again since version 1. */
  change?: number;
  /** Field → when it was last seen, for those that its latest sight did not show: what others saw meanwhile may be newer. */
  seenAt?: Record<string, Instant>;
}

/** Up to 64 reviews of one item in one record, in order of arrival, so that what was seen together lies together. */
export interface PackRecord {
  /** Its key, given by the database. */
  n?: number;
  itemKey: ItemKey;
  /** The key of each review, as `shortKey` has it. */
  keys: string[];
  /** How many there are. */
  size: number;
  /** The latest of the item's changes that wrote one of them. */
  change: number;
  /** When the one not seen for longest was last seen; empty where none says so. */
  oldest: string;
  /** There while more reviews may be added. */
  open?: 1;
  rows: Table;
}

/** In which packs of an item a review may lie (`packs/places.ts`); derived from the packs. */
export interface PlacesRecord {
  itemKey: ItemKey;
  /** Which of the item's records, from 0. */
  part: number;
  /** A pack's key, and two characters for each of its reviews. */
  packs: [n: number, prints: string][];
  /** On the record of part -1, which tells of no pack: another number after each commit that changed one. Only on items of several parts. */
  stamp?: number;
}

/** An item's lists of reviews as they stood on single visits, oldest first. */
export interface LooksRecord {
  itemKey: ItemKey;
  looks: Look[];
  /** When the oldest of them was read; indexed, so that it goes with the reviews it lists. */
  oldestAt: Instant;
}

/** How the stores of one platform are rated at one dial: kept in step with the Summaries, so that nobody has to go through them. */
export interface RatingsRecord {
  site: SiteId;
  dial: string;
  /** Adjusted rating in hundredths of a star → stores. */
  counts: Record<string, number>;
  /** When a store was last counted. */
  countedAt: Instant;
}

/** A store's scores as they stood from `readAt` to `lastAt`. */
export interface SnapshotRecord {
  id?: number;
  storeKey: StoreKey;
  readAt: Instant;
  lastAt: Instant;
  scores: ServiceScore[];
}

/** A Summary, and what it was made from. */
export interface SummaryRecord extends Summary {
  revision: number;
  dial: string;
}

/** The user's words about a store, an item or a review. Kept for ever; thirty days once taken away. */
export interface NoteRecord extends Note {
  /** Which of its forms this is; absent while the library is on one device only. */
  at?: Stamp;
  /** Texts written elsewhere at the same time that nobody wrote over yet, the latest first; absent where there are none. */
  others?: { at: Stamp; note: Note }[];
}

/** A store the user wants at hand. Kept for ever. */
export interface PinRecord {
  storeKey: StoreKey;
  pinnedAt: Instant;
}

/** The present shape of the database: version 7. */
export interface Schema extends DBSchema {
  stores: {
    key: StoreKey;
    value: StoreRecord;
    indexes: { aliases: string; lastSeen: string; unassessed: number; oldestComment: string };
  };
  items: { key: ItemKey; value: ItemRecord; indexes: { storeKey: StoreKey } };
  packs: {
    key: number;
    value: PackRecord;
    indexes: {
      ofItem: [ItemKey, number, number];
      open: [ItemKey, number];
      oldest: string;
      size: number;
    };
  };
  places: { key: [ItemKey, number]; value: PlacesRecord };
  looks: { key: ItemKey; value: LooksRecord; indexes: { oldestAt: string } };
  snapshots: {
    key: number;
    value: SnapshotRecord;
    indexes: { storeTime: [StoreKey, string]; lastAt: string };
  };
  summaries: {
    key: StoreKey;
    value: SummaryRecord;
    indexes: { lastSeenAt: string; method: [string, string] };
  };
  ratings: { key: [SiteId, string]; value: RatingsRecord };
  notes: {
    key: string;
    value: NoteRecord;
    indexes: {
      storeKey: StoreKey;
      updatedAt: string;
      storeTime: [StoreKey, string];
      tags: string;
      deletedAt: string;
      storeDeleted: [StoreKey, string];
    };
  };
  pins: { key: StoreKey; value: PinRecord; indexes: { pinnedAt: string } };
  replica: { key: string; value: OwnRecord | FolderRecord | BundleRecord };
  outbox: { key: Ref; value: OutboxRecord; indexes: { sequence: number } };
  noteVersions: { key: [string, Stamp]; value: NoteVersion };
  deeds: { key: [DeedRecord['put'], StoreKey]; value: DeedRecord; indexes: { open: number } };
  devices: { key: DeviceId; value: DeviceRecord };
}

export type Db = IDBPDatabase<Schema>;

/** Everything a reading may touch, so that a merge of two stores, and what other devices must be told, is part of the same commit. */
export const evidenceStores = [
  'stores',
  'items',
  'packs',
  'looks',
  'snapshots',
  'summaries',
  'ratings',
  'notes',
  'pins',
  'replica',
  'outbox',
  'noteVersions',
  'deeds',
  'places',
] as const;
export type EvidenceTx = IDBPTransaction<Schema, typeof evidenceStores, 'readwrite'>;
