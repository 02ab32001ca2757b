import type { DialWeights } from 'src/domain/assessment';
import type { BadgeReply, CardRef } from 'src/domain/badge';
import type { ReplicaOutcome, ReplicaSettings, ReplicaState } from 'src/domain/replica';
import type { ReviewMark } from 'src/domain/review-mark';
import type { ReviewKey, StoreKey } from 'src/domain/site';
import type { PageState, Summary } from 'src/domain/summary';
import type { WhatIf, WhatIfAnswer } from 'src/domain/what-if';
import type { Result } from 'src/lib/result';

export type FailureCode =
  | 'invalid-reading'
  | 'wrong-sender'
  | 'unknown-message'
  | 'db-unavailable'
  | 'context-gone'
  | 'internal';

/** What a page gets back for a reading: where its tab stands, and the store's Summary when there is one. */
export interface PageReport {
  state: PageState;
  summary?: Summary;
  /** The user wants the reviews on this page marked. */
  marks?: true;
}

/** For `db-unavailable` there is a report too: the answer from this reading alone. The reading was not kept and should be sent again. */
export type ReadingReply =
  | { ok: true; value: PageReport }
  | { ok: false; error: FailureCode; detail?: string; report?: PageReport };

/** Scripts that a page script fetches when it needs them. */
export const scriptNames = ['panel', 'shape', 'words-en', 'words-zh-cn', 'words-zh-tw', 'badges', 'marks'] as const;
export type ScriptName = (typeof scriptNames)[number];

/** Requests a content script may make of the worker: name → [payload, reply]. Payloads are parsed there with zod. */
export interface ContentRequests {
  /** A Reading (src/domain/reading). The reply comes after the commit. */
  reading: [reading: unknown, reply: ReadingReply];
  /** All but the last of the readings a long page is sent in: kept, but not answered from. */
  part: [reading: unknown, reply: Result<null, FailureCode>];
  /** The page cannot be read further: state only (`blocked`, `not-a-shop-page`, `muted`, `failed`). */
  state: [state: unknown, reply: Result<null, FailureCode>];
  /** Pin or unpin the store this tab is about. */
  pin: [pinned: boolean, reply: Result<PageReport, FailureCode>];
  /** What is known of the stores behind the cards of a page of results; in their order. */
  cards: [cards: CardRef[], reply: Result<BadgeReply, FailureCode>];
  /** Pin or unpin the known store behind one card; replies with its badge. */
  pinCard: [pin: { ref: CardRef; pinned: boolean }, reply: Result<BadgeReply, FailureCode>];
  /** What the reviews of the item this tab is about count, in the order of the keys; `null` where that is not known. Nothing is kept. */
  marks: [keys: ReviewKey[], reply: Result<(ReviewMark | null)[], FailureCode>];
  /** Run a further script in this tab: the panel, or the reader of lists that a page does not describe. */
  script: [name: ScriptName, reply: Result<null, FailureCode>];
  /** Open a screen of ours beside this tab, to write in. */
  note: [payload: null, reply: Result<null, FailureCode>];
  /** Show nothing on this tab's host from now on, or show again. */
  mute: [muted: boolean, reply: Result<null, FailureCode>];
}

/** What the worker may ask of the page script in a tab, on the user's shortcut. */
export const tabCommands = ['open-panel', 'next-finding'] as const;
export type TabCommand = (typeof tabCommands)[number];

/** What the user wants forgotten: some stores, those not visited since an instant (unless noted or pinned), or everything. */
export type Erasure = { stores: StoreKey[] } | { before: string } | { everything: true };

/** How this build scores: its version, the ids of its signals, and what the default dial weighs by. */
export interface Method {
  version: string;
  signals: readonly string[];
  weights: DialWeights;
}

/**
 * What our own pages say of settings and pins that travel with the browser's own sync. `changed`: a pin was set or taken away on a page;
 * `off-and-clear`: what lies in the sync is to go, too.
 */
export const syncAsked = ['changed', 'on', 'off', 'off-and-clear'] as const;
export type SyncAsked = (typeof syncAsked)[number];

/** Requests our own pages may make of the worker; what they show they read from the database themselves. */
export interface PageRequests {
  /** Forget, for good. The reply counts the stores that are gone. */
  erase: [what: Erasure, reply: Result<number, FailureCode>];
  /** A reading of our own making, judged and kept nowhere. */
  tryOut: [reading: unknown, reply: Result<Summary, FailureCode>];
  /** Asked by screens that list what the worker counts by. */
  method: [payload: null, reply: Result<Method, FailureCode>];
  /** Recompute this store's Summary if it is older than its evidence, its method or a day; a Change follows when it was. */
  freshen: [storeKey: string, reply: Result<null, FailureCode>];
  /** What this store would come to at another dial, or without some signals or reviews. Nothing of it is kept. */
  whatIf: [question: WhatIf, reply: Result<WhatIfAnswer, FailureCode>];
  /** Replies when what was asked is done; how it stands is kept (src/settings/sync), and a Change of `sync` follows. */
  sync: [asked: SyncAsked, reply: Result<null, FailureCode>];
  /**
   * How the library folder stands. The directory itself is chosen, asked for and given up on the page (src/db/repos/folder: `chooseFolder`,
   * `getFolder`, `leaveFolder`), for only a window may; ask `replicaMerge` after it.
   */
  replicaState: [payload: null, reply: Result<ReplicaState, FailureCode>];
  /** Change some of what is shared and how; replies with how it stands then. More is written at the next merge where the scope grew. */
  replicaSettings: [settings: Partial<ReplicaSettings>, reply: Result<ReplicaState, FailureCode>];
  /** Read what others wrote and write what changed here. Replies at the end; `ReplicaProgress` tells how far it is (src/messages/progress). */
  replicaMerge: [payload: null, reply: Result<ReplicaOutcome, FailureCode | ReplicaFailure>];
  /** Stop what is being done for the folder or a bundle. What was committed stays; replies once it has stopped. */
  replicaCancel: [payload: null, reply: Result<null, FailureCode>];
  /** Write what this device shares anew as few files and remove its older ones. */
  replicaCompact: [payload: null, reply: Result<null, FailureCode | ReplicaFailure>];
  /** Make a bundle of what this device shares; the page then takes it out of the database (src/db/repos/bundle: `takeBundle`). */
  replicaExport: [payload: null, reply: Result<{ bytes: number; changes: number }, FailureCode | ReplicaFailure>];
  /** Take in the bundle that the page has put into the database (`putBundle`); it is gone from there afterwards. */
  replicaImport: [payload: null, reply: Result<ReplicaOutcome, FailureCode | ReplicaFailure>];
}

/** Why nothing could be done with the folder. `busy`: something is being done already. `not-a-bundle`: the file is none of ours. */
export type ReplicaFailure = 'no-folder' | 'permission-needed' | 'folder-lost' | 'busy' | 'not-a-bundle';

/** Announced on the `changes` BroadcastChannel to our own pages after a commit. */
export interface Change {
  /** `replica`, `sync`: how the library folder and settings that travel stand; their key is empty. An empty key of the others: many of them changed. */
  store: 'summaries' | 'pins' | 'notes' | 'state' | 'replica' | 'sync';
  key: string;
}
