import type { ItemKey, ReviewKey, StoreKey } from './site';

/** What a note is about: the store, one of its items, or the words of one review. */
export const noteSubjects = ['store', 'item', 'review'] as const;
export type NoteSubject = (typeof noteSubjects)[number];

/** Bounds of what one note may hold: characters, tags, and characters of a picture's data URL (300 KB of it). */
export const noteBounds = { text: 20_000, quote: 20_000, tag: 40, tags: 20, picture: 300 * 1024 } as const;

/** Words as they stood on a page, with what is needed to judge them when the page has changed. Independent of the review as kept. */
export interface NoteQuote {
  text: string;
  /** SHA-256 of `text`, hex; absent on quotes from before version 3 of the database. */
  hash?: string;
  /** ISO instant. */
  capturedAt: string;
  /** Address of the page, always http(s). */
  url?: string;
  /** Filter of the list it stood in; `all` where the page named none. */
  filter?: string;
  /** Usable reviews read of the item or store at that time, and by which method they were weighed. */
  n?: number;
  methodVersion?: string;
  reviewKey?: ReviewKey;
  author?: string;
  /** ISO day. */
  date?: string;
  itemTitle?: string;
  /** The part of the page it stood in, as a data URL of an image, at most {@link noteBounds}.picture long. */
  picture?: string;
}

/** The user's own words about a store, an item or a quoted review. */
export interface Note {
  id: string;
  storeKey: StoreKey;
  itemKey?: ItemKey;
  subject: NoteSubject;
  text: string;
  quote?: NoteQuote;
  /** Lower-cased, each once, in the user's order. */
  tags: string[];
  /** ISO instants. */
  createdAt: string;
  updatedAt: string;
  /** When the user took it away; it can be brought back until it is swept. */
  deletedAt?: string;
}

/** Tags as they are kept: lower-cased, without `#` and surplus white space, each once, within bounds. Takes them as typed, split at commas and line ends. */
export function cleanTags(typed: string | readonly string[]): string[] {
  const parts = typeof typed === 'string' ? typed.split(/[,，、;；\n]/u) : typed;
  const clean = parts.map((part) =>
    [
      ...part
        .normalize('NFKC')
        .replace(/[#\s]+/gu, ' ')
        .trim()
        .toLowerCase(),
    ]
      .slice(0, noteBounds.tag)
      .join(''),
  );
  return [...new Set(clean)].filter((tag) => tag !== '').slice(0, noteBounds.tags);
}

/** SHA-256 of a quote's text as hex, so that anyone can check that it was not changed since. */
export async function quoteHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
