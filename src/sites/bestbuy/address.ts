import type { PageRef } from 'src/domain/site';

const site = 'bestbuy';
const isPrivate =
  /^\/(?:[a-z]{2}-[a-z]{2}\/)?(?:identity|account|basket|cart|checkout|customer|order|profile|purchasehistory)(?:[/.-]|$)/u;
// `/site/<slug>/6500001.p`, `/product/<slug>/<code>/sku/6500001`, Canada: `/en-ca/product/<slug>/12000001`.
const items = [
  /^\/site\/(?:[^/]+\/)?(\d{5,9})\.p$/u,
  /^\/product\/[^/]+\/(?:[^/]+\/)?sku\/(\d{5,9})(?:\/|$)/u,
  /^\/[a-z]{2}-[a-z]{2}\/product\/(?:[^/]+\/)?(\d{5,9})(?:\/|$)/u,
];
const reviews = [
  /^\/site\/reviews\/[^/]+\/(\d{5,9})(?:\/|$)/u,
  /^\/[a-z]{2}-[a-z]{2}\/product\/[^/]+\/(\d{5,9})\/review/u,
];

const firstOf = (patterns: readonly RegExp[], path: string): string | undefined =>
  patterns.map((pattern) => pattern.exec(path)?.[1]).find((id) => id !== undefined);

/** What a Best Buy address tells: a product or its reviews. */
export function identifyBestbuy({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !/^(?:www\.)?bestbuy\.(?:com|ca)$/u.test(hostname)) return undefined;
  if (isPrivate.test(pathname)) return undefined;
  const reviewed = firstOf(reviews, pathname);
  if (reviewed) return { site, page: 'reviews', itemId: reviewed };
  const itemId = firstOf(items, pathname);
  return itemId ? { site, page: 'item', itemId } : undefined;
}
