/** Result pages, sellers' rating pages and mobile pages have hosts of their own. */
const listHosts = [
  '*://s.taobao.com/*',
  '*://list.tmall.com/*',
  '*://rate.taobao.com/*',
  '*://*.m.taobao.com/*',
  '*://*.m.tmall.com/*',
] as const;

/**
 * The page scripts and the addresses each runs on, as WebExtension match patterns: one script a family of pages, so that no page carries
 * the readers of another family. The manifest's content scripts and host permissions are both made from this list and cannot drift apart.
 */
export const pageScripts = [
  { file: 'shops.js', matches: ['*://*.taobao.com/*', '*://*.tmall.com/*', '*://*.tmall.hk/*'], except: listHosts },
  { file: 'shops-lists.js', matches: listHosts, except: [] },
  { file: 'shops-1688.js', matches: ['*://*.1688.com/*'], except: [] },
] as const;

/** All addresses of shops known by name. */
export const shopMatches: readonly string[] = pageScripts.flatMap(({ matches }) => matches);

/** Seller, account and checkout addresses inside those hosts. Nothing of ours ever runs there. */
export const excludedMatches: readonly string[] = [
  '*://sycm.taobao.com/*',
  '*://myseller.taobao.com/*',
  '*://qianniu.taobao.com/*',
  '*://buyertrade.taobao.com/*',
  '*://trade.taobao.com/*',
  '*://trade.tmall.com/*',
  '*://cart.taobao.com/*',
  '*://cart.tmall.com/*',
  '*://login.taobao.com/*',
  '*://login.tmall.com/*',
  '*://member1.taobao.com/*',
  '*://member.taobao.com/*',
  '*://refund.taobao.com/*',
  '*://refund2.taobao.com/*',
  '*://refund2.tmall.com/*',
  '*://i.taobao.com/*',
  '*://buy.taobao.com/*',
  '*://buy.tmall.com/*',
  '*://passport.taobao.com/*',
];

/** Whether an address fits a pattern of the one form used here: any scheme, a host or all hosts under one, any path. */
const fits = ({ hostname }: URL, pattern: string): boolean => {
  const host = pattern.replace(/^\*:\/\/([^/]+)\/\*$/u, '$1');
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
};

/** Whether an address lies on one of the excluded hosts. */
export const excluded = (url: URL): boolean => excludedMatches.some((pattern) => fits(url, pattern));

/** The page script that belongs to an address; undefined off the shops known by name and on excluded hosts. */
export function pageScriptFor(url: URL): (typeof pageScripts)[number]['file'] | undefined {
  if (excluded(url)) return undefined;
  const among = (patterns: readonly string[]): boolean => patterns.some((pattern) => fits(url, pattern));
  return pageScripts.find(({ matches, except }) => among(matches) && !among(except))?.file;
}
