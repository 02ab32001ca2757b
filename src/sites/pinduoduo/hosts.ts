const domains = ['yangkeduo.com', 'pinduoduo.com'];

export const pinduoduoMatches: readonly string[] = domains.map((domain) => `*://mobile.${domain}/*`);

const paths =
  'login* personal* order* transac* chat* address* refund* psnl_verification* wallet* cart* complaint*'.split(' ');

/** Where nothing of ours runs: signing in, orders, chats, addresses, money. The desks of sellers are on hosts never asked for. */
export const pinduoduoPrivate: readonly string[] = domains.flatMap((domain) =>
  paths.map((path) => `*://mobile.${domain}/${path}`),
);
