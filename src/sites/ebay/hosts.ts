/** eBay's countries. */
export const ebayDomains = 'com co.uk de fr it es ca com.au at ch ie nl pl com.hk com.sg com.my ph be'.split(' ');

export const ebayMatches: readonly string[] = ebayDomains.map((domain) => `*://*.ebay.${domain}/*`);

// Signing in, buying, selling, messages and one's own account have hosts of their own; carts and checkouts too.
const names = [
  'signin',
  'pay',
  'cart',
  'my',
  'mesg',
  'payments',
  'accountsettings',
  'reg',
  'bulksell',
  'sellerstandards',
];

/** Where nothing of ours runs. */
export const ebayPrivate: readonly string[] = ebayDomains.flatMap((domain) => [
  ...names.map((name) => `*://${name}.ebay.${domain}/*`),
  `*://*.ebay.${domain}/myb/*`,
  `*://*.ebay.${domain}/mys/*`,
  `*://*.ebay.${domain}/sh/*`,
]);
