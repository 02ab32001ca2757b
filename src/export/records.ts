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

type ReadTimes<Facts> = { [Field in keyof Facts]?: string };
type StoreFacts = Omit<StoreEvidence['facts'], 'id' | 'sellerId'>;

/** A store as a file has it: who it is, and what its pages said last. */
export interface FileStore {
  key: StoreKey;
  aliases: string[];
  site: SiteId;
  facts: StoreFacts;
  factsReadAt: ReadTimes<StoreFacts>;
  scores: ScoreEvidence[];
  /** On its after-sales service. */
  comments?: FileComment[];
  firstSeen: string;
  lastSeen: string;
}

/** A comment as a file has it, without what the language model makes of it. */
export type FileComment = Omit<CommentEvidence, 'said'>;

/** An item as a file has it; its reviews stand beside it. */
export interface FileItem extends Omit<ItemEvidence, 'reviews' | 'looks' | 'id'> {
  id: string;
  storeKey: StoreKey;
  site: SiteId;
  factsReadAt: ReadTimes<ItemReading>;
  firstSeen: string;
  reviewsReadAt?: string;
}

/** A review as a file has it. What the language model makes of it is left out: it is made anew. */
export interface FileReview extends Omit<ReviewEvidence, 'said'> {
  itemKey: ItemKey;
}

/** A store's scores as they stood from `readAt` to `lastAt`. */
export interface FileSnapshot {
  storeKey: StoreKey;
  readAt: string;
  lastAt: string;
  scores: ScoreEvidence['score'][];
}

/** An item's lists of reviews as they stood on single visits. */
export interface FileLooks {
  itemKey: ItemKey;
  looks: Look[];
}

export interface FilePin {
  storeKey: StoreKey;
  pinnedAt: string;
}

/** Everything a file can bring back, in the order in which it must be written: each part leans on those before. */
export interface Records {
  stores: FileStore[];
  items: FileItem[];
  reviews: FileReview[];
  looks: FileLooks[];
  snapshots: FileSnapshot[];
  notes: Note[];
  pins: FilePin[];
}

export const parts = ['stores', 'items', 'reviews', 'looks', 'snapshots', 'notes', 'pins'] as const;
export type Part = keyof Records;

/** No records at all. */
export const noRecords = (): Records => ({
  stores: [],
  items: [],
  reviews: [],
  looks: [],
  snapshots: [],
  notes: [],
  pins: [],
});

/** What became of the names of buyers: shortened here, or already shortened by the shop. */
export interface NameStatement {
  masked: boolean;
  shortened: number;
  byShop: number;
}

/** What a file is made from: the records that were chosen, the answers about their stores, and what has to be said with them. */
export interface Bundle extends Records {
  /** ISO instant. */
  madeAt: string;
  methodVersion: string;
  /** The choice and filter in force, in the reader's words; absent where nothing was left out. */
  filter?: string;
  names: NameStatement;
  summaries: Summary[];
}

/** A review's name inside its item. */
export const reviewId = ({ itemKey, key }: Pick<FileReview, 'itemKey' | 'key'>): string => `${itemKey} ${key}`;
