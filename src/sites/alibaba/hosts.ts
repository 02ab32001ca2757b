/** Result pages, sellers' rating pages and mobile pages have hosts of their own. */
export const alibabaLists = [
  '*://s.taobao.com/*',
  '*://list.tmall.com/*',
  '*://rate.taobao.com/*',
  '*://*.m.taobao.com/*',
  '*://*.m.tmall.com/*',
] as const;

/** Seller, account and checkout hosts. */
export const alibabaPrivate: readonly string[] = [
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
