import type { ItemReading, Reading, StoreReading } from 'src/domain/reading';
import { Notes } from '../../extract/candidates';
import { dayFirstIn } from '../../extract/dates';
import { readHistogram } from '../../extract/histogram';
import { readJsonLd } from '../../extract/json-ld';
import { readMicrodata, readRdfa } from '../../extract/microdata';
import { openPage, type Page } from '../../extract/page';
import { remembered } from '../../extract/remembered';
import type { SchemaNode } from '../../extract/schema';
import type { PageContext, ReadOutcome } from '../define';
import { type Aggregate, aggregatesOf, readAggregate } from './aggregate';
import { itemFields, storeFields } from './fields';
import { type Found, mergeLists } from './merge';
import { type PageFacts, pageFacts } from './page';
import { numericDates, outrunsFive, type ReviewContext, readReview } from './review';
import { reviewLists } from './review-lists';
import type { ShapeReader } from './shape-door';
import { splitShopAggregate, withoutContradicted } from './shown';
import { findItem, findShop, namedShop, type Subject } from './subject';
import { words } from './words';

/** Raised with every change of what is read. */
export const version = 1;

const batch = 5;
// Carousels repeat their first and last slides; the copies say so in their class.
const isClone = remembered((classes) => /clone|duplicate/iu.test(classes));

/** What one reading works with. `shape`: absent where the reader of undescribed lists is not at hand. */
interface Pass {
  shape: ShapeReader | undefined;
  page: Page;
  facts: PageFacts;
  all: SchemaNode[];
  notes: Notes;
}

function* openPass(page: Page, notes: Notes, shape: ShapeReader | undefined): Generator<void, Pass> {
  const { nodes, broken } = yield* readJsonLd(page);
  if (broken > 0) notes.miss('json-ld', 'failed');
  const all = [...nodes, ...(yield* readMicrodata(page)), ...(yield* readRdfa(page))];
  yield;
  return { page, facts: pageFacts(page), all, notes, shape };
}

function reviewContext(
  lists: readonly SchemaNode[][],
  subject: Subject,
  { facts, page }: Pass,
  scale?: number,
): ReviewContext {
  const dayFirst = dayFirstIn(numericDates(lists.flat()));
  const names = subject.nodes.flatMap((node) => words(node, 'name') ?? []);
  return {
    ...(scale !== undefined && scale > 5 && outrunsFive(lists.flat()) && { scale }),
    at: page.at,
    dates: { ...(facts.language && { language: facts.language }), ...(dayFirst !== undefined && { dayFirst }) },
    itemNames: new Set([...names, ...facts.headings]),
  };
}

/** Whether an element stands in a copied slide; `known` keeps the answers for boxes that reviews share. */
function isCopied(element: Element, known: Map<Element, boolean>): boolean {
  const path: Element[] = [];
  let answer = false;
  for (let at: Element | null = element; at && path.length < 200; at = at.parentElement) {
    const told = known.get(at);
    answer = told ?? isClone(at.getAttribute('class') ?? '');
    if (told !== undefined || answer) break;
    path.push(at);
  }
  for (const passed of path) known.set(passed, answer);
  return answer;
}

/** Reads the lists review by review, leaving out slides that a carousel copied. */
function* readReviews(lists: readonly SchemaNode[][], context: ReviewContext): Generator<void, Found[]> {
  const found: Found[][] = [];
  const copied = new Map<Element, boolean>();
  let count = 0;
  for (const list of lists) {
    const reviews: Found[] = [];
    for (const node of list) {
      if (++count % batch === 0) yield;
      if (node.element && isCopied(node.element, copied)) continue;
      const review = readReview(node, context);
      if (review) reviews.push({ review, ...(node.element && { node: node.element }) });
    }
    found.push(reviews);
  }
  return mergeLists(found);
}

/** The item's fields, with the histogram the page shows; what turns out to be the shop's aggregate is handed back. */
function* readItem(
  subject: Subject,
  { page, facts, all, notes }: Pass,
): Generator<void, { item: ItemReading; shop?: Aggregate }> {
  const stated = readAggregate(aggregatesOf(subject.nodes, all), notes, 'item');
  yield;
  const { item: own, shop } = splitShopAggregate(page, stated, notes);
  yield;
  const aggregate = yield* withoutContradicted(page, own, notes);
  yield;
  const item = itemFields(subject.nodes, aggregate, facts);
  if (item.rating === undefined) notes.miss('item.rating', 'no rule matched');
  for (const field of ['id', 'title'] as const)
    if (item[field]) notes.via[`item.${field}`] = subject.nodes[0]?.source ?? 'address';
  const totals = [aggregate.ratingCount, aggregate.reviewCount].flatMap((count) => (count ? [count.value] : []));
  const histogram = yield* readHistogram(page, totals);
  if (histogram) notes.via['item.histogram'] = 'rows';
  if (histogram?.counts) item.histogramCount = histogram.counts;
  if (histogram?.percents) item.histogramPercent = histogram.percents;
  return { item, ...(shop && { shop }) };
}

