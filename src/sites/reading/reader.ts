import type { ItemReading, Reading, SearchHit, StoreReading } from 'src/domain/reading';
import type { BlockKind, PageRef, SiteId } from 'src/domain/site';
import { Notes, part } from 'src/extract/candidates';
import { openPage, type Page } from 'src/extract/page';
import type { PageContext, ReadOutcome } from '../define';
import type { CardList, Layout } from './layout';
import { type Collected, collectReviews } from './review-lists';
import { noteDrift } from './rows';
import { isLogin, wallOf } from './walls';

/** Who is reading: goes into the reading as it is. */
export interface Reader {
  site: SiteId;
  version: number;
  identify(url: URL): PageRef | undefined;
  layoutOf(page: Page, ref: PageRef | undefined): Layout | undefined;
  /** Sorts a page by the readable parts of hashed class names, where its front ends have such: done before anything else, in steps. */
  sort?: Parameters<typeof openPage>[1];
  /**
   * Why a page of the shop's holds nothing to read, where that is not told by what walls of every shop have; asked only where no layout
   * was recognised or nothing was found.
   */
  blockOf?(page: Page): BlockKind | undefined;
}

const nothing = (): Collected => ({ reviews: [], nodes: [] });
const filled = <T extends object>(fields: T | undefined): T | undefined =>
  fields && Object.keys(fields).length > 0 ? fields : undefined;

/** Reads one page with the layout its markers name; yields between parts and between batches of cards. */
export function* readWith(reader: Reader, context: PageContext): Generator<void, ReadOutcome> {
  const notes = new Notes();
  const page = openPage(context, reader.sort);
  const ref = reader.identify(context.url);
  yield* page.index();
  const layout = part(notes, 'page', () => reader.layoutOf(page, ref), undefined);
  if (!layout) return { reading: unread(reader, page, notes), nodes: [] };
  yield;
  const store = filled(part<StoreReading | undefined>(notes, 'store', () => layout.store?.(page, notes), undefined));
  yield;
  const item = filled(part<ItemReading | undefined>(notes, 'item', () => layout.item?.(page, notes), undefined));
  const search = part<SearchHit[] | undefined>(notes, 'search', () => layout.search?.(page, notes), undefined);
  yield;
  const { reviews, nodes, rows } = yield* reviewsOf(layout, page, notes, item);
  // Containers that gave nothing are a page half understood, not a page of nothing.
  const isBare = !rows && !search?.length && isNamedOnly(store, item);
  if (
    isBare &&
    (!hasContent(store, item, search, reviews.length) || part(notes, 'block', () => wallOf(page), undefined))
  )
    return { reading: unread(reader, page, notes), nodes: [] };
  const sample = reviews.length > 0 ? part(notes, 'sample', () => layout.sample?.(page), undefined) : undefined;
  const comments = part(notes, 'afterSalesComments', () => layout.comments?.(page) ?? [], []);
  const reading: Reading = {
    ...header(reader, page, notes),
    page: layout.kind(ref),
    ...(reviews.length > 0 ? { reviewSubject: layout.subject ?? 'store-item' } : {}),
    ...(store ? { store } : {}),
    ...(item ? { item } : {}),
    ...(sample ? { sample } : {}),
    reviews,
    ...(search ? { search } : {}),
    ...(comments.length > 0 ? { afterSalesComments: comments } : {}),
  };
  return { reading, nodes, ...(rows ? { rows } : {}) };
}

function* listsOf(layout: Layout, page: Page, notes: Notes): Generator<void, CardList[]> {
  try {
    const lists = layout.lists?.(page, notes) ?? [];
    return Array.isArray(lists) ? lists : yield* lists;
  } catch {
    notes.miss('reviews', 'failed');
    return [];
  }
}

function* reviewsOf(
  layout: Layout,
  page: Page,
  notes: Notes,
  item: ItemReading | undefined,
): Generator<void, Collected> {
  if (!layout.lists || !layout.card) return nothing();
  const lists = yield* listsOf(layout, page, notes);
  const collected = yield* collectReviews(page, notes, lists, layout.card);
  noteDrift(notes, collected.rows);
  if (collected.reviews.length > 0) notes.via.reviews = `${layout.id}:cards`;
  else if (!part(notes, 'reviews', () => layout.empty?.(item, page) ?? false, false))
    notes.miss('reviews', 'not loaded');
  return collected;
}

/** An item page on which not even a store or a title is found is no page to speak about; an id from the address is not content. */
function hasContent(
  store: StoreReading | undefined,
  item: ItemReading | undefined,
  search: SearchHit[] | undefined,
  reviews: number,
): boolean {
  const facts = Object.keys(item ?? {}).filter((key) => key !== 'id');
  return reviews > 0 || (search?.length ?? 0) > 0 || store !== undefined || facts.length > 0;
}

/** Whether no more was found than a heading says: it may be that of a wall. */
const isNamedOnly = (store: StoreReading | undefined, item: ItemReading | undefined): boolean =>
  Object.keys({ ...store, ...item }).every((key) => ['id', 'name', 'title', 'url'].includes(key));

function header(reader: Reader, page: Page, notes: Notes) {
  const { via, missing } = notes;
  return {
    url: page.url.href,
    site: reader.site,
    readAt: page.at.toISOString(),
    adapterVersion: reader.version,
    via,
    missing,
  };
}

function unread(reader: Reader, page: Page, notes: Notes): Reading {
  const blockOf = (): BlockKind | undefined =>
    reader.blockOf?.(page) ?? wallOf(page) ?? (isLogin(page) ? 'login' : undefined);
  const block = part(notes, 'block', blockOf, undefined);
  return { ...header(reader, page, new Notes()), page: 'none', ...(block ? { block } : {}), reviews: [] };
}
