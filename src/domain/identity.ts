import type { Review } from './reading';
import type { ItemKey, ReviewKey, SiteId, StoreKey } from './site';

/** Taobao and Tmall share one id space (READING, "Store identity"), so both key under `taobao`. */
const idSpace = (site: SiteId): string => (site === 'tmall' ? 'taobao' : site);

/** Key of a store under one kind of alias, e.g. `taobao:shopId:103890057`. */
export const storeAlias = (site: SiteId, kind: 'shopId' | 'sellerId' | 'host' | 'item', value: string): string =>
  `${idSpace(site)}:${kind}:${value}`;

/** A store's first alias becomes its key and stays it. */
export const storeKeyFrom = (alias: string): StoreKey => alias as StoreKey;

/** An item's key, e.g. `taobao:item:600000000001`; Tmall items key under `taobao` too. */
export const itemKey = (site: SiteId, itemId: string): ItemKey => `${idSpace(site)}:item:${itemId}` as ItemKey;

/** 53-bit string hash (cyrb53, public domain): stable across browsers, good enough to tell reviews of one item apart. */
export function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

const unspaced = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** A review's key before equals are numbered: the site's id where there is one, else a hash of nick, day, variant and first text. */
export function reviewBase(review: Review): string {
  if (review.id) return `id:${review.id}`;
  const { author = '', date, dateText = '', variant = '', text = '' } = review;
  // All parts in one go, which gives what each by itself would: nothing composes or folds across the mark between them.
  return `h:${hash53(unspaced(`${author}\u0001${date ?? dateText}\u0001${variant}\u0001${text}`))}`;
}

/**
 * Keys for reviews of one item whose bases are known, in list order: equals without an id get an ordinal (READING, "Review identity").
 * A later spelling of the date, a photo count or a follow-up never makes a second review.
 */
export function numberEquals(bases: readonly string[]): ReviewKey[] {
  const met = new Map<string, number>();
  return bases.map((base) => {
    const ordinal = met.get(base) ?? 0;
    met.set(base, ordinal + 1);
    return (ordinal === 0 || base.startsWith('id:') ? base : `${base}.${ordinal}`) as ReviewKey;
  });
}

/** Keys for the reviews of one item, in list order. */
export const reviewKeys = (reviews: readonly Review[]): ReviewKey[] => numberEquals(reviews.map(reviewBase));
