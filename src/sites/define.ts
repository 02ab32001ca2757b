import type { Reading } from 'src/domain/reading';
import type { PageRef, ReviewSubject, SiteId } from 'src/domain/site';
import type { Memo } from 'src/extract/page';

/** One page to be read: `at` is when it is (or was) read; `memo` keeps what a card said between readings of one live page. */
export interface PageContext {
  document: Document;
  url: URL;
  at: Date;
  memo?: Memo;
}

/** How many review containers a page holds and how many of them gave what; `samples` are some, the ones that gave least first. */
export interface Rows {
  containers: number;
  usable: number;
  author: number;
  date: number;
  samples: readonly Element[];
}

/** What a page yielded; `nodes` runs parallel to `reading.reviews`: the element each review came from, if any. */
export interface ReadOutcome {
  reading: Reading;
  nodes: (Element | undefined)[];
  /** Absent where no layout with cards of its own was recognised. */
  rows?: Rows;
}

/** One shop platform: the addresses it lives at and how to read its pages. */
export interface Site {
  id: SiteId;
  name: string;
  /** Raised with every change of what is read; kept with each reading. */
  version: number;
  /** WebExtension match patterns of the hosts. */
  matches: readonly string[];
  /** At least one for every kind of page that its addresses tell. */
  sampleUrls: readonly string[];
  /** Whom or what its reviews may be about; empty where it reads none. */
  reviewSubjects: readonly ReviewSubject[];
  /** What the address alone tells; undefined where it is no page of a shop. */
  identify(url: URL): PageRef | undefined;
  /** Reads the page, yielding after each small batch of work. Never throws for what a page holds. */
  read(context: PageContext): Generator<void, ReadOutcome>;
  /** The element (the store's name) the chip goes right after; undefined: it floats in the corner. */
  anchor(document: Document): Element | undefined;
  /** The page's own "show all reviews" control, only ever pointed at. */
  opener?(document: Document): HTMLElement | undefined;
  /** Whether a page may show reviews that a script of its own would find by their shape. */
  wantsShape?(outcome: ReadOutcome): boolean;
  /** Selector list of where reviews live: which mutations matter. */
  reviewRoots: string;
}
