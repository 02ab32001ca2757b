import type { Site } from '../define';
import { identifyAlibaba } from './address';
import { layoutOf } from './layouts';
import { readWith } from './reader';
import { openerOf, reviewRoots, storeNameOf } from './touchpoints';

const version = 1;
const identify: Site['identify'] = (url) => identifyAlibaba('taobao', url);

/** Taobao: item, shop, seller rating and search pages of all front ends since 2013. */
export const taobao: Site = {
  id: 'taobao',
  name: '淘宝',
  version,
  matches: ['*://*.taobao.com/*'],
  sampleUrls: [
    'https://item.taobao.com/item.htm?id=600000000001',
    'https://shop100000001.taobao.com/',
    'https://someshop.taobao.com/category.htm',
    'https://rate.taobao.com/user-rate-0123456789abcdef.htm',
    'https://s.taobao.com/search?q=tea',
  ],
  identify,
  read: (context) => readWith({ site: 'taobao', version, identify, layoutOf }, context),
  anchor: storeNameOf,
  opener: openerOf,
  reviewRoots,
};
