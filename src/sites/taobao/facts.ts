import type { Facts } from '../alibaba/site';

/** Taobao: item, shop, seller rating and search pages of all front ends since 2013. */
export const taobaoFacts: Facts = {
  id: 'taobao',
  name: '淘宝',
  matches: ['*://*.taobao.com/*'],
  reviewSubjects: ['store-item', 'store'],
  sampleUrls: [
    'https://item.taobao.com/item.htm?id=600000000001',
    'https://shop100000001.taobao.com/',
    'https://someshop.taobao.com/category.htm',
    'https://rate.taobao.com/user-rate-0123456789abcdef.htm',
    'https://s.taobao.com/search?q=tea',
  ],
};
