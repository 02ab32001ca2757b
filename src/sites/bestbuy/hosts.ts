export const bestbuyMatches: readonly string[] = ['*://*.bestbuy.com/*', '*://*.bestbuy.ca/*'];

/** Where nothing of ours runs: signing in, carts, checkouts, orders and accounts; Canada's stand behind a language. */
export const bestbuyPrivate: readonly string[] = [
  ...['identity/*', 'cart*', 'checkout/*', 'profile/*', 'customer/*', 'account/*', 'purchasehistory/*'].map(
    (path) => `*://*.bestbuy.com/${path}`,
  ),
  ...['account*', 'basket*', 'cart*', 'checkout*', 'identity/*', 'order/*', 'profile/*'].flatMap((path) => [
    `*://*.bestbuy.ca/${path}`,
    `*://*.bestbuy.ca/*/${path}`,
  ]),
];
