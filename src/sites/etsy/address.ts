import type { PageRef } from 'src/domain/site';

const site = 'etsy';
// `/de/listing/1`, `/en-GB/shop/name`: a language may stand before everything.
const language = /^\/[a-z]{2}(?:-[a-z]{2})?(?=\/)/iu;
// A shop's name is its address and is the same in any case of letters.
const shopPath = /^\/shop\/([a-z0-9]{2,40})(\/|$)/iu;
const isPrivate = /\/(?:cart|checkout|signin|join|your|messages|conversations|account|purchases)/u;

/** The shop a link or an address leads to, as one word in small letters. */
export const shopIn = (path: string): string | undefined =>
  shopPath.exec(path.replace(language, ''))?.[1]?.toLowerCase();

/** What an Etsy address tells: a listing or a shop. */
export function identifyEtsy({ hostname, pathname, protocol }: URL): PageRef | undefined {
  if (!/^https?:$/u.test(protocol) || !/^(?:www\.|m\.)?etsy\.com$/u.test(hostname) || isPrivate.test(pathname))
    return undefined;
  const path = pathname.replace(language, '');
  const itemId = /^\/listing\/(\d{5,14})(?:\/|$)/u.exec(path)?.[1];
  if (itemId) return { site, page: 'item', itemId };
  const storeId = shopIn(path);
  return storeId ? { site, page: 'store', storeId } : undefined;
}
