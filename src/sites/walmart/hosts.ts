export const walmartMatches: readonly string[] = ['*://*.walmart.com/*', '*://*.walmart.ca/*'];

const paths = ['account*', 'cart*', 'checkout*', 'orders*', 'wallet*', 'pharmacy*', 'lists*', 'messages*'];

/** Where nothing of ours runs: signing in, carts, orders, the pharmacy, and the desks of sellers. */
export const walmartPrivate: readonly string[] = ['com', 'ca'].flatMap((domain) => [
  ...['identity', 'seller', 'sellercentral', 'marketplace', 'photos3'].map((name) => `*://${name}.walmart.${domain}/*`),
  ...paths.flatMap((path) => [`*://*.walmart.${domain}/${path}`, `*://*.walmart.${domain}/*/${path}`]),
]);
