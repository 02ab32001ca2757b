/** Shop platforms we know by name; `generic` is any other shop, read by schema.org. */
export const siteIds = [
  'taobao',
  'tmall',
  '1688',
  'jd',
  'amazon',
  'ebay',
  'aliexpress',
  'etsy',
  'walmart',
  'bestbuy',
  'shopee',
  'lazada',
  'pinduoduo',
  'trustpilot',
  'generic',
] as const;
export type SiteId = (typeof siteIds)[number];

/** What a page is for: one product, one shop, a list of reviews, a list of results. */
export const pageKinds = ['item', 'store', 'reviews', 'search'] as const;
export type PageKind = (typeof pageKinds)[number];

/** Why a page at a shop's address holds nothing to read. Never to be taken for "no reviews". */
export const blockKinds = ['captcha', 'login', 'interstitial'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What the reviews on a page are about; reviews of a `catalogue-product` never count towards a seller. */
export const reviewSubjects = ['store-item', 'catalogue-product', 'store'] as const;
export type ReviewSubject = (typeof reviewSubjects)[number];

/** What an address alone tells, before any page is read. Ids only where the address carries them. */
export interface PageRef {
  site: SiteId;
  page: PageKind;
  itemId?: string;
  /** The platform's shop id (digits) where the address carries it. */
  storeId?: string;
  /** Host that belongs to one shop alone, such as `qjy2.taobao.com`. */
  storeHost?: string;
}

export type StoreKey = string & { readonly brand: 'StoreKey' };
export type ItemKey = string & { readonly brand: 'ItemKey' };
export type ReviewKey = string & { readonly brand: 'ReviewKey' };
