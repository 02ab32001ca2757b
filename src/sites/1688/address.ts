import type { PageRef } from 'src/domain/site';
import { fitsPattern } from '../pattern';
import { private1688 } from './hosts';

const ownPages = new Set(
  'www s detail login work trade order cart buyer me air vip page cxt rule 114 m member show club view sale search peixun img cbu01 apps rate widget dj re'.split(
    ' ',
  ),
);

/** What a 1688 address tells: an offer, a result page, a shop; undefined elsewhere. */
export function identify1688(url: URL): PageRef | undefined {
  const { hostname, pathname, protocol } = url;
  if (!/^https?:$/u.test(protocol) || !hostname.endsWith('.1688.com')) return undefined;
  if (private1688.some((pattern) => fitsPattern(url, pattern))) return undefined;
  const itemId = /\/offer\/(\d{4,20})\.htm/u.exec(pathname)?.[1];
  if (/^(?:detail|m|detail\.m)\./u.test(hostname)) {
    if (itemId) return { site: '1688', page: 'item', itemId };
    return pathname.includes('_____tmd_____') ? { site: '1688', page: 'item' } : undefined;
  }
  if (/^s\./u.test(hostname))
    return /offer_search|_____tmd_____/u.test(pathname) ? { site: '1688', page: 'search' } : undefined;
  const name = /^([\w-]+)\.1688\.com$/u.exec(hostname)?.[1];
  if (!name || ownPages.has(name) || !/^\/+(?:$|index\.htm|page\/)/u.test(pathname)) return undefined;
  const shopId = /^shop(\d{4,20})$/u.exec(name)?.[1];
  return shopId
    ? { site: '1688', page: 'store', storeId: shopId }
    : { site: '1688', page: 'store', storeHost: hostname };
}
