import type { PageRef } from 'src/domain/site';
import { lazadaDomains } from './hosts';

const ownHost = new RegExp(`^(?:www\\.|pdp-m\\.)?lazada\\.(?:${lazadaDomains.join('|').replaceAll('.', '\\.')})$`, 'u');
const site = 'lazada';

/** What a Lazada address tells: an item, or a shop by the name it chose. */
export function identifyLazada({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !ownHost.test(hostname)) return undefined;
  const itemId = /^\/products\/(?:.*-)?i(\d{5,15})(?:-s\d+)?(?:-\d+)?\.html$/u.exec(pathname)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  const shop = /^\/shop\/([\w-]{2,80})(?:\/|$)/u.exec(pathname)?.[1]?.toLowerCase();
  // One name may be another shop's in the next country.
  return shop ? { site, page: 'store', storeId: `${hostname.replace(/^.*\./u, '')}/${shop}` } : undefined;
}
