import { private1688 } from './1688/hosts';
import { alibabaLists, alibabaPrivate } from './alibaba/hosts';
import { aliexpressMatches, aliexpressPrivate } from './aliexpress/hosts';
import { amazonMatches, amazonPrivate } from './amazon/hosts';
import { ebayMatches, ebayPrivate } from './ebay/hosts';
import { jdMatches, jdPrivate } from './jd/hosts';
import { fitsPattern } from './pattern';

/** Seller, account and checkout addresses inside the shops' hosts. Nothing of ours ever runs there. */
export const excludedMatches: readonly string[] = [
  ...alibabaPrivate,
  ...private1688,
  ...jdPrivate,
  ...amazonPrivate,
  ...ebayPrivate,
  ...aliexpressPrivate,
];

/**
 * The page scripts and the addresses each runs on, as WebExtension match patterns: one script a family of pages, so that no page carries
 * the readers of another family. The manifest's content scripts and host permissions are both made from this list and cannot drift apart.
 */
export const pageScripts = [
  {
    file: 'shops.js',
    matches: ['*://*.taobao.com/*', '*://*.tmall.com/*', '*://*.tmall.hk/*'],
    except: [...alibabaLists, ...alibabaPrivate],
  },
  { file: 'shops-lists.js', matches: alibabaLists, except: alibabaPrivate },
  { file: 'shops-1688.js', matches: ['*://*.1688.com/*'], except: private1688 },
  { file: 'jd.js', matches: jdMatches, except: jdPrivate },
  { file: 'amazon.js', matches: amazonMatches, except: amazonPrivate },
  { file: 'ebay.js', matches: ebayMatches, except: ebayPrivate },
  { file: 'aliexpress.js', matches: aliexpressMatches, except: aliexpressPrivate },
] as const satisfies readonly { file: string; matches: readonly string[]; except: readonly string[] }[];

/** All addresses of shops known by name. */
export const shopMatches: readonly string[] = pageScripts.flatMap(({ matches }) => matches);

/** The page script that belongs to an address; undefined off the shops known by name and on excluded addresses. */
export function pageScriptFor(url: URL): (typeof pageScripts)[number]['file'] | undefined {
  const among = (patterns: readonly string[]): boolean => patterns.some((pattern) => fitsPattern(url, pattern));
  return pageScripts.find(({ matches, except }) => among(matches) && !among(except))?.file;
}
