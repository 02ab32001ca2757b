import type { ItemReading, Review, SampleNote, SearchHit, StoreReading } from 'src/domain/reading';
import type { PageKind, PageRef } from 'src/domain/site';
import type { Notes } from 'src/extract/candidates';
import type { Page } from 'src/extract/page';

/** Cards of one list on the page (preview, drawer, tab) in page order. */
export type CardList = readonly Element[];

/** One generation of the front end: how to recognise it and how to read it. Every part may throw; none takes another down. */
export interface Layout {
  id: string;
  /** By markers on the page, never by host. */
  matches(page: Page): boolean;
  kind(ref: PageRef | undefined): PageKind;
  store?(page: Page, notes: Notes): StoreReading;
  item?(page: Page, notes: Notes): ItemReading;
  lists?(page: Page, notes: Notes): CardList[];
  card?(card: Element, page: Page): Review | undefined;
  sample?(page: Page): SampleNote;
  search?(page: Page, notes: Notes): SearchHit[];
  /** Whether the page itself says that there are no reviews. */
  empty?(item: ItemReading | undefined, page: Page): boolean;
}
