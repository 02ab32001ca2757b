import type { ItemReading, Reading, StoreReading } from 'src/domain/reading';
import type { PageKind } from 'src/domain/site';
import { Notes } from '../../extract/candidates';
import { dayFirstIn } from '../../extract/dates';
import { readHistogram } from '../../extract/histogram';
import { readJsonLd } from '../../extract/json-ld';
import { readMicrodata, readRdfa } from '../../extract/microdata';
import { openPage, type Page } from '../../extract/page';
import { nodesOf, type SchemaNode } from '../../extract/schema';
import type { PageContext, ReadOutcome, Site } from '../define';
import { aggregatesOf, readAggregate } from './aggregate';
import { itemFields, storeFields } from './fields';
import { type Found, mergeLists } from './merge';
import { type PageFacts, pageFacts } from './page';
import { numericDates, type ReviewContext, readReview } from './review';
import { findItem, findShop, namedShop, type Subject } from './subject';
import { words } from './words';

const version = 1;
const marker = 'script[type*="ld+json" i],[itemscope],[typeof]';
const batch = 20;
// Carousels repeat their first and last slides; the copies say so in their class.
const clone = '[class*="clone" i],[class*="duplicate" i]';

function emptyReading({ url, at }: PageContext, notes: Notes): Reading {
  return {
    url: url.href,
    site: 'generic',
    page: 'none',
    readAt: at.toISOString(),
    adapterVersion: version,
    reviews: [],
    via: notes.via,
    missing: notes.missing,
  };
}

/** The Review nodes of the subject: one list per place that nests them, and the free-standing ones as a last list. */
function reviewLists(subject: Subject, all: readonly SchemaNode[]): SchemaNode[][] {
  const isReview = (node: SchemaNode): boolean => node.types.some((type) => type.endsWith('review'));
  const nested = subject.nodes.map((node) => nodesOf(node, 'review', 'reviews').filter(isReview));
  const known = new Set(nested.flat());
  const names = new Set(subject.nodes.flatMap((node) => [node.id, words(node, 'name')]).filter(Boolean));
  const free = all.filter((node) => {
    if (node.parent || known.has(node) || !isReview(node)) return false;
    const about = nodesOf(node, 'itemreviewed');
    return (
      about.length === 0 ||
      about.some((thing) => subject.nodes.includes(thing) || names.has(thing.id) || names.has(words(thing, 'name')))
    );
  });
  return [
    ...nested,
    ...['json-ld', 'microdata', 'rdfa'].map((source) => free.filter((node) => node.source === source)),
  ].filter((list) => list.length > 0);
}

/** Reads the lists review by review, leaving out slides that a carousel copied. */
function* readReviews(lists: readonly SchemaNode[][], context: ReviewContext): Generator<void, Found[]> {
  const found: Found[][] = [];
  let count = 0;
  for (const list of lists) {
    const reviews: Found[] = [];
    for (const node of list) {
      if (++count % batch === 0) yield;
      if (node.element?.closest(clone)) continue;
      const review = readReview(node, context);
      if (review) reviews.push({ review, ...(node.element && { node: node.element }) });
    }
    found.push(reviews);
  }
  return mergeLists(found);
}

function* readSchema(page: Page, notes: Notes): Generator<void, SchemaNode[]> {
  const { nodes, broken } = yield* readJsonLd(page);
  if (broken > 0) notes.miss('json-ld', 'failed');
  return [...nodes, ...(yield* readMicrodata(page)), ...(yield* readRdfa(page))];
}

function reviewContext(lists: readonly SchemaNode[][], subject: Subject, facts: PageFacts, at: Date): ReviewContext {
  const dayFirst = dayFirstIn(numericDates(lists.flat()));
  const names = subject.nodes.flatMap((node) => words(node, 'name') ?? []);
  return {
    at,
    dates: { ...(facts.language && { language: facts.language }), ...(dayFirst !== undefined && { dayFirst }) },
    itemNames: new Set([...names, ...facts.headings]),
  };
}

/** The item's fields with what the page shows beside schema.org: its histogram. */
function readItem(
  subject: Subject,
  all: readonly SchemaNode[],
  page: Page,
  facts: PageFacts,
  notes: Notes,
): ItemReading {
  const aggregate = readAggregate(aggregatesOf(subject.nodes, all), notes, 'item');
  const item = itemFields(subject.nodes, aggregate, facts);
  const totals = [aggregate.ratingCount?.value, aggregate.reviewCount?.value].filter((value) => value !== undefined);
  const histogram = readHistogram(page, totals);
  if (histogram) notes.via['item.histogram'] = 'rows';
  if (histogram?.counts) item.histogramCount = histogram.counts;
  if (histogram?.percents) item.histogramPercent = histogram.percents;
  return item;
}

function readStore(
  shop: Subject | undefined,
  all: readonly SchemaNode[],
  facts: PageFacts,
  notes: Notes,
): StoreReading {
  const aggregate = shop ? readAggregate(aggregatesOf(shop.nodes, all), notes, 'store') : {};
  return storeFields(shop?.nodes[0], namedShop(all, facts), aggregate, facts);
}

function* read(context: PageContext): Generator<void, ReadOutcome> {
  const notes = new Notes();
  const reading = emptyReading(context, notes);
  const nodes: (Element | undefined)[] = [];
  try {
    const page = openPage(context);
    if (!page.one(marker)) return { reading, nodes };
    const all = yield* readSchema(page, notes);
    const facts = pageFacts(page);
    const item = findItem(all, facts);
    const shop = findShop(all, facts);
    yield;
    const subject = item ?? shop;
    if (!subject) return { reading, nodes };
    const lists = reviewLists(subject, all);
    const found = yield* readReviews(lists, reviewContext(lists, subject, facts, context.at));
    const kind: PageKind = subject.kind;
    reading.page = kind;
    reading.reviewSubject = kind === 'item' ? 'store-item' : 'store';
    reading.store = readStore(shop, all, facts, notes);
    if (item) reading.item = readItem(item, all, page, facts, notes);
    if (found.length > 0) notes.via.reviews = lists[0]?.[0]?.source ?? 'schema.org';
    reading.reviews = found.map(({ review }) => review);
    nodes.push(...found.map(({ node }) => node));
  } catch {
    notes.miss('page', 'failed');
  }
  return { reading, nodes };
}

/** Any other shop, as far as it describes itself in schema.org terms (JSON-LD, microdata, RDFa). */
export const generic: Site = {
  id: 'generic',
  name: 'schema.org',
  version,
  matches: [],
  sampleUrls: [],
  // An address alone does not tell what an unknown shop's page is; the reading does.
  identify: (url) => ({ site: 'generic', page: 'item', storeHost: url.host }),
  read,
  anchor: (document) => openPage({ document, url: new URL(document.URL || 'about:blank'), at: new Date(0) }).one('h1'),
  reviewRoots:
    '[itemtype*="Review" i],[itemprop*="review" i],[typeof*="Review" i],[id*="review" i],[class*="review" i]',
};
