import type { SkipReason } from 'src/domain/replica';
import type { ItemKey, ReviewKey, StoreKey } from 'src/domain/site';
import type { Erasure, PinChange } from 'src/replica/change';
import type { DeviceId, Stamp } from 'src/replica/stamp';

/** Names one thing that other devices may be told of: what it is, and its key. */
export type Ref =
  | ['store', StoreKey]
  | ['item', ItemKey]
  | ['review', ItemKey, ReviewKey]
  | ['snapshot', StoreKey, string]
  | ['note', string, Stamp]
  | ['pin', StoreKey]
  | ['erasure', StoreKey];

/** This device among the others. */
export interface OwnRecord {
  key: 'own';
  device: DeviceId;
  /** The latest stamp made or met here. */
  clock?: Stamp;
  /** Number of the file of its own that was begun last. */
  sequence: number;
  /** Whether there is a folder, so that changes are to be written down. */
  on: boolean;
  /** How far the writing of everything that is kept has come; absent where only changes are to be written. */
  whole?: WholeMark;
  /** ISO instant of the last merge that came to its end. */
  lastMerge?: string;
  /** Why the last attempt ended early. */
  problem?: string;
}

/** A place in the walk over all that is kept: a table, and the key after which it goes on. */
export interface WholeMark {
  table: number;
  after?: IDBValidKey;
}

/** The directory that the user chose. */
export interface FolderRecord {
  key: 'folder';
  handle: FileSystemDirectoryHandle;
}

/** A bundle on its way between a page and the worker. */
export interface BundleRecord {
  key: 'bundle-in' | 'bundle-out';
  blob: Blob;
}

/** Something that changed and was not written yet (`sequence` 0), or is being written to the file of that number. One entry a thing. */
export interface OutboxRecord {
  ref: Ref;
  sequence: number;
}

/** What the user did last about a store, by whatever key it was done. `open`: the erasure is still to be carried out here. */
export type DeedRecord = ({ put: 'pin' } & PinChange) | ({ put: 'erasure'; open?: 1 } & Erasure);

/** A file that was left aside, and how it looked: once it looks otherwise it is read again. */
export interface SkippedFile {
  reason: SkipReason;
  line?: number;
  size: number;
  modified: number;
}

/** Another device's files, or one's own, as far as they were read or written here. */
export interface DeviceRecord {
  device: DeviceId;
  name: string;
  lastSegmentAt?: string;
  /** Numbers of its files that were taken, as ranges in order. */
  taken: [from: number, to: number][];
  segments: number;
  bytes: number;
  /** File name → why it was left aside. */
  skipped: Record<string, SkippedFile>;
}
