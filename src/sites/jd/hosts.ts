export const jdMatches: readonly string[] = ['*://*.jd.com/*', '*://*.jd.hk/*'];

// Signing in, orders, carts, one's own account, customer service and sellers' pages have hosts of their own.
const names = [
  'passport',
  'plogin',
  'order',
  'orderop',
  'trade',
  'cart',
  'cart-pro',
  'home',
  'i',
  'my',
  'myjd',
  'details',
  'easybuy',
  'safe',
  'jdpay',
  'pay',
  'cashier',
  'shop',
  'seller',
  'sz',
  'jingmai',
  'vender',
  'chat',
  'jimi',
  'msg',
  'myjr',
];

/** Where nothing of ours runs. */
export const jdPrivate: readonly string[] = names.map((name) => `*://${name}.jd.com/*`);
