/** Shopee's countries. */
export const shopeeDomains = 'sg com.my ph co.th vn co.id tw com.br com.mx com.co cl pl'.split(' ');

export const shopeeMatches: readonly string[] = shopeeDomains.map((domain) => `*://*.shopee.${domain}/*`);

const paths = ['buyer/*', 'cart*', 'checkout*', 'user/*', 'account*', 'portal/*', 'verify/*'];

/** Where nothing of ours runs: signing in, carts, one's own account, and the desks of sellers. */
export const shopeePrivate: readonly string[] = shopeeDomains.flatMap((domain) => [
  ...['seller', 'banhang', 'account'].map((name) => `*://${name}.shopee.${domain}/*`),
  ...paths.map((path) => `*://*.shopee.${domain}/${path}`),
]);
