import type { StoreKey } from './site';

/** What a device shares with the others: all of it, only what the user wrote and pinned, or some stores with all that is kept of them. */
export const replicaScopes = ['everything', 'notes-and-pins', 'chosen-stores'] as const;
export type ReplicaScope = (typeof replicaScopes)[number];

/**
 * Why a file of the folder is left aside. `torn`: cut off or changed on its way; it may still arrive whole. `not-ours`: something else.
 * `newer`: made by a later version of Storesight. `misplaced`: says it belongs elsewhere. `too-large`, `poisoned`: no device of ours writes
 * such a thing. `future`: from a clock far ahead of ours; it is taken when its time has come.
 */
export type SkipReason = 'torn' | 'not-ours' | 'newer' | 'misplaced' | 'too-large' | 'poisoned' | 'future';

/** What the user says about sharing; the same for the folder and for bundles. */
export interface ReplicaSettings {
  /** What the user calls this device, at most 80 characters; empty where it has no name. */
  name: string;
  scope: ReplicaScope;
  /** The stores of the scope `chosen-stores`. */
  stores: StoreKey[];
  /** Whether names of buyers are shortened before they leave this device. */
  maskAuthors: boolean;
}

/** What is being done for the folder or a bundle, and how far it is: `done` of `total` changes. */
export interface ReplicaProgress {
  doing: 'reading' | 'writing' | 'compacting' | 'exporting' | 'importing';
  done: number;
  /** Grows while files are still being looked at. */
  total: number;
}

/** Another device whose files were met, in the folder or in a bundle. */
export interface ReplicaDevice {
  /** 16 hex digits. */
  id: string;
  /** What its user calls it, as its latest file says; may be empty. */
  name: string;
  /** ISO instant at which its latest file that was read had been closed. */
  lastSegmentAt?: string;
  /** Files read so far, and their packed bytes. */
  segments: number;
  bytes: number;
}

/** A file that was left aside. `line`: the first line that was refused, from 1. */
export interface ReplicaSkipped {
  device: string;
  file: string;
  reason: SkipReason;
  line?: number;
}

/** Everything a screen shows of the library folder. */
export interface ReplicaState {
  /** Absent while none is chosen. `needed`: a click must ask the browser for permission anew. `lost`: the directory is not there. */
  folder?: { name: string; permission: 'granted' | 'needed' | 'lost' };
  /** This device's own name in the folder, 16 hex digits; absent until a folder was chosen or a bundle made. */
  deviceId?: string;
  settings: ReplicaSettings;
  /** ISO instant of the last merge that came to its end. */
  lastMerge?: string;
  /** There while something is being done. */
  running?: ReplicaProgress;
  /** The others, by name. */
  devices: ReplicaDevice[];
  /** What was left aside at the last look, at most 200 files. */
  skipped: ReplicaSkipped[];
  /** This device's own files, and how many changes wait to be written. */
  own: { segments: number; bytes: number; waiting: number };
  /** Why the last attempt ended early: the browser's words. */
  problem?: string;
}

/** What came of a merge or an import. `stopped`: it was cancelled; what was read until then is kept. */
export interface ReplicaOutcome {
  /** Files read, and changes in them. */
  segments: number;
  changes: number;
  skipped: ReplicaSkipped[];
  stopped?: true;
}
