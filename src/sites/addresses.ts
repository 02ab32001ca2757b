import type { PageRef } from 'src/domain/site';
import { identify1688 } from './1688/address';
import { identifyAlibaba } from './alibaba/address';
import { identifyAliexpress } from './aliexpress/address';
import { identifyAmazon } from './amazon/address';
import { identifyBestbuy } from './bestbuy/address';
import { identifyEbay } from './ebay/address';
import { identifyEtsy } from './etsy/address';
import { identifyJd } from './jd/address';
import { identifyLazada } from './lazada/address';
import { identifyPinduoduo } from './pinduoduo/address';
import { identifyShopee } from './shopee/address';
import { identifyTrustpilot } from './trustpilot/address';
import { identifyWalmart } from './walmart/address';

/** In the order in which they claim an address: that of `named.ts`, to which a test holds it. */
const identifiers: readonly ((url: URL) => PageRef | undefined)[] = [
  (url) => identifyAlibaba('tmall', url),
  (url) => identifyAlibaba('taobao', url),
  identify1688,
  identifyJd,
  identifyAmazon,
  identifyEbay,
  identifyAliexpress,
  identifyEtsy,
  identifyWalmart,
  identifyBestbuy,
  identifyShopee,
  identifyLazada,
  identifyPinduoduo,
  identifyTrustpilot,
];

/** What an address tells of a shop known by name. For the worker and the screens, which read no page and must not carry the readers. */
export function refOf(url: URL): PageRef | undefined {
  for (const identify of identifiers) {
    const ref = identify(url);
    if (ref) return ref;
  }
  return undefined;
}

/** What an address tells of any page: an unknown shop is its host. */
export const anyRefOf = (url: URL): PageRef => refOf(url) ?? { site: 'generic', page: 'item', storeHost: url.host };
