import type { AfterSalesComment, ItemReading, Review, SampleNote, SearchHit, StoreReading } from 'src/domain/reading';
import type { PageKind, PageRef, ReviewSubject } from 'src/domain/site';
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
  /** What its reviews are about, where that is not an item of the store. */
  subject?: ReviewSubject;
  store?(page: Page, notes: Notes): StoreReading;
  item?(page: Page, notes: Notes): ItemReading;
  /** At once or, where a long page would hold the browser up, in steps. */
  lists?(page: Page, notes: Notes): CardList[] | Generator<void, CardList[]>;
  card?(card: Element, page: Page): Review | undefined;
  sample?(page: Page): SampleNote;
  search?(page: Page, notes: Notes): SearchHit[];
  /** What buyers say of the store's service after the sale, where that is a list apart from the reviews. */
  comments?(page: Page): AfterSalesComment[];
  /** Whether the page itself says that there are no reviews. */
  empty?(item: ItemReading | undefined, page: Page): boolean;
}

/** What an item's page is, when the address leads to its reviews or to itself. */
export const itemOrReviews = (ref: PageRef | undefined) =>
  ref?.page === 'reviews' ? ('reviews' as const) : ('item' as const);

/** The front ends to try on each kind of page, in this order. */
export type Layouts = Partial<Record<PageKind, readonly Layout[]>>;

/** The front end a page was made with, told by its markers among those that can stand at such an address. */
export const layoutAmong =
  (layouts: Layouts) =>
  (page: Page, ref: PageRef | undefined): Layout | undefined =>
    ref && layouts[ref.page]?.find((layout) => layout.matches(page));
