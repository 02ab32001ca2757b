import type { ItemReading, StoreReading } from 'src/domain/reading';
import type { SchemaNode } from '../../extract/schema';
import { textOf } from '../../extract/schema';
import type { Aggregate } from './aggregate';
import { isReviewsHeading } from './headings';
import { bare, comparable, type PageFacts } from './page';
import { statedIds } from './subject';
import { words } from './words';

// A heading that goes on for longer holds other things too (menus, notices).
const longestSuffix = 30;

/** The item's name; the page's own heading where that is the same name without what the shop appends to it. */
function titleOf(nodes: readonly SchemaNode[], facts: PageFacts): string | undefined {
  const names = nodes.flatMap((node) => words(node, 'name')?.slice(0, 500) ?? []);
  const name = names[0];
  if (!name) return facts.headings.find((text) => !isReviewsHeading(text));
  const isSame = (text: string): boolean =>
    text.length >= 8 &&
    (name.startsWith(text) || (text.startsWith(name) && text.length <= name.length + longestSuffix));
  const heading = facts.headings.find(isSame);
  return heading ?? name;
}

const idInQuery = /[?&](?:id|pid|sku|product_?id|item_?id|goods_?id)=([\w-]{2,40})(?:&|$)/iu;
// Shorter numbers in a path are sizes and years more often than ids.
const pathNumber = /(?<![\p{L}\d])\d{6,}(?![\p{L}\d])/gu;

/** Whether the address carries a stated id, as it is or without its letters (`SKU25289` in `/product/25289/`). */
function isInAddress(id: string, address: string): boolean {
  const digits = /\d{5,}/u.exec(id)?.[0];
  return (bare(id).length >= 4 && address.includes(bare(id))) || (digits !== undefined && address.includes(digits));
}

/** The item's id: one it states that the address also has; else the address's own number; else what it states. */
function itemId(nodes: readonly SchemaNode[], url: URL): string | undefined {
  const stated = nodes.flatMap(statedIds).filter((id) => !/\s/u.test(id));
  const address = bare(url.pathname + url.search);
  const named = stated.find((id) => isInAddress(id, address));
  const segment = url.pathname.split('/').find((part) => /^\d{5,}$/u.test(part));
  const numbers = url.pathname.match(pathNumber) ?? [];
  const only = numbers.length === 1 ? numbers[0] : undefined;
  return named ?? segment ?? only ?? stated[0] ?? idInQuery.exec(url.search)?.[1];
}

/** Item fields from the nodes that describe it and their reconciled aggregate. */
export function itemFields(nodes: readonly SchemaNode[], aggregate: Aggregate, facts: PageFacts): ItemReading {
  const item: ItemReading = {};
  const id = itemId(nodes, facts.url);
  const title = titleOf(nodes, facts);
  if (id) item.id = id;
  if (title) item.title = title;
  if (aggregate.rating) Object.assign(item, { rating: aggregate.rating.value, ratingScale: aggregate.rating.scale });
  if (aggregate.ratingCount) item.ratingCount = aggregate.ratingCount.value;
  const reviews = aggregate.reviewCount;
  if (reviews?.atLeast) Object.assign(item, { reviewCountText: reviews.text, reviewCountAtLeast: reviews.value });
  else if (reviews) item.reviewCount = reviews.value;
  return item;
}

/** A directory page holds many businesses on one host; then the page's address, not the host, is the business. */
function storeId(shop: SchemaNode | undefined, facts: PageFacts): string {
  const host = facts.url.host;
  if (!shop) return host;
  const path = facts.url.pathname.replace(/(?<!\/)\/+$/u, '');
  const address = textOf(shop, 'url');
  const own = address === undefined ? undefined : comparable(address, facts.url);
  const bareHost = host.replace(/^www\./u, '');
  const isHost = own === bareHost || path === '' || bare(words(shop, 'name') ?? '') === bare(facts.siteName ?? '');
  return isHost ? host : `${host}${path}`;
}

/** Store fields: the shop the page rates, else whatever it calls itself. */
export function storeFields(
  rated: SchemaNode | undefined,
  named: SchemaNode | undefined,
  aggregate: Aggregate,
  facts: PageFacts,
): StoreReading {
  const store: StoreReading = { id: storeId(rated, facts) };
  const name = (rated && words(rated, 'name')) ?? (named && words(named, 'name')) ?? facts.siteName;
  if (name) store.name = name.slice(0, 200);
  const count = aggregate.reviewCount ?? aggregate.ratingCount;
  if (count) store.feedbackCount = count.value;
  if (aggregate.rating) {
    const { value, scale } = aggregate.rating;
    store.scores = [
      {
        dimension: 'overall',
        value,
        unit: 'score',
        better: 'higher',
        scale,
        shown: true,
        ...(count && { count: count.value }),
      },
    ];
  }
  return store;
}
