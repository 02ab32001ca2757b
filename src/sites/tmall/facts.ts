import type { Facts } from '../alibaba/site';

/** Tmall shares Taobao's front ends, and therefore its readers; only the hosts differ. */
export const tmallFacts: Facts = {
  id: 'tmall',
  name: '天猫',
  matches: ['*://*.tmall.com/*', '*://*.tmall.hk/*'],
  reviewSubjects: ['store-item'],
  sampleUrls: [
    'https://detail.tmall.com/item.htm?id=600000000002',
    'https://detail.tmall.hk/item.htm?id=600000000003',
    'https://chaoshi.detail.tmall.com/item.htm?id=600000000004',
    'https://somebrand.tmall.com/shop/view_shop.htm',
    'https://list.tmall.com/search_product.htm?q=tea',
  ],
};
