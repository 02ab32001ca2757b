import type { PageRef } from 'src/domain/site';
import type { Site } from './define';
import { lacksReviews } from './generic/read';
import { knownShape } from './generic/shape-door';
import { genericSite } from './generic/site';

/**
 * The reader of any address the user let us read. What no page describes is found by a script of its own, fetched where a page seems to
 * show more than it describes.
 */
const anyShop: Site = { ...genericSite(knownShape), wantsShape: lacksReviews };

/** The reader of any shop, for an address the user let us read. */
export const anyShopFor = (url: URL): { site: Site; ref: PageRef } => ({
  site: anyShop,
  ref: anyShop.identify(url) ?? { site: 'generic', page: 'item' },
});
