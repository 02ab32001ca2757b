import type { Coverage, IntegrityVerdict } from './assessment';

/** What a result card tells of the store behind it: ids where it carries them, else its name alone. */
export interface CardRef {
  storeId?: string;
  sellerId?: string;
  /** Host that belongs to one shop alone. */
  storeHost?: string;
  storeName?: string;
  itemId?: string;
}

/** How a card was matched with a store of the library: by an id of the store, by one of its items, by its name alone. */
export const badgeMatches = ['id', 'item', 'name'] as const;
export type BadgeMatch = (typeof badgeMatches)[number];

/** What is known of the store behind a result card: a Summary cut down to what a badge shows. */
export interface StoreBadge {
  /** Absent for a store of which only an item is known. */
  storeName?: string;
  match: BadgeMatch;
  /** What the rating is about; the reviews of some shops judge goods that many sell, so there it is the item. */
  about: 'store' | 'item';
  itemTitle?: string;
  /** Store score, 0–100, with its letter. */
  score?: number;
  letter?: string;
  /** Stars of 5. */
  adjusted?: number;
  interval90?: [number, number];
  verdict: IntegrityVerdict;
  coverage: Coverage;
  /** ISO instant. */
  lastSeenAt: string;
  stale?: boolean;
  notes: number;
  /** The first line of the note changed last, or of the words it quotes; cut when long. */
  newestNote?: string;
  pinned: boolean;
}

/** Answer for a page of results: one entry a card asked about, in its order; `private`: nothing may be pinned from there. */
export interface BadgeReply {
  badges: (StoreBadge | null)[];
  private: boolean;
}
