const domains = ['com', 'us', 'ru'];

export const aliexpressMatches: readonly string[] = domains.map((domain) => `*://*.aliexpress.${domain}/*`);

// Signing in, carts, orders, messages and sellers' pages have hosts of their own.
const names = [
  'login',
  'passport',
  'shoppingcart',
  'trade',
  'message',
  'msg',
  'my',
  'sell',
  'seller',
  'ilogisticsaddress',
];

/** Where nothing of ours runs. */
export const aliexpressPrivate: readonly string[] = domains.flatMap((domain) => [
  ...names.map((name) => `*://${name}.aliexpress.${domain}/*`),
  `*://*.aliexpress.${domain}/p/order/*`,
  `*://*.aliexpress.${domain}/p/trade/*`,
  `*://*.aliexpress.${domain}/account/*`,
]);
