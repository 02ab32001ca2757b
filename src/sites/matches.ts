/**
 * Addresses the named-shop script runs on, as WebExtension match patterns. The manifest's content script and host permissions
 * are both made from this list, so the two cannot drift apart.
 */
export const shopMatches: readonly string[] = [
  '*://*.taobao.com/*',
  '*://*.tmall.com/*',
  '*://*.tmall.hk/*',
  '*://*.1688.com/*',
];

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

const excludedHosts = new Set(excludedMatches.map((pattern) => pattern.replace(/^\*:\/\/([^/]+)\/\*$/u, '$1')));

/** Whether an address lies on one of the excluded hosts. */
export const excluded = (url: URL): boolean => excludedHosts.has(url.hostname);