function readStore(
  shop: Subject | undefined,
  fromItem: Aggregate | undefined,
  { all, facts, notes }: Pass,
): StoreReading {
  const aggregate = shop ? readAggregate(aggregatesOf(shop.nodes, all), notes, 'store') : (fromItem ?? {});
  return storeFields(shop?.nodes[0], namedShop(all, facts), aggregate, facts);
}

/** Fills the reading from the page; leaves it as it is where the page is about no item and no shop. */
function* fill(reading: Reading, nodes: (Element | undefined)[], pass: Pass): Generator<void, void> {
  const item = findItem(pass.all, pass.facts);
  yield;
  const shop = findShop(pass.all, pass.facts);
  const subject = item ?? shop;
  if (subject) yield* fillDescribed(reading, nodes, pass, { item, shop, subject });
  yield* addShaped(reading, nodes, pass);
}

/** What the page describes in schema.org terms. */
function* fillDescribed(
  reading: Reading,
  nodes: (Element | undefined)[],
  pass: Pass,
  { item, shop, subject }: { item: Subject | undefined; shop: Subject | undefined; subject: Subject },
): Generator<void, void> {
  reading.page = subject.kind;
  reading.reviewSubject = item ? 'store-item' : 'store';
  const fields = item && (yield* readItem(item, pass));
  if (fields) reading.item = fields.item;
  reading.store = readStore(shop, fields?.shop, pass);
  const lists = reviewLists(subject, pass.all, pass.facts);
  const found = yield* readReviews(
    lists,
    reviewContext(lists, subject, pass, reading.item?.ratingScale ?? reading.store?.scores?.[0]?.scale),
  );
  if (found.length > 0) pass.notes.via.reviews = lists[0]?.[0]?.source ?? 'schema.org';
  reading.reviews = found.map(({ review }) => review);
  nodes.push(...found.map(({ node }) => node));
}

// A list that shares fewer of the described reviews is another list, or read otherwise than the page describes it.
const sharedShare = 0.5;

/**
 * Whether a page may show reviews that it does not describe: none are described, or fewer than it counts. Reviews marked up where they
 * stand are the whole list.
 */
export function lacksReviews({ reading, nodes }: ReadOutcome): boolean {
  if (nodes.some((node) => node !== undefined)) return false;
  return (
    reading.reviews.length === 0 || reading.reviews.length < (reading.item?.reviewCount ?? Number.POSITIVE_INFINITY)
  );
}

/** Adds the reviews that only the page's shape tells: all where none is described, the rest where the page shows more than it describes. */
function* addShaped(reading: Reading, nodes: (Element | undefined)[], pass: Pass): Generator<void, void> {
  const { page, facts, notes, shape } = pass;
  if (!shape || !lacksReviews({ reading, nodes })) return;
  const shaped = yield* shape.read(page, facts.language ? { language: facts.language } : {});
  if (!shaped) return;
  const described = reading.reviews.map((review): Found => ({ review }));
  if (described.length >= shaped.found.length) return;
  const all = mergeLists([described, shaped.found]);
  const shared = described.length + shaped.found.length - all.length;
  if (described.length > 0 && shared < described.length * sharedShare) return;
  notes.via.reviews = described.length > 0 ? `${notes.via.reviews}, ${shaped.via}` : shaped.via;
  reading.reviews = all.map(({ review }) => review);
  nodes.splice(0, nodes.length, ...all.map(({ node }) => node));
  if (reading.page !== 'none') return;
  reading.page = 'item';
  reading.reviewSubject = 'store-item';
  reading.item = itemFields([], {}, facts);
  reading.store = readStore(undefined, undefined, pass);
  for (const field of ['id', 'title'] as const) if (reading.item[field]) notes.via[`item.${field}`] = 'page';
}

/** Reads a page by its schema.org data, yielding after each small batch. A part that fails leaves the rest standing. */
export function* readWith(context: PageContext, shape: ShapeReader | undefined): Generator<void, ReadOutcome> {
  const notes = new Notes();
  const nodes: (Element | undefined)[] = [];
  const reading: Reading = {
    url: context.url.href,
    site: 'generic',
    page: 'none',
    readAt: context.at.toISOString(),
    adapterVersion: version,
    reviews: [],
    via: notes.via,
    missing: notes.missing,
  };
  try {
    const page = openPage(context);
    yield* fill(reading, nodes, yield* openPass(page, notes, shape));
    const block = reading.page === 'none' && shape?.wallOf(page);
    // To sign in at a shop nobody knows is no item that something stands before.
    if (block && block !== 'login') reading.block = block;
  } catch {
    notes.miss('page', 'failed');
  }
  return { reading, nodes };
}
