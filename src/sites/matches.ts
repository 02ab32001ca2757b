import type { SiteId } from 'src/domain/site';
import { private1688 } from './1688/hosts';
import { alibabaLists, alibabaPrivate } from './alibaba/hosts';
import { aliexpressMatches, aliexpressPrivate } from './aliexpress/hosts';
import { amazonMatches, amazonPrivate } from './amazon/hosts';
import { bestbuyMatches, bestbuyPrivate } from './bestbuy/hosts';
import { ebayMatches, ebayPrivate } from './ebay/hosts';
import { etsyMatches, etsyPrivate } from './etsy/hosts';
import { jdMatches, jdPrivate } from './jd/hosts';
import { lazadaMatches, lazadaPrivate } from './lazada/hosts';
import { fitsPattern } from './pattern';
import { pinduoduoMatches, pinduoduoPrivate } from './pinduoduo/hosts';
import { shopeeMatches, shopeePrivate } from './shopee/hosts';
import { trustpilotMatches, trustpilotPrivate } from './trustpilot/hosts';
import { walmartMatches, walmartPrivate } from './walmart/hosts';

/** A shop known by name as the user allows or mutes it: its id and where it lives. */
export interface ShopHosts {
  id: SiteId;
  matches: readonly string[];
}

/** The shops that are known by name and read only where the user allows them: none is in the manifest. One line a folder. */
export const moreShops: readonly (ShopHosts & { except: readonly string[] })[] = [
  { id: 'etsy', matches: etsyMatches, except: etsyPrivate },
  { id: 'walmart', matches: walmartMatches, except: walmartPrivate },
  { id: 'bestbuy', matches: bestbuyMatches, except: bestbuyPrivate },
  { id: 'shopee', matches: shopeeMatches, except: shopeePrivate },
  { id: 'lazada', matches: lazadaMatches, except: lazadaPrivate },
  { id: 'pinduoduo', matches: pinduoduoMatches, except: pinduoduoPrivate },
  { id: 'trustpilot', matches: trustpilotMatches, except: trustpilotPrivate },
];

const moreMatches: readonly string[] = moreShops.flatMap(({ matches }) => matches);
const morePrivate: readonly string[] = moreShops.flatMap(({ except }) => except);

/** Seller, account and checkout addresses inside the shops' hosts. Nothing of ours ever runs there. */
export const excludedMatches: readonly string[] = [
  ...alibabaPrivate,
  ...private1688,
  ...jdPrivate,
  ...amazonPrivate,
  ...ebayPrivate,
  ...aliexpressPrivate,
  ...morePrivate,
];

const taobaoMatches = ['*://*.taobao.com/*'] as const;
const tmallMatches = ['*://*.tmall.com/*', '*://*.tmall.hk/*'] as const;
const matches1688 = ['*://*.1688.com/*'] as const;

/** The shops in the manifest, read from the start. One line a folder. */
export const firstShops: readonly ShopHosts[] = [
  { id: 'taobao', matches: taobaoMatches },
  { id: 'tmall', matches: tmallMatches },
  { id: '1688', matches: matches1688 },
  { id: 'jd', matches: jdMatches },
  { id: 'amazon', matches: amazonMatches },
  { id: 'ebay', matches: ebayMatches },
  { id: 'aliexpress', matches: aliexpressMatches },
];

/**
 * The page scripts and the addresses each runs on, as WebExtension match patterns: one script a family of pages, so that no page carries
 * the readers of another family. The manifest's content scripts and host permissions are both made from this list and cannot drift apart.
 */
export const pageScripts = [
  {
    file: 'shops.js',
    matches: [...taobaoMatches, ...tmallMatches],
    except: [...alibabaLists, ...alibabaPrivate],
  },
  { file: 'shops-lists.js', matches: alibabaLists, except: alibabaPrivate },
  { file: 'shops-1688.js', matches: matches1688, except: private1688 },
  { file: 'jd.js', matches: jdMatches, except: jdPrivate },
  { file: 'amazon.js', matches: amazonMatches, except: amazonPrivate },
  { file: 'ebay.js', matches: ebayMatches, except: ebayPrivate },
  { file: 'aliexpress.js', matches: aliexpressMatches, except: aliexpressPrivate },
] as const satisfies readonly { file: string; matches: readonly string[]; except: readonly string[] }[];

/** All addresses the manifest asks for: the shops read from the start. */
export const shopMatches: readonly string[] = pageScripts.flatMap(({ matches }) => matches);

/** The script of the shops that wait to be allowed: one for all of them, registered on the hosts the user allows. */
export const moreScript = { file: 'more-shops.js', matches: moreMatches, except: morePrivate } as const;

/** All addresses of shops known by name, allowed or not: the script for any shop runs on none of them. */
export const namedMatches: readonly string[] = [...shopMatches, ...moreMatches];

type PageScriptFile = (typeof pageScripts)[number]['file'] | typeof moreScript.file;

/** The page script that belongs to an address; undefined off the shops known by name and on excluded addresses. */
export function pageScriptFor(url: URL): PageScriptFile | undefined {
  const among = (patterns: readonly string[]): boolean => patterns.some((pattern) => fitsPattern(url, pattern));
  return [...pageScripts, moreScript].find(({ matches, except }) => among(matches) && !among(except))?.file;
}
