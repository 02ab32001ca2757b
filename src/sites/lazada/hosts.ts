/** Lazada's countries. */
export const lazadaDomains = 'sg com.my com.ph co.th vn co.id'.split(' ');

export const lazadaMatches: readonly string[] = lazadaDomains.map((domain) => `*://*.lazada.${domain}/*`);

const names = ['my', 'my-m', 'member', 'member-m', 'cart', 'checkout', 'sellercenter', 'seller', 'buyer', 'wallet'];

/** Where nothing of ours runs: signing in, carts, checkouts, accounts, and the desks of sellers. */
export const lazadaPrivate: readonly string[] = lazadaDomains.flatMap((domain) => [
  ...names.map((name) => `*://${name}.lazada.${domain}/*`),
  ...['customer/*', 'shipping*', 'cart*'].map((path) => `*://*.lazada.${domain}/${path}`),
]);
