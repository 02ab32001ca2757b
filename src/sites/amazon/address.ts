import type { PageRef } from 'src/domain/site';
import { marketplaces } from './hosts';

const ownHost = new RegExp(`(?:^|\\.)amazon\\.(?:${marketplaces.join('|').replaceAll('.', '\\.')})$`, 'u');

const isPrivate =
  /^\/(?:(?:[a-z]{2}_[A-Z]{2}|-\/[a-z]{2})\/)?(?:ap|gp\/(?:buy|css|cart|your-account|message)|cart|your-account|your-orders|hz|checkout|review\/create-review)(?:\/|$|\.)/u;
const asin = /\/(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/ASIN|o\/ASIN)\/(?:product\/)?([A-Z0-9]{10})(?:[/?]|$)/u;
const reviewsOf = /\/product-reviews\/([A-Z0-9]{10})(?:[/?]|$)/u;
const sellerId = (url: URL): string | undefined =>
  /^[A-Z0-9]{8,20}$/u.exec(url.searchParams.get('seller') ?? url.searchParams.get('me') ?? '')?.[0];

/** What an Amazon address tells; undefined off its hosts and on private paths. */
export function identifyAmazon(url: URL): PageRef | undefined {
  const { hostname, pathname, protocol } = url;
  if (!/^https?:$/u.test(protocol) || !ownHost.test(hostname) || isPrivate.test(pathname)) return undefined;
  const site = 'amazon';
  const reviewed = reviewsOf.exec(pathname)?.[1];
  if (reviewed) return { site, page: 'reviews', itemId: reviewed };
  const itemId = asin.exec(pathname)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  const storeId = sellerId(url);
  if (/^\/(?:sp|gp\/help\/seller\/[\w-]+\.html|gp\/aag\/\w+)(?:\/|$)/u.test(pathname) && storeId)
    return { site, page: 'store', storeId };
  return /^\/s(?:\/|$)/u.test(pathname) ? { site, page: 'search' } : undefined;
}
