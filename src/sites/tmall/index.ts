import type { Site } from '../define';
import { identifyAlibaba } from '../taobao/address';
import { layoutOf } from '../taobao/layouts';
import { readWith } from '../taobao/reader';
import { openerOf, reviewRoots, storeNameOf } from '../taobao/touchpoints';

const version = 1;
const identify: Site['identify'] = (url) => identifyAlibaba('tmall', url);

/** Tmall shares Taobao's front ends, and therefore its readers; only the hosts differ. */
export const tmall: Site = {
  id: 'tmall',
  name: '天猫',
  version,
  matches: ['*://*.tmall.com/*', '*://*.tmall.hk/*'],
  sampleUrls: [
    'https://detail.tmall.com/item.htm?id=600000000002',
    'https://detail.tmall.hk/item.htm?id=600000000003',
    'https://chaoshi.detail.tmall.com/item.htm?id=600000000004',
    'https://somebrand.tmall.com/shop/view_shop.htm',
    'https://list.tmall.com/search_product.htm?q=tea',
  ],
  identify,
  read: (context) => readWith({ site: 'tmall', version, identify, layoutOf }, context),
  anchor: storeNameOf,
  opener: openerOf,
  reviewRoots,
};
