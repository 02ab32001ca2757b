import type { ItemReading, Review, StoreReading } from 'src/domain/reading';
import { Notes, present } from 'src/extract/candidates';
import { readHistogram } from 'src/extract/histogram';
import { readJsonLd } from 'src/extract/json-ld';
import { readMicrodata } from 'src/extract/microdata';
import { openPage, type Page } from 'src/extract/page';
import type { SchemaNode } from 'src/extract/schema';
import type { PageContext } from '../define';
import { type Aggregate, aggregatesOf, readAggregate } from '../generic/aggregate';
import { itemFields } from '../generic/fields';
import { type PageFacts, pageFacts } from '../generic/page';
import { readReview } from '../generic/review';
import { reviewLists } from '../generic/review-lists';
import { findItem, findShop } from '../generic/subject';
import { words } from '../generic/words';

/** What a page says of itself in schema.org terms: of its item, of a shop it rates, and reviews, each with its element if it has one. */
export interface Stated {
  item?: ItemReading;
  store?: StoreReading;
  reviews: Review[];
  nodes: (Element | undefined)[];
  /** Field path → notation it was read from. */
  via: Record<string, string>;
}

const batch = 10;
const marker = 'script[type*="ld+json" i],[itemscope]';

function storeFrom(shop: SchemaNode | undefined, { rating, ratingCount, reviewCount }: Aggregate): StoreReading {
  const count = (reviewCount ?? ratingCount)?.value;
  return present({
    name: shop && words(shop, 'name')?.slice(0, 200),
    feedbackCount: count,
    scores: rating && [
      {
        dimension: 'overall',
        value: rating.value,
        unit: 'score',
        better: 'higher',
        scale: rating.scale,
        ...(count === undefined ? {} : { count }),
        shown: true,
      },
    ],
  });
}

function* itemFrom(
  nodes: readonly SchemaNode[],
  all: readonly SchemaNode[],
  { page, facts, notes }: { page: Page; facts: PageFacts; notes: Notes },
): Generator<void, ItemReading> {
  const aggregate = readAggregate(aggregatesOf(nodes, all), notes, 'item');
  yield;
  const totals = [aggregate.ratingCount, aggregate.reviewCount].flatMap((count) => (count ? [count.value] : []));
  const histogram = yield* readHistogram(page, totals);
  return {
    ...itemFields(nodes, aggregate, facts),
    ...present({ histogramCount: histogram?.counts, histogramPercent: histogram?.percents }),
  };
}

/** Reads what a page of a shop known by name states, without the any-shop reader's care for pages nobody knows. */
export function* readStated(context: PageContext): Generator<void, Stated> {
  const page = openPage(context);
  const stated: Stated = { reviews: [], nodes: [], via: {} };
  if (!page.one(marker)) return stated;
  const all = [...(yield* readJsonLd(page)).nodes, ...(yield* readMicrodata(page))];
  yield;
  const facts = pageFacts(page);
  const notes = new Notes();
  const item = findItem(all, facts);
  const shop = findShop(all, facts);
  yield;
  if (item) stated.item = yield* itemFrom(item.nodes, all, { page, facts, notes });
  if (shop) stated.store = storeFrom(shop.nodes[0], readAggregate(aggregatesOf(shop.nodes, all), notes, 'store'));
  stated.via = notes.via;
  const subject = item ?? shop;
  // Two notations of one list are one list.
  const [list = []] = subject ? reviewLists(subject, all, facts) : [];
  const dates = facts.language ? { language: facts.language } : {};
  for (const [index, node] of list.entries()) {
    if (index % batch === 0) yield;
    const review = readReview(node, { at: page.at, dates, itemNames: new Set(facts.headings) });
    if (!review) continue;
    stated.reviews.push(review);
    stated.nodes.push(node.element);
    notes.via.reviews = node.source;
  }
  return stated;
}
