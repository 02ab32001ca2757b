import { openPage } from 'src/extract/page';
import { blockOf } from '../alibaba/block';
import { platformBox } from '../alibaba/regions';
import type { Site } from '../define';
import { readWith } from '../reading/reader';
import { identify1688 } from './address';
import { layoutOf1688 } from './layouts';

const version = 1;

/** 1688: offers and result pages; its figures are mostly distances from the trade, not scores. */
export const alibaba1688: Site = {
  id: '1688',
  name: '1688',
  version,
  matches: ['*://*.1688.com/*'],
  reviewSubjects: [],
  sampleUrls: [
    'https://detail.1688.com/offer/600000000005.html',
    'https://s.1688.com/selloffer/offer_search.htm?keywords=tea',
    'https://shop1000000000001.1688.com/',
  ],
  identify: identify1688,
  read: (context) =>
    readWith({ site: '1688', version, identify: identify1688, layoutOf: layoutOf1688, blockOf }, context),
  anchor: (document) =>
    platformBox(
      openPage({ document, url: new URL('https://www.1688.com/'), at: new Date(0) }),
      '.company-name, .shop-company-name',
    ),
  reviewRoots: '#mod-detail-comment, [class*="evaluation"]',
};
