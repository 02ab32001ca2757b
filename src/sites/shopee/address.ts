import type { PageRef } from 'src/domain/site';
import { shopeeDomains } from './hosts';

const ownHost = new RegExp(`^(?:www\\.)?shopee\\.(?:${shopeeDomains.join('|').replaceAll('.', '\\.')})$`, 'u');
const site = 'shopee';
const ids = /^\/(?:.*-i\.(\d{3,12})\.(\d{5,15})|product\/(\d{3,12})\/(\d{5,15}))\/?$/u;

/** What a Shopee address tells: an item with its shop, or a shop by its number. */
export function identifyShopee({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !ownHost.test(hostname)) return undefined;
  const item = ids.exec(pathname);
  const [storeId, itemId] = [item?.[1] ?? item?.[3], item?.[2] ?? item?.[4]];
  if (storeId && itemId) return { site, page: 'item', itemId, storeId };
  const shop = /^\/shop\/(\d{3,12})(?:\/|$)/u.exec(pathname)?.[1];
  return shop ? { site, page: 'store', storeId: shop } : undefined;
}
