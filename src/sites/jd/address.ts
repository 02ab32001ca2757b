import type { PageRef } from 'src/domain/site';
import { fitsPattern } from '../pattern';
import { jdPrivate } from './hosts';

const site = 'jd';
const itemHost = /^(?:item|item-yiyao|npcitem|item\.m|item-soa|wqitem)\.jd\.(?:com|hk)$/u;
// Hosts of the platform itself: no shop lives there.
const platform =
  /^(?:www|m|search|list|club|mall|item|item-yiyao|npcitem|so|miaosha|pro|prodev|jr|help|phat|paipai|red|channel|book|mvd|e|sale|a|c|global|corporate|about|ware|wqs|wq|h5|u|union|union-click|coupon|api|sclub|try|vip|plus|health|car|jdcloud|research|tiyu|wt)$/u;

function shopRef({ hostname, pathname }: URL): PageRef | undefined {
  const storeId = /^\/(?:index|shopLevel|view_search|view_page|advance_search)-(\d{3,15})/u.exec(pathname)?.[1];
  if (hostname === 'mall.jd.com' || hostname === 'mall.jd.hk')
    return storeId ? { site, page: 'store', storeId } : undefined;
  const name = /^([a-z0-9][a-z0-9-]{1,40})\.jd\.(?:com|hk)$/u.exec(hostname)?.[1];
  return name && !platform.test(name) && /^\/(?:$|index|view_search)/u.test(pathname)
    ? { site, page: 'store', storeHost: hostname }
    : undefined;
}

/** What a JD address tells: an item, a shop, one review, results. */
export function identifyJd(url: URL): PageRef | undefined {
  const { hostname, pathname, protocol, searchParams } = url;
  if (!/^https?:$/u.test(protocol) || !/\.jd\.(?:com|hk)$/u.test(hostname)) return undefined;
  if (jdPrivate.some((pattern) => fitsPattern(url, pattern))) return undefined;
  if (itemHost.test(hostname)) {
    const id =
      /\/(?:product\/)?(\d{4,20})\.html/u.exec(pathname)?.[1] ?? searchParams.get('sku') ?? searchParams.get('skuId');
    return id && /^\d{4,20}$/u.test(id) ? { site, page: 'item', itemId: id } : undefined;
  }
  const reviewed = hostname === 'club.jd.com' ? /^\/repay\/(\d{4,20})_/u.exec(pathname)?.[1] : undefined;
  if (reviewed) return { site, page: 'reviews', itemId: reviewed };
  if (/^(?:search|so|list)\.jd\.(?:com|hk)$/u.test(hostname)) return { site, page: 'search' };
  return shopRef(url);
}
